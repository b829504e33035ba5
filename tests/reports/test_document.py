"""Each report's class, its documentation and its template name the same parts, each once."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from plantrack.reports.charts import Chart
from plantrack.reports.classes import CLASSES
from plantrack.reports.document import document_of
from plantrack.reports.edition import Edition
from plantrack.reports.given_to_templates import Place, parts_of
from plantrack.reports.names import REPORTS
from plantrack.reports.parts import Framed
from plantrack.reports.sections import kinds
from plantrack.reports.templates import shipped_folder


@pytest.mark.parametrize("name", REPORTS)
def test_documented_fields_are_those_there_are(name: str) -> None:
    told = [
        found
        for kind in CLASSES[name].__mro__
        if issubclass(kind, Framed)
        for found in re.findall(r"(?m)^ {8}(\w+): ", kind.__doc__ or "")
    ]
    assert Counter(told) == Counter(field.name for field in fields(CLASSES[name]))


@pytest.mark.parametrize("name", REPORTS)
def test_the_template_names_each_part_once(name: str) -> None:
    text = (shipped_folder() / f"{name}.j2").read_text(encoding="utf-8")
    assert Counter(re.findall(rf"{{{{ {name}\.(\w+) }}}}", text)) == Counter(
        field.name for field in fields(CLASSES[name])
    )


KINDS = [
    *(
        kind
        for kind in vars(kinds).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind is not Chart
    ),
    Place,
    Chart,
]
# What skins call the values that they read.
GIVEN = ("document", "section", "place", "fact", "entry", "cell", "column", "group", "chart")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_class_speaks_of_is_there(kind: type) -> None:
    """A word in backquotes is a field, or a word that a field may hold, here or of a section."""
    every = {field.name for each in KINDS for field in fields(each)}
    spoken = set(re.findall(r"`(\w+)`", kind.__doc__ or ""))
    held = {word for field in fields(kind) for word in get_args(field.type)}
    assert spoken - {field.name for field in fields(kind)} - held - every == set()


@pytest.mark.parametrize("file", sorted(shipped_folder().glob("_*.j2")), ids=lambda file: file.name)
def test_templates_read_fields_that_there_are(file: Path) -> None:
    """Whatever a skin reads of a section is a field of some class that the reference tells."""
    every = {field.name for each in KINDS for field in fields(each)}
    read = (
        Environment(autoescape=True).parse(file.read_text(encoding="utf-8")).find_all(nodes.Getattr)
    )
    named = {
        node.attr for node in read if isinstance(node.node, nodes.Name) and node.node.name in GIVEN
    }
    assert named - every == set()


@pytest.mark.few(6)
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("day", [date(2016, 6, 1), date(2018, 9, 30), date(2020, 6, 30)], ids=str)
def test_a_document_is_made_of_its_parts(
    edition: Callable[..., Edition], name: str, day: date
) -> None:
    one = edition(day)
    document = document_of(one, name)
    parts = parts_of(one, name)[name]
    made = [getattr(parts, field.name) for field in fields(parts)]
    assert len(document.sections) == sum(map(len, made))
    assert document.wide is CLASSES[name].ABOUT.wide
    assert document.author == "Chantier de l’économie sociale"


def test_a_report_of_a_plan_s_own_may_have_all_parts(edition: Callable[..., Edition]) -> None:
    assert tuple(parts_of(edition(), "membres")) == REPORTS
