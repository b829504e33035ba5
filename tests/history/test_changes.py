"""Two readings compared: every change in meaning once, and nothing for what only moved."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrack.history.changes import changes_between

from .plans import (
    AXIS,
    CARTE,
    FILES,
    HEADER,
    INDICATORS,
    OTHERS,
    TEAM,
    Edit,
    brief,
    changes,
    edited,
    loaded,
)

ENTRY = "        by: direction\n"
MOVED = "      - date: 2018-06-12\n        due: 2018-09-30\n        reason: Attente.\n"
THIRD = '  - id: L-03\n    title: Étudier un fonds\n    commitments: ["2.1"]\n'


def test_a_plan_and_itself_differ_in_nothing() -> None:
    assert changes(FILES) == []
    once = loaded(FILES)
    assert changes_between(once, once) == ()


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [(CARTE, "Publier la carte", "Publier les cartes")],
            ["changed deliverable L-01 title Publier la carte → Publier les cartes"],
            id="title",
        ),
        pytest.param(
            [(CARTE, "due: 2018-06-30", "due: 2018-07-31")],
            ["changed deliverable L-01 due 2018-06-30 → 2018-07-31"],
            id="adopted",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    ENTRY,
                    ENTRY + MOVED,
                )
            ],
            ["moved deliverable L-01 due 2018-06-30 → 2018-09-30"],
            id="moved",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    ENTRY,
                    ENTRY + MOVED,
                ),
                (CARTE, "due: 2018-06-30", "due: 2018-07-31"),
            ],
            [
                "moved deliverable L-01 due 2018-06-30 → 2018-09-30",
                "changed deliverable L-01 due_adopted 2018-06-30 → 2018-07-31",
            ],
            id="both",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    "title: Étudier un fonds\n",
                    "title: Étudier un fonds\n    due: 2018-10-31\n",
                )
            ],
            ["changed deliverable L-03 due None → 2018-10-31"],
            id="first due date",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    ENTRY,
                    ENTRY
                    + "      - date: 2018-06-12\n        status: done\n        note: Publiée.\n",
                )
            ],
            ["changed deliverable L-01 status in_progress → done"],
            id="status",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    ENTRY,
                    ENTRY
                    + "      - date: 2018-06-12\n        status: done\n        progress: 100\n",
                )
            ],
            [
                "changed deliverable L-01 status in_progress → done",
                "changed deliverable L-01 progress 60 → 100",
            ],
            id="status and progress",
        ),
        pytest.param(
            [(CARTE, ENTRY, ENTRY + "      - date: 2018-06-12\n        note: Rien de neuf.\n")],
            ["added deliverable L-01 updates None → (2018-06-12)"],
            id="a word",
        ),
        pytest.param(
            [(CARTE, "Quatorze régions", "Quinze régions")],
            ["changed deliverable L-01 updates (2018-04-20) → (2018-04-20)"],
            id="rewritten",
        ),
        pytest.param(
            [(CARTE, "progress: 60", "progress: 70")],
            ["changed deliverable L-01 progress 60 → 70"],
            id="progress rewritten",
        ),
        pytest.param(
            [(CARTE, "    weight: 2\n", "")], ["changed deliverable L-01 weight 2 → 1"], id="weight"
        ),
        pytest.param([(CARTE, "weight: 2\n", "weight: 2.0\n")], [], id="the same number"),
        pytest.param([(CARTE, '["1.1", "2.1"]', '["2.1", "1.1"]')], [], id="reordered ids"),
        pytest.param(
            [(CARTE, '["1.1", "2.1"]', '["1.1"]')],
            ["changed deliverable L-01 commitments 1.1,2.1 → 1.1"],
            id="answers",
        ),
        pytest.param(
            [(CARTE, "title: Inventaire\n", "title: Inventaire\n        done: 2018-04-20\n")],
            ["changed deliverable L-01 milestones (Inventaire) → (Inventaire)"],
            id="milestone",
        ),
        pytest.param(
            [(CARTE, "title: Inventaire\n", "title: Inventaire validé\n")],
            ["changed deliverable L-01 milestones (Inventaire) → (Inventaire validé)"],
            id="reworded milestone",
        ),
        pytest.param(
            [(CARTE, "      - title: Maquette\n        due: 2018-05-15\n", "")],
            ["removed deliverable L-01 milestones (Maquette) → None"],
            id="milestone gone",
        ),
        pytest.param(
            [(CARTE, THIRD, "")],
            ["removed deliverable L-03 None (Étudier un fonds) → None"],
            id="removed",
        ),
        pytest.param(
            [(CARTE, THIRD, ""), (OTHERS, "deliverables: []\n", "deliverables:\n" + THIRD)],
            [],
            id="another file",
        ),
        pytest.param(
            [(CARTE, "id: L-02\n", "id: L-92\n    formerly: [L-02]\n")],
            ["renamed deliverable L-92 id L-02 → L-92"],
            id="renamed",
        ),
        pytest.param(
            [(CARTE, "id: L-02\n", "id: L-92\n")],
            ["renamed deliverable L-92 id L-02 → L-92"],
            id="renamed without a word",
        ),
        pytest.param(
            [
                (
                    CARTE,
                    "id: L-02\n    title: Former les équipes",
                    "id: L-92\n    title: Former les formateurs",
                )
            ],
            [
                "added deliverable L-92 None None → (Former les formateurs)",
                "removed deliverable L-02 None (Former les équipes) → None",
            ],
            id="another one",
        ),
        pytest.param(
            [(AXIS, "Fera la première chose.", "Fera la toute première chose.")],
            ["changed commitment 1.1 text Fera la première chose. → Fera la toute première chose."],
            id="reworded",
        ),
        pytest.param(
            [(AXIS, '"1.1"', '"1.9"'), (CARTE, '"1.1"', '"1.9"'), (INDICATORS, '"1.1"', '"1.9"')],
            ["renamed commitment 1.9 id 1.1 → 1.9"],
            id="renumbered, mentions and all",
        ),
        pytest.param(
            [(TEAM, "id: direction", "id: coordination"), (CARTE, "direction", "coordination")],
            ["renamed role coordination id direction → coordination"],
            id="role renamed",
        ),
        pytest.param(
            [(CARTE, 'commitments: ["1.1"]', 'commitments: ["1.2"]')],
            [
                "changed deliverable L-02 commitments 1.1 → 1.2",
                "coverage-gained commitment 1.2 deliverables False → True",
            ],
            id="coverage gained",
        ),
        pytest.param(
            [(CARTE, '"1.1"', '"2.1"'), (CARTE, '["2.1", "2.1"]', '["2.1"]')],
            [
                "changed deliverable L-01 commitments 1.1,2.1 → 2.1",
                "changed deliverable L-02 commitments 1.1 → 2.1",
                "coverage-lost commitment 1.1 deliverables True → False",
            ],
            id="coverage lost",
        ),
        pytest.param(
            [(INDICATORS, "value: 17", "value: 15")],
            ["changed indicator I-01 targets (2018-12-31) → (2018-12-31)"],
            id="target",
        ),
        pytest.param(
            [
                (
                    INDICATORS,
                    "        value: 8\n",
                    "        value: 8\n      - date: 2018-06-30\n        value: 12\n",
                )
            ],
            ["added indicator I-01 measurements None → (2018-06-30)"],
            id="measurement",
        ),
        pytest.param(
            [(HEADER, "Concerter les acteurs", "Concerter tous les acteurs")],
            ["changed plan plan mandates Concerter les acteurs → Concerter tous les acteurs"],
            id="mandate",
        ),
        pytest.param(
            [(HEADER, "kind: board\n", 'kind: board\nseverities:\n  no-lead: "off"\n')],
            ["added plan plan severities.no-lead None → off"],
            id="severity",
        ),
        pytest.param(
            [("actions/2018/plan.yaml", "end: 2018-12-31", "end: 2018-12-31\nadopted: 2018-01-10")],
            ["changed action-plan 2018 adopted None → 2018-01-10"],
            id="adopted",
        ),
    ],
)
def test_each_change_is_told_once(edits: list[Edit], expected: list[str]) -> None:
    after = edited(*edits)
    found = changes(after)
    assert brief(found) == expected
    assert len(changes(FILES, after)) == len(expected)  # the way back is as long


def test_another_year_is_a_change_and_another_file_is_none() -> None:
    files = edited((CARTE, THIRD, ""))
    files["actions/2017/9.yaml"] = "deliverables:\n" + THIRD
    assert brief(changes(files)) == ["changed deliverable L-03 year 2018 → 2017"]


def test_a_commitment_of_another_axis() -> None:
    moved = '  - id: "1.2"\n    title: Deuxième engagement\n    text: Fera la deuxième chose.\n'
    files = edited((AXIS, moved, ""))
    files["plan/axes/2.yaml"] += moved
    assert brief(changes(files)) == ["changed commitment 1.2 axis 1 → 2"]


def test_a_mention_that_did_not_follow_a_new_id_is_no_change() -> None:
    files = edited((AXIS, '"1.1"', '"1.9"'))
    assert [one.kind for one in changes(files)] == ["renamed", "coverage-lost"]


def test_the_entry_that_tells_a_change_comes_with_it() -> None:
    (one,) = changes(edited((CARTE, ENTRY, ENTRY + MOVED)))
    assert one.entry is not None
    assert one.entry.reason == "Attente."
    assert not one.rewritten


def test_a_journal_that_was_rewritten_says_so() -> None:
    (one,) = changes(edited((CARTE, "status: in_progress", "status: done")))
    assert (one.field, one.rewritten) == ("status", True)
    (gone,) = changes(
        FILES, edited((CARTE, ENTRY, ENTRY + "      - date: 2018-06-12\n        note: x\n"))
    )
    assert (gone.kind, gone.field, gone.rewritten) == ("removed", "updates", True)


@pytest.mark.parametrize("broken", [b"deliverables: [", b"\xff\xfe", b"a: 1\n---\nb: 2\n"])
def test_what_could_not_be_read_is_not_told_as_gone(broken: bytes) -> None:
    files: dict[str, str | bytes] = {
        **edited((AXIS, "Premier axe", "Premier grand axe")),
        CARTE: broken,
    }
    expected = ["changed axis 1 title Premier axe → Premier grand axe"]
    assert brief(changes(files)) == expected
    assert len(changes(FILES, files)) == 1


def test_a_record_that_moved_into_a_file_that_breaks_is_not_told_as_gone() -> None:
    files = edited(
        (CARTE, THIRD, ""), (OTHERS, "deliverables: []\n", "deliverables:\n" + THIRD + "  oops\n")
    )
    assert changes(files) == []


def test_a_record_without_its_title_is_in_doubt_and_others_are_told() -> None:
    files = edited(
        (CARTE, "    title: Étudier un fonds\n", ""), (CARTE, "Former les équipes", "Former")
    )
    assert brief(changes(files)) == ["changed deliverable L-02 title Former les équipes → Former"]


def test_a_value_that_cannot_be_read_is_no_change() -> None:
    assert changes(edited((CARTE, "weight: 2", "weight: deux"))) == []
    assert changes(edited((CARTE, "status: in_progress", "status: réalisé"))) == []
    assert changes(edited((HEADER, "language: fr", "language: breton"))) == []


def test_a_header_taken_away_is_told() -> None:
    files = dict(FILES)
    del files["actions/2018/plan.yaml"]
    assert brief(changes(files)) == ["removed action-plan 2018 None (Plan d’action 2018) → None"]


def shuffled(files: dict[str, str], order: random.Random) -> dict[str, str]:
    """Return the same plan with its deliverables in other files and another order."""
    head, *parts = files[CARTE].split("  - id: ")
    order.shuffle(parts)
    cut = order.randint(0, len(parts))
    first, second = (
        "".join(f"  - id: {one}" for one in some) for some in (parts[:cut], parts[cut:])
    )
    return {
        **files,
        CARTE: head + first if first else "deliverables: []\n",
        "actions/2018/zz.yaml": head + second if second else "deliverables: []\n",
    }


EDITS: dict[str, Callable[[int], Edit]] = {
    "title": lambda n: (CARTE, "Publier la carte", f"Publier {n} cartes"),
    "due": lambda n: (CARTE, "due: 2018-06-30", f"due: 2018-07-{n + 10}"),
    "weight": lambda n: (CARTE, "weight: 2", f"weight: {n + 3}"),
    "text": lambda n: (AXIS, "Fera la première chose", f"Fera {n} choses"),
    "targets": lambda n: (INDICATORS, "value: 17", f"value: {n + 18}"),
    "description": lambda n: (
        CARTE,
        "title: Former les équipes",
        f"title: Former les équipes\n    description: N{n}",
    ),
    "note": lambda n: ("actions/2018/plan.yaml", "year: 2018", f"year: 2018\nnote: N{n}"),
}


@given(
    fields=st.sets(st.sampled_from(sorted(EDITS))),
    number=st.integers(0, 3),
    seed=st.integers(0, 10_000),
)
def test_any_edits_are_told_each_once_wherever_things_were_moved(
    fields: set[str], number: int, seed: int
) -> None:
    files = shuffled(edited(*(EDITS[name](number) for name in sorted(fields))), random.Random(seed))  # noqa: S311 - a drawn order
    found = changes(files)
    assert sorted(str(one.field) for one in found) == sorted(fields)
    assert {one.kind for one in found} <= {"changed"}
