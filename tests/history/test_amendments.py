"""Which changes are changes of the promise, and what they are called."""

import pytest

from plantrack.history.amendment import Amendment
from plantrack.history.steps import facts_between, first_facts

from .plans import AXIS, CARTE, FILES, HEADER, INDICATORS, TEAM, Edit, edited, loaded

ENTRY = "        by: direction\n"
LATER = "      - date: 2018-06-12\n        due: 2018-09-30\n        reason: Attente.\n"
AGAIN = "      - date: 2018-07-12\n        due: 2018-08-31\n"
CANCEL = "      - date: 2018-06-12\n        status: cancelled\n        reason: Retrait.\n"
TARGET = "      - date: 2018-12-31\n        value: 17\n"
YEAR = "actions/2018/plan.yaml"


def found(*edits: Edit) -> list[Amendment]:
    return list(facts_between(loaded(FILES), loaded(edited(*edits))).amendments)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([(CARTE, "Publier la carte", "Publier une carte")], ["reworded L-01 title"]),
        ([(AXIS, "Fera la première chose", "Fera tout")], ["reworded 1.1 text"]),
        ([(AXIS, "Premier axe", "Un axe")], ["reworded 1 title"]),
        ([(HEADER, "Plan d’essai", "Plan")], ["reworded plan title"]),
        ([(HEADER, "Concerter les acteurs", "Réunir")], ["reworded plan mandates"]),
        ([(HEADER, "end: 2018-12-31", "end: 2019-12-31")], ["period plan period"]),
        ([(YEAR, "end: 2018-12-31", "end: 2018-11-30")], ["period 2018 end"]),
        ([(CARTE, "weight: 2", "weight: 3")], ["reweighted L-01 weight"]),
        ([(CARTE, '["1.1", "2.1"]', '["1.1"]')], ["answers L-01 commitments"]),
        ([(CARTE, "due: 2018-06-30", "due: 2018-07-31")], ["due-pushed L-01 due"]),
        ([(CARTE, "due: 2018-06-30", "due: 2018-05-31")], ["due-advanced L-01 due"]),
        ([(CARTE, "    due: 2018-06-30\n", "")], ["due-pushed L-01 due"]),
        ([(CARTE, "due: 2018-04-15", "due: 2018-04-20")], ["due-pushed L-01 milestones"]),
        (
            [(CARTE, "      - title: Maquette\n        due: 2018-05-15\n", "")],
            ["dropped L-01 milestones"],
        ),
        ([(CARTE, ENTRY, ENTRY + LATER)], ["due-pushed L-01 due"]),
        (
            [(CARTE, ENTRY, ENTRY + LATER + AGAIN)],
            ["due-pushed L-01 due", "due-advanced L-01 due"],
        ),
        ([(CARTE, ENTRY, ENTRY + CANCEL)], ["dropped L-01 status"]),
        ([(INDICATORS, "value: 17", "value: 12")], ["target-lowered I-01 targets"]),
        ([(INDICATORS, "value: 17", "value: 19")], ["target-raised I-01 targets"]),
        ([(INDICATORS, TARGET, "")], ["target-lowered I-01 targets"]),
        (
            [(INDICATORS, TARGET, TARGET + TARGET.replace("2018", "2019"))],
            ["target-added I-01 targets"],
        ),
        ([(INDICATORS, "date: 2018-12-31", "date: 2019-06-30")], ["due-pushed I-01 targets"]),
        ([(INDICATORS, "unit: régions", "unit: villes")], ["measure I-01 unit"]),
        # What is no promise: how work goes, who does it, what it is filed under.
        ([(CARTE, "progress: 60", "progress: 70")], []),
        ([(CARTE, "note: Quatorze régions.", "note: Quinze régions.")], []),
        ([(CARTE, "lead: direction", "lead: terrain")], []),
        ([(CARTE, "title: Maquette", "title: Croquis")], []),
        ([(CARTE, "id: L-01", "id: L-09\n    formerly: [L-01]")], []),
        ([(CARTE, "    due: 2018-09-30\n", ""), (CARTE, "id: L-02", "id: L-02")], None),
        ([(TEAM, "title: Pôles", "title: Les Pôles")], []),
        ([(INDICATORS, "value: 8", "value: 9")], []),
        ([(HEADER, "date: 2018-06-12", "date: 2018-06-13")], []),
    ],
)
def test_what_it_is_called(edits: list[Edit], expected: list[str] | None) -> None:
    told = [f"{one.kind} {one.id} {one.field}" for one in found(*edits)]
    assert told == (["due-pushed L-02 due"] if expected is None else expected)


def test_the_journal_gives_its_reason_and_its_day() -> None:
    (one,) = found((CARTE, ENTRY, ENTRY + LATER))
    assert (one.before, one.after, one.reason) == ("2018-06-30", "2018-09-30", "Attente.")
    assert str(one.day) == "2018-06-12"
    assert one.period == "2018"
    assert one.commitments == ("1.1", "2.1")


def test_a_first_due_date_is_no_change_of_a_promise() -> None:
    third = '    commitments: ["2.1"]\n'
    assert (
        found(
            (
                CARTE,
                "Étudier un fonds\n" + third,
                "Étudier un fonds\n" + third + "    due: 2018-12-01\n",
            )
        )
        == []
    )


def test_an_entry_taken_back_is_told_without_a_reason() -> None:
    before = edited((CARTE, ENTRY, ENTRY + LATER))
    (one,) = facts_between(loaded(before), loaded(FILES)).amendments
    assert (one.kind, one.before, one.after) == ("due-advanced", "2018-09-30", "2018-06-30")
    assert one.reason is None
    assert one.day is None


def test_work_taken_up_again() -> None:
    before = edited((CARTE, ENTRY, ENTRY + CANCEL))
    again = CANCEL + "      - date: 2018-08-01\n        status: in_progress\n"
    (one,) = facts_between(loaded(before), loaded(edited((CARTE, ENTRY, ENTRY + again)))).amendments
    assert (one.kind, one.before, one.after) == ("restored", "cancelled", "in_progress")


def test_work_that_takes_over_what_was_deferred_has_its_reason() -> None:
    deferred = "      - date: 2018-12-01\n        status: deferred\n        reason: Trop tôt.\n"
    before = edited((CARTE, ENTRY, ENTRY + deferred))
    after = dict(before)
    after["actions/2019/a.yaml"] = (
        "deliverables:\n  - id: M-01\n    title: Publier la carte\n"
        '    commitments: ["1.1"]\n    continues: L-01\n'
    )
    (one,) = facts_between(loaded(before), loaded(after)).amendments
    assert (one.kind, one.id, one.reason) == ("added", "M-01", "Trop tôt.")


def test_the_first_version_tells_what_its_journals_do() -> None:
    files = edited(
        (CARTE, ENTRY, ENTRY + LATER), (YEAR, "year: 2018", "year: 2018\nadopted: 2018-01-10")
    )
    files[CARTE] = files[CARTE].replace("id: L-03\n", "id: L-03\n    added: 2018-05-01\n")
    told = first_facts(loaded(files)).amendments
    assert [(one.kind, one.id, str(one.day)) for one in told] == [
        ("added", "L-03", "2018-05-01"),
        ("due-pushed", "L-01", "2018-06-12"),
    ]
