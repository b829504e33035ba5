"""What opens the board's report: what became of all the promises, in sentences that add up."""

from collections.abc import Iterable, Iterator

from plantrack.locale import Message, Translator, plural_msg
from plantrack.locale.words import N_, joined
from plantrack.telling.late_elsewhere import late_elsewhere_words
from plantrack.views.promises import Promises
from plantrack.views.status import YearStatus


def headline(
    promises: Promises, asked: Iterable[str], translator: Translator, *, ended: bool
) -> Iterator[str]:
    """Give what became of each promise to date, then what is late besides, and what is asked.

    `asked` are the ids of the deliverables about which the board is to decide. Nothing promised
    leaves the count by being moved, put off or given up.
    """
    t, counts = translator, promises.counts
    if not counts.total and ended:
        yield t.text("No {w.deliverable} was promised before this day.")
    elif not counts.total:
        yield t.text("No promise is due yet.")
    elif counts.total == 1:
        yield _only(promises, t, ended=ended)
    elif counts.done == counts.total:
        yield t.plural(
            "The {count} promise is kept{after}.",
            "All {count} promises are kept{after}.",
            counts.total,
            after=_after(promises, t),
        )
    else:
        yield t.plural(
            "Of {count} promise, {fates}.",
            "Of {count} promises, {fates}.",
            counts.total,
            fates=joined([*_fates(promises, t, ended=ended)], t),
        )
    if not ended:
        yield from _elsewhere(promises, t)
        yield from _asked(promises, [*asked], t)


def besides(others: Iterable[YearStatus]) -> Iterator[Message]:
    """Give what became of the promises of the other action plans that hold the day."""
    for each in others:
        yield plural_msg(
            "{w.Action_plan} {name}, which runs as well: {count} promise kept out of {total}.",
            "{w.Action_plan} {name}, which runs as well: {count} promises kept out of {total}.",
            each.figures.promised.done,
            name=each.action_plan.name,
            total=each.figures.promised.total,
        )


def _only(promises: Promises, t: Translator, *, ended: bool) -> str:
    counts = promises.counts
    if counts.done and promises.kept.after_date:
        return t.text("The only promise due is kept, after its date.")
    if counts.done and promises.kept.amended:
        return t.text("The only promise due is kept; it was changed since its adoption.")
    told = (
        (counts.done, t.text("The only promise due is kept.")),
        (counts.partial, t.text("The only promise due is kept in part.")),
        (ended and promises.never_closed, t.text("The only promise was left open.")),
        (counts.late, t.text("The only promise due is late.")),
        (counts.moved, t.text("The only promise due is moved.")),
        (counts.deferred, t.text("The only promise due is put off.")),
        (counts.cancelled, t.text("The only promise due is given up.")),
    )
    return next(words for count, words in told if count)


def _fates(promises: Promises, t: Translator, *, ended: bool) -> Iterator[str]:
    counts = promises.counts
    if counts.done:
        after = _after(promises, t)
        yield t.plural(
            "{count} is kept{after}", "{count} are kept{after}", counts.done, after=after
        )
    else:
        yield t.text("none is kept")
    still: tuple[tuple[int, tuple[str, str]], ...] = (
        (counts.late, N_("{count} is late", "{count} are late")),
        (counts.moved, N_("{count} is moved", "{count} are moved")),
    )
    if ended:
        never = N_("{count} was left open", "{count} were left open")
        still = ((promises.never_closed, never),)
    pairs = (
        (counts.partial, N_("{count} is kept in part", "{count} are kept in part")),
        *still,
        (counts.deferred, N_("{count} is put off", "{count} are put off")),
        (counts.cancelled, N_("{count} is given up", "{count} are given up")),
    )
    yield from (t.plural(*forms, count) for count, forms in pairs if count)


def _after(promises: Promises, t: Translator) -> str:
    after, changed = promises.kept.after_date, promises.kept.amended
    if after and changed:
        late = t.plural("{count} of them after its date", "{count} of them after their date", after)
        other = t.plural(
            "{count} changed since its adoption", "{count} changed since their adoption", changed
        )
        return " " + t.text("({after}, {changed})", after=late, changed=other)
    if after:
        return " " + t.plural(
            "({count} of them after its date)", "({count} of them after their date)", after
        )
    if changed:
        return " " + t.plural(
            "({count} of them changed since its adoption)",
            "({count} of them changed since their adoption)",
            changed,
        )
    return ""


def _elsewhere(promises: Promises, t: Translator) -> Iterator[str]:
    count = len(promises.late_elsewhere)
    if count and promises.of_earlier:
        is_alone = not promises.counts.late
        yield late_elsewhere_words(count, t, is_running=False, is_alone=is_alone) + "."
    elif count:
        yield t.plural(
            "{count} other {w.deliverable} is late as well.",
            "{count} other {w.deliverable:s} are late as well.",
            count,
        )


def _asked(promises: Promises, asked: list[str], t: Translator) -> Iterator[str]:
    if not asked:
        return
    if promises.ids.issuperset(asked):
        yield t.plural("One awaits your decision.", "{count} await your decision.", len(asked))
    else:
        yield t.plural(
            "One decision is asked of you.", "{count} decisions are asked of you.", len(asked)
        )
