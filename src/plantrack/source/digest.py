"""One fingerprint of all the files that a plan's documents are made from."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plantrack.source.files import Tree

_LARGEST_TEMPLATE = 20_000_000  # bytes: a larger one is refused by reports
_UNREAD = "-"
_TEMPLATES = "templates"


def files_digest(tree: Tree, root: Path, others: Iterable[str]) -> str:
    """Return the SHA-256 of a plan's files, its templates and some `others`, such as its logo.

    Of each file, in the order of their paths, its path and its own SHA-256; a checkout that turned
    LF into CRLF changes nothing.
    """
    whole = hashlib.sha256()
    read = {path: _of_plan(tree, path) for path in tree.paths()}
    read |= {path: _of_template(root / path) for path in _templates(root)}
    read |= {path: _beside(tree, path) for path in others}
    for path, content in sorted(read.items()):
        whole.update(f"{path}\0{content}\n".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _of_plan(tree: Tree, path: str) -> str:
    with suppress(OSError):
        return _sum(tree.read(path))
    return _UNREAD


def _beside(tree: Tree, path: str) -> str:
    with suppress(OSError):
        return _sum(tree.beside(path, _LARGEST_TEMPLATE))
    return _UNREAD


def _templates(root: Path) -> Iterable[str]:
    folder = root / _TEMPLATES
    if not folder.is_dir() or folder.is_symlink():
        return
    for file in folder.iterdir():
        if not file.name.startswith("."):
            yield f"{_TEMPLATES}/{file.name}"


def _of_template(file: Path) -> str:
    if file.is_symlink() or not file.is_file():
        return _UNREAD
    with suppress(OSError), file.open("rb") as stream:
        return _sum(stream.read(_LARGEST_TEMPLATE))
    return _UNREAD


def _sum(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
