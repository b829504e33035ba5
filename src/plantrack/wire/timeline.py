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
    "total": msg("{w.Deliverable:s} in force"),
    "done": msg("{w.Deliverable:s} done"),
    "promised": msg("{w.Deliverable:s} promised"),
    "kept": msg("{w.Deliverable:s} promised and done"),
    "late": msg("{w.Deliverable:s} late"),
    "completion": msg("Completion"),
    "planned": msg("Planned, as adopted"),
    "replanned": msg("Planned, as revised"),
    "elapsed": msg("Time elapsed"),
    "work": msg("Completion due to work"),
    "scope": msg("Completion due to scope"),
    "added": msg("{w.Deliverable:s} added"),
    "dropped": msg("{w.Deliverable:s} removed, cancelled or deferred"),
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
                "day": point.day.isoformat(),
                "deliverables": counts_json(point.deliverables),
                "promised": asdict(point.promised),
                **_shares(point),
                "causes": [asdict(each) for each in point.causes],
                "typing": asdict(point.typing)
                | {"median_days": days_number(point.typing.median_days)},
            }
            for point in found.points
        ],
        "versions": [
            {"typed": commit_json(commit), **asdict(written)} for commit, written in found.written
        ],
    }


def timeline_csv(found: Timeline) -> str:
    """Return the points as CSV for programs; shares are 0 to 1, and empty where there is none."""
    return plain_csv([*_HEADINGS], map(_row, found.points))


def timeline_sheet(found: Timeline, translator: Translator) -> str:
    """Return the points as CSV for a spreadsheet, in the translator's language."""
    headings = {name: translator.spell(heading) for name, heading in _HEADINGS.items()}
    return spreadsheet_csv(headings, map(_row, found.points), translator)


def timeline_xlsx(found: Timeline, translator: Translator) -> bytes:
    """Return the points as a workbook, in the translator's language.

    Raises:
        PlantrackError: the library that makes it is not installed.
    """
    from plantrack.tables.workbook import table_workbook

    headings = [translator.spell(heading) for heading in _HEADINGS.values()]
    rows = ([_row(point)[name] for name in _HEADINGS] for point in found.points)
    return table_workbook("history", headings, rows)


def _row(point: Point) -> dict[str, Cell]:
    return {
        "day": point.day.isoformat(),
        "total": point.deliverables.total,
        "done": point.deliverables.done,
        "promised": point.promised.total,
        "kept": point.promised.done,
        "late": point.deliverables.late,
        **_shares(point),
        **scope_counts(point),
        "entries": point.typing.entries,
        "typed_median_days": days_number(point.typing.median_days),
        "typed_longest_days": point.typing.longest_days,
    }


def scope_counts(point: Point) -> dict[str, int]:
    """Return how many deliverables were added, dropped and re-dated since the point before."""
    kinds = Counter(each.kind for each in point.causes)
    return {
        "added": kinds["added"],
        "dropped": kinds["removed"] + kinds["cancelled"] + kinds["deferred"],
        "redated": kinds["moved"],
    }


def _shares(point: Point) -> Json:
    return {
        "completion": number(point.completion),
        "planned": number(point.planned),
        "replanned": number(point.replanned),
        "elapsed": number(point.elapsed),
        "work": number(point.move.work) if point.move else None,
        "scope": number(point.move.scope) if point.move else None,
    }
