"""Figures in sentences: what was promised and kept, how a completion was made."""

from collections.abc import Iterator
from dataclasses import asdict

from plantrack.locale.words import counted
from plantrack.pages.pieces import Bar
from plantrack.pages.rows import bar_of
from plantrack.pages.setting import Setting
from plantrack.telling.periods import periods_words
from plantrack.views.figures import Completion, Counts, Promised
from plantrack.views.status import YearStatus

_KEPT = ("done", "partial", "late", "moved", "deferred", "cancelled")
_STATES = (
    "done", "partial", "in_progress", "not_started", "planned", "deferred", "cancelled",
)  # fmt: skip


def year_bars(setting: Setting, year: YearStatus) -> tuple[Bar, ...]:
    """Return the completion of an action plan, beside the time that has elapsed."""
    t = setting.t
    return (
        bar_of(setting, t.text("Completion"), year.figures.completion.value),
        bar_of(setting, t.text("Time elapsed"), year.elapsed, is_time=True),
    )


def promised_words(setting: Setting, promised: Promised) -> str:
    """Return what was promised before the day and what became of it, in counts that add up."""
    t = setting.t
    if not promised.total:
        return t.text("Nothing was promised before this day.")
    head = t.plural("{count} promised to date", "{count} promised to date", promised.total)
    told = _counts(setting, asdict(promised), _KEPT)
    return t.text("{head}: ", head=head) + told + "."


def proofs_words(setting: Setting, promised: Promised) -> str:
    """Return how many of what is done have a proof; nothing where nothing is done."""
    if not promised.done:
        return ""
    words = setting.t.text(
        "Done with evidence: {proven} of {done}", proven=promised.with_evidence, done=promised.done
    )
    return f"{words}."


def year_lines(setting: Setting, year: YearStatus) -> Iterator[str]:
    """Give the counts of an action plan: promised, due that day, for later, without a date."""
    t, promised = setting.t, year.figures.promised
    yield promised_words(setting, promised)
    if proofs := proofs_words(setting, promised):
        yield proofs
    today, later, undated = year.due_that_day, year.later, year.undated
    if today.total:
        head = t.plural(
            "{count} due that very day, not yet counted",
            "{count} due that very day, not yet counted",
            today.total,
        )
        yield _line(setting, head, today)
    if later.total:
        head = t.plural("{count} for later", "{count} for later", later.total)
        yield _line(setting, head, later)
    if undated.total:
        yield _line(setting, t.spell(counted("undated", undated.total)), undated)


def _line(setting: Setting, head: str, counts: Counts) -> str:
    return setting.t.text("{head}: ", head=head) + _counts(setting, counts.told(), _STATES) + "."


def counts_words(setting: Setting, counts: Counts) -> str:
    """Return how many deliverables a set has, by state."""
    t = setting.t
    if not counts.total:
        return t.text("no {w.deliverable} in force")
    head = t.spell(counted("total", counts.total))
    return t.text("{head}: ", head=head) + _counts(setting, counts.told(), _STATES)


def _counts(setting: Setting, counts: dict[str, int], kinds: tuple[str, ...]) -> str:
    spell = setting.t.spell
    return ", ".join(spell(counted(kind, counts[kind])) for kind in kinds if counts.get(kind))


def why_words(setting: Setting, figure: Completion, *, is_several: bool) -> tuple[str, ...]:
    """Return how a completion was made: the sum, the rule, what was left out."""
    t = setting.t
    if figure.value is None:
        return (t.text("No {w.deliverable} is in force: there is no completion."),)
    sums = t.text(
        "Completion {percent}: {achieved} out of {weight}",
        percent=setting.percent(figure.value),
        achieved=t.number(figure.achieved),
        weight=t.number(figure.weight),
    )
    if is_several:
        sums += f" · {periods_words(setting.status.periods, t)}"
    told = [
        f"{sums}.",
        t.text("Completion is the mean of the {w.deliverable:s} below, each with its weight."),
    ]
    left = (
        (
            figure.left_out,
            (
                "Left out, for the {w.deliverable} that continues it is counted",
                "Left out, for the {w.deliverable:s} that continue them are counted",
            ),
        ),
        (figure.unquantified, ("Not quantified, counted as 0", "Not quantified, counted as 0")),
    )
    for standings, forms in left:
        if standings:
            ids = ", ".join(standing.deliverable.id for standing in standings)
            head = t.plural(*forms, len(standings))
            told.append(t.text("{head}: ", head=head) + ids + ".")
    return tuple(told)
