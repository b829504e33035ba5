"""Each report's class, its documentation and its template name the same parts, each once."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest

from plantrack.reports.document import CLASSES, REPORTS, document_of, parts_of
from plantrack.reports.edition import Edition
from plantrack.reports.sections.frame import Framed
from plantrack.reports.templates import shipped_folder


@pytest.mark.parametrize("name", REPORTS)
def test_documented_fields_are_those_there_are(name: str) -> None:
    told = [
        found
        for kind in (CLASSES[name], Framed)
        for found in re.findall(r"(?m)^ {8}(\w+): ", kind.__doc__ or "")
    ]
    assert Counter(told) == Counter(field.name for field in fields(CLASSES[name]))


@pytest.mark.parametrize("name", REPORTS)
def test_the_template_names_each_part_once(name: str) -> None:
    text = (shipped_folder() / f"{name}.j2").read_text(encoding="utf-8")
    assert Counter(re.findall(rf"{{{{ {name}\.(\w+) }}}}", text)) == Counter(
        field.name for field in fields(CLASSES[name])
    )


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("day", [date(2016, 6, 1), date(2018, 9, 30), date(2020, 6, 30)], ids=str)
def test_a_document_is_made_of_its_parts(
    edition: Callable[..., Edition], name: str, day: date
) -> None:
    one = edition(day)
    document = document_of(one, name, ())
    parts = parts_of(one, name, ())[name]
    made = [getattr(parts, field.name) for field in fields(parts)]
    assert len(document.sections) == sum(map(len, made))
    assert document.wide is (name in ("year", "evidence"))
    assert document.author == "Chantier de l’économie sociale"


def test_a_report_of_a_plan_s_own_may_have_all_parts(edition: Callable[..., Edition]) -> None:
    assert tuple(parts_of(edition(), "membres", ())) == REPORTS
