"""`1er` is raised, ids keep to a line, and nothing else of a document changes."""

import re

import pytest

from plantrack.reports.typesetting import typeset_html

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
