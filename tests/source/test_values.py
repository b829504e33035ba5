"""A plan file gives the same whichever way it is read."""

import subprocess
import sys
from pathlib import Path

import pytest

from plantrack.source.refused import Refused
from plantrack.source.values import document_of

from .readings import PLAN_FILES, source_of


@pytest.mark.parametrize("file", PLAN_FILES, ids=lambda file: file.name)
def test_lines_and_parser_give_the_same(file: Path) -> None:
    source = source_of(file.read_text(encoding="utf-8"))
    assert document_of(source) == document_of(source, pure=True)


def test_an_unusual_style_is_left_to_the_parser() -> None:
    assert document_of(source_of("a: {b: [c, d]}\n")).values == {"a": {"b": ["c", "d"]}}
    with pytest.raises(Refused):
        document_of(source_of("a: [b\n"))


@pytest.mark.parametrize(("text", "is_imported"), [("a: b", "False"), ("a: {b: c}", "True")])
def test_the_parser_is_imported_where_it_is_needed(text: str, is_imported: str) -> None:
    code = (
        "import sys; from plantrack.source.text import SourceText\n"
        "from plantrack.source.values import document_of\n"
        f"document_of(SourceText('a.yaml', {text!r})); print('yaml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == is_imported
