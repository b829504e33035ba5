"""What has to be known before a plan begins: asked for on a terminal, else owed by an option."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, msg
from plantrack.locale.plan_words import GLOSSARY
from plantrack.locale.translator import LANGUAGES
from plantrack.locale.words import either
from plantrack.model.language import main_part
from plantrack.starting.days import Read, day_meant, usual_kind
from plantrack.starting.languages import language_typed
from plantrack.starting.levels import is_of_work, levels_typed, word_typed
from plantrack.starting.plan_files import Beginning
from plantrack.starting.spans import KINDS, WORDS, first_day, refuse_kind
from plantrack.starting.templates import CHOICES, USUAL, Template, template_meant, template_named
from plantrack.views.named_days import years_later

_DAY = timedelta(days=1)
Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked, on which day: `read` says what a word for a day means by the calendar.

    What a template proposes is taken as it is, unless somebody is there and `asks` is said.
    """

    day: date
    t: Translator
    read: Read
    asks: bool


def beginning_of(answers: Answers, asking: Asking) -> Beginning:
    """Return the plan that begins, from the answers so far.

    Raises:
        Owed: something else has to be known.
        PlantrackError: an answer will not do.
    """
    t, asks = asking.t, asking.asks
    _refuse_wrong(answers)
    name = template_meant(_known(answers, _from(t)))
    title = _known(answers, Owed("title", msg("the title of the plan"), "--title"))
    organisation = _known(answers, Owed("organisation", msg("whose plan it is"), "--organisation"))
    language = language_typed(_known(answers, _language(t)))
    spoken = main_part(language) if main_part(language) in LANGUAGES else t.language
    template = template_named(name, spoken)
    if asks:
        _known(answers, _levels(template, t))
    levels = levels_typed(answers.get("levels") or ",".join(template.levels))
    work = answers.get("deliverable")
    if asks and not work and levels != template.levels and is_of_work(levels):
        raise _deliverable(levels, t)
    work = _work_typed(work) if work else None
    if work == levels[-1] and len(levels) > 1:
        levels = levels[:-1]
    start, end, periods = _when(answers, template, asking)
    return Beginning(
        template,
        title,
        organisation,
        language,
        spoken,
        start,
        end,
        levels,
        periods,
        asking.day,
        work,
    )


def kind_suggested(answers: Answers, beginning: Beginning) -> str | None:
    """Return the kind of periods that the days suggest, where none was said and another is used."""
    if answers.get("periods"):
        return None
    end = answers.get("end", "")
    found = usual_kind(beginning.start, beginning.end, end, beginning.template.periods)
    return found if found != beginning.periods else None


def refuse_reversed(start: date, end: date) -> None:
    """Refuse a plan that ends before it starts, or as it does.

    Raises:
        PlantrackError: it would.
    """
    if end == start:
        raise PlantrackError("the plan would end on {end}, the day on which it starts", end=end)
    if end < start:
        raise PlantrackError(
            "the plan would end on {end}, before it starts on {start}", end=end, start=start
        )


def _when(answers: Answers, template: Template, asking: Asking) -> tuple[date, date, str]:
    """Return the first and the last day, and the kind of periods, which tells how they are read."""
    said = answers.get("periods") or ("" if asking.asks else template.periods)
    periods = _known({"periods": said}, _periods(template.periods, asking.t))
    typed = _known(answers, _start(periods, answers.get("end", ""), asking))
    start = day_meant(typed, periods, asking.read, last=False)
    until = _known(answers, _end(start, periods, template, asking))
    end = day_meant(until, periods, asking.read, last=True)
    refuse_reversed(start, end)
    return start, end, periods


def _refuse_wrong(answers: Answers) -> None:
    """Refuse an answer that will not do, before anything else is asked."""
    parse: Mapping[str, Callable[[str], object]] = {
        "from": template_meant, "language": language_typed, "levels": levels_typed,
        "periods": refuse_kind, "deliverable": _work_typed,
    }  # fmt: skip
    for name, refuse in parse.items():
        if answer := answers.get(name, "").strip():
            refuse(answer)


def _known(answers: Answers, owed: Owed) -> str:
    """Return an answer; raises what is owed where there is none, or only spaces."""
    answer = answers.get(owed.name, "").strip()
    if not answer:
        raise owed
    return answer


def _from(t: Translator) -> Owed:
    return Owed(
        "from",
        msg("the template"),
        "--from",
        proposal=USUAL,
        is_listed=True,
        parse=_listing(template_meant, choices_of("from", t)),
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
        msg("its levels, from the top, between commas"),
        "--levels",
        proposal=", ".join(names),
        is_listed=True,
        parse=_listing(levels_typed, _glossary(t)),
    )


def _deliverable(levels: tuple[str, ...], t: Translator) -> Owed:
    last = GLOSSARY[levels[-1]].spoken(t.language).singular
    return Owed(
        "deliverable",
        msg("what is promised with a due date, and followed: “{last}”, or another word", last=last),
        "--deliverable",
        proposal=last,
        is_listed=True,
        parse=_listing(_work_typed, _glossary(t)),
    )


def _periods(proposal: str, t: Translator) -> Owed:
    return Owed(
        "periods",
        msg("its periods, {kinds}", kinds=either(WORDS)),
        "--periods",
        proposal=proposal,
        is_listed=True,
        parse=_listing(refuse_kind, choices_of("periods", t)),
    )


def _start(kind: str, until: str, asking: Asking) -> Owed:
    first = first_day(kind, asking.day)

    def read(word: str) -> None:
        start = day_meant(word, kind, asking.read, last=False)
        if until.strip():
            refuse_reversed(start, day_meant(until, kind, asking.read, last=True))

    return Owed(
        "start",
        msg("its first day"),
        "--start",
        proposal=first.isoformat(),
        parse=_listing(read, _days(first, asking.t)),
    )


def _end(start: date, kind: str, template: Template, asking: Asking) -> Owed:
    last = start
    with suppress(ValueError, OverflowError):
        last = years_later(start, template.lasts) - _DAY

    def read(word: str) -> None:
        refuse_reversed(start, day_meant(word, kind, asking.read, last=True))

    return Owed(
        "end",
        msg("its last day"),
        "--end",
        proposal=last.isoformat() if last > start else "",
        parse=_listing(read, _days(last, asking.t)),
    )


def _days(day: date, t: Translator) -> str:
    """Return how a day may be typed, in a line."""
    told = t.text(
        "write a day, such as {day} or {long}", day=day.isoformat(), long=t.long_date(day)
    )
    return f"  {told}"


def _work_typed(word: str) -> str:
    return word_typed(word, "deliverable")


def _glossary(t: Translator) -> str:
    """Return the words of the glossary in the language of who asks, as lines."""
    return "\n".join(f"  {word.spoken(t.language).singular}" for word in GLOSSARY.values())


def _listing(parse: Callable[[str], object], lines: str) -> Callable[[str], object]:
    """Return what reads an answer, and lists on a question mark those that will do."""

    def read(word: str) -> object:
        if word != "?":
            return parse(word)
        raise PlantrackError("{list}", list=lines)

    return read


def _listed(known: Mapping[str, str]) -> str:
    widest = max(map(len, known))
    return "\n".join(f"  {name:<{widest}}  {told}" for name, told in known.items())


def choices_of(name: str, t: Translator) -> str:
    """Return the answers to a question that is a choice of a few, as lines; else nothing."""
    known: Mapping[str, Message] = {"from": CHOICES, "periods": KINDS}.get(name, {})
    return _listed({answer: t.spell(told) for answer, told in known.items()}) if known else ""
