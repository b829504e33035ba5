"""Severities, places, order, caps and filters of a check."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.checking import Checked, check
from plantrack.diagnostics import Severity
from plantrack.loading import load_plan
from plantrack.locale import Translator
from plantrack.rules import RULES
from plantrack.source.files import FolderTree

Make = Callable[..., Path]
CLOCK = date(2018, 12, 31)
WORK = "actions/2018/b.yaml"
ROLE_UNKNOWN = """\
deliverables:
  - id: 2018-L09
    title: Publier
    commitments: [1.1]
    lead: personne
    due: 2018-09-30
"""


def header(*lines: str) -> str:
    period = "years: [2017, 2018]\nperiod: {start: 2017-01-01, end: 2018-12-31}\n"
    return "title: P\norganisation: O\nlanguage: fr\n" + period + "".join(f"{x}\n" for x in lines)


def checked(root: Path, day: date = CLOCK, clock: date = CLOCK) -> Checked:
    return check(load_plan(FolderTree(root)), day, clock)


def told(found: Checked) -> list[str]:
    lines = []
    for one in found.diagnostics:
        assert one.place.span
        at = f"{one.place.path}:{one.place.span.line}:{one.place.span.column}"
        lines.append(f"{at} {one.severity} {one.rule}")
    return lines


def test_a_plan_without_mistake_gives_nothing(make_plan: Make) -> None:
    found = checked(make_plan())
    assert told(found) == []
    assert found.files == 7


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_a_plan_chooses_its_severities(make_plan: Make, severity: str) -> None:
    lines = ("severities:", f"  unknown-role: {severity}")
    root = make_plan({WORK: ROLE_UNKNOWN, "plan/plan.yaml": header(*lines)})
    assert told(checked(root)) == [f"{WORK}:5:11 {severity} unknown-role"]


def test_a_rule_may_be_silenced(make_plan: Make) -> None:
    lines = ("severities:", "  unknown-role: off", "  bad-value: off")
    work = ROLE_UNKNOWN.replace("due: 2018-09-30", "due: jamais")
    root = make_plan({WORK: work, "plan/plan.yaml": header(*lines)})
    assert told(checked(root)) == []


LOCKED = sorted(name for name, rule in RULES.items() if rule.is_locked)


@pytest.mark.parametrize("name", LOCKED)
def test_an_error_of_reading_stays_one(make_plan: Make, name: str) -> None:
    lines = ("severities:", f"  {name}: off")
    root = make_plan({"plan/plan.yaml": header(*lines), WORK: "a: [\n"})
    found = told(checked(root))
    assert "plan/plan.yaml:7:3 error bad-value" in found
    assert f"{WORK}:1:4 error syntax-error" in found


def test_a_severity_that_names_no_rule_proposes_the_nearest(make_plan: Make) -> None:
    root = make_plan({"plan/plan.yaml": header("severities:", "  unknown-rol: off", "  zzz: off")})
    found = checked(root)
    assert told(found) == [
        "plan/plan.yaml:7:3 error unknown-field",
        "plan/plan.yaml:8:3 error unknown-field",
    ]
    helps = [Translator("en").spell(one.help) for one in found.diagnostics if one.help]
    assert helps == ["Did you mean unknown-role?", "plantrack rules lists them."]


def test_a_severity_that_is_no_word_keeps_the_others(make_plan: Make) -> None:
    lines = ("severities:", "  unknown-role: grave", "  orphan-deliverable: off")
    root = make_plan({WORK: ROLE_UNKNOWN, "plan/plan.yaml": header(*lines)})
    assert told(checked(root)) == [
        f"{WORK}:5:11 error unknown-role",
        "plan/plan.yaml:7:17 error bad-value",
    ]


def test_mistakes_are_sorted_as_people_meet_them(make_plan: Make) -> None:
    files = {
        "actions/2018/é.yaml": ROLE_UNKNOWN,
        "actions/2018/z.yml": "",
        WORK: "deliverables:\n  - due: x\n    lead: é\n    zzz: 1\n  - 3\n",
        "plan/axes/2.yaml": "id: 2\n",
    }
    found = checked(make_plan(files))
    assert len(found.diagnostics) >= 7
    assert list(found.diagnostics) == sorted(found.diagnostics, key=lambda one: one.sort_key)


def _many(count: int) -> str:
    more = "    title: Publier\n    commitments: [9.9]\n    lead: direction\n    due: 2018-09-30\n"
    rows = (f"  - id: M{n}\n{more}" for n in range(count))
    return "deliverables:\n" + "".join(rows)


def test_a_hundred_mistakes_are_all_shown(make_plan: Make) -> None:
    found = checked(make_plan({WORK: _many(100)}))
    assert [one.rule for one in found.diagnostics] == ["unknown-commitment"] * 100


def test_beyond_a_hundred_the_rest_is_counted_file_by_file(make_plan: Make) -> None:
    files = {WORK: _many(101), "actions/2018/c.yaml": _many(103).replace("M", "N")}
    found = checked(make_plan(files))
    spell = Translator("en").spell
    rest = [one for one in found.diagnostics if one.rule == "too-many-mistakes"]
    assert [(one.place.path, spell(one.message)) for one in rest] == [
        (WORK, "1 more mistake in this file is not shown"),
        ("actions/2018/c.yaml", "3 more mistakes in this file are not shown"),
    ]
    assert len(found.diagnostics) == 202


def test_the_rest_is_as_severe_as_its_worst(make_plan: Make) -> None:
    lines = ("severities:", "  unknown-commitment: note")
    work = _many(101).removesuffix("    due: 2018-09-30\n") + "    due: jamais\n"
    files = {WORK: work, "plan/plan.yaml": header(*lines)}
    found = checked(make_plan(files))
    assert found.diagnostics[-1].rule == "too-many-mistakes"
    assert found.diagnostics[-1].severity is Severity.ERROR


BOTH = ["actions/2018/b.yaml", "actions/2018/bb.yaml", "plan/team.yaml"]


@pytest.mark.parametrize(
    ("paths", "kept"),
    [
        ((), BOTH),
        (("plan",), ["plan/team.yaml"]),
        (("plan/",), ["plan/team.yaml"]),
        (("actions/2018/b.yaml",), ["actions/2018/b.yaml"]),
        (("actions/2018", "plan/team.yaml"), BOTH),
        (("actions/2018/b",), []),
        (("act",), []),
        (("actions/2017",), []),
    ],
)
def test_only_what_concerns_a_path_is_kept(
    make_plan: Make, paths: tuple[str, ...], kept: list[str]
) -> None:
    files = {
        WORK: ROLE_UNKNOWN,
        "actions/2018/bb.yaml": ROLE_UNKNOWN.replace("L09", "L10"),
        "plan/team.yaml": "zzz: 1\nroles:\n  - id: direction\n    title: D\n",
    }
    found = checked(make_plan(files)).below(paths)
    assert [one.place.path for one in found.diagnostics] == kept
    assert found.files == 9


def test_diagnostics_are_counted_by_severity(make_plan: Make) -> None:
    lines = ("severities:", "  unknown-role: note")
    found = checked(make_plan({WORK: ROLE_UNKNOWN, "plan/plan.yaml": header(*lines)}))
    assert [found.count(one) for one in Severity] == [0, 0, 1, 0]
    assert [
        found.at_or_above(one) for one in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    ] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "path", ["plan/team.yaml", "plan/axes/1.yaml", "actions/2017/a.yaml", "actions/2018/plan.yaml"]
)
def test_while_a_file_is_unreadable_nothing_is_said_to_be_absent(
    make_plan: Make, path: str
) -> None:
    found = checked(make_plan({path: "a: [\n"}))
    assert sorted(one.rule for one in found.diagnostics) == ["incomplete-check", "syntax-error"]
    assert "plan/plan.yaml:1:1 note incomplete-check" in told(found)


def test_once_readable_what_is_absent_is_told_again(make_plan: Make) -> None:
    root = make_plan({"plan/team.yaml": "partners: []\n"})
    assert told(checked(root)) == [
        "actions/2017/a.yaml:5:11 error unknown-role",
        "actions/2018/a.yaml:6:11 error unknown-role",
    ]


def test_related_places_have_their_spans_too(make_plan: Make) -> None:
    repeated = ROLE_UNKNOWN.replace("2018-L09", "2017-L01").replace("personne", "direction")
    (one,) = checked(make_plan({WORK: repeated})).diagnostics
    assert one.rule == "duplicate-id"
    assert [(r.place.path, r.place.span is not None) for r in one.related] == [
        ("actions/2017/a.yaml", True)
    ]


def test_the_journal_is_read_whole_whatever_the_day(make_plan: Make) -> None:
    root = make_plan({WORK: ROLE_UNKNOWN})
    assert told(checked(root, date(2017, 1, 1))) == told(checked(root, CLOCK))


def test_the_future_begins_after_the_clock_and_the_day(make_plan: Make) -> None:
    root = make_plan()
    early = date(2018, 1, 15)
    assert [one.rule for one in checked(root, early, early).diagnostics] == ["update-in-future"]
    assert told(checked(root, early, CLOCK)) == []
    assert told(checked(root, CLOCK, early)) == []
