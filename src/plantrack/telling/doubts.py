"""What is said of doubts: what the past says of each, which are silent, which could not look."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plantrack.locale import Translator
from plantrack.views.doubts import Doubted, Doubts
from plantrack.views.lifts import ENOUGH, Lift


def lift_words(lift: Lift, t: Translator) -> str:
    """Return what the past of a plan says of a doubt, in counts, then how much oftener."""
    if not lift.marked:
        return t.text("marked nothing so far")
    told = t.text(
        "marked {marked}, of which {slipped} slipped; not marked {others}, of which "
        "{others_slipped} slipped",
        marked=lift.marked,
        slipped=lift.marked_slipped,
        others=lift.others,
        others_slipped=lift.others_slipped,
    )
    if lift.ratio is None:
        return told
    times = t.text("{times} times as often", times=t.number(Decimal(int(lift.ratio * 10)) / 10))
    if lift.is_known:
        return f"{told}; {times}"
    return t.text("{told} (too few to say how much oftener)", told=told)


def silent_words(doubts: Doubts, t: Translator) -> str | None:
    """Return which doubts found something and are not shown, and why; None where there is none."""
    if not doubts.silent:
        return None
    return t.text(
        "Not shown, since what they marked so far slipped hardly oftener than the rest: {names}. "
        "See them with --all, and the counts with --backtest.",
        names=", ".join(_counted(doubts.silent)),
    )


def unknown_words(doubts: Doubts, t: Translator) -> str | None:
    """Return which of the doubts shown have too little past; None where there is none."""
    young = [each for each in doubts.speaking if each.lift and not each.lift.is_known]
    if not young:
        return None
    return t.plural(
        "Not known yet, whether what these mark slips oftener: {names}. {count} {w.deliverable} "
        "marked in the past would tell.",
        "Not known yet, whether what these mark slips oftener: {names}. {count} {w.deliverable:s} "
        "marked in the past would tell.",
        ENOUGH,
        names=", ".join(each.doubt.name for each in young),
    )


def blind_words(doubts: Doubts, t: Translator) -> str | None:
    """Return which doubts could not look for want of git; None where all could."""
    needing = [each.doubt.name for each in doubts.blind if each.doubt.needs_git]
    partly = [each.doubt.name for each in doubts.blind if not each.doubt.needs_git]
    if not needing:
        return None
    return t.text(
        "Not looked for, since git tells nothing here: {names}; in part only: {others}.",
        names=", ".join(needing),
        others=", ".join(partly),
    )


def _counted(found: Sequence[Doubted]) -> Iterator[str]:
    return (f"{each.doubt.name} ({len(each.findings)})" for each in found)
