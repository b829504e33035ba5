"""Changes by axis and subject, and counted by kind."""

import pytest

from history.plans import AXIS, CARTE, FILES, INDICATORS, TEAM, Edit, edited, loaded
from plantrack.history.changes import changes_between
from plantrack.locale import Translator
from plantrack.telling.change_groups import counts_words, sections_of

ENGLISH = Translator("en")
ENTRY = "        by: direction\n"
ORPHAN = "  - id: L-09\n    title: Seul\n    commitments: [9.9]\n"


def test_sections_follow_the_plan() -> None:
    was, now = (
        loaded(FILES),
        loaded(
            edited(
                (TEAM, "title: Direction", "title: Direction générale"),
                (CARTE, "title: Étudier", "title: Vraiment étudier"),
                (CARTE, "  - id: L-01\n", ORPHAN + "  - id: L-01\n"),
                (AXIS, "première chose", "1re chose"),
                (INDICATORS, "value: 17", "value: 15"),
            )
        ),
    )
    sections = sections_of(changes_between(was, now), was.plan, now.plan, ENGLISH)
    assert [(one.heading, [each.id for each in one.subjects], one.total) for one in sections] == [
        ("Axis 1 · Premier axe", ["Commitment 1.1", "Indicator I-01"], 2),
        ("Axis 2 · Second axe", ["L-03"], 1),
        ("Without an axis", ["L-09"], 1),
        ("Roles and partners", ["Role direction"], 1),
    ]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (
            [
                (
                    CARTE,
                    ENTRY,
                    ENTRY
                    + "      - date: 2018-06-12\n        status: done\n        progress: 100\n",
                )
            ],
            ["1 done"],
        ),
        (
            [(CARTE, ENTRY, ENTRY + "      - date: 2018-06-12\n        progress: 70\n")],
            ["1 further along"],
        ),
        (
            [(CARTE, ENTRY, ENTRY + "      - date: 2018-06-12\n        due: 2018-07-30\n")],
            ["1 due date moved"],
        ),
        ([(CARTE, "due: 2018-06-30", "due: 2018-07-31")], ["1 adopted due date changed"]),
        ([(CARTE, "id: L-03", "id: L-93")], ["1 id changed"]),
        ([(CARTE, "weight: 2", "weight: 3")], ["1 weight changed"]),
        (
            [(AXIS, "première chose", "1re chose"), (AXIS, "deuxième chose", "2e chose")],
            ["2 commitments reworded"],
        ),
        ([(INDICATORS, "value: 17", "value: 15")], ["1 target changed"]),
        ([(TEAM, "title: Direction", "title: Direction générale")], ["1 other change"]),
        ([(CARTE, "lead: direction", "lead: terrain")], ["1 other change"]),
    ],
)
def test_counts(edits: list[Edit], expected: list[str]) -> None:
    found = changes_between(loaded(FILES), loaded(edited(*edits)))
    assert counts_words(found, ENGLISH) == expected


def test_work_that_is_taken_up_again_is_reopened() -> None:
    done = edited((CARTE, "status: in_progress", "status: done"))
    found = changes_between(loaded(done), loaded(FILES))
    assert counts_words(found, ENGLISH) == ["1 reopened"]
