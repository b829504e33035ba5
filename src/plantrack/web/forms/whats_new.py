"""What is new with a deliverable: one question, five answers, and what each asks besides."""

from collections.abc import Mapping
from dataclasses import replace

from plantrack.edits import journal
from plantrack.edits.change import Edit
from plantrack.edits.fields import Typed
from plantrack.edits.finding import deliverable_named
from plantrack.locale import Translator, marked, msg
from plantrack.locale.words import status_word
from plantrack.model import Deliverable, Status, state_of
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import ROLE, Choice, Field, Said, Wrong, chosen_from
from plantrack.web.forms.form import OfDeliverable
from plantrack.web.forms.usual import (
    by_field,
    date_field,
    due_field,
    note_field,
    progress_field,
    reason_field,
    resolution_field,
    roles_of,
)

NOTHING, NEWS, DONE, LATE, PARTLY = "rien", "nouveau", "fait", "retard", "partie"
_ANSWERS: Mapping[str, str] = {
    NOTHING: marked("Nothing new"),
    NEWS: marked("Something new"),
    DONE: marked("It is done"),
    LATE: marked("Late or moved"),
    PARTLY: marked("Done in part, or given up"),
}
_FATES = (Status.PARTIAL, Status.CANCELLED)
_OF_ENTRY = ("progress", "note", "challenges", "due", "reason", "resolution", "question", "to",
             "answer", "by")  # fmt: skip


class WhatsNew(OfDeliverable):
    """The form of a deliverable's journal."""

    question = "quoi"
    heading, told = marked("What’s new: {id}"), marked("update {id}")

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        """Return the question, then what its answers ask."""
        t = ground.t
        found = deliverable_named(ground.project.loaded, identifier)
        status = state_of(found, min(ground.days.day, ground.days.clock)).status
        answers = tuple((key, t.text(words)) for key, words in _ANSWERS.items())
        return (
            Field("quoi", t.text("What is there to say?"), "choice", choices=answers,
                  is_owed=True),
            *self._of_state(ground, status),
            Field("fate", t.text("How it ends"), "choice", (PARTLY,), choices=self._fates(ground),
                  is_owed=True),
            due_field(t.text("New due date"), (LATE,)),
            self._reason(ground, status),
            replace(progress_field(ground, (NEWS, LATE, PARTLY)),
                    owed_with={PARTLY: t.text("(required of what is done in part)")}),
            note_field(ground),
            Field("challenges", t.text("Challenges"), "text", (NEWS, LATE),
                  hint=t.text("What stands in the way, and who can help.")),
            *self._proofs(ground, found),
            replace(reason_field(ground, (NEWS,)), name="why", says="reason",
                    owed_with={NEWS: _of_news(status, t)}),
            resolution_field(ground, (LATE, PARTLY)),
            *self._questions(ground, identifier),
            date_field(ground),
            by_field(ground),
        )  # fmt: skip

    def edit(self, said: Said, identifier: str) -> Edit:
        """Return the edit that the answer makes."""
        if said.answer not in _ANSWERS:
            raise Wrong("quoi", msg("Choose one of the five answers"))
        return _EDITS[said.answer](said, identifier)

    def _of_state(self, ground: Ground, status: Status) -> tuple[Field, ...]:
        t = ground.t
        if status is Status.IN_PROGRESS:
            return ()
        begins = status is Status.PLANNED
        words = t.text("The work has begun") if begins else t.text("The work is open again")
        return (Field("begun", words, "tick", (NEWS,)),)

    def _fates(self, ground: Ground) -> tuple[Choice, ...]:
        t = ground.t
        return tuple((status.value, t.spell(status_word(status))) for status in _FATES)

    def _reason(self, ground: Ground, status: Status) -> Field:
        """Return why; that closed work is done after all owes a reason too."""
        owed = ground.t.text("(required)")
        moved = ground.t.text("(required where the due date moves)")
        owed_with = {LATE: moved, PARTLY: owed, **({DONE: owed} if _is_taken_back(status) else {})}
        return replace(reason_field(ground, (*owed_with,)), owed_with=owed_with)

    def _proofs(self, ground: Ground, found: Deliverable) -> tuple[Field, ...]:
        t = ground.t
        hint = t.text("An address, or the path of a file of the plan; one a line.")
        owed = {DONE: t.text("(required, or tick that there is none yet)")}
        return (
            Field(
                "evidence",
                t.text("Evidence"),
                "lines",
                (NEWS, DONE, PARTLY),
                hint=hint,
                owed_with={} if found.evidence else owed,
            ),
            Field("unproven", t.text("There is no evidence yet"), "tick", (DONE,)),
        )

    def _questions(self, ground: Ground, identifier: str) -> tuple[Field, ...]:
        t = ground.t
        entries = deliverable_named(ground.project.loaded, identifier).updates
        choices = chosen_from(roles_of(ground), nothing=t.text("Nobody in particular"))
        asked = (
            Field("question", t.text("A question"), "text", (NEWS,)),
            Field("to", t.text("To whom"), "list", (NEWS,), choices=choices, meaning=ROLE),
        )
        if any(entry.question for entry in entries):
            return (*asked, Field("answer", t.text("The answer"), "text", (NEWS,)))
        return asked


