"""What changed in checks and templates, in words."""

import pytest

from plantrack.locale import Translator
from plantrack.project.safeguards import Safeguard
from plantrack.telling.safeguards import safeguard_words

ENGLISH = Translator("en")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            Safeguard("ignore", "added", "p", "a, b", "1.1"),
            "Comment added that silences a, b: p · 1.1",
        ),
        (Safeguard("ignore", "removed", "p"), "Comment removed that silenced no rule: p"),
        (Safeguard("template", "removed", "p"), "Template removed: p"),
        (Safeguard("severity", "added", "p", "x", "", None, "off"), "Severity of x: off"),
        (Safeguard("severity", "removed", "p", "x", "", "off"), "Severity of x: no longer off"),
        (
            Safeguard("severity", "changed", "p", "x", "", "note", "off"),
            "Severity of x: from note to off",
        ),
    ],
)
def test_each(told: Safeguard, words: str) -> None:
    assert safeguard_words(told, ENGLISH) == words
