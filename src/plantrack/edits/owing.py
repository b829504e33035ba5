"""What an entry of a journal cannot do without: a reason, a proof, a percentage."""

from datetime import date

from plantrack.edits.change import Owed
from plantrack.edits.fields import read_typed
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.words import status_word
from plantrack.model import ActionPlan, Deliverable, Plan, State, Status, Update, state_of


def refuse_what_is_owed(
    plan: Plan, deliverable: Deliverable, update: Update, *, unproven: bool
) -> None:
    """Ask for what the entry cannot do without.

    Raises:
        Owed: naming it.
        PlantrackError: the new due date is none.
    """
    state = state_of(deliverable, update.date)
    _refuse_due(deliverable, update, state)
    why = _why(plan, deliverable, update, state)
    if why is not None and not update.reason:
        raise Owed("reason", why, "--reason")
    if update.status is Status.PARTIAL and update.progress is None:
        raise Owed(
            "progress",
            msg("the progress that was reached, in per cent"),
            "--progress",
            parse=_percent,
        )
    if update.status and update.status.is_behind and not update.reason:
        raise Owed("reason", msg("the reason why it was not achieved as promised"), "--reason")
    if update.status is Status.DONE and not (unproven or update.evidence or deliverable.evidence):
        raise Owed(
            "evidence",
            msg("what proves it, an address or a file"),
            msg("--evidence, or --no-evidence"),
            optional=True,
        )


def _refuse_due(deliverable: Deliverable, update: Update, state: State) -> None:
    if update.due and update.due == state.due:
        raise PlantrackError(
            "{due} is the due date of {id} already", due=update.due, id=deliverable.id
        )
    if update.due and deliverable.start and update.due < deliverable.start:
        raise PlantrackError(
            "{id} starts on {start}: it cannot be due before, on {due}",
            id=deliverable.id,
            start=deliverable.start,
            due=update.due,
        )


def _why(plan: Plan, deliverable: Deliverable, update: Update, state: State) -> Message | None:
    """Return the question to which a reason is the answer; nothing where none is owed."""
    if update.due and (why := _why_beyond(plan, deliverable, update.due)):
        return why
    if update.due and state.due:
        return msg("the reason why the due date moves")
    if update.status and update.status is not state.status and not state.status.is_open:
        was = status_word(state.status)
        return msg("the reason why {id} is no longer “{status}”", id=deliverable.id, status=was)
    if update.progress is not None and update.progress < (state.progress or 0):
        return msg(
            "the reason why the progress of {id} goes down from {before} to {after} per cent",
            id=deliverable.id,
            before=state.progress,
            after=update.progress,
        )
    if update.status is Status.CANCELLED:
        return msg("the reason why it is given up")
    return None


def _why_beyond(plan: Plan, deliverable: Deliverable, due: date) -> Message | None:
    """Return the question why work is due after its action plan; nothing where it is not."""
    header = plan.action_plan_of[deliverable.period]
    if due <= header.end:
        return None
    if header.is_whole:
        return msg(
            "the reason for going beyond the plan, which ends on {end} (plantrack set plan "
            "period.end DATE would extend it)",
            end=header.end,
        )
    if due > plan.header.period.end:
        return msg(
            "the reason for going beyond the plan, which ends on {end} (better: plantrack set plan "
            "period.end DATE, then plantrack defer {id} --to YEAR)",
            id=deliverable.id,
            end=plan.header.period.end,
        )
    return msg(
        "the reason for going beyond the {w.action_plan} of {id}, which ends on {end} (better: "
        "plantrack defer {id} --to YEAR)",
        id=deliverable.id,
        end=header.end,
    )


def remarks_on(plan: Plan, deliverable: Deliverable, update: Update) -> tuple[Message, ...]:
    """Return what should be known of an entry: of a progress that counts for nothing, of dates."""
    unbegun = msg(
        "{id} stays “{status}”, and its {progress} per cent count for nothing: once it has begun, "
        "plantrack update {id} --status in_progress",
        id=deliverable.id,
        status=status_word(Status.PLANNED),
        progress=update.progress,
    )
    told = (unbegun,) if _is_unbegun(deliverable, update) else ()
    return (*told, *_remarks_on_due(plan, deliverable, update))


def _remarks_on_due(plan: Plan, deliverable: Deliverable, update: Update) -> tuple[Message, ...]:
    """Return what should be known of a new due date: that it is past, or beyond its year."""
    if update.due is None:
        return ()
    remarks, header = [], plan.action_plan_of[deliverable.period]
    if update.due < update.date and state_of(deliverable, update.date).status.is_open:
        remarks.append(
            msg(
                "{due} is before {date}, the day of this entry: {id} is late from the first day",
                due=update.due,
                date=update.date,
                id=deliverable.id,
            )
        )
    if update.due > header.end:
        remarks.append(_beyond(plan, deliverable, header, update.due))
    return tuple(remarks)


def _beyond(plan: Plan, deliverable: Deliverable, header: ActionPlan, due: date) -> Message:
    """Return what to do of work that is due after its action plan, or after the plan itself."""
    if header.is_whole:
        return msg(
            "{due} is after the end of the plan, {end}: plantrack set plan period.end DATE would "
            "extend it",
            due=due,
            end=header.end,
        )
    if due > plan.header.period.end:
        return msg(
            "{due} is after the end of the plan, {end}: once plantrack set plan period.end DATE "
            "extends it, plantrack defer {id} --to YEAR would carry it over",
            due=due,
            end=plan.header.period.end,
            id=deliverable.id,
        )
    return msg(
        "{due} is after the end of the {w.action_plan}, {end}: plantrack defer {id} --to YEAR "
        "would carry it over to the plan that promises it",
        due=due,
        end=header.end,
        id=deliverable.id,
    )


def ask_whether_begun(deliverable: Deliverable, update: Update) -> None:
    """Ask for the state of work that advances and is said to be planned.

    Raises:
        Owed: it is.
    """
    if _is_unbegun(deliverable, update):
        raise Owed(
            "status",
            msg(
                "the state of {id}, which is “{status}” so far",
                id=deliverable.id,
                status=status_word(Status.PLANNED),
            ),
            "--status",
            choices=(Status.IN_PROGRESS.value, Status.PLANNED.value),
            proposal=Status.IN_PROGRESS.value,
        )


def _is_unbegun(deliverable: Deliverable, update: Update) -> bool:
    """Return whether an entry states a progress that counts for nothing: of planned work."""
    stays = update.status is None and _status_after(deliverable, update) is Status.PLANNED
    return bool(update.progress) and stays


def _status_after(deliverable: Deliverable, update: Update) -> Status:
    """Return the state on the day of an entry, or that which a later one tells."""
    later = [entry.status for entry in deliverable.updates if entry.date > update.date]
    return next(filter(None, reversed(later)), state_of(deliverable, update.date).status)


def _percent(answer: str) -> object:
    return read_typed(Update, {"date": "2000-01-01", "progress": answer})
