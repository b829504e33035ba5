"""WHAT AN ANSWER HOLDS: each key of each JSON answer, its type and its meaning, said once.

Schemas and the reference are made from these, and real answers are held to them by tests.
"""

from plantrack.wire.answers import (
    ahead,
    checks,
    following,
    importing,
    looking_back,
    many,
    measuring,
    published,
    shared,
    showing,
)
from plantrack.wire.answers.shared import Shape

__all__ = ["ANSWERS", "SHAPES", "Shape", "commands", "shapes_of"]
_PARTS = (following, ahead, showing, measuring, looking_back, published, checks, importing, many)

# A command may have several answers: `show (deliverable)`, `show (indicator)` …
ANSWERS: dict[str, Shape] = {name: shape for part in _PARTS for name, shape in part.ANSWERS.items()}
SHAPES: dict[str, Shape] = shared.SHAPES | {
    name: shape for part in _PARTS for name, shape in part.SHAPES.items()
}


def commands() -> list[str]:
    """Return the commands that answer in JSON."""
    return sorted({name.partition(" ")[0] for name in ANSWERS})


def shapes_of(word: str) -> list[Shape]:
    """Return the answers that a command may give, or the only one of a name."""
    return [shape for name, shape in ANSWERS.items() if word in (name, name.partition(" ")[0])]