def _is_taken_back(status: Status) -> bool:
    """Return whether work that is done takes back what was said of it: that it was given up."""
    return not status.is_open and status is not Status.DONE


def _of_news(status: Status, t: Translator) -> str:
    if status.is_open:
        return t.text("(required where the progress goes down)")
    return t.text("(required where the work is open again)")


def _nothing(said: Said, identifier: str) -> Edit:
    loaded, day = said.ground.project.loaded, said.fact_day()
    return journal.confirm(loaded, [identifier], day, said.word("note"), said.word("by"))


def _entry(said: Said) -> dict[str, Typed]:
    typed: dict[str, Typed] = {name: said.word(name) for name in _OF_ENTRY}
    return {**typed, "date": said.fact_day(), "due": said.day("due"),
            "evidence": said.lines("evidence")}  # fmt: skip


def _news(said: Said, identifier: str) -> Edit:
    typed = _entry(said)
    begun = Status.IN_PROGRESS.value if said.word("begun") else None
    told = ("progress", "note", "challenges", "evidence", "question", "answer")
    if typed["to"] and not typed["question"]:
        raise Wrong("question", msg("Say what is asked, or choose nobody in particular"))
    if not begun and not any(typed[name] for name in told):
        raise Wrong("note", msg("Say what is new, or choose “Nothing new”"))
    return journal.update(said.ground.project.loaded, identifier, {**typed, "status": begun})


def _done(said: Said, identifier: str) -> Edit:
    typed = {**_entry(said), "status": Status.DONE.value}
    unproven = bool(said.word("unproven"))
    return journal.update(said.ground.project.loaded, identifier, typed, unproven=unproven)


def _late(said: Said, identifier: str) -> Edit:
    typed = _entry(said)
    if not any(typed[name] for name in ("due", "progress", "note", "challenges")):
        if typed["reason"]:
            raise Wrong("due", msg("Give the new due date, or tell the reason as a challenge"))
        raise Wrong("due", msg("Give the new due date, or what stands in the way"))
    return journal.update(said.ground.project.loaded, identifier, typed)


def _partly(said: Said, identifier: str) -> Edit:
    fate = said.word("fate")
    if fate == Status.PARTIAL:
        typed = {**_entry(said), "status": fate}
        return journal.update(said.ground.project.loaded, identifier, typed)
    if fate != Status.CANCELLED:
        raise Wrong("fate", msg("Choose how it ends"))
    names = ("progress", "note", "reason", "resolution", "by")
    typed = {"date": said.fact_day(), **{name: said.word(name) for name in names}}
    return journal.cancel(said.ground.project.loaded, identifier, typed)


_EDITS = {NOTHING: _nothing, NEWS: _news, DONE: _done, LATE: _late, PARTLY: _partly}
