"""The words of the plan that screens and documents share: statuses, counts, promises."""

from collections.abc import Iterable, Mapping, Sequence

from plantrack.locale.messages import Message, msg, msg_about, plural_msg
from plantrack.locale.names import in_a_row, value_name
from plantrack.locale.translator import Translator

_STATUSES = {
    "planned": msg_about("deliverable", "Planned"),
    "not_started": msg_about("deliverable", "Not started"),
    "in_progress": msg_about("deliverable", "In progress"),
    "done": msg_about("deliverable", "Done"),
    "partial": msg_about("deliverable", "Closed, partly achieved"),
    "deferred": msg_about("deliverable", "Deferred"),
    "cancelled": msg_about("deliverable", "Cancelled"),
}
# Said in a sentence, a status agrees with what the plan calls its deliverables; shown as a state,
# in a table or between quotes, it is always the same word.
_SAID = {
    "not_started": msg_about("said of a deliverable", "Not started"),
    "done": msg_about("said of a deliverable", "Done"),
    "partial": msg_about("said of a deliverable", "Closed, partly achieved"),
    "deferred": msg_about("said of a deliverable", "Deferred"),
    "cancelled": msg_about("said of a deliverable", "Cancelled"),
}
_PROMISES = {
    "taken_up": msg_about("commitment", "taken up"),
    "not_yet": msg_about("commitment", "not yet taken up"),
    "not_taken_up": msg_about("commitment", "not taken up"),
    "unknown": msg("not established"),
}
_MARKS = {
    "late": msg("late"),
    "due_soon": msg("due soon"),
    "confirmed": msg("confirmed, nothing new"),
    "unreported": msg("nothing ever said"),
}

_VERDICTS = {
    "kept": msg_about("verdict", "kept"),
    "partly": msg_about("verdict", "kept in part"),
    "not_kept": msg_about("verdict", "not kept"),
    "no_evidence": msg_about("verdict", "nothing shows it"),
}
_KEPT = {
    "as_promised": msg_about("promise", "kept"),
    "after_date": msg_about("promise", "kept after its date"),
    "amended": msg_about("promise", "kept, promise changed"),
}
_TAKEN_UP = {
    "taken_up": msg("yes"),
    "not_yet": msg("not yet"),
    "not_taken_up": msg("no"),
    "unknown": msg("not established"),
}


def status_word(
    status: str, *, started: bool = False, successor_year: str | None = None
) -> Message:
    """Return a status as people read it; planned work has not started once its start is past."""
    if status == "planned" and started:
        return _STATUSES["not_started"]
    if status == "deferred" and successor_year is not None:
        return msg_about("deliverable", "Deferred to {year}", year=successor_year)
    return _STATUSES[status]


def status_said(
    status: str, *, started: bool = False, successor_year: str | None = None
) -> Message:
    """Return a status as a sentence says it of a deliverable."""
    if status == "deferred" and successor_year is not None:
        return msg_about("said of a deliverable", "Deferred to {year}", year=successor_year)
    shown = "not_started" if status == "planned" and started else status
    return _SAID.get(shown) or _STATUSES[shown]


def promise_words(promise: str) -> Message:
    """Return the words for a commitment taken up, not yet, or not known to be."""
    return _PROMISES[promise]


def verdict_word(verdict: str) -> Message:
    """Return what a second verdict says of a promise."""
    return _VERDICTS[verdict]


def kept_word(kept: str) -> Message:
    """Return how a promise was kept."""
    return _KEPT[kept]


def taken_up_words(promise: str) -> Message:
    """Return the answer to whether a commitment is taken up."""
    return _TAKEN_UP[promise]


def mark_words(mark: str, silent_days: int | None) -> Message:
    """Return the words for what is to be seen to of a deliverable."""
    if mark == "silent":
        days = silent_days or 0
        return plural_msg("silent for {count} day", "silent for {count} days", days)
    return _MARKS[mark]


def not_counted_words(progress: int, translator: Translator) -> Message:
    """Return that a progress was stated of work still to come, which counts for nothing."""
    return msg("{percent} stated, counted as 0: planned", percent=translator.percent(progress))


def counted(kind: str, count: int) -> Message:
    """Return a count in words, such as `9 done`."""
    singular, many = _COUNTED[kind]
    return plural_msg(singular, many, count)


def counted_all(counts: Mapping[str, int], kinds: Iterable[str]) -> list[Message]:
    """Return the counts that are not zero, in words, in the order of `kinds`."""
    return [counted(kind, counts[kind]) for kind in kinds if counts.get(kind)]


def joined(words: Sequence[str], translator: Translator) -> str:
    """Return words in a list as prose has it: `a, b and c`."""
    if len(words) <= 1:
        return "".join(words)
    return translator.text("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def either(words: Sequence[str]) -> Message:
    """Return words of which one is to be typed: `a`, `b` or `c`."""
    *others, last = map(value_name, words)
    return msg("{first} or {last}", first=in_a_row(others), last=last) if others else last


def N_(singular: str, many: str) -> tuple[str, str]:  # noqa: N802 - the name that extractors know
    """Mark a pair for the catalogue."""
    return singular, many


_COUNTED = {
    "total": N_("{count} {w.deliverable}", "{count} {w.deliverable:s}"),
    "planned": N_("{count} planned", "{count} planned"),
    "not_started": N_("{count} not started", "{count} not started"),
    "in_progress": N_("{count} in progress", "{count} in progress"),
    "done": N_("{count} done", "{count} done"),
    "with_evidence": N_("{count} with evidence", "{count} with evidence"),
    "partial": N_("{count} in part", "{count} in part"),
    "late": N_("{count} late", "{count} late"),
    "unclosed": N_("{count} never closed", "{count} never closed"),
    "moved": N_("{count} due date moved", "{count} due dates moved"),
    "deferred": N_("{count} deferred", "{count} deferred"),
    "cancelled": N_("{count} cancelled", "{count} cancelled"),
    "silent": N_("{count} silent", "{count} silent"),
    "due_soon": N_("{count} due soon", "{count} due soon"),
    "confirmed": N_("{count} confirmed, with nothing new", "{count} confirmed, with nothing new"),
    "unreported": N_(
        "{count} of which nothing was ever said", "{count} of which nothing was ever said"
    ),
    "undated": N_("{count} without a due date", "{count} without a due date"),
}
