"""The tree of a template, made as deep as the levels that were asked for."""

from collections.abc import Iterator, Sequence

from plantrack.edits.text import NewValue, Plain
from plantrack.locale import Translator
from plantrack.starting.templates import Described


def axis_values(
    axes: Sequence[Described], levels: int, t: Translator
) -> list[dict[str, NewValue]]:
    """Return the axes as their files hold them, each with what stands below it."""
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
    described: Sequence[Described], above: str, levels: int, t: Translator
) -> Iterator[dict[str, NewValue]]:
    for number, node in enumerate(described, 1):
        identifier = f"{above}{number}"
        values: dict[str, NewValue] = {"id": Plain(identifier), "title": node["title"]}
        if node.get("text"):
            values["text"] = node["text"]
        if levels > 1:
            inner = node.get("commitments") or [{"title": t.text("To be named")}]
            values["commitments"] = list(_nodes(inner, f"{identifier}.", levels - 1, t))
        yield values
