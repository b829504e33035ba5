"""Messages, numbers and dates spelled in one language."""

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

from plantrack.locale.as_read import as_read
from plantrack.locale.messages import Message
from plantrack.locale.plan_words import DEFAULT_WORDS, PlanWords, Word, spoken_words

LANGUAGES = ("fr", "en")
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}  # each in itself
CATALOGUES = Path(__file__).parent / "catalogues"
NO_BREAK_SPACE = "\u00a0"
_DEFAULT = "fr"
_DATED_AS = {"fr": "fr_CA", "en": "en_CA"}
_WORDS = "{w."
_THOUSAND = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+(?![0-9]))")


@dataclass(frozen=True)
class Translator:
    """Spells messages in `language`; English is the catalogue's source, French its translation.

    Speaking `as_read`, it says of no absence that it is certain: not all of the plan was read.
    `words` are those of the plan that is open, which messages name as `{w.deliverable}`. A message
    that is given a `level`, a word, is said of one part of the plan at that level: its
    `{w.commitment}` is that word. Dates are written as in `region`, a tag such as `en-GB`; where
    there is none, as in Canada.
    """

    language: str
    as_read: bool = False
    words: PlanWords = DEFAULT_WORDS
    region: str | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return Translator, (self.language, self.as_read, self.words, self.region)  # no catalogue

    def text(self, message_id: str, /, **values: object) -> str:
        """Return the message in this language, with its values filled in."""
        return self.spell(Message(message_id, values))

    def text_about(self, about: str, message_id: str, /, **values: object) -> str:
        """Return the message said of `about`, with which it agrees."""
        return self.spell(Message(message_id, values, about=about))

    def plural(self, singular: str, many: str, count: int, /, **values: object) -> str:
        """Return the message in the form that agrees with `count`."""
        return self.spell(Message(singular, values, many, count))

    def spell(self, message: Message) -> str:
        """Return a message in this language; values that are messages are spelled too."""
        if self.as_read:
            message = as_read(message)
        template = self._template(message)
        if not message.values and message.plural_id is None and _WORDS not in template:
            return template
        count = "1" if message.plural_id is None else self._marked(str(message.count))
        spelled = self._spelled(message.values)
        level = message.values.get("level")
        nouns = self._nouns
        if isinstance(level, Word):
            nouns = spoken_words(self.words.speaking_of(level), self.language)
        return template.format_map({"count": count, "w": nouns, **spelled})

    def speaking_of(self, level: Word) -> "Translator":
        """Return who speaks of a part of the plan at a level: it is `{w.commitment}`."""
        return replace(self, words=self.words.speaking_of(level))

    def _template(self, message: Message) -> str:
        if message.plural_id is not None:
            return self._catalogue.ngettext(message.id, message.plural_id, message.count)
        if message.about is not None:
            return self._catalogue.pgettext(message.about, message.id)
        return self._catalogue.gettext(message.id)

    def percent(self, whole: int) -> str:
        """Return whole per cent as written in this language: `60 %` (no-break) or `60%`."""
        return self._with_unit(self._marked(str(whole)), "%")

    def number(self, value: Decimal | Fraction) -> str:
        """Return a number with this language's decimal mark, its thousands set apart.

        A fraction is exact up to three decimals, else cut there, as percentages are, and "…" says
        so: two figures side by side are never rounded two ways.
        """
        if isinstance(value, Decimal):
            return self.as_typed(value, trimmed=True)
        thousandths = abs(value) * 1000
        whole = int(thousandths)
        cut = "" if whole == thousandths else "…"
        sign = "-" if value < 0 else ""
        spelled = f"{sign}{whole // 1000}.{whole % 1000:03}"
        return self._marked(spelled if cut else spelled.rstrip("0").rstrip(".")) + cut

    def as_typed(self, value: Decimal, *, trimmed: bool = False) -> str:
        """Return a number with the decimals that somebody typed, and this language's mark."""
        spelled = f"{value:f}"
        if trimmed and "." in spelled:
            spelled = spelled.rstrip("0").rstrip(".")
        return self._marked("0" if spelled == "-0" else spelled)

    def _marked(self, spelled: str) -> str:
        whole, point, decimals = spelled.partition(".")  # Babel does the same, and takes 40 ms
        is_french = self.language == "fr"
        grouped = _THOUSAND.sub(NO_BREAK_SPACE if is_french else ",", whole) if whole[3:] else whole
        return grouped + ("," if point and is_french else point) + decimals

    def measured(self, value: Decimal | Fraction, unit: str) -> str:
        """Return a value with its unit where that is a sign: a unit in words is told once, apart.

        French would have it agree: `0 région`, `2 régions`.
        """
        number = self.number(value)
        return number if in_words(unit) else self._with_unit(number, unit)

    def _with_unit(self, number: str, unit: str) -> str:
        glued = unit == "%" and self.language == "en"
        return f"{number}{unit}" if glued else f"{number}{NO_BREAK_SPACE}{unit}"

    def long_date(self, day: date, *, with_year: bool = True) -> str:
        """Return a date for prose: `1er avril 2018`, `April 1, 2018`."""
        return _long_date(day, self.dated_as, with_year=with_year)

    def near_date(self, day: date, beside: date) -> str:
        """Return a date for prose, beside another one: the year is said where it is another."""
        return self.long_date(day, with_year=day.year != beside.year)

    @property
    def dated_as(self) -> str:
        """The country whose dates are written, as Babel names it: `en_GB`."""
        return _dated_as(self.language, self.region)

    def from_to(self, start: date, end: date) -> tuple[str, str]:
        """Return two dates for prose; the year is said once where it is the same."""
        first = self.near_date(start, end)
        return first, self.long_date(end)

    def _spelled(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self._spelled_value(value) for name, value in values.items()}

    def _spelled_value(self, value: object) -> object:
        if isinstance(value, Message):
            return self.spell(value)
        if isinstance(value, Word):
            return value.spoken(self.language)
        return self.as_typed(value) if isinstance(value, Decimal) else value

    @cached_property
    def _nouns(self) -> SimpleNamespace:
        return spoken_words(self.words, self.language)

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return catalogue_of(self.language)


