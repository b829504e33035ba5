"""What `add` makes of its options, by the kind of record: what each kind takes, and its edit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plantrack.cli.call import Call
from plantrack.cli.dated import day_typed_alone, due_day, milestone_day, start_day
from plantrack.cli.kinds import (
    COMMITMENT,
    DELIVERABLE,
    EVENT,
    INDICATOR,
    KINDS,
    MILESTONE,
    PARTNER,
    ROLE,
    kind_called,
)
from plantrack.cli.past_ids import ids_of_folders, past_ids
from plantrack.edits import adding, enlisting
from plantrack.edits.change import Edit
from plantrack.edits.committing import commit_to
from plantrack.edits.explaining import Given
from plantrack.edits.fields import Typed
from plantrack.edits.making import Answers, Make
from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.locale.words import either
from plantrack.project import Project

# What step by step asks for although it may be left out.
_USEFUL = ("lead", "due")
_OF_DELIVERABLE = (
    "commitments", "description", "lead", "contributors", "partners", "start", "due",
    "weight", "depends_on", "milestones",
)  # fmt: skip
_TAKEN: Mapping[str, tuple[str, ...]] = {
    DELIVERABLE: (*_OF_DELIVERABLE, "id", "title", "year", "file", "added"),
    COMMITMENT: ("id", "title", "text", "under", "added"),
    MILESTONE: ("of", "title", "due"),
    ROLE: ("id", "title"),
    PARTNER: ("id", "title"),
    EVENT: ("title", "date", "event_kind"),
    INDICATOR: ("id", "title", "commitments", "unit", "direction", "baseline", "targets"),
}
_UNEXPLAINED = (ROLE, PARTNER, EVENT)
_OPTIONS = {
    "commitments": "--commitment", "contributors": "--contributor", "partners": "--partner",
    "milestones": "--milestone", "targets": "--target",
}  # fmt: skip
Said = Mapping[str, Typed]


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is added, as it was typed."""

    reason: str | None
    resolution: str | None
    editorial: bool

    def given(self, answers: Answers) -> Given:
        """Return the same with what was answered."""
        return Given(self.reason, self.resolution, self.editorial).answered(answers)

    def asks(self, call: Call, answers: Answers) -> tuple[str, ...]:
        """Return what somebody is there to be asked for."""
        if not call.is_interactive or self.editorial:
            return ()
        typed = {"reason": self.reason, "resolution": self.resolution}
        return tuple(name for name in typed if not typed[name] and name not in answers)


def making(call: Call, word: str, said: Said, why: Why) -> tuple[Make, str]:
    """Return what makes the edit that adds a record of a kind, and what undo calls it.

    Raises:
        PlantrackError: there is no such kind, or an option belongs to another one.
    """
    kind = kind_called(word, call.translator)
    _refuse_others(kind, said, why)
    maker, done = _MAKERS[kind]
    return maker(call, said, why), done


def _refuse_others(kind: str, said: Said, why: Why) -> None:
    for name, word in said.items():
        if word and name not in _TAKEN[kind]:
            raise PlantrackError(
                "{option} goes with --kind {kind} only",
                option=_OPTIONS.get(name, f"--{name.replace('_', '-')}"),
                kind=either([other for other in KINDS if name in _TAKEN[other]]),
            )
    if kind in _UNEXPLAINED and (why.reason or why.resolution or why.editorial):
        raise PlantrackError(
            "{kind} is added without a reason: no register of changes has it", kind=kind
        )


def _committing(call: Call, said: Said, why: Why) -> Make:
    past, day = ids_of_folders(call), start_day(call, _word(said["added"]))
    new = {"id": said["id"], "title": said["title"], "text": said["text"], "added": day}

    def make(project: Project, answers: Answers) -> Edit:
        return commit_to(
            project.loaded,
            {**new, **{name: word for name, word in answers.items() if name in new}},
            call.day,
            under=_word(said["under"]) or answers.get("under"),
            given=why.given(answers),
            past=past("plan/axes"),
            asks=why.asks(call, answers),
        )

    return make


