"""The tree of a template, made as deep as the levels that were asked for."""

from collections.abc import Iterator, Sequence

from plantrack.edits.text import NewValue, Plain
from plantrack.locale import Translator
from plantrack.locale.plan_words import Word
from plantrack.starting.templates import Described


def axis_values(
    axes: Sequence[Described], levels: Sequence[Word], t: Translator
) -> list[dict[str, NewValue]]:
    """Return the axes as their files hold them, each with what stands below it.

    `levels` are the words of the levels, from the top.
    """
    return list(_nodes(axes, "", levels, t))


def node_for(answered: str, axes: Sequence[Described], levels: int) -> str:
    """Return the id of the node that work answers, in a tree made more or less deep."""
    steps = answered.split(".")
    below: Sequence[Described] = axes
    for step in steps:
        below = below[int(step) - 1].get("commitments") or ()
    if not below:
        steps += ["1"] * (levels - len(steps))
    return ".".join(steps[:levels])


def _nodes(
    described: Sequence[Described], above: str, levels: Sequence[Word], t: Translator
) -> Iterator[dict[str, NewValue]]:
    for number, node in enumerate(described, 1):
        identifier = f"{above}{number}"
        values: dict[str, NewValue] = {"id": Plain(identifier), "title": node["title"]}
        values |= {name: node[name] for name in ("text", "rationale") if name in node}
        if below := levels[1:]:
            unnamed = {"title": t.text("{level:A} to be named", level=below[0])}
            inner = node.get("commitments") or [unnamed]
            values["commitments"] = list(_nodes(inner, f"{identifier}.", below, t))
        yield values