def in_words(unit: str) -> bool:
    """Return whether a unit is a word, such as `régions`, rather than a sign, such as `%`."""
    return len(unit) > 1 or unit.isalnum()


@lru_cache(maxsize=4096)
def _long_date(day: date, dated_as: str, *, with_year: bool) -> str:
    from babel.dates import format_date, format_skeleton  # imported by documents only: 40 ms

    if with_year:
        spelled = str(format_date(day, "long", locale=dated_as))
    else:
        spelled = str(format_skeleton("MMMMd", day, locale=dated_as))
    is_first = dated_as.startswith("fr") and day.day == 1 and spelled.startswith("1 ")
    return spelled.replace("1 ", "1er ", 1) if is_first else spelled


@cache
def _dated_as(language: str, region: str | None) -> str:
    """Return the region that Babel knows, of a language that is spoken; else that of Canada."""
    if region is None or region.partition("-")[0].casefold() != language:
        return _DATED_AS[language]
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(region, sep="-")
    except (UnknownLocaleError, ValueError):
        return _DATED_AS[language]
    return f"{found}" if found.territory else _DATED_AS[language]


@cache
def catalogue_of(language: str) -> gettext.NullTranslations:
    """Return a language's messages, read once; English is their source and needs no catalogue.

    The compiled catalogue is used unless its source is newer, as it is in a working tree where
    somebody edits the translation.
    """
    folder = CATALOGUES / language / "LC_MESSAGES"
    source, compiled = folder / "plantrack.po", folder / "plantrack.mo"
    if compiled.exists() and not (source.exists() and _age(source) > _age(compiled)):
        with compiled.open("rb") as stream:
            return gettext.GNUTranslations(stream)
    return _compiled(source) if source.exists() else gettext.NullTranslations()


def _age(file: Path) -> int:
    return file.stat().st_mtime_ns


def _compiled(source: Path) -> gettext.NullTranslations:
    from babel.messages.mofile import write_mo  # in a working tree only: 60 ms
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as stream:
        write_mo(compiled, read_po(stream))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def choose_language(asked: str | None, environment: Mapping[str, str], plan: str | None) -> str:
    """Return the language to speak: asked, else PLANTRACK_LANG, the plan's, the locale's, French.

    A value that is not one of `LANGUAGES`, whatever its region, is passed over: a plan's texts may
    be in any language, and the program speaks two.
    """
    posix = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    candidates = (asked, environment.get("PLANTRACK_LANG"), plan, posix)
    spoken = (re.split(r"[-_.]", word)[0].lower() for word in candidates if word)
    return next((word for word in spoken if word in LANGUAGES), _DEFAULT)


def spoken_for(plan: str) -> str:
    """Return the language in which to write into a plan's own files: its own, else French."""
    return choose_language(None, {}, plan)