def _making(call: Call, said: Said, why: Why) -> Make:
    fields = _dated(call, said)
    step_by_step = call.is_interactive and not said["title"] and not said["commitments"]
    useful = [name for name in _USEFUL if step_by_step and not said[name]]
    past = past_ids(call)

    def make(project: Project, answers: Answers) -> Edit:
        return adding.add(
            project.loaded,
            {**fields, **{name: word for name, word in answers.items() if name in fields}},
            call.day,
            year=_word(said["year"]),
            file=_word(said["file"]),
            asks=[*(name for name in useful if name not in answers), *why.asks(call, answers)],
            given=why.given(answers),
            past=past,
        )

    return make


def _dated(call: Call, said: Said) -> dict[str, Typed]:
    """Return the fields of a deliverable, its days as the files spell them."""
    milestones = said["milestones"] or ()
    return {
        **{name: word for name, word in said.items() if name in _OF_DELIVERABLE},
        "id": said["id"],
        "title": said["title"],
        "added": start_day(call, _word(said["added"])),
        "start": start_day(call, _word(said["start"])),
        "due": due_day(call, _word(said["due"])),
        "milestones": [milestone_day(call, str(typed)) for typed in milestones],
    }


def _milestone(call: Call, said: Said, why: Why) -> Make:
    due = due_day(call, _word(said["due"]))

    def make(project: Project, answers: Answers) -> Edit:
        typed = _typed({"title": said["title"], "due": due}, answers)
        return enlisting.add_milestone(
            project.loaded,
            typed,
            call.day,
            of=_word(said["of"]) or answers.get("of"),
            given=why.given(answers),
            asks=why.asks(call, answers),
        )

    return make


def _of_team(kind: str) -> "Callable[[Call, Said, Why], Make]":
    def _making_member(_call: Call, said: Said, _why: Why) -> Make:
        def make(project: Project, answers: Answers) -> Edit:
            typed = _typed({"id": said["id"], "title": said["title"]}, answers)
            return enlisting.add_to_team(project.loaded, kind, typed)

        return make

    return _making_member


def _event(call: Call, said: Said, _why: Why) -> Make:
    word = _word(said["date"])
    new = {
        "title": said["title"],
        "date": day_typed_alone(call, word) if word else None,
        "kind": said["event_kind"],
    }

    def make(project: Project, answers: Answers) -> Edit:
        is_asked = call.is_interactive and not new["kind"] and "kind" not in answers
        asks = ("kind",) if is_asked else ()
        return enlisting.add_event(project.loaded, _typed(new, answers), asks=asks)

    return make


def _indicator(call: Call, said: Said, why: Why) -> Make:
    named = said["commitments"] or ()
    if len(named) > 1:
        raise PlantrackError("an indicator measures one {w.commitment}: name one")
    known = ids_of_folders(call)
    baseline = _word(said["baseline"])
    new: dict[str, Typed] = {
        "id": said["id"], "title": said["title"], "unit": said["unit"],
        "direction": said["direction"], "commitment": str(next(iter(named))) if named else None,
        "baseline": milestone_day(call, baseline) if baseline else None,
        "targets": [milestone_day(call, str(each)) for each in said["targets"] or ()],
    }  # fmt: skip

    def make(project: Project, answers: Answers) -> Edit:
        typed = _typed(new, answers)
        if answers.get("targets"):
            typed["targets"] = [milestone_day(call, answers["targets"])]
        if answers.get("baseline"):
            typed["baseline"] = milestone_day(call, answers["baseline"])
        asked = ("baseline", "targets") if call.is_interactive else ()
        useful = [name for name in asked if name not in answers]
        return enlisting.add_indicator(
            project.loaded,
            typed,
            call.day,
            given=why.given(answers),
            asks=(*useful, *why.asks(call, answers)),
            past=known("plan"),
        )

    return make


def _typed(new: Said, answers: Answers) -> dict[str, Typed]:
    """Return what was typed, with what was answered in its place."""
    return {**new, **{name: word for name, word in answers.items() if name in new}}


def _word(typed: Typed) -> str | None:
    return typed if isinstance(typed, str) else None


_MAKERS: Mapping[str, tuple[Callable[[Call, Said, Why], Make], str]] = {
    DELIVERABLE: (_making, marked("add {w.deliverable:a}")),
    COMMITMENT: (_committing, marked("add {w.commitment:a}")),
    MILESTONE: (_milestone, marked("add a milestone")),
    ROLE: (_of_team(ROLE), marked("add a role")),
    PARTNER: (_of_team(PARTNER), marked("add a partner")),
    EVENT: (_event, marked("add an event")),
    INDICATOR: (_indicator, marked("add an indicator")),
}
