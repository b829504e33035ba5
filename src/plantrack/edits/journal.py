"""Entries of a deliverable's journal: what is new, nothing new, given up, deferred."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from plantrack.edits.change import Edit, Owed
from plantrack.edits.completing import completed, entry_meant, is_all_told, is_said_again, lacks
from plantrack.edits.dating import entry_added
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.finding import deliverable_named
from plantrack.edits.naming import role_named
from plantrack.edits.owing import ask_whether_begun, refuse_what_is_owed, remarks_on
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.words import value_meant
from plantrack.locale import Message, msg
from plantrack.locale.words import status_said, status_word
from plantrack.model import Deliverable, Plan, Status, Update, state_of
from plantrack.model.periods import WHOLE_PLAN

_SAID = (
    "status", "progress", "note", "challenges", "due", "lead", "resolution", "question", "answer",
    "internal", "evidence",
)  # fmt: skip


def update(
    loaded: Loaded,
    identifier: str,
    typed: Mapping[str, Typed],
    *,
    unproven: bool = False,
    asks: bool = False,
) -> Edit:
    """Return the edit that adds an entry to a deliverable's journal, at its date's place.

    `typed` holds the entry's fields by name, `date` among them; `unproven` says that a result
    has no evidence and is to be counted so; `asks`, that somebody is there to tell whether work
    that advances has begun: else it is remarked.
    Where an entry said so already and lacks the reason or the resolution, it is given there.

    Raises:
        Owed: a moved date, a promise not kept or taken back has no reason, a result no evidence, a
            partial one no progress.
        PlantrackError: no such deliverable, a field is wrong, or nothing is said.
    """
    deliverable = deliverable_named(loaded, identifier)
    _refuse_nothing(deliverable, typed, unproven=unproven)
    entry, update = entry_read(loaded, typed)
    _refuse_untold(deliverable, update)
    meant = entry_meant(deliverable, update)
    if meant and is_all_told(meant, update) and lacks(meant, entry):
        return completed(deliverable, meant, entry)
    remarks = checked_entry(loaded, deliverable, update, unproven=unproven)
    if asks:
        ask_whether_begun(deliverable, update)
    edit = _entered(deliverable, entry, update, _summary(deliverable, update))
    if meant and is_said_again(meant, update) and lacks(meant, entry):
        edit = completed(deliverable, meant, entry) + edit
    return replace(edit, remarks=remarks)


def entry_read(loaded: Loaded, typed: Mapping[str, Typed]) -> tuple[dict[str, Typed], Update]:
    """Return an entry's fields as the format spells them, and the entry that they make.

    Raises:
        PlantrackError: a field is wrong, or names no role.
    """
    roles = {name: _role(loaded, typed.get(name)) for name in ("lead", "to", "by")}
    entry = {**in_english(typed), **roles}
    update = read_typed(Update, entry)
    if update.progress is not None:
        entry["progress"] = str(update.progress)  # `40 %` is 40
    return entry, update


def checked_entry(
    loaded: Loaded, deliverable: Deliverable, update: Update, *, unproven: bool
) -> tuple[Message, ...]:
    """Return what should be known of an entry that a journal can take.

    Raises:
        Owed: it has no reason, no proof, or no progress.
        PlantrackError: it says what cannot be.
    """
    _refuse_untold(deliverable, update)
    _refuse_lone_deferral(loaded.plan, deliverable, update)
    refuse_what_is_owed(loaded.plan, deliverable, update, unproven=unproven)
    return remarks_on(loaded.plan, deliverable, update)


def _refuse_nothing(
    deliverable: Deliverable, typed: Mapping[str, Typed], *, unproven: bool
) -> None:
    """Refuse an entry that says nothing, or two opposite things of its proofs."""
    if not any(typed.get(name) for name in _SAID):
        raise PlantrackError(
            "nothing is said of {id}: give --status, --progress, --note or --due …, or record "
            "that nothing is new with plantrack confirm {id}",
            id=deliverable.id,
        )
    if unproven and typed.get("evidence"):
        raise PlantrackError("--evidence and --no-evidence say the opposite: keep one of the two")


def confirm(
    loaded: Loaded, identifiers: Sequence[str], day: str, note: str | None, by: str | None = None
) -> Edit:
    """Return the edit that records, for each deliverable, that nothing is new.

    Raises:
        PlantrackError: one of the ids is no deliverable's, or the note is wrong.
    """
    entry = {"date": day, "note": note, "by": _role(loaded, by)}
    update = read_typed(Update, entry)
    named = [deliverable_named(loaded, identifier) for identifier in identifiers]
    edit = Edit((), ())
    for deliverable in {deliverable.id: deliverable for deliverable in named}.values():
        told = msg("{id}: nothing new on {date}", id=deliverable.id, date=update.date)
        edit += _entered(deliverable, entry, update, told)
    return edit


def cancel(loaded: Loaded, identifier: str, typed: Mapping[str, Typed]) -> Edit:
    """Return the edit that closes a deliverable as given up.

    `typed` holds the entry's other fields by name, `date` among them.

    Raises:
        Owed: no reason is given.
        PlantrackError: no such deliverable, it is closed already, or a field is wrong.
    """
    deliverable = deliverable_named(loaded, identifier)
    entry = {**typed, "status": Status.CANCELLED.value, "by": _role(loaded, typed.get("by"))}
    update = read_typed(Update, entry)
    meant = entry_meant(deliverable, update)
    if meant and is_all_told(meant, update) and lacks(meant, entry):
        return completed(deliverable, meant, entry)
    refuse_closed(loaded.plan, deliverable, even_deferred=False)
    _refuse_overruled(deliverable, typed.get("date"))
    if not update.reason:
        raise Owed("reason", msg("the reason why it is given up"), "--reason")
    return _entered(deliverable, entry, update, _summary(deliverable, update))


def defer(
    loaded: Loaded, deliverable: Deliverable, typed: Mapping[str, Typed], name: str, successor: str
) -> Edit:
    """Return the edit that closes a deliverable as deferred; its successor is another edit.

    `name` is what people call the action plan that takes it over.

    Raises:
        Owed: no reason is given.
        PlantrackError: a field is wrong.
    """
    _refuse_overruled(deliverable, typed.get("date"))
    entry = {**typed, "status": Status.DEFERRED.value, "by": _role(loaded, typed.get("by"))}
    update = read_typed(Update, entry)
    if not update.reason:
        raise Owed("reason", msg("the reason for the deferral"), "--reason")
    told = msg(
        "{id}: {status}, continued by {successor}",
        id=deliverable.id,
        status=status_said(Status.DEFERRED, successor_year=name),
        successor=successor,
    )
    return _entered(deliverable, entry, update, told)


def refuse_closed(plan: Plan, deliverable: Deliverable, *, even_deferred: bool) -> None:
    """Refuse to close a second time what is closed, or taken over.

    Work that was deferred, and that nothing takes over, may still be given up.

    Raises:
        PlantrackError: saying how it was closed, or what continues it.
    """
    status = state_of(deliverable).status
    if successor := plan.successor_of.get(deliverable.id):
        raise PlantrackError(
            "{id} is continued by {successor}, in {year}: change that one",
            id=deliverable.id,
            successor=successor.id,
            year=plan.name_of(successor.period),
        )
    if status is Status.DEFERRED and even_deferred:
        raise PlantrackError(
            "{id} is deferred already, and nothing continues it: plantrack add makes what does, "
            "then plantrack set NEW continues {id}",
            id=deliverable.id,
        )
    if not status.is_open and status is not Status.DEFERRED:
        raise PlantrackError(
            "{id} is closed already: {status}", id=deliverable.id, status=status_said(status)
        )


def in_english(typed: Mapping[str, Typed]) -> dict[str, Typed]:
    """Return an entry whose status, if it was said in French, is the format's own word."""
    status = typed.get("status")
    if not isinstance(status, str):
        return dict(typed)
    return {**typed, "status": value_meant(status, tuple(Status)) or status}


