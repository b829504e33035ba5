"""The doubts, found by walking this folder: a new file is a new doubt."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

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
    folder = import_module(_PACKAGE)
    for found in pkgutil.iter_modules(folder.__path__):
        if found.name in _NOT_DOUBTS:
            continue
        module = import_module(f"{_PACKAGE}.{found.name}")
        needs = getattr(module, "NEEDS_GIT", False)
        yield Doubt(
            name=found.name.replace("_", "-"),
            page=inspect.cleandoc(module.__doc__ or ""),
            find=module.find,
            is_measured=getattr(module, "IS_MEASURED", False),
            needs_git=needs,
            uses_git=needs or getattr(module, "USES_GIT", False),
        )


DOUBTS = MappingProxyType({doubt.name: doubt for doubt in sorted(_doubts(), key=lambda d: d.name)})
