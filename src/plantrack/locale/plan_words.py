"""The words of a plan for its own parts: axis or pillar, deliverable or key result.

A word knows its forms, so that a message stays one plain sentence: `{w.commitment:le}` is
« l’engagement », « le but » or « la mesure ». None is derived: what French or English writes in
other letters is written out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import SimpleNamespace
from typing import TypeVar

_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class FrenchNoun:
    """A noun in French. It is formatted with an article or in the plural, or makes words agree.

    Forms: none (« livrable »), `s` (« livrables »), `un le du au de ce son`, `de s` (« de
    livrables »), and `repris|reprise`: what to say with a masculine and with a feminine noun; a
    third is said before a masculine one that elides. A capital letter capitalises.
    """

    singular: str
    plural: str
    is_feminine: bool = False
    elides: bool = False

    def __format__(self, form: str) -> str:
        """Return the noun in a form, or the words that agree with it."""
        if "|" in form:
            return self._agreeing(form.split("|"))
        return _in_form(FRENCH_FORMS, self, form)

    def _agreeing(self, words: list[str]) -> str:
        masculine, feminine, *before_vowel = words
        if self.is_feminine:
            return feminine
        return before_vowel[0] if before_vowel and self.elides else masculine

    def after(self, elided: str, masculine: str, feminine: str) -> str:
        """Return the noun after the determiner that goes with it."""
        if self.elides:
            return elided + self.singular
        return f"{feminine if self.is_feminine else masculine} {self.singular}"


@dataclass(frozen=True, slots=True)
class EnglishNoun:
    """A noun in English. Forms: none, `s` (plural), `a` (its article before it).

    A French form, in a template of a plan's own that is read in English, gives the plain noun.
    """

    singular: str
    plural: str
    article: str = "a"

    def __format__(self, form: str) -> str:
        """Return the noun in a form, or of words that agree the first ones."""
        return form.partition("|")[0] if "|" in form else _in_form(ENGLISH_FORMS, self, form)


FRENCH_FORMS: Mapping[str, Callable[[FrenchNoun], str]] = {
    "": lambda noun: noun.singular,
    "s": lambda noun: noun.plural,
    "un": lambda noun: f"{'une' if noun.is_feminine else 'un'} {noun.singular}",
    "le": lambda noun: noun.after("l’", "le", "la"),
    "du": lambda noun: noun.after("de l’", "du", "de la"),
    "au": lambda noun: noun.after("à l’", "au", "à la"),
    "de": lambda noun: noun.after("d’", "de", "de"),
    "ce": lambda noun: f"{noun:ce|cette|cet} {noun.singular}",
    "son": lambda noun: noun.after("son ", "son", "sa"),
    "de s": lambda noun: f"{'d’' if noun.elides else 'de '}{noun.plural}",
}
ENGLISH_FORMS: Mapping[str, Callable[[EnglishNoun], str]] = {
    "": lambda noun: noun.singular,
    "s": lambda noun: noun.plural,
    "a": lambda noun: f"{noun.article} {noun.singular}",
}


N = TypeVar("N")


def _in_form(forms: Mapping[str, Callable[[N], str]], noun: N, form: str) -> str:
    said = forms.get(form.lower(), forms[""])(noun)
    return capitalised(said) if form[:1].isupper() else said


def capitalised(words: str) -> str:
    """Return words with a capital at their beginning, the other letters as they are."""
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Word:
    """What a plan calls a part of it, in the two languages that the program speaks."""

    fr: FrenchNoun
    en: EnglishNoun

    def spoken(self, language: str) -> FrenchNoun | EnglishNoun:
        """Return the noun of a language."""
        return self.en if language == "en" else self.fr


def french(singular: str, plural: str, gender: str, *, elides: bool | None = None) -> FrenchNoun:
    """Return a French noun, `gender` being m or f; it elides before a vowel unless told."""
    before_vowel = singular[:1].lower() in _VOWELS
    return FrenchNoun(singular, plural, gender == "f", before_vowel if elides is None else elides)


def english(singular: str, plural: str, article: str | None = None) -> EnglishNoun:
    """Return an English noun; its article is `an` before a vowel unless told."""
    return EnglishNoun(
        singular, plural, article or ("an" if singular[:1].lower() in "aeiou" else "a")
    )


# The words that a plan may name, each by what is typed for it.
GLOSSARY: Mapping[str, Word] = {
    "axis": Word(french("axe", "axes", "m"), english("axis", "axes")),
    "pillar": Word(french("pilier", "piliers", "m"), english("pillar", "pillars")),
    "orientation": Word(
        french("orientation", "orientations", "f"), english("orientation", "orientations")
    ),
    "priority": Word(french("priorité", "priorités", "f"), english("priority", "priorities")),
    "theme": Word(french("thème", "thèmes", "m"), english("theme", "themes")),
    "domain": Word(french("domaine", "domaines", "m"), english("domain", "domains")),
    "goal": Word(french("but", "buts", "m"), english("goal", "goals")),
    "objective": Word(french("objectif", "objectifs", "m"), english("objective", "objectives")),
    "outcome": Word(french("résultat", "résultats", "m"), english("outcome", "outcomes")),
    "strategy": Word(french("stratégie", "stratégies", "f"), english("strategy", "strategies")),
    "measure": Word(french("mesure", "mesures", "f"), english("measure", "measures")),
    "initiative": Word(
        french("initiative", "initiatives", "f"), english("initiative", "initiatives")
    ),
    "action": Word(french("action", "actions", "f"), english("action", "actions")),
    "activity": Word(french("activité", "activités", "f"), english("activity", "activities")),
    "project": Word(french("projet", "projets", "m"), english("project", "projects")),
    "programme": Word(french("programme", "programmes", "m"), english("programme", "programmes")),
    "key_result": Word(
        french("résultat clé", "résultats clés", "m"), english("key result", "key results")
    ),
    "commitment": Word(
        french("engagement", "engagements", "m"), english("commitment", "commitments")
    ),
    "deliverable": Word(
        french("livrable", "livrables", "m"), english("deliverable", "deliverables")
    ),
    "output": Word(french("extrant", "extrants", "m"), english("output", "outputs")),
    "task": Word(french("tâche", "tâches", "f"), english("task", "tasks")),
    "action_plan": Word(
        french("plan d’action", "plans d’action", "m"), english("action plan", "action plans")
    ),
    "annual_plan": Word(
        french("plan annuel", "plans annuels", "m"), english("annual plan", "annual plans")
    ),
    "work_plan": Word(
        french("plan de travail", "plans de travail", "m"), english("work plan", "work plans")
    ),
    "roadmap": Word(
        french("feuille de route", "feuilles de route", "f"), english("roadmap", "roadmaps")
    ),
}


_YEAR = Word(french("année", "années", "f"), english("year", "years"))
_PERIOD = Word(french("période", "périodes", "f"), english("period", "periods"))


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What a plan calls its levels, from the top, its deliverables and its action plans.

    `period` is what its action plans are of: years, or periods where any is of something else.
    """

    levels: tuple[Word, ...] = (GLOSSARY["axis"], GLOSSARY["commitment"])
    deliverable: Word = GLOSSARY["deliverable"]
    action_plan: Word = GLOSSARY["action_plan"]
    period: Word = _YEAR

    @property
    def axis(self) -> Word:
        """The word of the first level."""
        return self.levels[0]

    @property
    def commitment(self) -> Word:
        """The word of the deepest level."""
        return self.levels[-1]

    @property
    def above_deepest(self) -> Word:
        """The word of the level above the deepest, where it is not the first."""
        return self.levels[-2] if len(self.levels) > len(DEFAULT_WORDS.levels) else self.commitment

    def over_periods(self) -> "PlanWords":
        """Return the words of a plan whose action plans are not all of a year."""
        return replace(self, period=_PERIOD)

    def of_level(self, level: int) -> Word:
        """Return the word of a level, counted from 1; below the last that has a name, that one.

        0 is the deepest, whichever it is.
        """
        return self.levels[min(level, len(self.levels)) - 1]

    def speaking_of(self, level: Word) -> "PlanWords":
        """Return the words for what is said of one part at a level, as if it were the deepest."""
        return replace(self, levels=(self.axis, level))


