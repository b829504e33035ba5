"""The doubts, found by walking this folder: a new file is a new doubt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from plantrack.diagnostics.manual import pages_of
from plantrack.doubts.subject import Finding, Subject

_NOT_DOUBTS = ("registry", "subject")
_PACKAGE = "plantrack.doubts"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt: its name everywhere, its page, its finder.

    `is_measured` says that what it marks is open work, so that the past can tell how often that
    slipped; `needs_git`, that it finds nothing where git tells nothing, `uses_git`, that it finds
    less there.
    """

    name: str
    page: str
    find: Callable[[Subject], Iterator[Finding]]
    is_measured: bool = False
    needs_git: bool = False
    uses_git: bool = False

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]


def _doubts() -> Iterator[Doubt]:
    for page in pages_of(_PACKAGE, _NOT_DOUBTS):
        needs = getattr(page.module, "NEEDS_GIT", False)
        yield Doubt(
            name=page.name,
            page=page.text,
            find=page.module.find,
            is_measured=getattr(page.module, "IS_MEASURED", False),
            needs_git=needs,
            uses_git=needs or getattr(page.module, "USES_GIT", False),
        )


DOUBTS = MappingProxyType({doubt.name: doubt for doubt in sorted(_doubts(), key=lambda d: d.name)})
