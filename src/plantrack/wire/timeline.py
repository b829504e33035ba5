"""JSON and CSV of `history`."""

from collections import Counter
from dataclasses import asdict

from plantrack.history.timeline import Point, Timeline
from plantrack.locale import Translator, msg
from plantrack.wire.commits import commit_json
from plantrack.wire.figures import Json, counts_json, days_number, envelope, number
from plantrack.wire.sheets import Cell, plain_csv, spreadsheet_csv
from plantrack.wire.witness import witness_json

_HEADINGS = {
    "day": msg("Day"),
    "total": msg("Deliverables in force"),
    "done": msg("Deliverables done"),
    "promised": msg("Deliverables promised"),
    "kept": msg("Deliverables promised and done"),
    "late": msg("Deliverables late"),
    "completion": msg("Completion"),
    "planned": msg("Planned, as adopted"),
    "replanned": msg("Planned, as revised"),
    "elapsed": msg("Time elapsed"),
    "work": msg("Completion due to work"),
    "scope": msg("Completion due to scope"),
    "added": msg("Deliverables added"),
    "dropped": msg("Deliverables removed, cancelled or deferred"),
    "redated": msg("Due dates moved"),
    "entries": msg("Journal entries"),
    "typed_median_days": msg("Days before typing, median"),
    "typed_longest_days": msg("Days before typing, longest"),
}


def timeline_json(found: Timeline, translator: Translator) -> Json:
    """Return the JSON of `history`; what git cannot tell is in the translator's language."""
    return envelope("history", found.points[-1].day) | {
        "kind": found.kind,
        "id": found.id,
        "title": found.title,
        "periods": asdict(found.periods) if found.periods else None,
        "git": witness_json(found.witness, translator),
        "points": [
            {
                "day": one.day.isoformat(),
                "deliverables": counts_json(one.deliverables),
                "promised": asdict(one.promised),
                **_shares(one),
                "causes": [asdict(each) for each in one.causes],
                "typing": asdict(one.typing) | {"median_days": days_number(one.typing.median_days)},
            }
            for one in found.points
        ],
        "versions": [
            {"typed": commit_json(commit), **asdict(one)} for commit, one in found.written
        ],
    }


def timeline_csv(found: Timeline) -> str:
    """Return the points as CSV for programs; shares are 0 to 1, and empty where there is none."""
    return plain_csv([*_HEADINGS], map(_row, found.points))


def timeline_sheet(found: Timeline, translator: Translator) -> str:
    """Return the points as CSV for a spreadsheet, in the translator's language."""
    headings = {name: translator.spell(heading) for name, heading in _HEADINGS.items()}
    return spreadsheet_csv(headings, map(_row, found.points), translator)


def _row(one: Point) -> dict[str, Cell]:
    return {
        "day": one.day.isoformat(),
        "total": one.deliverables.total,
        "done": one.deliverables.done,
        "promised": one.promised.total,
        "kept": one.promised.done,
        "late": one.deliverables.late,
        **_shares(one),
        **scope_counts(one),
        "entries": one.typing.entries,
        "typed_median_days": days_number(one.typing.median_days),
        "typed_longest_days": one.typing.longest_days,
    }


def scope_counts(one: Point) -> dict[str, int]:
    """Return how many deliverables were added, dropped and re-dated since the point before."""
    kinds = Counter(each.kind for each in one.causes)
    return {
        "added": kinds["added"],
        "dropped": kinds["removed"] + kinds["cancelled"] + kinds["deferred"],
        "redated": kinds["moved"],
    }


def _shares(one: Point) -> Json:
    return {
        "completion": number(one.completion),
        "planned": number(one.planned),
        "replanned": number(one.replanned),
        "elapsed": number(one.elapsed),
        "work": number(one.move.work) if one.move else None,
        "scope": number(one.move.scope) if one.move else None,
    }