DEFAULT_WORDS = PlanWords()
_PARTS = ("axis", "commitment", "deliverable", "action_plan", "period")


def is_of_words(field: str, form: str) -> bool:
    """Return whether a placeholder is a word of the plan in one of its forms."""
    prefix, _, name = field.partition(".")
    known = prefix == "w" and name.lower() in _PARTS
    return known and ("|" in form or form.lower() in {*FRENCH_FORMS, *ENGLISH_FORMS})


@lru_cache(maxsize=64)
def spoken_words(words: PlanWords, language: str) -> SimpleNamespace:
    """Return what `w` is in a message: `w.axis`, `w.Axis` and `w.AXIS`, and so for each word."""
    nouns = {name: getattr(words, name).spoken(language) for name in _PARTS}
    first = {name.capitalize(): _Changed(noun, capitalised) for name, noun in nouns.items()}
    whole = {name.upper(): _Changed(noun, str.upper) for name, noun in nouns.items()}
    return SimpleNamespace(**nouns, **first, **whole)


@dataclass(frozen=True, slots=True)
class _Changed:
    """A noun whose forms are said with a capital, or in capitals."""

    noun: FrenchNoun | EnglishNoun
    change: Callable[[str], str]

    def __format__(self, form: str) -> str:
        return self.change(format(self.noun, form))


def words_given(given: object) -> PlanWords:
    """Return the words that `words:` of a plan's header gives; the usual one for what is wrong.

    What is wrong is told by `check`: here something has to be said.
    """
    if not isinstance(given, Mapping):
        return DEFAULT_WORDS
    listed = given.get("levels")
    levels = _levels(listed) if isinstance(listed, (list, tuple)) else ()
    return PlanWords(
        levels or DEFAULT_WORDS.levels,
        _word(given.get("deliverable")) or DEFAULT_WORDS.deliverable,
        _word(given.get("action_plan")) or DEFAULT_WORDS.action_plan,
    )


def _levels(listed: Iterable[object]) -> tuple[Word, ...]:
    found = tuple(map(_word, listed))
    return tuple(word for word in found if word is not None) if all(found) else ()


def _word(given: object) -> Word | None:
    if isinstance(given, str):
        return GLOSSARY.get(given)
    fr, en = (given.get(name) for name in ("fr", "en")) if isinstance(given, Mapping) else (0, 0)
    if not (isinstance(fr, Mapping) and isinstance(en, Mapping)):
        return None
    forms = [fr.get("one"), fr.get("many"), en.get("one"), en.get("many")]
    texts = [form for form in forms if isinstance(form, str) and is_word(form)]
    if len(texts) < len(forms):
        return None
    told = {"true": True, "false": False}.get(str(fr.get("elides")).lower())
    article = en.get("article")
    return Word(
        french(texts[0], texts[1], str(fr.get("gender")), elides=told),
        english(texts[2], texts[3], article if article in ("a", "an") else None),
    )


def is_word(text: str) -> bool:
    """Return whether a text is a word that messages may hold: letters, with single signs between.

    Nothing in it is markup for a page, a terminal or a spreadsheet.
    """
    letters = text.translate(dict.fromkeys(map(ord, " '’-\u00a0"), " "))
    return len(text) <= _LONGEST and all(part.isalpha() for part in letters.split(" "))
