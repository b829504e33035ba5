"""`1er` is raised, ids keep to a line, and nothing else of a document changes."""

import re
from typing import Any

import pytest

from plantrack.reports.extras import extra
from plantrack.reports.typesetting import ids_of, typeset_html, typeset_word

IDS = frozenset({"2018-L07", "I-02"})
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("<p>au 1er avril</p>", "<p>au 1<sup>er</sup> avril</p>"),
        ("<p>11er 1ers 2018-1er</p>", "<p>11er 1ers 2018-1er</p>"),
        ("<title>au 1er avril</title>", "<title>au 1er avril</title>"),
        ("<svg><text>1er 2018-L07</text></svg>", "<svg><text>1er 2018-L07</text></svg>"),
        ('<p id="2018-L07">x</p>', '<p id="2018-L07">x</p>'),
        ("<td>2018-L07, x</td>", '<td><span class="id-kept">2018-L07</span>, x</td>'),
        ("<td>entente-cadre 2018-L079</td>", "<td>entente-cadre 2018-L079</td>"),
    ],
)
def test_a_page(shown: str, expected: str) -> None:
    assert typeset_html(shown, IDS) == expected
    assert re.sub("<[^>]*>", "", typeset_html(shown, IDS)) == re.sub("<[^>]*>", "", shown)


def _text(element: Any) -> str:  # noqa: ANN401 - lxml has no types here
    return "".join(one.text for one in element.iter("{*}t"))


def test_a_run_of_word_is_parted_and_keeps_its_properties() -> None:
    parse = extra("docx.oxml", "docx").parse_xml
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>au 1er avril, 2018-L07</w:t></w:r>"
    table = f"<w:tbl><w:tr><w:tc><w:p>{run}</w:p></w:tc></w:tr></w:tbl>"
    body = parse(f"<w:body {NAMESPACE}>{table}<w:p>{run}</w:p></w:body>")
    typeset_word(body, IDS)
    inside, outside = body.iter("{*}p")
    assert _text(inside) == "au 1er avril, 2018L07"
    assert len([*inside.iter("{*}noBreakHyphen")]) == 1
    assert len([*outside.iter("{*}noBreakHyphen")]) == 0
    (raised,) = [one for one in outside.iter("{*}r") if [*one.iter("{*}vertAlign")]]
    assert _text(raised) == "er"
    assert all([*one.iter("{*}b")] for one in body.iter("{*}r"))


def test_ids_are_those_that_stand_in_a_report() -> None:
    page = {"rows": [{"id": "2018-L07", "title": "entente-cadre"}, {"id": "2.1"}], "id": 3}
    assert ids_of(page) == {"2018-L07"}
