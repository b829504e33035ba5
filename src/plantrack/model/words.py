"""What a plan calls its levels, its deliverables and its action plans: `words:` of its header."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from plantrack.locale.plan_words import PlanWords, is_word, words_given
from plantrack.model.record import Record
from plantrack.model.spelling import Flag


class WordName(StrEnum):
    """A word of the glossary, as it is typed; `locale.plan_words` has its forms."""

    AXIS = "axis"
    PILLAR = "pillar"
    ORIENTATION = "orientation"
    PRIORITY = "priority"
    THEME = "theme"
    DOMAIN = "domain"
    GOAL = "goal"
    OBJECTIVE = "objective"
    OUTCOME = "outcome"
    STRATEGY = "strategy"
    MEASURE = "measure"
    INITIATIVE = "initiative"
    ACTION = "action"
    ACTIVITY = "activity"
    PROJECT = "project"
    PROGRAMME = "programme"
    KEY_RESULT = "key_result"
    COMMITMENT = "commitment"
    DELIVERABLE = "deliverable"
    OUTPUT = "output"
    TASK = "task"
    ACTION_PLAN = "action_plan"
    ANNUAL_PLAN = "annual_plan"
    WORK_PLAN = "work_plan"
    ROADMAP = "roadmap"


def _form(value: object) -> str:
    if isinstance(value, str) and is_word(value):
        return value
    raise PydanticCustomError("word", "not letters")


def _named_or_written(value: object) -> object:
    if isinstance(value, WrittenWord) or (isinstance(value, str) and value in set(WordName)):
        return value
    raise PydanticCustomError("glossary_word", "not in the glossary")


def _at_least_one(values: tuple[object, ...]) -> tuple[object, ...]:
    if not values:
        raise PydanticCustomError("not_empty", "no level")
    return values


Form = Annotated[str, BeforeValidator(_form)]


class FrenchForms(Record):
    """A word in French: its forms, its gender, and whether what stands before it elides."""

    one: Form
    many: Form
    gender: Literal["m", "f"]
    elides: Flag | None = None


class EnglishForms(Record):
    """A word in English: its forms, and its article."""

    one: Form
    many: Form
    article: Literal["a", "an"] | None = None


class WrittenWord(Record):
    """A word that the glossary has not, written out in the two languages."""

    fr: FrenchForms
    en: EnglishForms


WordGiven = Annotated[WordName | WrittenWord, BeforeValidator(_named_or_written)]


class Words(Record):
    """The words of a plan for its own parts; those it does not give are the usual ones."""

    WHOLE: ClassVar[tuple[str, ...]] = ("levels",)  # each by its place: all can be read, or none

    levels: Annotated[tuple[WordGiven, ...], AfterValidator(_at_least_one)] | None = None
    deliverable: WordGiven | None = None
    action_plan: WordGiven | None = None

    @property
    def spoken(self) -> PlanWords:
        """The words with their forms, for messages."""
        return words_given(self.model_dump())


def written_out(word: str) -> str:
    """Return how a word that the glossary has not is written in a plan, its forms to be corrected.

    It is the YAML to be pasted in place of a word of the glossary.
    """
    said = word.strip() if is_word(word.strip()) else "hub"
    many = said if said[-1:] in "sxz" else f"{said}s"
    return f"{{fr: {{one: {said}, many: {many}, gender: m}}, en: {{one: {said}, many: {many}}}}}"
