"""Lists of names on one line, such as `commitments: [2.3, 2.1]`, joined as sets are."""

from plantrack.edits.merging.units import Unit
from plantrack.fields import Value

# Of these, each word stands for itself; of others, two new values are two values of one field.
_SETS = frozenset(
    {
        "commitments", "contributors", "depends_on", "evidence", "formerly", "partners", "removed",
        "replaced_by", "years",
    }
)  # fmt: skip


def list_joined(base: Unit | None, ours: Unit, theirs: Unit) -> tuple[str, Value] | None:
    """Return our list with what they added and without what they took away, and its values.

    Nothing where it is no list of names between brackets on one line.
    """
    if ours.name not in _SETS or not all(
        unit is None or _is_of_words(unit) for unit in (base, ours, theirs)
    ):
        return None
    if not ours.node.flow or "#" in ours.own or len(ours.own.splitlines()) > 1:
        return None
    old, left, right = _words(base), _words(ours), _words(theirs)
    kept = {word: typed for word, typed in left.items() if word in right or word not in old}
    kept |= {word: typed for word, typed in right.items() if word not in old and word not in left}
    if not kept or len(left) != len(ours.node.entries):
        return None
    start, node = (ours.entry.start if ours.entry else 0), ours.node
    head, tail = ours.body[: node.content - start], ours.body[node.end - start :]
    return f"{head}[{', '.join(kept.values())}]{tail}", list(kept)


def _is_of_words(unit: Unit) -> bool:
    """Return whether a field is a list of words, or nothing."""
    value = unit.value
    return value is None or (isinstance(value, list) and all(isinstance(v, str) for v in value))


def _words(unit: Unit | None) -> dict[str, str]:
    """Return the words of a list as they are typed."""
    nodes = [entry.value for entry in unit.node.entries] if unit else []
    text = unit.tree.text if unit else ""
    return {node.text: text[node.start : node.end] for node in nodes}
