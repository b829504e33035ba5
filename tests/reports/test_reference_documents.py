"""The shipped reference documents are what the script makes, and Word's own parts are in order."""

import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from places import REPOSITORY
from reports.word_reading import elements, parts_of

MAKERS: dict[str, Callable[[], bytes]] = {}


@pytest.fixture(autouse=True)
def _tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(REPOSITORY / "tools")])


@pytest.mark.parametrize("name", ["reference.docx", "reference.pptx"])
def test_a_shipped_reference_is_what_the_script_makes(name: str) -> None:
    make = import_module("reference_documents").MADE[name]
    raw = Path(REPOSITORY / "templates" / name).read_bytes()
    assert parts_of(raw) == parts_of(make()), "run python tools/reference_documents.py"
    assert make() == make()


def test_every_style_that_is_named_is_there() -> None:
    raw = Path(REPOSITORY / "templates/reference.docx").read_bytes()
    elements(raw)
    parts = {name: part.decode() for name, part in parts_of(raw).items() if name.endswith(".xml")}
    styles = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"]))
    named = r'<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"'
    for part in parts.values():
        assert set(re.findall(named, part)) <= styles


def test_headings_and_what_opens_a_table_stay_with_what_follows() -> None:
    styles = parts_of(Path(REPOSITORY / "templates/reference.docx").read_bytes())[
        "word/styles.xml"
    ].decode()
    for style in ("Title", "Heading1", "Heading2", "Heading3", "Caption", "TableHeading"):
        found = re.search(rf'w:styleId="{style}".*?</w:style>', styles)
        assert found
        assert "<w:keepNext/>" in found[0]
