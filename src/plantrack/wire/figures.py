"""JSON of what several answers share: fractions as the nearest double, dates as text."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from plantrack.locale.printable import HIDDEN
from plantrack.model import Basis
from plantrack.model.periods import year_of
from plantrack.views.figures import Counts
from plantrack.views.standing import Standing
from plantrack.views.status import Figures

if TYPE_CHECKING:
    from plantrack.checking import Problems

Json = dict[str, Any]
_ON_A_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)")


def dump(answer: Json) -> str:
    """Return an answer as JSON text, keys in the order given, with a final newline.

    What cannot be seen, and what the log of a CI would obey, is written as an escape of JSON: the
    answer is the same to a program, and shows in a terminal or a log.
    """
    return _shown(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def compact(answer: Json) -> str:
    """Return an answer as JSON text in few bytes, on one line."""
    return _shown(_ON_A_LINE(answer))


def by_lines(answer: Json) -> str:
    """Return an answer as JSON text, on a line each what it has, and each record of its lists."""
    told = (f"{_ON_A_LINE(name)}:{_on_lines(held)}" for name, held in answer.items())
    return _shown("{" + ",\n".join(told) + "}\n")


def _on_lines(held: object) -> str:
    if isinstance(held, list) and held:
        return "[\n" + ",\n".join(map(_ON_A_LINE, held)) + "]"
    return _ON_A_LINE(held)


def _shown(text: str) -> str:
    return _COMMAND.sub(r"\\u0023", HIDDEN.sub(_as_json, text))


def _as_json(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def envelope(command: str, day: date | None = None) -> Json:
    """Return the first keys of every answer: its schema, and its day where it has one."""
    first: Json = {"schema": f"plantrack.{command}/1"}
    return first if day is None else first | {"as_of": day.isoformat()}


def number(share: Fraction | None) -> float | None:
    """Return the nearest double."""
    return None if share is None else share.numerator / share.denominator


def days_number(days: Fraction | None) -> float | None:
    """Return a number of days: whole, unless it is the mean of two."""
    return int(days) if days is not None and days.denominator == 1 else number(days)


def day(value: date | None) -> str | None:
    """Return a date as ISO text."""
    return None if value is None else value.isoformat()


def counts_json(counts: Counts) -> Json:
    """Return the counts by status."""
    return asdict(counts)


def figures_json(figures: Figures) -> Json:
    """Return completion, counts and promises of a set."""
    return {
        "completion": number(figures.completion.value),
        "deliverables": counts_json(figures.deliverables),
        "promised": asdict(figures.promised),
    }


def problems_json(problems: "Problems", bases: Iterable[Basis] = ()) -> Json:
    """Return how many errors and warnings the plan has, and what could not be read.

    With `bases`, what could not be read is that of these readings of the plan.
    """
    told, other = asdict(problems), tuple(bases)
    if other:
        told["unread"] = sorted({path for basis in other for path in basis.unread})
        told["records_lost"] = sum(basis.records_lost for basis in other)
    return told | {"unread": list(told["unread"])}


def whole_json(
    answer: Json, problems: "Problems", bases: Iterable[Basis] = (), *, illustrative: bool
) -> Json:
    """Return an answer with what holds of any: examples or not, and mistakes."""
    return answer | {"illustrative": illustrative, "problems": problems_json(problems, bases)}


def period_json(period: str | None) -> Json:
    """Return the key of a period, and the year that it is, where it is one."""
    return {"year": year_of(period) if period else None, "period": period}


def brief_json(standing: Standing) -> Json:
    """Return a deliverable in one line of JSON: what it is and how it stands."""
    deliverable = standing.deliverable
    return {
        "id": deliverable.id,
        "title": deliverable.title,
        "year": deliverable.year,
        "period": deliverable.period,
        "status": standing.status.value,
        "completion": number(standing.completion),
    }
