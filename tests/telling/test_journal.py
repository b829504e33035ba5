"""What a journal's new entries say, told with the change."""

import pytest

from history.plans import CARTE, FILES, Edit, edited, loaded
from plantrack.history.changes import changes_between
from plantrack.locale import Translator
from plantrack.telling.changes import told

ENTRY = "        by: direction\n"


def words(*edits: Edit, back: bool = False) -> list[str]:
    was, now = loaded(FILES), loaded(edited(*edits))
    if back:
        was, now = now, was
    found = changes_between(was, now)
    return [told(one, was.plan, now.plan, Translator("en")).words for one in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "due: 2018-09-30\n        reason: Attente.\n        resolution: CA-2018-06\n",
            (
                "Due date moved from 2018-06-30 to 2018-09-30, on 2018-06-12 · "
                "reason: Attente. · resolution CA-2018-06"
            ),
        ),
        (
            "note: Rien de neuf.\n        challenges: Le temps.\n",
            "Entry of 2018-06-12 · Rien de neuf. · difficulties: Le temps.",
        ),
        ("progress: 70\n", "Progress: from 60% to 70%, on 2018-06-12"),
        (
            "status: deferred\n        reason: Budget.\n",
            "In progress → Deferred, on 2018-06-12 · reason: Budget.",
        ),
    ],
)
def test_entries(lines: str, expected: str) -> None:
    assert words((CARTE, ENTRY, f"{ENTRY}      - date: 2018-06-12\n        {lines}")) == [expected]


def test_what_was_taken_away_is_told() -> None:
    note = (CARTE, ENTRY, f"{ENTRY}      - date: 2018-06-12\n        note: x\n")
    assert words(note, back=True) == ["Entry of 2018-06-12 removed from the journal · x"]
    assert words((CARTE, "        progress: 60\n", "")) == [
        "Progress no longer stated · entries of the journal were rewritten or removed"
    ]
    first = (CARTE, "title: Étudier un fonds\n", "title: Étudier un fonds\n    due: 2018-10-31\n")
    assert words(first) == ["Due on 2018-10-31"]


def test_milestones() -> None:
    second = "      - title: Maquette\n        due: 2018-05-15\n"
    assert words((CARTE, second, "")) == ["Milestone removed: Maquette, due on 2018-05-15"]
    assert words((CARTE, second, ""), back=True) == ["Milestone added: Maquette, due on 2018-05-15"]
    done = (CARTE, "title: Maquette\n", "title: Maquette\n        done: 2018-05-16\n")
    assert words(done, back=True) == ["Milestone “Maquette” · no longer reached"]
    assert words((CARTE, "Maquette", "Maquette validée")) == [
        "Milestone “Maquette validée” · was “Maquette”"
    ]
