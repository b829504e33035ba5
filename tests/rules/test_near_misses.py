"""What the rules must not say: plans that come near a mistake, and cascades of one mistake."""

from datetime import date
from pathlib import Path

import pytest

from .specimens import CLOCK, DAY, checked, plan_with

PLAN = "plan/plan.yaml"
ROLES = "plan/team.yaml"
INDICATORS = "plan/indicators.yaml"
AXIS_1 = "plan/axes/1-promotion.yaml"
AXIS_2 = "plan/axes/2-ecosysteme.yaml"
HEADER_18 = "actions/2018/plan.yaml"
FIRST_17 = "actions/2017/1-promotion.yaml"
SECOND_17 = "actions/2017/2-ecosysteme.yaml"
FIRST_18 = "actions/2018/1-promotion.yaml"
SECOND_18 = "actions/2018/2-ecosysteme.yaml"

Edit = tuple[str, str, str]


def rules_found(root: Path, *edits: Edit, day: date = DAY, clock: date = CLOCK) -> list[str]:
    """Return the names of the rules that speak once the base plan is edited."""
    plan_with(None, root)
    for path, old, new in edits:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [one.rule for one in checked(root, day, clock).diagnostics]


PROOF, DONE = "https://example.org/infolettre", "        progress: 100\n"
CLOSED = "progress: 100\n        evidence:\n          - docs/projets.md\n"
STILL = "      - date: 2018-12-20\n        status: done\n"
PROVEN = "        evidence: [docs/projets.md]\n"
AGAIN = "      - date: 2018-12-12\n        status: in_progress\n"
LAST = "      - date: 2018-12-10\n"
HALF = "      - date: 2018-11-01\n        status: in_progress\n        progress: 50\n"
LESS = "      - date: 2018-12-01\n        progress: 40\n"
PARTLY = "        reason: Trois porte-parole restent à former.\n"
PAST = "        due: 2019-02-28\n        reason: Les porte-parole manquent.\n"
SILENT: dict[str, tuple[Edit, ...]] = {
    "evidence in words": ((FIRST_17, PROOF, "Procès-verbal du 12 juin, point 4"),),
    "evidence in words with a colon": ((FIRST_17, PROOF, "'CA : résolution 12'"),),
    "evidence by mail": ((FIRST_17, PROOF, "mailto:info@example.org"),),
    "evidence in a file that is there": ((FIRST_17, PROOF, "docs/projets.md"),),
    "done without a progress of its own": ((SECOND_18, DONE, ""),),
    "a progress of before the last status": ((FIRST_17, "progress: 40", "progress: 90"),),
    "a role that only signs updates": (
        (
            ROLES,
            "    title: Développement\n",
            "    title: Développement\n  - id: veille\n    title: V\n",
        ),
        (SECOND_18, "by: developpement", "by: veille"),
    ),
    "a due date that the journal gives": ((SECOND_18, "    due: 2018-06-30\n", ""),),
    "two measurements of one day": (
        (
            INDICATORS,
            "        value: 560\n",
            "        value: 560\n      - date: 2017-12-31\n        value: 561\n",
        ),
    ),
    "a family of signs in one emoji": ((FIRST_18, "Former quatorze", "Former 👩‍👧 quatorze"),),
    "an English plan's titles": (
        (PLAN, "language: fr", "language: en"),
        (FIRST_18, "Former quatorze", "Train fourteen"),
    ),
    "planned work without a start": (
        (FIRST_18, "    start: 2018-01-15\n", ""),
        (FIRST_18, "        status: in_progress\n", "        note: À venir.\n"),
    ),
    "a partner and a deliverable may share an id": (
        (ROLES, "id: ville", "id: 2018-L01"),
        (FIRST_18, ", ville]", ", 2018-L01]"),
    ),
    "work that is opened again with a reason": (
        (
            SECOND_18,
            CLOSED,
            f"{CLOSED}{AGAIN}        reason: Un projet s’est retiré.\n{STILL}{PROVEN}",
        ),
    ),
    "the same closing said again": ((SECOND_18, CLOSED, CLOSED + STILL),),
    "a progress that is lowered with a reason": (
        (SECOND_18, LAST, f"{HALF}{LESS}        reason: Un projet s’ajoute.\n{LAST}"),
    ),
    "an addition of the year's last day": (
        (SECOND_18, "    due: 2018-12-15\n", "    due: 2018-12-15\n    added: 2018-12-31\n"),
    ),
    "an action plan of one day": (
        (HEADER_18, "start: 2018-01-01\nend: 2018-12-31", "start: 2018-01-01\nend: 2018-01-01"),
        (SECOND_18, "due: 2018-06-30", "due: 2018-01-01"),
        (SECOND_18, "due: 2018-12-15", "due: 2018-01-01"),
        (FIRST_18, "    start: 2018-01-15\n    due: 2018-10-31", "    due: 2018-01-01"),
    ),
    "a due date on the last day": ((FIRST_18, "due: 2018-10-31", "due: 2018-12-31"),),
    "a start on the due date": ((FIRST_18, "start: 2018-01-15", "start: 2018-10-31"),),
    "a due date moved past the year, with a reason": (
        (SECOND_18, "due: 2018-09-30", "due: 2019-02-28"),
    ),
    "two updates on one date": ((FIRST_17, "date: 2017-06-20", "date: 2017-03-15"),),
    "an update dated today": ((FIRST_18, "date: 2018-11-30", "date: 2019-06-01"),),
    "the same status said again": (
        (
            FIRST_18,
            "porte-parole restent à former.\n",
            "porte-parole restent à former.\n      - date: 2018-12-20\n        status: partial\n",
        ),
    ),
    "a first due date": (
        (SECOND_18, "    due: 2018-12-15\n", ""),
        (SECOND_18, "        progress: 100\n", "        due: 2018-12-15\n"),
    ),
    "progress stated before partial": (
        (FIRST_18, "status: in_progress", "status: in_progress\n        progress: 10"),
        (FIRST_18, "        progress: 80\n", ""),
    ),
    "milestones measure progress": (
        (FIRST_18, "        status: partial\n        progress: 80\n", "        note: Suite.\n"),
    ),
    "evidence added later": (
        (
            FIRST_17,
            "        evidence:\n",
            "      - date: 2017-07-02\n        evidence:\n",
        ),
    ),
    "evidence of the deliverable itself": (
        (
            FIRST_17,
            "        evidence:\n          - https://example.org/infolettre\n",
            "    evidence:\n      - https://example.org/infolettre\n",
        ),
    ),
    "a successor of a partial deliverable": ((SECOND_17, "status: deferred", "status: partial"),),
    "a chain of links is no cycle": (
        (SECOND_18, "depends_on: [2018-L02]", "depends_on: [2018-L02, 2017-L03, 2017-L02]"),
    ),
    "a commitment deferred here and done there": (
        (SECOND_17, "commitments: [2.1, 1.2]", "commitments: [2.1]"),
    ),
    "an id with more than one dot": (
        (AXIS_2, "id: 2.2", "id: 2.2.1"),
        (SECOND_17, "2.2]", "2.2.1]"),
        (SECOND_18, "[2.2, 1.1]", "[2.2.1, 1.1]"),
    ),
}


