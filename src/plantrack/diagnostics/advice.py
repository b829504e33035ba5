"""What to do about a mistake, where that takes time to find: sought only for those shown."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames


class Sought(Protocol):
    """An advice that is looked for when it is asked for."""

    def found(self) -> Message | None:
        """Return what to do, or nothing where nothing is found."""


Advice: TypeAlias = Message | Sought | None


@dataclass(frozen=True, slots=True)
class NearestName:
    """The known name nearest to one that nothing has; where none is near, another advice."""

    name: str
    known: KnownNames
    otherwise: Message | None = None

    def found(self) -> Message | None:
        """Return the question `Did you mean …?`, or the other advice."""
        near = self.known.nearest(self.name)
        return did_you_mean(near) if near else self.otherwise


def did_you_mean(name: str) -> Message:
    """Return the question that proposes a name."""
    return msg("Did you mean {word}?", word=name)
