"""A commitment or an axis that is withdrawn: from which day, why, and what replaces it."""

from collections.abc import Mapping, Sequence

from plantrack.edits.change import Done, Edit, Owed, TextChange
from plantrack.edits.field_path import fields_of, place_after
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.naming import node_named, words_of
from plantrack.edits.text import Insert
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model.strategy import Node, Withdrawal, is_begun


def withdraw(
    loaded: Loaded, word: str, typed: Mapping[str, Typed], replaced_by: Sequence[str] = ()
) -> Edit:
    """Return the edit that withdraws an axis or a commitment, which stays where it stands.

    `typed` holds `date`, `reason` and `resolution`; `replaced_by` names what takes its place.

    Raises:
        Owed: no reason is given.
        PlantrackError: nothing has this name, it is withdrawn already or not begun by then, or a
            replacement is itself, below it or unknown.
    """
    node = node_named(loaded, word)
    if node.withdrawn is not None:
        raise PlantrackError(
            "{id} is withdrawn already, on {day}: plantrack show {id} tells why",
            id=node.id,
            day=node.withdrawn.date,
            level=loaded.plan.word_of(node),
        )
    if not typed.get("reason"):
        why = msg("the reason why it is withdrawn", level=loaded.plan.word_of(node))
        raise Owed("reason", why, "--reason")
    fields = {**typed, "replaced_by": _replacements(loaded, node, replaced_by)}
    withdrawal = read_typed(Withdrawal, fields)
    if not is_begun(node, withdrawal.date):
        raise PlantrackError(
            "{id} is in force from {added} only: it cannot be withdrawn on {day}",
            id=node.id,
            added=node.added,
            day=withdrawal.date,
            level=loaded.plan.word_of(node),
        )
    return _written(loaded, node, fields, withdrawal)


def _written(
    loaded: Loaded, node: Node, fields: Mapping[str, Typed], withdrawal: Withdrawal
) -> Edit:
    path, route = node.origin.path, node.origin.route
    after = place_after(type(node), fields_of(loaded, node), "withdrawn")
    insert = Insert(written(Withdrawal, fields), after=after)
    level = loaded.plan.word_of(node)
    told = msg("{id} is withdrawn from {day}", id=node.id, day=withdrawal.date, level=level)
    change, done = TextChange(path, (*route, "withdrawn"), insert), Done(told, path, route)
    # What it stood in may become the lowest, which nothing answers.
    return Edit((change,), (done,), leaves=frozenset({"uncovered-commitment"}))


def _replacements(loaded: Loaded, node: Node, typed: Sequence[str]) -> list[str]:
    """Return the ids of what replaces a node: axes or commitments that stay without it."""
    named = [node_named(loaded, word) for words in typed for word in words_of(words)]
    if any(found.id == node.id for found in named):
        raise PlantrackError("{id} cannot be replaced by itself", id=node.id)
    for found in named:
        if node in loaded.plan.path_to(found.id):
            raise PlantrackError(
                "{other} stands below {id} and is withdrawn along with it: it cannot replace it",
                id=node.id,
                other=found.id,
            )
    return list(dict.fromkeys(found.id for found in named))
