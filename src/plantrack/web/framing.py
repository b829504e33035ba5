"""What stands around each page here: the frame, what may be done on it, what was just done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from markupsafe import Markup

from plantrack.locale import LANGUAGE_NAMES, LANGUAGES, Translator
from plantrack.model import Status, state_of
from plantrack.pages.addresses import AGENDA, INDEX, way_up
from plantrack.pages.frame import Frame, frame_of
from plantrack.pages.kinds import Page
from plantrack.pages.pieces import Link
from plantrack.pages.rendering import environment
from plantrack.web.at_hand import Ground
from plantrack.web.forms.every import (
    ADD,
    CANCEL,
    CORRECT,
    DEFER,
    MEASURE,
    NEWS,
    SEVERAL,
    address_of_form,
)

STYLE, SCRIPT, OWN_SCRIPT, STREAM = "style.css", "pages.js", "ouvert.js", "evenements"
UNDO, SPEAK = "annuler.html", "langue.html"


@dataclass(frozen=True, slots=True)
class FormPage(Page):
    """A page of a form, or of what it came to."""

    kind: ClassVar[str] = "form"


@dataclass(frozen=True, slots=True)
class Around:
    """What a page is shown in: the plan as it is, the number of its state, what was just done."""

    ground: Ground
    address: str
    number: int
    read_only: bool = False
    notice: tuple[str, ...] = ()
    may_undo: bool = False
    session: str = ""
    revisions: str = ""
    warnings: tuple[str, ...] = ()
    is_read: bool = False  # nobody types in it

    @property
    def up(self) -> str:
        """What leads to the top."""
        return way_up(self.address)

    @property
    def t(self) -> Translator:
        """Who words it."""
        return self.ground.t

    def actions(self) -> str:
        """Return what was just done, then what may be done here."""
        undo = f"{self.up}{UNDO}" if self.may_undo and self.notice else ""
        links = [Link(each.words, self.up + each.target) for each in self._links()]
        ticks = self.address == AGENDA and not self.read_only
        values = {
            "warnings": self.warnings,
            "notice": self.notice,
            "undo": undo,
            "actions": links,
            "ticks": self.up + address_of_form(SEVERAL, "") if ticks else "",
            "session": self.session,
            "revisions": self.revisions,
        }
        return filled("forms/actions.html.j2", self.t, values)

    def foot(self) -> str:
        """Return what has the page know that the plan was changed elsewhere."""
        spoken = LANGUAGES if self.is_read and not self.read_only else ()
        values = {
            "up": self.up,
            "number": self.number,
            "session": self.session,
            "address": self.address,
            "speak": self.up + SPEAK,
            "others": [(each, LANGUAGE_NAMES[each]) for each in spoken if each != self.t.language],
        }
        return filled("forms/foot.html.j2", self.t, values)

    def _links(self) -> Sequence[Link]:
        if self.read_only:
            return ()
        kind, _, name = self.address.rpartition("/")
        if not kind:
            return self._of_plan()
        identifier = name.removesuffix(".html").replace("~", "")
        if kind == "livrable" and identifier in self.ground.plan.deliverable_of:
            return self._of_deliverable(identifier)
        correct = Link(self.t.text("Correct"), address_of_form(CORRECT, identifier))
        if kind == "indicateur":
            measure = address_of_form(MEASURE, identifier)
            return (Link(self.t.text("Add a measurement"), measure), correct)
        return (correct,) if kind == "plan" else ()

    def _of_plan(self) -> Sequence[Link]:
        t = self.t
        several = Link(t.text("Nothing new, of several"), address_of_form(SEVERAL, ""))
        add = Link(t.text("Add {w.deliverable:a}"), address_of_form(ADD, ""))
        return (several, add) if self.address == INDEX else ()

    def _of_deliverable(self, identifier: str) -> Sequence[Link]:
        t = self.t
        state = state_of(self.ground.plan.deliverable_of[identifier])
        news = Link(t.text("What’s new"), address_of_form(NEWS, identifier))
        correct = Link(t.text("Correct"), address_of_form(CORRECT, identifier))
        if not state.status.is_open and state.status is not Status.DEFERRED:
            return (news, correct)
        defer = Link(t.text("Defer"), address_of_form(DEFER, identifier))
        cancel = Link(t.text("Give up"), address_of_form(CANCEL, identifier))
        return (news, defer, cancel, correct)


def frame_around(around: Around) -> Frame:
    """Return the frame of a page here."""
    frame = frame_of(around.ground.setting)
    # Both were made by templates of ours, which escape every value.
    return replace(
        frame,
        actions=Markup(around.actions()),  # noqa: S704 - said above
        foot=Markup(around.foot()),  # noqa: S704 - said above
    )


def filled(template: str, t: Translator, values: Mapping[str, object]) -> str:
    """Return a page, or a part of one: a template of ours, filled."""
    return environment(t).get_template(template).render(values)
