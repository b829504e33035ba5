"""The changes to the plan, from one version to another, that nobody explained in between."""

from collections.abc import Iterator

from plantrack.history.amendment import Amendment
from plantrack.history.changes import changes_between, published, readings_paired
from plantrack.history.pairing import entries_paired
from plantrack.history.register import is_about
from plantrack.history.steps import facts_between, key_of
from plantrack.loading import Loaded
from plantrack.model import Deliverable, Update
from plantrack.model.closed import MAY_COME_LATE
from plantrack.rules import Rewriting

_OF_RECORDS = ("added", "removed", "changed")
_OF_THE_JOURNAL = frozenset(("status", "progress"))
_MOVING = ("status", "progress", "due", "lead")
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


def journals_rewritten(before: Loaded, after: Loaded) -> Iterator[Rewriting]:
    """Give the entries of journals that are gone, or no longer say what they said.

    What an entry lacked may be given late, but for what moves a figure; evidence may change.
    """
    found = readings_paired(before, after)
    for was, now in found.pairs["deliverable"]:
        if was is None or now is None or found.is_unsure(was, now, "updates"):
            continue
        journal = found.respelled(was).updates
        pairs = entries_paired(journal, published(now).updates, lambda entry: entry.date)
        for old, new in pairs:
            names = _replaced(old, new) if old and new else ()
            if old and (names or new is None):
                yield Rewriting(now, old, new, names)
        if not pairs and (
            names := _decided_otherwise(was, now)
        ):  # entries of one day changed places
            yield Rewriting(now, journal[-1], now.updates[-1], names)


def _decided_otherwise(was: Deliverable, now: Deliverable) -> tuple[str, ...]:
    """Return the fields that the last entry to state them states otherwise."""
    before, after = (
        {name: said for entry in each.updates for name, said in entry if said is not None}
        for each in (was, now)
    )
    return tuple(name for name in _MOVING if before.get(name) != after.get(name))


def _replaced(old: Update, new: Update) -> tuple[str, ...]:
    """Return the fields of which an entry no longer says what it said, or that move a figure."""
    return tuple(
        name
        for name, said in old
        if name not in MAY_COME_LATE
        and (said is not None or name in _MOVING)
        and said != getattr(new, name)
    )


def unexplained_between(before: Loaded, after: Loaded) -> tuple[Amendment, ...]:
    """Return the changes to what was adopted that have no reason: no journal's, no new one.

    What was removed as a whole from the files is told elsewhere.
    """
    facts = facts_between(before, after)
    adopted = {
        action_plan.key
        for action_plan in before.plan.action_plans
        if action_plan.promised_from is not None
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
