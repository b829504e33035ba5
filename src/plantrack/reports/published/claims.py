"""What a document says made it: found in its format's own place, and believed in nothing."""

import json
import re
import zlib
from collections.abc import Mapping
from datetime import date
from itertools import islice

from plantrack.reports.names import FORMATS
from plantrack.reports.provenance import FILE, MARK, NO, PREFIX, SCHEMA, SEAL, YES, seal_of
from plantrack.reports.published.packages import Damaged, Package, local_name
from plantrack.reports.skins.office.custom import PART
from plantrack.source.files import is_below
from plantrack.views.verified import Claim

_LONGEST = 20_000  # bytes
_MOST_FACTS = 60
_MOST_ATTACHED = 1_000  # files of a PDF
_COMMENT = re.compile(rf"<!-- {MARK} (\{{.*\}}) -->\s*\Z".encode(), re.DOTALL)
_EMBEDDED = re.compile(rb"/EmbeddedFile\b[^\0]{0,400}?stream\r?\n", re.DOTALL)
_MARKS = tuple(word.encode() for word in (MARK, SCHEMA, f'"{SEAL}"', FILE, PART, f'"{PREFIX}'))
_MAGIC = ((b"%PDF", "pdf"), (b"PK", "office"))
_FOLDERS = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_COMMIT = "[0-9a-f]{40}(?:[0-9a-f]{24})?"
# What each fact may be: all else is no document of ours, whatever its seal says.
_ALLOWED: Mapping[str, str] = {
    "schema": r"plantrack\.provenance/1", "program": r"plantrack [0-9A-Za-z.+]{1,40}",
    "libraries": r"[ -~]{0,250}", "report": "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
    "subject": r"[^\x00-\x1f]{0,255}", "format": "|".join(FORMATS), "language": "fr|en",
    "day": r"\d{4}-\d\d-\d\d", "since": rf"(?:board|\d{{4}}-\d\d-\d\d|{_COMMIT})?",
    "pictures": f"{YES}|{NO}", "annexes": f"{YES}|{NO}", "paper": "(?:letter|a4)?",
    "commit": f"(?:{_COMMIT})?", "at": f"(?:{_COMMIT})?", "folder": r"(?:[^\x00-\x1f\\:]{1,250}/)?",
    "files": "committed|modified|unversioned", "history": "(?:shallow)?", "sha256": "[0-9a-f]{64}",
    SEAL: "[0-9a-f]{64}",
}  # fmt: skip


def format_of(content: bytes, ending: str) -> str:
    """Return the format of a document, by the ending of its name, else by how it begins."""
    if ending in FORMATS:
        return ending
    magic = next((name for begun, name in _MAGIC if content.startswith(begun)), "")
    if magic == "office":
        names = Package(content).names()
        found = (
            format_ for of, format_ in _FOLDERS.items() if any(n.startswith(of) for n in names)
        )
        return next(found, "")
    if magic:
        return magic
    return "html" if content[:200].lstrip()[:9].lower() == b"<!doctype" else "md"


def claim_in(content: bytes, format_: str) -> Claim:
    """Return what a document says made it."""
    try:
        facts = _FINDERS[format_](content) if format_ in _FINDERS else {}
    except (Damaged, ValueError, RecursionError):
        facts = {}
    if facts and facts.get(SEAL) == seal_of(facts) and is_allowed(facts, format_):
        return Claim("sealed", facts)
    is_marked = bool(facts) or any(mark in content for mark in _MARKS)
    return Claim("broken" if is_marked else "none", {})


def is_allowed(facts: Mapping[str, str], format_: str) -> bool:
    """Return whether facts are those of a document of ours, each spelled as we spell it."""
    if set(facts) != set(_ALLOWED) or facts["format"] != format_:
        return False
    if not all(re.fullmatch(allowed, facts[name]) for name, allowed in _ALLOWED.items()):
        return False
    folder = facts["folder"]
    days = [word for word in (facts["day"], facts["since"]) if word[4:5] == "-"]
    return (not folder or is_below(folder)) and all(map(_is_day, days))


def _is_day(word: str) -> bool:
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def _in_text(content: bytes) -> dict[str, str]:
    found = _COMMENT.search(content[-_LONGEST:])
    return _facts(found[1]) if found else {}


def _in_pdf(content: bytes) -> dict[str, str]:
    for found in islice(_EMBEDDED.finditer(content), _MOST_ATTACHED):
        raw = content[found.end() : found.end() + _LONGEST]
        for text in (raw.partition(b"endstream")[0].rstrip(b"\r\n"), _inflated(raw)):
            if SCHEMA.encode() in text:
                return _facts(text)
    return {}


def _inflated(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, _LONGEST)
    except zlib.error:
        return b""


def _in_office(content: bytes) -> dict[str, str]:
    package = Package(content)
    if PART not in package.names():
        return {}
    told = {
        element.get("name", "").removeprefix(PREFIX): "".join(element.itertext())
        for element in package.tree(PART)
        if local_name(element) == "property" and element.get("name", "").startswith(PREFIX)
    }
    return told if len(told) <= _MOST_FACTS else {}


def _facts(text: bytes) -> dict[str, str]:
    read = json.loads(text.decode("utf-8"))
    if not isinstance(read, dict) or len(read) > _MOST_FACTS:
        return {}
    return {name: value for name, value in read.items() if isinstance(value, str)}


_FINDERS = {
    "md": _in_text, "html": _in_text, "pdf": _in_pdf,
    "docx": _in_office, "xlsx": _in_office, "pptx": _in_office,
}  # fmt: skip
