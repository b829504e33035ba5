"""The shipped Word templates are what the script makes, and Word's own parts are in order."""

import re

import pytest

from reports.word_reading import elements, parts_of
from reports.word_templates import MADE, TEMPLATES, made

NAMES = sorted(MADE)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_is_what_the_script_makes(name: str) -> None:
    shipped = (TEMPLATES / f"{name}.docx").read_bytes()
    assert parts_of(shipped) == parts_of(made(name)), "run python -m reports.word_templates"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_made_the_same_twice(name: str) -> None:
    assert made(name) == made(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_is_well_formed_and_every_style_is_there(name: str) -> None:
    raw = made(name)
    elements(raw)
    parts = {one: part.decode() for one, part in parts_of(raw).items() if one.endswith(".xml")}
    styles = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"]))
    named = r'<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"'
    for part in parts.values():
        assert set(re.findall(named, part)) <= styles


def test_there_is_no_other_word_template() -> None:
    assert sorted({file.stem for file in TEMPLATES.glob("*.docx")} - {"reference"}) == NAMES