def _refuse_overruled(deliverable: Deliverable, day: Typed) -> None:
    """Refuse to close what a later entry opens: the deliverable would stay as that one says."""
    later = _ruling_after(deliverable, str(day))
    if later is not None and later.status:
        raise PlantrackError(
            "the entry of {date} says “{status}” of {id}, and comes after {day}: give a later "
            "--date",
            date=later.date,
            status=status_word(later.status),
            id=deliverable.id,
            day=day,
        )


def _ruling_after(deliverable: Deliverable, day: str) -> Update | None:
    """Return the last entry after a day that names a status."""
    later = [
        entry for entry in deliverable.updates if entry.status and entry.date.isoformat() > day
    ]
    return later[-1] if later else None


def refuse_whole_plan(deliverable: Deliverable) -> None:
    """Refuse to defer work of the whole plan.

    Raises:
        PlantrackError: it is.
    """
    if deliverable.period == WHOLE_PLAN:
        raise PlantrackError(
            "{id} is work of the whole plan, and no later {w.action_plan} takes it over: its due "
            "date moves, with plantrack update {id} --due DATE --reason WHY",
            id=deliverable.id,
        )


def _refuse_lone_deferral(plan: Plan, deliverable: Deliverable, update: Update) -> None:
    if update.status is not Status.DEFERRED:
        return
    refuse_whole_plan(deliverable)
    if deliverable.id not in plan.successor_of:
        raise PlantrackError(
            "{id} would be deferred to no {w.period}: plantrack defer {id} --to YEAR closes it and "
            "opens what continues it",
            id=deliverable.id,
        )


def _refuse_untold(deliverable: Deliverable, update: Update) -> None:
    """Refuse what says nothing: the same lead, an answer to nothing, a role that is not asked."""
    if update.lead and update.lead == state_of(deliverable, update.date).lead:
        raise PlantrackError("{role} leads {id} already", role=update.lead, id=deliverable.id)
    if update.to and not update.question:
        raise PlantrackError("--to goes with --question: say what {role} is asked", role=update.to)
    if update.answer and not any(
        entry.question and entry.date <= update.date for entry in deliverable.updates
    ):
        raise PlantrackError("nobody asked anything of {id}", id=deliverable.id)


def _role(loaded: Loaded, word: Typed) -> Typed:
    return role_named(loaded, word) if isinstance(word, str) and word.strip() else word


def _entered(
    deliverable: Deliverable, typed: Mapping[str, Typed], update: Update, told: Message
) -> Edit:
    values = written(Update, typed)
    return entry_added(deliverable, "updates", deliverable.updates, update.date, values, told)


def _summary(deliverable: Deliverable, update: Update) -> Message:
    if update.status and not _ruling_after(deliverable, update.date.isoformat()):
        return msg(
            "{id}: {status}, entry of {date} added",
            id=deliverable.id,
            status=status_said(update.status),
            date=update.date,
        )
    if update.lead:
        return msg(
            "{id}: handed over to {role}, entry of {date} added",
            id=deliverable.id,
            role=update.lead,
            date=update.date,
        )
    if update.due:
        return msg(
            "{id}: due date moved to {due}, entry of {date} added",
            id=deliverable.id,
            due=update.due,
            date=update.date,
        )
    return msg("{id}: entry of {date} added", id=deliverable.id, date=update.date)
