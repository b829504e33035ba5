"""What the tests of `loading` share: plans given as text, mistakes as short lines."""

from dataclasses import dataclass

from plantrack.diagnostics import Diagnostic
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.source.positions import Positions
from plantrack.source.text import SourceText, decode
from plantrack.source.values import Document, document_of

HEADER = """\
title: Plan
organisation: Organisme
language: fr
years: [2018]
period:
  start: 2018-01-01
  end: 2018-12-31
"""
YEAR = "year: 2018\ntitle: Plan d’action\nstart: 2018-01-01\nend: 2018-12-31\n"
FILES = {"plan/plan.yaml": HEADER, "actions/2018/plan.yaml": YEAR}
WORK = "actions/2018/a.yaml"


@dataclass(frozen=True)
class Texts:
    """A tree of files held in memory, for generated plans."""

    files: dict[str, bytes]

    def beside(self, path: str, _most: int) -> bytes:
        raise FileNotFoundError(path)

    def has_file(self, path: str) -> bool:
        return path in self.files

    def paths(self) -> tuple[str, ...]:
        return tuple(self.files)

    def read(self, path: str) -> bytes:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def load(files: dict[str, str] | None = None, **instead: str) -> Loaded:
    """Load a small plan; `header`, `year` and `work` replace a whole file of it."""
    named = {"header": "plan/plan.yaml", "year": "actions/2018/plan.yaml", "work": WORK}
    texts = FILES | {named[key]: text for key, text in instead.items()} | (files or {})
    return load_plan(Texts({path: text.encode("utf-8") for path, text in texts.items()}))


def found(loaded: Loaded) -> list[str]:
    """Return each mistake as `rule route`, with its file where it is not the usual one."""
    return [_short(one) for one in loaded.diagnostics]


def _short(one: Diagnostic) -> str:
    where = ".".join(str(step) for step in one.place.route)
    if not where and one.place.span:
        where = f"{one.place.span.line}:{one.place.span.column}"
    file = "" if one.place.path == WORK else f"{one.place.path} "
    return f"{one.rule} {file}{where}".rstrip()


def helps(loaded: Loaded) -> list[str]:
    return [Translator("en").spell(one.help) if one.help else "" for one in loaded.diagnostics]


def messages(loaded: Loaded) -> list[str]:
    return [Translator("en").spell(one.message) for one in loaded.diagnostics]


def written_at(loaded: Loaded, one: Diagnostic) -> str:
    """Return the characters of the file that a diagnostic points at, on its first line."""
    source = loaded.sources[one.place.path]
    span = Positions(source).span(one.place)
    return source.line(span.line)[span.column - 1 : span.end_column - 1]


def document(text: str) -> Document:
    return document_of(source(text))


def source(text: str) -> SourceText:
    return decode(WORK, text.encode("utf-8"))


def work(*lines: str, id_: str = "L1") -> str:
    """Return a file of one deliverable, with these lines added."""
    first = f"deliverables:\n  - id: {id_}\n    title: Publier\n    commitments: [1.1]\n"
    return first + "".join(f"    {line}\n" for line in lines)
