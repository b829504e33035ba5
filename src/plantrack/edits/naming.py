"""What a deliverable refers to, as people type it: its commitments, its lead, its partners."""

from collections.abc import Iterable

from plantrack.edits.finding import anything_named
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import TEAM
from plantrack.model import Axis, Commitment, Node, Partner, Role
from plantrack.model.record import NOWHERE
from plantrack.views.finding import Kind, id_of, named_by, unknown_in

_AXES = "plan/axes/"


def words_of(typed: str) -> list[str]:
    """Return the words of an answer that lists several, separated by commas or semicolons."""
    return [word for part in typed.replace(";", ",").split(",") if (word := part.strip())]


def commitment_named(loaded: Loaded, word: str) -> str:
    """Return the id of the commitment that a word names; of an axis that has none below it.

    Raises:
        PlantrackError: it names none; `?` asks which there are.
    """
    plan = loaded.plan
    axis = next((axis for axis in plan.axes if axis.id.casefold() == word.casefold()), None)
    if axis and not axis.commitments and axis.origin.path not in loaded.unread:
        return axis.id
    if axis and axis.id not in plan.commitments:
        raise PlantrackError(
            "“{word}” is {w.axis:a}; its {w.commitment:s} are {names}",
            word=word,
            names=", ".join(commitment.id for commitment in axis.commitments),
            level=plan.word_of(axis.commitments[0]),
        )
    return _id_named(loaded, word, "commitment", plan.commitments.values(), _AXES)


def node_named(loaded: Loaded, word: str) -> Node:
    """Return the axis or the commitment that a word names, of which no other has the id.

    Raises:
        PlantrackError: it names neither; `?` asks which there are.
    """
    if word == "?":
        raise _listing(loaded.plan.nodes.values())
    found = anything_named(loaded, word)
    if not isinstance(found, Axis | Commitment):
        found = named_by(loaded.plan, word, ("axis", "commitment"))
    return loaded.plan.nodes[id_of(found)]


def role_named(loaded: Loaded, word: str) -> str:
    """Return the id of the role that a word names.

    Raises:
        PlantrackError: it names none; `?` asks which there are.
    """
    return _id_named(loaded, word, "role", loaded.plan.roles, TEAM)


def partner_named(loaded: Loaded, word: str) -> str:
    """Return the id of the partner that a word names.

    Raises:
        PlantrackError: it names none; `?` asks which there are.
    """
    return _id_named(loaded, word, "partner", loaded.plan.partners, TEAM)


def _listing(named: Iterable[Node | Role | Partner]) -> PlantrackError:
    lines = (f"  {record.id}  {record.title}" for record in named)
    return PlantrackError("{list}", list="\n".join(lines))


def _id_named(
    loaded: Loaded,
    word: str,
    kind: Kind,
    known: Iterable[Commitment | Role | Partner],
    source: str,
) -> str:
    """Return the id that a word names; what a file that cannot be read may hold is kept."""
    named = list(known)
    if word == "?" and named:
        raise _listing(named)
    is_unread = any(path.startswith(source) for path in loaded.unread)
    try:
        found = named_by(loaded.plan, word, (kind,))
        if found.origin == NOWHERE and not is_unread:  # only deliverables name it
            raise unknown_in(loaded.plan, word, [record.id for record in named])
    except PlantrackError:
        if is_unread or any(word in remnant.ids for remnant in loaded.remnants):
            return word
        if not named:
            raise PlantrackError(
                "“{word}” names nothing: {file} has none yet", word=word, file=source
            ) from None
        raise
    return id_of(found)
