"""The tables of a store: those of the facts, and those of the catalogue."""

from plantrack.model.catalogue import Catalogue
from plantrack.portfolio.facts.records import Rows
from plantrack.portfolio.facts.shape import TABLES, Column, Table
from plantrack.portfolio.store import Index

ALL = "all"  # the one shard of a table that is not cut up


def _columns(*described: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(
        Column(name, "int" if name in ("place", "stale", "read") else "text", meaning)
        for name, meaning in described
    )


OF_CATALOGUE = {
    "catalogue": Table(
        "catalogue",
        "a plan of the catalogue a row.",
        _columns(
            ("plan", "the id of the plan"),
            ("place", "its place in the catalogue, from 0"),
            ("title", "its title"),
            ("organisation", "whose it is, as the catalogue says, else the plan itself"),
            ("region", "its region"),
            ("sector", "its sector"),
            ("read", "1 where there are rows of it"),
            ("stale", "1 where its rows are older than the last sync"),
        ),
    ),
    "tags": Table(
        "tags",
        "a plan and one of its tags.",
        _columns(("plan", "the id of the plan"), ("tag", "the tag")),
    ),
    "themes": Table(
        "themes",
        "a theme of the catalogue a row.",
        _columns(
            ("theme", "its id"), ("place", "its place, from 0"), ("title", "its title")
        ),
    ),
    "crosswalk": Table(
        "crosswalk",
        "a theme and a commitment of a plan that answers it.",
        _columns(
            ("plan", "the id of the plan"), ("theme", "the theme's id"),
            ("node", "the commitment's id"),
        ),
    ),
}  # fmt: skip
STORED = TABLES | OF_CATALOGUE


def rows_of_catalogue(catalogue: Catalogue, index: Index) -> dict[str, Rows]:
    """Return what a catalogue says, as rows."""
    return {
        "catalogue": [
            (each.id, at, entry.title, each.organisation or entry.organisation, each.region,
             each.sector, int(entry.has_rows), int(entry.stale))
            for at, each in enumerate(catalogue.plans)
            for entry in (index.plans[each.id],)
        ],
        "tags": [(each.id, tag) for each in catalogue.plans for tag in each.tags],
        "themes": [(each.id, at, each.title) for at, each in enumerate(catalogue.themes)],
        "crosswalk": [
            (each.plan, each.theme, node)
            for each in catalogue.crosswalk for node in each.commitments
        ],
    }  # fmt: skip
