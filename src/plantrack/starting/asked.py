"""What has to be known before a plan begins: asked for on a terminal, else owed by an option."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from plantrack.edits.change import Owed
from plantrack.edits.year_dates import moved
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg, spoken_for
from plantrack.locale.plan_words import GLOSSARY
from plantrack.locale.words import either
from plantrack.starting.languages import language_typed
from plantrack.starting.levels import levels_typed
from plantrack.starting.plan_files import Beginning
from plantrack.starting.spans import WORDS, first_day, refuse_kind
from plantrack.starting.templates import USUAL, Template, refuse_unknown, template_named

_DAY = timedelta(days=1)


def beginning_of(answers: Mapping[str, str], day: date, t: Translator, *, asks: bool) -> Beginning:
    """Return the plan that begins, from the answers so far.

    What a template proposes is taken as it is, unless somebody is there and `asks` is said.

    Raises:
        Owed: something else has to be known.
        PlantrackError: an answer will not do.
    """
    _refuse_wrong(answers)
    name = _known(answers, _from())
    title = _known(answers, Owed("title", msg("the title of the plan"), "--title"))
    organisation = _known(answers, Owed("organisation", msg("whose plan it is"), "--organisation"))
    language = language_typed(_known(answers, _language(t)))
    template = template_named(name, spoken_for(language))
    if asks:
        _known(answers, _levels(template, t))
        _known(answers, _periods(template))
    levels = levels_typed(answers.get("levels") or ",".join(template.levels))
    periods = answers.get("periods") or template.periods
    start = date.fromisoformat(_known(answers, _start(periods, day)))
    end = date.fromisoformat(_known(answers, _end(start, template)))
    refuse_reversed(start, end)
    return Beginning(template, title, organisation, language, start, end, levels, periods, day)


def refuse_reversed(start: date, end: date) -> None:
    """Refuse a plan that ends before it starts.

    Raises:
        PlantrackError: it would.
    """
    if end < start:
        raise PlantrackError(
            "the plan would end on {end}, before it starts on {start}", end=end, start=start
        )


def _refuse_wrong(answers: Mapping[str, str]) -> None:
    """Refuse an answer that will not do, before anything else is asked."""
    for name, refuse in _PARSE.items():
        if name in answers:
            refuse(answers[name].strip())


def _known(answers: Mapping[str, str], owed: Owed) -> str:
    """Return an answer; raises what is owed where there is none, or only spaces."""
    answer = answers.get(owed.name, "").strip()
    if not answer:
        raise owed
    return answer


def _from() -> Owed:
    return Owed(
        "from",
        msg("the template"),
        "--from",
        proposal=USUAL,
        parse=refuse_unknown,
    )


def _language(t: Translator) -> Owed:
    return Owed(
        "language",
        msg("the language of the plan’s texts"),
        "--language",
        proposal=t.language,
        parse=language_typed,
    )


def _levels(template: Template, t: Translator) -> Owed:
    names = (GLOSSARY[level].spoken(t.language).singular for level in template.levels)
    return Owed(
        "levels",
        msg("its levels, from the top"),
        "--levels",
        proposal=", ".join(names),
        parse=levels_typed,
    )


def _periods(template: Template) -> Owed:
    return Owed(
        "periods",
        msg("its periods, {kinds}", kinds=either(WORDS)),
        "--periods",
        proposal=template.periods,
        parse=refuse_kind,
    )


def _start(kind: str, day: date) -> Owed:
    return Owed(
        "start",
        msg("its first day"),
        "--start",
        proposal=first_day(kind, day).isoformat(),
        is_day=True,
    )


def _end(start: date, template: Template) -> Owed:
    try:
        proposal = (moved(start, template.lasts) - _DAY).isoformat()
    except (ValueError, OverflowError):
        proposal = ""
    return Owed("end", msg("its last day"), "--end", proposal=proposal, is_day=True)


_PARSE: Mapping[str, Callable[[str], object]] = {
    "from": refuse_unknown,
    "language": language_typed,
    "levels": levels_typed,
    "periods": refuse_kind,
}
