"""Two wordings word by word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrack.telling.wordings import word_changes


def marked(before: str, after: str) -> str:
    signs = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(signs[one.fate].format(one.text) for one in word_changes(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("Un plan.", "Un plan.", "Un plan."),
        ("Un plan.", "Un bon plan.", "Un {+bon +}plan."),
        ("Un bon plan.", "Un plan.", "Un [-bon -]plan."),
        ("dans chaque région", "dans six régions", "dans [-chaque région-]{+six régions+}"),
        ("l’accès à tous", "l’accès de tous", "l’accès [-à -]{+de +}tous"),
        ("Fera tout.", "", "[-Fera tout.-]"),
    ],
)
def test_what_stayed_went_and_came(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


WORDS = st.lists(st.sampled_from(["un", "plan", "l’", "été", " ", ", ", ".", "\n"]), max_size=12)


@given(WORDS.map("".join), WORDS.map("".join))
def test_both_wordings_are_there_whole(before: str, after: str) -> None:
    found = word_changes(before, after)
    assert "".join(one.text for one in found if one.fate != "new") == before
    assert "".join(one.text for one in found if one.fate != "gone") == after
    fates = [one.fate for one in found]
    assert all(a != b for a, b in pairwise(fates) if a != "same")