@pytest.mark.few(12)
@pytest.mark.parametrize("case", SILENT)
def test_nothing_is_said_of(case: str, tmp_path: Path) -> None:
    assert rules_found(tmp_path, *SILENT[case]) == []


ONE: dict[str, tuple[str, tuple[Edit, ...]]] = {
    "an address that runs, not a missing file": (
        "evidence-bad-link",
        ((FIRST_17, PROOF, "javascript:alert(1).pdf"),),
    ),
    "an address without a host": (
        "evidence-bad-link",
        ((FIRST_17, PROOF, "https:///carte.pdf"),),
    ),
    "a file above the plan's folder": (
        "evidence-missing-file",
        ((FIRST_17, PROOF, "docs/../../projets.md"),),
    ),
    "a file of somebody's machine": (
        "evidence-missing-file",
        ((FIRST_17, PROOF, "C:/docs/carte.pdf"),),
    ),
    "work in progress at 100": (
        "progress-contradicts-status",
        (
            (
                SECOND_18,
                "status: done\n        progress: 100",
                "status: in_progress\n        progress: 100",
            ),
        ),
    ),
    "a progress without any status": (
        "progress-contradicts-status",
        ((SECOND_18, "status: done\n        progress: 100", "progress: 100"),),
    ),
    "two hidden characters on a line": (
        "confusable-text",
        ((FIRST_18, "Former quatorze", "Former\u200b qua\u00adtorze"),),
    ),
    "a hidden character in a comment": (
        "confusable-text",
        ((FIRST_18, "deliverables:", "deliverables:  # \u202e"),),
    ),
    "a moved due date before the start": (
        "start-after-due",
        (
            (SECOND_18, "    due: 2018-06-30\n", "    due: 2018-06-30\n    start: 2018-04-15\n"),
            (SECOND_18, "due: 2018-09-30", "due: 2018-04-01"),
        ),
    ),
    "open work whose date was moved past the year": (
        "due-outside-year",
        (
            (FIRST_18, "status: in_progress\n", f"status: in_progress\n{PAST}"),
            (FIRST_18, "status: partial\n        progress: 80\n", "status: in_progress\n"),
        ),
    ),
    "work given up once it was done": (
        "behind-without-reason",
        ((SECOND_18, CLOSED, CLOSED + STILL.replace("done", "cancelled")),),
    ),
    "work said done once it was closed in part": (
        "reopened-without-reason",
        ((FIRST_18, PARTLY, PARTLY + STILL + PROVEN),),
    ),
    "a progress lowered under another status": (
        "lowered-without-reason",
        ((SECOND_18, LAST, HALF + LESS + LAST),),
    ),
    "a due date before the start only": (
        "start-after-due",
        ((FIRST_18, "due: 2018-10-31", "due: 2017-10-31"),),
    ),
    "a reversed header, not each due date in it": (
        "period-reversed",
        ((HEADER_18, "start: 2018-01-01\nend: 2018-12-31", "start: 2018-12-31\nend: 2018-01-01"),),
    ),
    "a header without an end, not the dates it is assumed to have": (
        "missing-field",
        (
            (HEADER_18, "end: 2018-12-31\n", ""),
            (FIRST_18, "due: 2018-10-31", "due: 2019-02-28"),
        ),
    ),
    "a French status, not what it leaves behind": (
        "bad-value",
        ((SECOND_17, "status: deferred", "status: reportée"),),
    ),
    "a French reason, not its absence": (
        "unknown-field",
        ((FIRST_18, "        reason:", "        motif:"),),
    ),
    "a French reason of a move, not its absence": (
        "unknown-field",
        ((SECOND_18, "        reason:", "        motif:"),),
    ),
    "evidence that is no list, not its absence": (
        "bad-value",
        ((FIRST_17, "evidence:\n          - https", "evidence: https"),),
    ),
    "a mistyped successor, not a missing one": (
        "unknown-deliverable",
        ((SECOND_18, "continues: 2017-L03", "continues: 2017-L3"),),
    ),
    "a mistyped commitment, not one dropped": (
        "unknown-commitment",
        ((SECOND_18, "[2.1, 1.2]", "[2.1, 1.22]"),),
    ),
    "an axis id given twice, not its commitments": (
        "duplicate-id",
        ((AXIS_2, "id: 2\n", "id: 1\n"),),
    ),
    "a date to come, not the entry below it": (
        "update-in-future",
        ((FIRST_18, "date: 2018-04-04", "date: 2081-04-04"),),
    ),
    "a record that cannot be read, not the links to it": (
        "missing-field",
        ((SECOND_17, "    title: Publier la cartographie\n", ""),),
    ),
    "a deliverable that depends on itself": (
        "dependency-cycle",
        ((SECOND_18, "depends_on: [2018-L02]", "depends_on: [2018-L03]"),),
    ),
    "a deliverable that continues itself": (
        "continues-not-earlier",
        ((SECOND_18, "depends_on: [2018-L02]", "continues: 2018-L03"),),
    ),
    "a deferral in the plan's last year": (
        "deferred-without-successor",
        ((FIRST_18, "status: partial", "status: deferred"),),
    ),
    "an id that differs by capitals is not known": (
        "unknown-role",
        ((FIRST_18, "lead: coordination", "lead: Coordination"),),
    ),
}


