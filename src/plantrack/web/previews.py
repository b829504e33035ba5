"""A draft as it would be written: its edit, prepared on the plan at hand, or what it still owes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit, Owed
from plantrack.edits.finding import anything_named
from plantrack.edits.making import Course, prepared_edit
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.model.revisions import revision_of
from plantrack.project import Project
from plantrack.web.at_hand import Ground
from plantrack.web.drafts import Draft
from plantrack.web.forms.every import FORMS
from plantrack.web.forms.fields import Field, Said, Wrong, refused_words

OF_ALL = ""  # what is wrong with no field in particular
# What stands in for what is owed, so that all of it is told at once, and owes nothing itself:
# progress that goes back would owe a reason.
_INSTEAD: Mapping[str, str] = {"reason": "–", "progress": "99", "title": "Dire", "unproven": "x"}
_ROUNDS = 5
PATIENCE = 5.0  # seconds: who waits at a browser is told, and may try again


@dataclass(frozen=True, slots=True)
class Preview:
    """What a draft comes to: an edit that can be written, or what is wrong, by field."""

    prepared: Prepared | None = None
    wrong: Mapping[str, Message] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def said_of(draft: Draft, ground: Ground) -> Said:
    """Return what a draft says, beside what its form asks now."""
    form = FORMS[draft.form]
    fields = form.fields(ground, draft.identifier)
    return Said(fields, draft.typed, ground, form.question)


def preview_of(draft: Draft, ground: Ground) -> Preview:
    """Return what a draft comes to on the plan as it is."""
    try:
        said = said_of(draft, ground)
    except PlantrackError as error:
        return Preview(wrong={OF_ALL: message_of(error)})
    wrong = {name: message_of(error) for name, error in refused_words(said).items()}
    told_already = {*wrong, OF_ALL} if wrong else ()
    wrong |= {k: told for k, told in _owed(draft, said).items() if k not in told_already}
    if wrong:
        return Preview(wrong=wrong)
    try:
        prepared = prepared_edit(ground.project, lambda _project, _: edit_of(draft, said), {},
                                 course_of(draft, ground))  # fmt: skip
    except PlantrackError as error:
        return Preview(wrong={OF_ALL: message_of(error)})
    return Preview(prepared, left_out=said.left_out())


def edit_of(draft: Draft, said: Said) -> Edit:
    """Return the edit that a draft makes."""
    return FORMS[draft.form].edit(said, draft.identifier)


def course_of(draft: Draft, ground: Ground) -> Course:
    """Return the course of a draft's edit."""
    title = ground.t.spell(FORMS[draft.form].done(draft.identifier))
    days = ground.days
    return Course(ground.project.root, title, days.day, days.clock, patience=PATIENCE)


def revisions_of(project: Project, identifiers: tuple[str, ...]) -> dict[str, str]:
    """Return the revision of each record, by its id.

    Raises:
        PlantrackError: nothing has one of the ids.
    """
    return {each: revision_of(anything_named(project.loaded, each)) for each in identifiers}


def message_of(error: PlantrackError) -> Message:
    """Return what is wrong, as a message."""
    if isinstance(error, Owed):
        return msg("It lacks {question}.", question=error.question)
    return Message(error.message_id, error.values)


def _owed_words(asked: Field | None, owed: Owed) -> Message:
    """Return what a field owes; who ticks is not asked for words with commas between them."""
    is_ticked = asked is not None and asked.kind == "several"
    return msg("Tick one at least") if is_ticked else message_of(owed)


def _owed(draft: Draft, said: Said) -> dict[str, Message]:
    """Return all that is owed, by field: each is told once something stands in for those before."""
    found: dict[str, Message] = {}
    for _ in range(_ROUNDS):
        try:
            edit_of(draft, said)
        except Owed as owed:
            name, asked = owed.name, said.asked(owed.name)
            found.setdefault(asked.name if asked else name, _owed_words(asked, owed))
            stand_in = "unproven" if name == "evidence" else name
            if stand_in in said.filled or stand_in not in _INSTEAD:
                return found
            said = said.with_filled({stand_in: _INSTEAD[stand_in]})
        except Wrong as wrong:
            return {**found, wrong.name: message_of(wrong)}
        except PlantrackError as error:
            return found or {OF_ALL: message_of(error)}
        else:
            return found
    return found
