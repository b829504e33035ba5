"""`plantrack merge-file`: three files made one, from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import PLAN_FILES, Ran

AXIS = PLAN_FILES["plan/axes/1.yaml"]
Merge = Callable[..., tuple[Ran, str]]


@pytest.fixture
def merge(plantrack: Callable[..., Ran], make_plan: Callable) -> Merge:
    def _merge(base: str, ours: str, theirs: str, *words: str) -> tuple[Ran, str]:
        root: Path = make_plan()
        names = ("base", "ours", "theirs")
        for name, text in zip(names, (base, ours, theirs), strict=True):
            (root / name).write_bytes(text.encode("utf-8", "surrogateescape"))
        ran = plantrack("merge-file", *names, "--lang", "en", *words, root=root)
        return ran, (root / "ours").read_bytes().decode("utf-8", "surrogateescape")

    return _merge


def merged_cleanly(merge: Merge, base: str, ours: str, theirs: str) -> str:
    ran, text = merge(base, ours, theirs)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    return text


def test_fields_of_a_nested_commitment(merge: Merge) -> None:
    inside = "    commitments:\n      - id: 1.1.1\n        text: Première partie.\n"
    base = AXIS.replace("  - id: 1.10\n", f"{inside}  - id: 1.10\n")
    ours = base.replace("Première partie.", "Autre partie.")
    theirs = base.replace("Première partie.", "Première partie.\n        title: Partie")
    assert merged_cleanly(merge, base, ours, theirs) == theirs.replace(
        "Première partie.", "Autre partie."
    )


def test_comments_of_both_sides_stay(merge: Merge) -> None:
    base = AXIS
    ours = base.replace("  - id: 1.10", "  # le dixième\n  - id: 1.10")
    theirs = base.replace("commitments:", "commitments:   # deux").replace("Dixième", "10e")
    expected = ours.replace("commitments:", "commitments:   # deux").replace("Dixième", "10e")
    assert merged_cleanly(merge, base, ours, theirs) == expected


@pytest.mark.parametrize("is_ours", [True, False])
def test_a_blank_line_beside_a_comment_is_no_conflict(merge: Merge, *, is_ours: bool) -> None:
    remark = AXIS.replace("  - id: 1.10", "  # le dixième\n  - id: 1.10")
    blank = AXIS.replace("  - id: 1.10", "\n  - id: 1.10")
    sides = (remark, blank) if is_ours else (blank, remark)
    assert merged_cleanly(merge, AXIS, *sides) == remark


def test_a_comment_beside_a_value_that_the_other_side_changed(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    due: 2018-01-01\n    partners: [a, b]  # c\n"
    ours = base.replace("2018-01-01", "2018-02-01").replace("a, b", "a, b, d")
    theirs = base.replace("2018-01-01", "2018-01-01  # ferme").replace("a, b", "b")
    both = base.replace("2018-01-01", "2018-02-01  # ferme").replace("a, b", "b, d")
    assert merged_cleanly(merge, base, ours, theirs) == both
    ran, text = merge(base, base.replace("-01\n", "-01 # x\n"), base.replace("-01\n", "-01 # y\n"))
    assert ran.err == "ours: L1, due: the comments differ\n"
    assert "<<<<<<< ours\n    due: 2018-01-01 # x\n=======\n    due: 2018-01-01 # y\n" in text


@pytest.mark.parametrize(
    ("path", "was", "here", "there", "expected"),
    [
        (
            "plan/team.yaml", "  - id: poles\n",
            "  - id: villes\n    title: Villes\n  - id: poles\n",
            "  - id: mrc\n    title: MRC\n  - id: poles\n",
            "  - id: villes\n    title: Villes\n  - id: mrc\n    title: MRC\n  - id: poles\n",
        ),
        (
            "plan/plan.yaml", "years: [2017, 2018]", "years: [2017, 2018, 2019]",
            "years: [2016, 2017, 2018]", "years: [2017, 2018, 2019, 2016]",
        ),
        (
            "plan/plan.yaml", "period:\n", "funder: Ministère\nperiod:\n",
            "vision: Voir\nperiod:\n", "funder: Ministère\nvision: Voir\nperiod:\n",
        ),
        (
            "actions/2018/plan.yaml", "adopted: 2018-01-10\n", "adopted: 2018-01-11\n",
            "adopted: 2018-01-10\nresolution: CA-1\n", "adopted: 2018-01-11\nresolution: CA-1\n",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_file(
    merge: Merge, path: str, was: str, here: str, there: str, expected: str
) -> None:
    base = PLAN_FILES[path]
    ours, theirs, both = (base.replace(was, new) for new in (here, there, expected))
    assert merged_cleanly(merge, base, ours, theirs) == both


def test_reasons_translations_and_imports(merge: Merge) -> None:
    base = "changes:\n  - id: 2018-L01\n    reason: Une.\nremoved: [2018-L09]\n"
    ours = base.replace("[2018-L09]", "[2018-L09, 2018-L08]")
    theirs = base.replace("removed", "  - id: 2018-L02\n    reason: Deux.\nremoved")
    both = theirs.replace("[2018-L09]", "[2018-L09, 2018-L08]")
    assert merged_cleanly(merge, base, ours, theirs) == both
    words = '"1.1":\n  title: First\n'
    one, other = (f'{words}"{n}":\n  title: {n}\n' for n in ("1.10", "2"))
    both = one + '"2":\n  title: 2\n'
    assert merged_cleanly(merge, words, one, other) == both


def test_a_conflict_is_told_and_marked(merge: Merge) -> None:
    ours, theirs = (AXIS.replace("Premier engagement", word) for word in ("Une chose", "Deux"))
    ran, text = merge(AXIS, ours, theirs)
    told = "ours: 1.1, title: “Une chose” on one side (ours), “Deux” on the other (theirs)\n"
    marked = "<<<<<<< ours\n    title: Une chose\n=======\n    title: Deux\n>>>>>>> theirs\n"
    assert (ran.code, ran.out, ran.err) == (1, "", told)
    assert text == AXIS.replace("    title: Premier engagement\n", marked)


def test_the_first_field_of_an_element_in_conflict(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    title: A\n"
    ran, text = merge(base, base.replace("L1", "L2"), base.replace("L1", "L3"))
    assert ran.code == 1
    assert "<<<<<<< ours\n  - id: L2\n=======\n  - id: L3\n>>>>>>> theirs\n    title: A\n" in text


def test_a_comment_on_what_the_other_side_took_away(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    title: A\n    due: 2018-01-01\n"
    ran, text = merge(base, base.replace("    due", "    # ferme\n    due"), base[:-20])
    assert ran.code == 1
    assert "<<<<<<< ours\n    # ferme\n    due: 2018-01-01\n=======\n>>>>>>> theirs\n" in text


def test_one_id_given_to_two_records(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    title: A\n"
    ours, theirs = (f"{base}  - id: L2\n    title: {word}\n" for word in "BC")
    ran, text = merge(base, ours, theirs)
    assert ran.err == (
        "ours: L2: each side gave this id to a record of its own; give one of them another id\n"
    )
    assert text == (
        f"{base}<<<<<<< ours\n  - id: L2\n    title: B\n=======\n  - id: L2\n    title: C\n"
        ">>>>>>> theirs\n"
    )


def test_entries_of_one_day_that_disagree(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    updates:\n"
    ours, theirs = (
        f"{base}      - date: 2018-01-01\n        status: {word}\n" for word in ("done", "planned")
    )
    ran, text = merge(base, ours, theirs, "--path", "actions/2018/a.yaml", "--marker-size", "9")
    assert ran.code == 1
    assert ran.err == (
        "actions/2018/a.yaml: L1, entries of 2018-01-01: status is “done” on one side (ours), "
        "“planned” on the other (theirs); keep both, the one that counts last, or one\n"
    )
    assert text.splitlines()[3] == "<<<<<<<<< ours"
    assert text.splitlines()[-1] == ">>>>>>>>> theirs"


def test_entries_of_one_day_that_agree_have_one_order(merge: Merge) -> None:
    base = "deliverables:\n  - id: L1\n    updates:\n"
    one, other = (f"      - date: 2018-01-01\n        note: {word}\n" for word in "AB")
    for ours, theirs in ((one, other), (other, one)):
        assert merged_cleanly(merge, base, base + ours, base + theirs) == base + one + other


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "why"),
    [
        ("a: [", "a: [\nb: 1\n", "a: [", "the text cannot be read"),
        ("a: &x 1\nb: *x\n", "a: &x 1\nb: *x\n", "a: &x 2\nb: *x\n", "an alias"),
        (
            "roles:\n  - id: a\n  - id: A\n", "roles:\n  - id: a\n  - id: A\n# x\n",
            "roles:\n  - id: a\n  - id: A\n", "the same id",
        ),
        ("a: 1\n", "", "a: 1\n", "empty"),
        ("a: \udce9\n", "a: \udce9\n", "b: 1\n", "UTF-8"),
        ("{a: 1}\n", "{a: 1}\n", "{a: 2}\n", "lines of their own"),
    ],
)  # fmt: skip
def test_what_git_merges_instead(merge: Merge, base: str, ours: str, theirs: str, why: str) -> None:
    ran, text = merge(base, ours, theirs)
    assert why in ran.err
    assert ran.err.startswith("ours: git merges it line by line: ")
    assert ran.code == 0
    assert text == (theirs if ours == base else ours)


def test_git_s_own_conflict_ends_as_ours_does(merge: Merge) -> None:
    ran, text = merge("a: [", "a: [1", "a: [2")
    assert ran.code == 1
    assert "1 conflict is left, between marks" in ran.err
    assert text.startswith("<<<<<<< ours\na: [1\n=======\n")


def test_nothing_is_written_with_dry_run(merge: Merge) -> None:
    ran, text = merge("a: 1\n", "a: 1\nb: 1\n", "a: 2\n", "--dry-run")
    assert (ran.code, ran.out, text) == (0, "a: 2\nb: 1\n", "a: 1\nb: 1\n")


def test_a_file_that_is_not_there(plantrack: Callable[..., Ran], tmp_path: Path) -> None:
    ran = plantrack("merge-file", "a", "b", "c", "--lang", "en", root=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "b cannot be read" in ran.err or "a cannot be read" in ran.err
