"""A plan's files as an edit would leave them, nothing written."""

from collections.abc import Mapping
from dataclasses import dataclass

from plantrack.source.files import Tree


@dataclass(frozen=True)
class Overlay:
    """The files of a tree, some of them with other contents; None for one that goes."""

    tree: Tree
    contents: Mapping[str, bytes | None]

    def paths(self) -> tuple[str, ...]:
        """Return the files there would be."""
        there = {path for path, content in self.contents.items() if content is not None}
        return tuple(sorted((set(self.tree.paths()) - set(self.contents)) | there))

    def has_file(self, path: str) -> bool:
        """Return whether an ordinary file of any kind would be there."""
        if path in self.contents:
            return self.contents[path] is not None
        return self.tree.has_file(path)

    def beside(self, path: str, most: int) -> bytes:
        """Return the bytes of a file of any kind, which no edit changes; raises OSError."""
        return self.tree.beside(path, most)

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        if path not in self.contents:
            return self.tree.read(path)
        content = self.contents[path]
        if content is None:
            raise FileNotFoundError(path)
        return content
