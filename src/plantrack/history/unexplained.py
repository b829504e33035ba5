"""The changes to the plan, from one version to another, that nobody explained in between."""

from plantrack.history.amendments import Amendment
from plantrack.history.register import is_about
from plantrack.history.steps import facts_between, key_of
from plantrack.loading import Loaded

_TOLD_APART = ("deliverable", "commitment")  # `removed-without-trace` speaks of those that went


def unexplained_between(before: Loaded, after: Loaded) -> tuple[Amendment, ...]:
    """Return the changes to what was adopted that have no reason: no journal's, no new one.

    What was removed as a whole from the files is told elsewhere.
    """
    facts = facts_between(before, after)
    adopted = {one.year for one in before.plan.action_plans if one.adopted is not None}
    known = set(map(key_of, before.plan.changes))
    reasons = [one for one in after.plan.changes if key_of(one) not in known]
    return tuple(
        one
        for one in facts.amendments
        if (one.year in adopted if one.year is not None else adopted)
        and (one.day is None or one.kind == "added")  # other rules see to the journals
        and one.reason is None
        and not any(
            is_about(reason, facts.renamed.get(reason.id, reason.id), one) for reason in reasons
        )
        and not (one.kind == "dropped" and one.field is None and one.sort in _TOLD_APART)
    )
