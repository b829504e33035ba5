"""A name that nothing has, told with the nearest name that exists, or with its name of now."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from plantrack.diagnostics import NearestName, Place
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames
from plantrack.rules.subject import Finding, Subject

NamedAt = tuple[str, Callable[[], Place]]  # a name that is used, and what tells where
_NONE: Mapping[str, str] = MappingProxyType({})


def unknown(
    subject: Subject,
    named: Iterable[NamedAt],
    known: Collection[str],
    said: str,
    otherwise: Message | None = None,
    former: Mapping[str, str] = _NONE,
) -> Iterator[Finding]:
    """Give each name that is not known, in the words `said`; none while a file is unread.

    `former` has the names of now by those of before; where none is near, `otherwise` is advised.
    The nearest name is sought where the mistake is shown.
    """
    if not subject.is_whole:
        return
    names, lost = KnownNames(known), subject.loaded.known_ids
    for name, where in named:
        if name not in known and name not in lost:
            now = msg("It is {new} now.", new=former[name]) if name in former else None
            advice = now or NearestName(name, names, otherwise)
            yield Finding(where(), msg(said, id=name), advice)
