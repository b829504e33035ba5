"""The help of a message about an unknown name: the nearest name that exists."""

from plantrack.diagnostics import NearestName
from plantrack.locale import Message
from plantrack.locale.known_names import KnownNames


def did_you_mean(name: str, known: KnownNames, otherwise: Message | None = None) -> NearestName:
    """Return the question `Did you mean …?`, or another advice where no known name is near.

    It is sought where the mistake is shown.
    """
    return NearestName(name, known, otherwise)
