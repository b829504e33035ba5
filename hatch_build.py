"""Compiles what the package is made of when it is built or installed, editable or not."""

import compileall
import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> list[Path]:
    """Write the .mo beside each .po below the package, and return them."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = []
    for source in sorted(root.glob("src/plantrack/locale/catalogues/*/LC_MESSAGES/*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream)
        target = source.with_suffix(".mo")
        beside = target.with_suffix(f".{os.getpid()}.tmp")
        with beside.open("wb") as stream:
            write_mo(stream, catalogue)
        beside.replace(target)  # at once: the program may be reading it
        written.append(target)
    return written


def compile_modules(root: Path) -> None:
    """Compile the modules to bytecode, as pip does for what it copies: the first run is no slower.

    Where that cannot be written, Python compiles them each time, and nothing is said.
    """
    compileall.compile_dir(root / "src", quiet=2)


class CompilingHook(BuildHookInterface):
    """Runs before hatchling gathers the files of a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the compiled catalogues shipped though git ignores them."""
        if version == "editable":
            compile_modules(Path(self.root))
        for target in compile_catalogues(Path(self.root)):
            build_data["artifacts"].append(target.relative_to(self.root).as_posix())


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)
