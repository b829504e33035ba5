"""Answers: views that know how they are spelled, in JSON and for people."""

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, dataclass
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, NoReturn, Self, TypeVar

from plantrack.api.given import refuse_less
from plantrack.api.words import speaker, spoken_in
from plantrack.diagnostics import Diagnostic
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator
from plantrack.wire.figures import Json

if TYPE_CHECKING:
    from rich.console import RenderableType

    from plantrack.console.style import Look

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one view is spelled: whole, as `--json` gives it, and as a screen shows it."""

    translator: Translator
    json: Callable[[Translator], Json]
    screen: "Callable[[Look], RenderableType]"


class _Answer:
    """What a view is too, once it was asked for; it stays frozen."""

    spelling: Spelling | None = None  # none where a pickle or `replace` made it

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: plantrack.spell and to_json tell it>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self  # whoever changes a copy would change its plan

    def __reduce__(self) -> tuple[object, ...]:
        kind = type(self).__mro__[2]
        return _filled, (kind, {name: getattr(self, name) for name in kind.__dataclass_fields__})  # type: ignore[attr-defined]  # every view is one


@cache
def _answering(kind: "type[object]") -> "type[object]":
    """Return the kind of a view that knows how it is spelled."""
    return type(kind.__name__, (_Answer, kind), {"__module__": kind.__module__})


def _filled(kind: type[View], values: Mapping[str, object]) -> View:
    """Return a view that may know how it is spelled, with the values of its fields."""
    made: View = object.__new__(_answering(kind))  # type: ignore[assignment, arg-type]  # one below it
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def answered(view: View, spelling: Spelling) -> View:
    """Return a view that `to_json` and `spell` can spell."""
    names = view.__dataclass_fields__  # type: ignore[attr-defined]  # every view is one
    made = _filled(type(view), {name: getattr(view, name) for name in names})
    object.__setattr__(made, "spelling", spelling)
    return made


def to_json(view: object, lang: str | None = None) -> Json:
    """Return an answer as `--json` gives it: plain values, of the schema that it names.

    Sentences in it are in `lang`, `fr` or `en`; by default, in the plan's language.

    >>> import plantrack
    >>> from datetime import date
    >>> status = plantrack.open("notre-plan").status(date(2019, 6, 12))
    >>> plantrack.to_json(status)["plan"]["deliverables"]["late"]
    1
    """
    spelling = _spelling_of(view)
    return spelling.json(spoken_in(spelling.translator, lang))


def spell(said: object, lang: str | None = None, width: int = 80) -> str:
    """Return an answer as a screen shows it, or a message or a diagnostic as a sentence.

    In `lang`, `fr` or `en`; by default, in the plan's language, and in English where none is known.

    >>> import plantrack
    >>> from datetime import date
    >>> plan = plantrack.open("notre-plan")
    >>> agenda = plan.agenda(date(2019, 6, 12))
    >>> "Direction générale" in plantrack.spell(agenda)
    True

    Raises:
        ValueError: `width`, in characters, is less than 1.
    """
    refuse_less(1, width=width)
    if isinstance(said, Message):
        return spoken_in(Translator("en"), lang).spell(said)
    if isinstance(said, Diagnostic):
        return spoken_in(Translator("en"), lang).spell(said.message)
    if isinstance(said, PlantrackError):
        return spoken_in(speaker(said), lang).text(said.message_id, **said.values)
    spelling = _spelling_of(said)
    return _printed(spelling.screen, spoken_in(spelling.translator, lang), width)


def _spelling_of(view: object) -> Spelling:
    spelling = view.spelling if isinstance(view, _Answer) else None
    if spelling is None:
        raise TypeError(
            f"{type(view).__name__} is no answer of a plan, or a copy that has its fields only"
        )
    return spelling


def _printed(screen: "Callable[[Look], RenderableType]", translator: Translator, width: int) -> str:
    from plantrack.console.shown import Shown, our_console
    from plantrack.console.style import Look

    console = our_console(
        file=StringIO(), width=width, color_system=None, force_terminal=False, legacy_windows=False
    )
    screened = Shown(screen(Look(translator, width)))
    text = "".join(segment.text for segment in console.render(screened))
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))
