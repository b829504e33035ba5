"""The changes to the plan, from one version to another, that nobody explained in between."""

from plantrack.history.amendments import Amendment
from plantrack.history.changes import changes_between
from plantrack.history.register import is_about
from plantrack.history.steps import facts_between, key_of
from plantrack.loading import Loaded
from plantrack.model.closed import MAY_COME_LATE

_OF_RECORDS = ("added", "removed", "changed")
_OF_THE_JOURNAL = frozenset(("status", "progress"))
_TOLD_APART = ("deliverable", "commitment")  # `removed-without-trace` speaks of those that went


def rewritten_between(before: Loaded, after: Loaded) -> dict[str, tuple[str, ...]]:
    """Return the fields of deliverables that were changed by no journal, by the ids of now.

    What may come late, as evidence does, and an id that changed are left out.
    """
    found: dict[str, dict[str, None]] = {}
    for change in changes_between(before, after):
        if change.sort != "deliverable" or change.field is None or change.entry is not None:
            continue
        if change.kind in _OF_RECORDS and change.field not in MAY_COME_LATE | _OF_THE_JOURNAL:
            found.setdefault(change.id, {})[change.field] = None
    return {identifier: tuple(names) for identifier, names in found.items()}


def unexplained_between(before: Loaded, after: Loaded) -> tuple[Amendment, ...]:
    """Return the changes to what was adopted that have no reason: no journal's, no new one.

    What was removed as a whole from the files is told elsewhere.
    """
    facts = facts_between(before, after)
    adopted = {
        action_plan.key
        for action_plan in before.plan.action_plans
        if action_plan.binding_from is not None
    }
    known = set(map(key_of, before.plan.changes))
    reasons = [reason for reason in after.plan.changes if key_of(reason) not in known]
    return tuple(
        amendment
        for amendment in facts.amendments
        if (amendment.period in adopted if amendment.period is not None else adopted)
        and (amendment.day is None or amendment.kind == "added")  # other rules see to the journals
        and amendment.reason is None
        and not any(
            is_about(reason, facts.renamed.get(reason.id, reason.id), amendment)
            for reason in reasons
        )
        and not (
            amendment.kind == "dropped"
            and amendment.field is None
            and amendment.sort in _TOLD_APART
        )
    )
