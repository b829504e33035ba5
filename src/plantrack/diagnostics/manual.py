"""The manual of a room whose files name themselves: each module's name and docstring is a page."""

import inspect
import pkgutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A page: its name, with hyphens, its text, and the module that it is about."""

    name: str
    text: str
    module: ModuleType


def pages_of(package: str, but: Collection[str]) -> Iterator[ManualPage]:
    """Return the page of each module of a package; `but` are those that are none."""
    folder = import_module(package)
    for found in pkgutil.iter_modules(folder.__path__):
        if found.name not in but:
            module = import_module(f"{package}.{found.name}")
            name = found.name.replace("_", "-")
            yield ManualPage(name, inspect.cleandoc(module.__doc__ or ""), module)
