"""Each view with its spellings: the same as its command's, and only imported when they are used."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from plantrack.api.answers import Spelling, answered
from plantrack.checking import Checked, problems_of
from plantrack.history.causes import Past
from plantrack.history.register import Register
from plantrack.history.timeline import Timeline
from plantrack.locale import Translator
from plantrack.model import Basis, Plan
from plantrack.project import Project as Folder
from plantrack.project.difference import Difference
from plantrack.telling.basis import basis_line
from plantrack.telling.difference import gaps
from plantrack.views.agenda import Agenda
from plantrack.views.coverage import Coverage
from plantrack.views.show import Shown
from plantrack.views.standing import Standing
from plantrack.views.status import PlanStatus
from plantrack.views.why import Explanation
from plantrack.wire.deliverables import Lines
from plantrack.wire.figures import Json, problems_json, whole_json

if TYPE_CHECKING:
    from rich.console import RenderableType

    from plantrack.console.style import Look

    Screen = Callable[[Look], RenderableType]


@dataclass(frozen=True, slots=True)
class Listing:
    """The deliverables that were asked for, in their order."""

    plan: Plan
    day: date
    deliverables: tuple[Standing, ...]

    def __iter__(self) -> Iterator[Standing]:
        return iter(self.deliverables)

    def __len__(self) -> int:
        return len(self.deliverables)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and on which day: the plan's folder as it was read."""

    folder: Folder
    translator: Translator
    day: date

    def spelling(
        self,
        json: Callable[[Translator], Json],
        screen: "Screen",
        bases: Iterable[Basis] = (),
        told_first: Callable[[Translator], Iterable[str]] | None = None,
    ) -> Spelling:
        """Return the spelling of a view: its JSON ends with what holds of any answer.

        Its screen begins with what could not be read.
        """

        def whole(translator: Translator) -> Json:
            """Return the whole answer."""
            problems = problems_of(self.folder.loaded, self.day, self.day)
            illustrative = self.folder.plan.illustrative
            return whole_json(json(translator), problems, bases, illustrative=illustrative)

        def below(look: "Look") -> "RenderableType":
            """Return the screen below what it rests on."""
            from rich.console import Group

            from plantrack.console.style import styled

            lines = (told_first or self._basis_lines)(look.translator)
            return Group(*(styled(f"! {line}", "trouble") for line in lines), screen(look))

        return Spelling(self.translator, whole, below)

    def _basis_lines(self, translator: Translator) -> tuple[str, ...]:
        line = basis_line(self.folder.plan.basis, translator, "")
        return (line,) if line else ()

    @property
    def lines(self) -> Lines:
        """The lines of records in their files."""
        return Lines(self.folder.loaded)


def status(asked: Asked, found: PlanStatus) -> PlanStatus:
    """Return a status that can be spelled."""
    from plantrack.wire.status import status_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.status import status_screen

        return status_screen(found, None, look)

    return answered(found, asked.spelling(lambda _: status_json(found), screen))


def listing(asked: Asked, found: Listing) -> Listing:
    """Return a list that can be spelled."""
    from plantrack.wire.deliverables import list_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.deliverables import list_screen

        return list_screen(found.plan, found.deliverables, found.day, look)

    def json(_: Translator) -> Json:
        """Return its JSON."""
        return list_json(found.deliverables, found.day, asked.lines)

    return answered(found, asked.spelling(json, screen))


def shown(asked: Asked, found: Shown, past: Past) -> Shown:
    """Return what is shown of a record, that can be spelled."""
    from plantrack.wire.show import show_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.show import show_screen

        return show_screen(found, None, None, look, past)

    return answered(found, asked.spelling(lambda t: show_json(found, asked.lines, t, past), screen))


def agenda(asked: Asked, found: Agenda) -> Agenda:
    """Return an agenda that can be spelled."""
    from plantrack.wire.deliverables import agenda_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.agenda import agenda_screen

        return agenda_screen(found, None, look)

    return answered(found, asked.spelling(lambda _: agenda_json(found, asked.lines), screen))


def coverage(asked: Asked, found: Coverage) -> Coverage:
    """Return a coverage that can be spelled."""
    from plantrack.wire.status import coverage_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.coverage import coverage_screen

        return coverage_screen(found, None, look)

    return answered(found, asked.spelling(lambda _: coverage_json(found), screen))


def explanation(asked: Asked, found: Explanation) -> Explanation:
    """Return an explanation that can be spelled."""
    from plantrack.wire.deliverables import why_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.why import why_screen

        return why_screen(found, None, look)

    return answered(found, asked.spelling(lambda _: why_json(found), screen))


def checked(asked: Asked, found: Checked) -> Checked:
    """Return what a check found, that can be spelled."""
    from plantrack.wire.diagnostics import diagnostics_json

    loaded = asked.folder.loaded

    def json(translator: Translator) -> Json:
        """Return its JSON, which does not tell examples."""
        problems = problems_of(loaded, asked.day, asked.day)
        return diagnostics_json(found, translator) | {"problems": problems_json(problems)}

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.diagnostics import check_screen

        return check_screen(found, loaded.sources, look)

    return answered(found, Spelling(asked.translator, json, screen))


def history(asked: Asked, found: Timeline) -> Timeline:
    """Return a timeline that can be spelled."""
    from plantrack.wire.timeline import timeline_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.timeline import timeline_screen

        return timeline_screen(found, None, look)

    return answered(found, asked.spelling(lambda t: timeline_json(found, t), screen))


def changes(asked: Asked, found: Register) -> Register:
    """Return a register that can be spelled."""
    from plantrack.wire.register import register_json

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.register import register_screen

        return register_screen(found, None, look)

    return answered(found, asked.spelling(lambda t: register_json(found, t), screen))


def difference(asked: Asked, found: Difference) -> Difference:
    """Return a difference that can be spelled."""
    from plantrack.wire.difference import difference_json

    bases = (found.was.plan.basis, found.now.plan.basis)
    whole = all(basis.is_whole for basis in bases)

    def screen(look: "Look") -> "RenderableType":
        """Return its screen."""
        from plantrack.console.difference import difference_screen

        return difference_screen(found, look)

    def json(translator: Translator) -> Json:
        """Return its JSON."""
        return difference_json(found, replace(translator, as_read=not whole))

    def told_first(translator: Translator) -> Iterable[str]:
        """Return what could not be read of either version."""
        return gaps(found, replace(translator, as_read=not whole))

    return answered(found, asked.spelling(json, screen, bases, told_first))
