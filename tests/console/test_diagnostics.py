"""The screens of `check`, `rules` and `explain`."""

from collections.abc import Callable

import pytest
from screens import AFTER, SEPTEMBER, loaded, look, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.checking import check
from plantrack.console.diagnostics import check_screen, explain_screen, rules_screen
from plantrack.rules import RULES

BROKEN = (
    "deliverables:\n  - id: X\n    title: Faire\n    commitments: [1.1]\n    echeance: 2018-01-01\n"
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_mistake_at_its_place(
    make_plan: Callable, snapshot: SnapshotAssertion, language: str
) -> None:
    found = loaded(make_plan({"actions/2018/b.yaml": BROKEN}))
    checked = check(found, SEPTEMBER, AFTER)
    assert text_of(check_screen(checked, found.sources, look(language))) == snapshot


def test_nothing_wrong_is_one_line(make_plan: Callable) -> None:
    found = loaded(make_plan())
    screen = check_screen(check(found, SEPTEMBER, AFTER), found.sources, look())
    assert text_of(screen).splitlines() == ["0 erreur, 0 avertissement · 7 fichiers vérifiés"]


def test_rules_are_grouped() -> None:
    text = text_of(rules_screen(tuple(RULES.values()), {}, look(width=120)), 120)
    assert text.splitlines()[0] == "Lecture"
    assert text.count("\n") > len(RULES)


def test_a_page_keeps_its_examples_as_they_are() -> None:
    text = text_of(explain_screen(RULES["moved-without-reason"], {}, look()))
    assert "      due: 2018-09-30" in text
