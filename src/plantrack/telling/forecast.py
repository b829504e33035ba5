"""What is said of a forecast: a day at a level, a range, how wide it is, how often such held."""

from collections.abc import Iterator

from plantrack.locale import Message, Translator, msg
from plantrack.views.forecast.likes import Case
from plantrack.views.forecast.outlook import Forecast, Outlook, Whole
from plantrack.views.forecast.ranks import LEVELS, Level
from plantrack.views.forecast.record import Kept
from plantrack.views.forecast.shares import FEWEST

IN_TEN: dict[Level, Message] = {80: msg("8 times out of 10"), 90: msg("9 times out of 10")}
CLOSED = msg("8 times out of 10, what is alike was closed (done, done in part or given up):")
WHAT_IT_IS = (
    msg(
        "8 times out of 10, what is alike was closed by that day: done, done in part or given up. "
        "It is neither a due date nor a promise, and figures leave it out."
    ),
    msg("Alike: {w.deliverable:s} of this plan, at a month end when about as many days were left."),
)


def bound_words(outlook: Outlook, level: Level, t: Translator) -> str:
    """Return the day at a level, as tables have days: or later, or that history is too short."""
    bound = outlook.bound(level)
    if bound is None:
        return too_few_words(outlook, t)
    day = bound.day.isoformat()
    return t.text("{day} or later", day=day) if bound.is_least else day


def too_few_words(outlook: Outlook, t: Translator) -> str:
    """Return that there are too few cases, and how many there are."""
    return t.plural(
        "too little history: {count} case",
        "too little history: {count} cases",
        outlook.found.cases,
    )


def outlook_sentence(outlook: Outlook, t: Translator) -> str:
    """Return by when what is like some work was closed, and its due date, in prose."""
    bound = outlook.bound(80)
    if bound is None:
        return too_few_words(outlook, t)
    day, due = t.long_date(bound.day), t.long_date(outlook.due)
    if bound.is_least:
        return t.text("not before {day}, due {due}", day=day, due=due)
    return t.text("by {day}, due {due}", day=day, due=due)


def whole_words(whole: Whole, t: Translator) -> str:
    """Return how many of a set will be done by a day: between two counts, or too little."""
    by, between = t.long_date(whole.by), whole.between
    if between is None:
        return t.plural(
            "too little history for {day}: {count} past month end, and it takes {fewest}",
            "too little history for {day}: {count} past month ends, and it takes {fewest}",
            len(whole.shares),
            day=by,
            fewest=FEWEST,
        )
    low, high = whole.done + between.low, whole.done + between.high
    if low == high:
        return t.text("{count} of {total} by {day}", count=low, total=whole.total, day=by)
    return t.text(
        "between {low} and {high} of {total} by {day}",
        low=low,
        high=high,
        total=whole.total,
        day=by,
    )


def whole_sentence(whole: Whole, t: Translator) -> str:
    """Return the same as a sentence: what is done so far, and whether the range is wide."""
    if whole.between is None:
        said = whole_words(whole, t)
        return t.text("{sentence}.", sentence=said[:1].upper() + said[1:])
    sentence = t.plural(
        "{w.Deliverable:s} done: {between}, {often}; {count} is today.",
        "{w.Deliverable:s} done: {between}, {often}; {count} are today.",
        whole.done,
        between=whole_words(whole, t),
        often=IN_TEN[80],
    )
    wide = t.text("This range is wide: so uneven is the past of the plan.")
    return f"{sentence} {wide}" if whole.is_wide else sentence


def wide_words(forecast: Forecast, t: Translator) -> str:
    """Return how many days are far from the due date; nothing where none is."""
    count = len(forecast.wide)
    if not count:
        return ""
    return t.plural(
        "{count} of these days is more than three months after the due date, or not known: wide, "
        "for the past of the plan is uneven.",
        "{count} of these days are more than three months after the due date, or not known: wide, "
        "for the past of the plan is uneven.",
        count,
    )


def record_words(forecast: Forecast, t: Translator) -> str:
    """Return how often such days held at past month ends, level by level."""
    told = [_kept_words(level, forecast.record[level], t) for level in LEVELS]
    said = "; ".join(words for words in told if words)
    return said or t.text("how often they held is not known yet")


def too_early_words(forecast: Forecast, t: Translator) -> str:
    """Return that such days held less often than they say, where they did."""
    if not forecast.record[80].is_below(80):
        return ""
    return t.text("So far such days held less often than 8 times out of 10: expect later ones.")


def range_record_words(whole: Whole, t: Translator) -> str:
    """Return how often such ranges held at past month ends; nothing where none is known."""
    kept = whole.record
    return (
        t.plural(
            "our ranges held {kept} time out of {told}",
            "our ranges held {kept} times out of {told}",
            kept.kept,
            kept=kept.kept,
            told=kept.told,
        )
        if kept.told
        else ""
    )


def slip_words(case: Case, t: Translator) -> str:
    """Return how long after its date a case was closed, or is at least."""
    days = t.plural("{days} day", "{days} days", abs(case.slip), days=f"{case.slip:+}")
    return t.text("at least {days}", days=days) if case.kind == "at_least" else days


def case_words(case: Case, t: Translator) -> str:
    """Return the day on which a case was closed, and whether it was given up."""
    if case.ended is None:
        return t.text("still open")
    day = case.ended.isoformat()
    return t.text("{day}, given up", day=day) if case.kind == "given_up" else day


def notes_of(forecast: Forecast, t: Translator) -> Iterator[str]:
    """Give what is to be known of the days told: what they are, how wide, and how often held."""
    if early := too_early_words(forecast, t):
        yield early
    if forecast.outlooks:
        yield from (t.spell(message) for message in WHAT_IT_IS)
    if wide := wide_words(forecast, t):
        yield wide


def _kept_words(level: Level, kept: Kept, t: Translator) -> str:
    if not kept.told:
        return ""
    said = t.plural(
        "our {percent} held {kept} time out of {told}",
        "our {percent} held {kept} times out of {told}",
        kept.kept,
        percent=t.percent(level),
        kept=kept.kept,
        told=kept.told,
    )
    waiting = kept.waiting
    if not waiting:
        return said
    more = t.plural("{count} is still to come", "{count} are still to come", waiting)
    return t.text("{record} ({more})", record=said, more=more)