@pytest.mark.few(12)
@pytest.mark.parametrize("case", ONE)
def test_one_mistake_gives_one_diagnostic(case: str, tmp_path: Path) -> None:
    rule, edits = ONE[case]
    assert rules_found(tmp_path, *edits) == [rule]


def test_an_unreadable_file_silences_what_seems_absent(tmp_path: Path) -> None:
    found = rules_found(tmp_path, (SECOND_18, "[2.1, 1.2]", "[2.1, 1.2"))
    assert sorted(found) == ["incomplete-check", "syntax-error"]


def test_a_deferral_waits_for_the_next_action_plan(tmp_path: Path) -> None:
    plan_with(None, tmp_path)
    for path in (HEADER_18, FIRST_18, SECOND_18):
        (tmp_path / path).unlink()
    # Nothing else answers 1.2 yet, which is another matter.
    assert [one.rule for one in checked(tmp_path).diagnostics] == ["weakly-covered-commitment"]


def test_open_work_is_left_alone_on_the_last_day(tmp_path: Path) -> None:
    edit = (FIRST_18, "        status: partial\n        progress: 80\n", "        note: Suite.\n")
    assert rules_found(tmp_path, edit, day=date(2018, 12, 31)) == []


def test_open_work_is_named_on_the_day_after(tmp_path: Path) -> None:
    edit = (FIRST_18, "        status: partial\n        progress: 80\n", "        note: Suite.\n")
    assert rules_found(tmp_path, edit, day=date(2019, 1, 1)) == ["open-after-year-end"]


def test_today_is_the_later_of_the_day_and_the_clock(tmp_path: Path) -> None:
    edit = (FIRST_18, "date: 2018-11-30", "date: 2018-12-31")
    assert rules_found(tmp_path, edit, clock=date(2018, 6, 1)) == []
