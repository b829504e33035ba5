"""An answer about many plans: sentences, tables, and the same for programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plantrack.locale import Message, Translator, msg, msg_about
from plantrack.portfolio.asked.facts import Chosen, Facts, Found
from plantrack.portfolio.reasons import reason_of
from plantrack.portfolio.store import Entry
from plantrack.reports.sections.kinds import Cell, CellKind, Column, Rows, Span, Table
from plantrack.wire.figures import Json, envelope, number

NOTHING = "–"
_NO_KEY = msg("(none)")
WORDS: Mapping[str, Message] = {
    "adopted": msg_about("commitments", "adopted"),
    "confirmed": msg_about("deliverables", "confirmed"),
    "covered": msg_about("commitment", "taken up"), "day": msg("day"),
    "days_late": msg("days late"), "days_quiet": msg("days since"),
    "deliverable": msg("{w.deliverable}"), "done": msg_about("deliverables", "done"),
    "due": msg("due date"), "evidence": msg("evidence"),
    "in_force": msg_about("commitments", "in force"),
    "indicator": msg("indicator"), "kept": msg_about("promises", "kept"),
    "last_entry": msg("last entry"), "late": msg("late"), "lead": msg("lead"),
    "longest_days": msg("longest, days"), "median_days": msg("median, days"),
 "nodes": msg("{w.commitment:s}"),
    "organisation": msg("organisation"), "percent": msg("completion"), "period": msg("action plan"),
    "plan": msg("plan"), "plans": msg("plans"), "postponed": msg_about("threads", "put off"),
    "postponements": msg("postponements"), "promised": msg("promised"),
    "quiet": msg("plans without an entry"), "region": msg("region"), "sector": msg("sector"),
    "silent": msg("silent"), "start": msg("start"), "tag": msg("tag"), "theme": msg("theme"),
    "threads": msg("threads"), "title": msg("title"), "total": msg("{w.deliverable:s}"),
    "unreported": msg_about("deliverables", "unreported"), "weak": msg("weak"),
    "withdrawn": msg_about("commitments", "withdrawn"), "without_reason": msg("without a reason"),
}  # fmt: skip
_DATES = ("due", "last_entry", "day")
_TEXTS = ("plan", "title", "organisation", "lead", "theme", "key", "deliverable", "period")


class Share(NamedTuple):
    """How many have something, of how many: shown as both, never as a share of its own."""

    having: int
    total: int


@dataclass(frozen=True, slots=True)
class Opened:
    """What the rows of a key, or of a plan, open to in a page: its place, its name, its tables."""

    anchor: str
    title: str
    tables: tuple[Table, ...]
    key: str | None
    is_plan: bool = False


@dataclass(frozen=True)
class Answer:
    """An answer: what it is called, what it says first, its tables, the first being the main one.

    `answer` is the same for programs; `alerts` are what it does not count; `opened`, what its rows
    open to where the format lets them.
    """

    question: str
    title: str
    day: date | None
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]
    answer: Json
    alerts: tuple[str, ...] = ()
    author: str = ""
    opened: tuple[Opened, ...] = ()


def table_of(
    name: str, rows: Iterable[Found], columns: Sequence[str], t: Translator,
    heads: Mapping[str, str] | None = None,
) -> Table:  # fmt: skip
    """Return rows as a table of these columns, in words."""
    heads = heads or {}
    return Table(
        anchor=name,
        columns=tuple(
            Column(heads.get(each) or t.spell(WORDS[each]), _kind(each), int(each == "title"))
            for each in columns
        ),
        groups=(Rows(tuple(tuple(_cell(each, row.get(each), t) for each in columns)
                           for row in rows)),),
    )  # fmt: skip


def alerts_of(facts: Facts, chosen: Chosen, t: Translator) -> tuple[str, ...]:
    """Return what an answer does not count: the plans without figures of the day, and why."""
    entries = entries_meant(facts, chosen)
    return tuple(told for entry in entries for told in alerts_of_plan(entry, chosen.day, t))


def entries_meant(facts: Facts, chosen: Chosen) -> list[Entry]:
    """Return the plans that are asked about; of those that were never read, nothing is known."""
    entries = facts.index.plans.values()
    if not chosen.where:
        return list(entries)
    picked = {row["plan"] for row in facts.rows("SELECT plan FROM picked")}
    return [entry for entry in entries if entry.id in picked or not entry.has_rows]


def alerts_of_plan(entry: Entry, day: date | None, t: Translator) -> Iterator[str]:
    """Give why a plan is not counted, is counted as it was, or in part."""
    why: object = reason_of(entry.why) if entry.why else ""
    if not entry.has_rows:
        yield t.text("{plan} is not counted: {why}", plan=entry.id, why=why)
    elif str(day) not in entry.days:
        last = _long(entry.days[-1], t) if entry.days else ""
        yield t.text(
            "{plan} is not counted: its last figures are of {day}", plan=entry.id, day=last
        )
    elif entry.stale:
        yield t.text(
            "{plan} could not be read, and is counted as it was on {day}: {why}",
            plan=entry.id,
            day=_long(entry.read or "", t),
            why=why,
        )
    if entry.unread:
        yield t.text(
            "{plan}: the figures do not count what could not be read ({files})",
            plan=entry.id,
            files=", ".join(entry.unread),
        )


def _long(day: str, t: Translator) -> str:
    return t.long_date(date.fromisoformat(day))


def told_json(facts: Facts, chosen: Chosen, question: str, t: Translator) -> Json:
    """Return the first keys of an answer for programs: its day, and what it does not count."""
    rest = []
    for entry in entries_meant(facts, chosen):
        counted = entry.has_rows and str(chosen.day) in entry.days
        if entry.why is None and counted and not entry.unread:
            continue
        why = t.spell(reason_of(entry.why)) if entry.why else None
        rest.append(
            {"id": entry.id, "counted": counted, "stale": entry.stale, "read": entry.read,
             "reason": why, "unread": entry.unread}
        )  # fmt: skip
    return envelope(f"portfolio-{question}", chosen.day) | {
        "by": chosen.by, "where": dict(chosen.where), "exceptions": rest
    }  # fmt: skip


def plain(rows: Iterable[Found], names: Sequence[str]) -> list[Json]:
    """Return rows as values of JSON."""
    return [{name: _plain(row.get(name)) for name in names} for row in rows]


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else number(value)
    return {"having": value.having, "total": value.total} if isinstance(value, Share) else value


def _kind(name: str) -> CellKind:
    if name in _DATES:
        return "date"
    if name in _TEXTS:
        return "plan" if name == "title" else "text"
    return "share" if name == "percent" else "count"


def _cell(name: str, value: object, t: Translator) -> Cell:
    if value is None:
        return Cell((Span(t.spell(_NO_KEY) if name == "key" else NOTHING),))
    if isinstance(value, Share):
        words = t.text("{having} of {total}", having=value.having, total=value.total)
        return Cell((Span(words),), words)
    if name == "percent" and isinstance(value, int):
        return Cell((Span(t.percent(value)),), Fraction(value, 100))
    if isinstance(value, Fraction):
        return Cell((Span(t.number(value)),), value)
    if isinstance(value, date):
        return Cell((Span(str(value)),), value)
    tone = "plan" if name in ("title", "organisation") else "words"
    return Cell((Span(str(value), tone),), value if isinstance(value, int) else str(value))  # type: ignore[arg-type]  # one of two tones
