"""What an earlier version had: what is gone without a trace, and ids that mean something else."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.locale import Translator
from repository import commit, git

from .specimens import BASE, checked, plan_with

AXIS_2 = "plan/axes/2-ecosysteme.yaml"
SECOND_18 = "actions/2018/2-ecosysteme.yaml"
THIRD = "  - id: 2018-L03\n"
Edit = tuple[str, str, str]


def rules_found(root: Path, *edits: Edit) -> list[str]:
    """Return the rules that speak once the base plan is edited, compared with the base plan."""
    plan_with(None, root)
    for path, old, new in edits:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
    return [one.rule for one in checked(root, earlier=BASE).diagnostics]


def test_the_same_plan_lost_nothing(tmp_path: Path) -> None:
    assert rules_found(tmp_path) == []


RENAMED = (SECOND_18, "id: 2018-L03", "id: 2018-L31")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([RENAMED], ["removed-without-trace"]),
        ([(SECOND_18, "id: 2018-L03", "id: 2018-L31\n    formerly: [2018-L03]")], []),
        (
            [(SECOND_18, "Soutenir six projets collectifs", "Soutenir six projets")],
            ["unexplained-change"],
        ),
        (
            [(SECOND_18, "Soutenir six projets collectifs", "Animer le Forum")],
            ["unexplained-change"],
        ),
        (
            [
                (SECOND_18, "Soutenir six projets collectifs", "Animer le Forum"),
                (SECOND_18, "date: 2018-12-10", "date: 2018-12-11"),
            ],
            ["id-reused", "unexplained-change"],
        ),
    ],
)
def test_ids(tmp_path: Path, edits: list[Edit], expected: list[str]) -> None:
    assert rules_found(tmp_path, *edits) == expected


def test_one_deliverable_cannot_stand_for_two(plantrack: Callable, tmp_path: Path) -> None:
    root = plan_with(None, tmp_path / "plan")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    file = root / SECOND_18
    text = file.read_text(encoding="utf-8")
    start = text.index(THIRD)
    gone = text[start:].partition("\n  - id:")[0]
    rest = text.replace(gone, "").rstrip() + "\n"
    file.write_text(rest.replace("    title:", "    formerly: [2018-L03]\n    title:", 1))
    ran = plantrack("check", "--since", "HEAD", "--select", "removed-without-trace", root=root)
    assert ran.code == 1
    assert "2018-L03" in ran.out


def test_ids_may_pass_from_one_to_the_next(tmp_path: Path) -> None:
    second = "  - id: 2018-L02\n"
    edits = [(SECOND_18, THIRD, "  - id: 2018-L04\n    formerly: [2018-L03]\n")]
    root = plan_with(None, tmp_path)
    text = (root / SECOND_18).read_text(encoding="utf-8")
    assert second in text, text
    edits.append((SECOND_18, second, "  - id: 2018-L03\n    formerly: [2018-L02]\n"))
    assert "removed-without-trace" not in rules_found(tmp_path, *edits)


def test_an_action_plan_is_not_unadopted_in_silence(tmp_path: Path) -> None:
    header = BASE / "actions/2018/plan.yaml"
    line = next(
        row for row in header.read_text().splitlines(keepends=True) if row.startswith("adopted:")
    )
    found = rules_found(tmp_path, ("actions/2018/plan.yaml", line, ""))
    assert "unexplained-change" in found


def test_a_commitment_is_not_deleted(tmp_path: Path) -> None:
    text = (BASE / AXIS_2).read_text(encoding="utf-8")
    last = text[text.rindex("  - id:") :]
    found = rules_found(tmp_path, (AXIS_2, last, ""))
    assert "removed-without-trace" in found
    assert checked(tmp_path).diagnostics  # what is left behind is told without it, too


def test_work_of_a_year_to_come_may_go(tmp_path: Path) -> None:
    later = plan_with(None, tmp_path / "later")
    header = later / "actions/2018/plan.yaml"
    text = header.read_text(encoding="utf-8")
    moved = text.replace("start: 2018-01-01", "start: 2030-01-01").replace(
        "end: 2018-12-31", "end: 2030-12-31"
    )
    header.write_text(moved, encoding="utf-8")
    now = plan_with(None, tmp_path / "now")
    (now / SECOND_18).unlink()
    found = checked(now, earlier=later).diagnostics
    assert "removed-without-trace" not in {one.rule for one in found}


def test_while_a_file_is_unread_nothing_is_called_removed(tmp_path: Path) -> None:
    found = rules_found(tmp_path, (SECOND_18, "deliverables:", "deliverables: ["))
    assert sorted(set(found)) == ["incomplete-check", "syntax-error"]


SECOND_17 = "actions/2017/2-ecosysteme.yaml"
ADOPTED: Edit = (
    "actions/2017/plan.yaml",
    "end: 2017-12-31\n",
    "end: 2017-12-31\nadopted: 2017-01-10\n",
)
LEAD: Edit = (SECOND_17, "    lead: developpement\n", "    lead: coordination\n")
LATE: Edit = (SECOND_17, "    due: 2017-09-30\n", "    due: 2017-09-30\n    added: 2018-02-01\n")
PROOF: Edit = (SECOND_17, "docs/inventaire.md", "https://example.org/inventaire")
FIRST_18: Edit = (SECOND_18, "    lead: developpement\n", "    lead: coordination\n")


def edited(root: Path, *edits: Edit) -> Path:
    plan_with(None, root)
    for path, old, new in edits:
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (LEAD, ["closed-year-changed"]),
        (LATE, ["closed-year-changed"]),
        (PROOF, []),
        (FIRST_18, []),  # no later action plan has begun: 2018 is still being wound up
    ],
)
def test_a_closed_year_is_not_rewritten_without_a_reason(
    tmp_path: Path, edit: Edit, expected: list[str]
) -> None:
    before = edited(tmp_path / "before", ADOPTED)
    after = edited(tmp_path / "after", ADOPTED, edit)
    found = {one.rule for one in checked(after, earlier=before).diagnostics}
    assert sorted(found) == expected
    if edit == LEAD:
        (found,) = checked(after, earlier=before).diagnostics
        assert "(« responsable » (`lead`))" in Translator("fr").spell(found.message).replace(
            "\u00a0", " "
        )
    reason = after / "plan/changes.yaml"
    reason.write_text("changes:\n  - id: 2017-L02\n    reason: Erreur.\n", encoding="utf-8")
    assert [one.rule for one in checked(after, earlier=before).diagnostics] == []


def told(plantrack: Callable, root: Path, *words: str) -> tuple[int, list[tuple[str, str]]]:
    """Return the exit code of `check`, and the rule and severity of each mistake."""
    ran = plantrack("check", *words, "--json", root=root)
    found = json.loads(ran.out)["diagnostics"]
    return ran.code, [(one["rule"], one["severity"]) for one in found]


NOTE = "        note: Six projets.\n"
ENTRY = """\
      - date: 2018-12-10
        status: done
        progress: 100
        note: Six projets.
        evidence:
          - docs/projets.md
"""
JOURNAL = """\
changes:
  - id: 2018-L03
    field: updates
    reason: Saisie deux fois.
"""


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("new", "running", "closed"),
    [
        ("", "warning", "error"),
        (ENTRY.replace("100", "90"), "warning", "error"),
        (ENTRY.replace("12-10", "12-11"), "warning", "error"),
        (ENTRY.replace("done", "partial"), "warning", "error"),
        (ENTRY.replace("Six", "Sept"), None, "error"),
        (ENTRY.replace(NOTE, ""), None, "error"),
        (ENTRY + "        resolution: CA-2018-12\n", None, None),
        (ENTRY.replace("docs/projets.md", "https://example.org/projets"), None, None),
        (ENTRY + "      - date: 2018-12-12\n        note: Bilan.\n", None, None),
    ],
)
def test_a_journal_is_only_added_to(
    plantrack: Callable, tmp_path: Path, new: str, running: str | None, closed: str | None
) -> None:
    root = plan_with(None, tmp_path / "plan")
    (root / "docs/projets.md").touch()
    file, header = root / SECOND_18, root / "actions/2018/plan.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(ENTRY.replace(NOTE, ""), ENTRY), encoding="utf-8")
    commit(root, "2018-12-20T10:00:00-05:00")
    before = file.read_text(encoding="utf-8")
    assert ENTRY in before
    after = before.replace(ENTRY, new)
    file.write_text(after if new else after.removesuffix("    updates:\n"), encoding="utf-8")
    words = ("--since", "HEAD", "--select", "journal-rewritten")
    expected = [("journal-rewritten", running)] if running else []
    assert told(plantrack, root, *words) == (0, expected)

    git(root, "stash")
    year = header.read_text(encoding="utf-8")
    later = year.replace("year: 2018", "year: 2019").replace("-2018", "-2019")
    (root / "actions/2019").mkdir()
    dates = {"2018-01-01": "2019-01-01", "2018-12-31": "2019-12-31", "d’action 2018": "de 2019"}
    for old, its in dates.items():
        later = later.replace(old, its)
    commit(root, "2019-01-20T10:00:00-05:00", {"actions/2019/plan.yaml": later})
    git(root, "stash", "pop")
    expected = [("journal-rewritten", closed)] if closed else []
    assert told(plantrack, root, *words) == (1 if closed else 0, expected)
    (root / "plan/changes.yaml").write_text(JOURNAL, encoding="utf-8")
    assert told(plantrack, root, *words) == (0, [])


def test_an_entry_that_is_gone_is_told_in_both_languages(
    plantrack: Callable, tmp_path: Path
) -> None:
    root = plan_with(None, tmp_path / "plan")
    commit(root, "2018-12-20T10:00:00-05:00")
    file = root / "actions/2017/1-promotion.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    at = lines.index("      - date: 2017-03-15\n")
    file.write_text("".join(lines[:at] + lines[at + 3 :]), encoding="utf-8")
    for language, sentence in {
        "en": "the entry of 2017-03-15 is gone from the journal of 2017-L01",
        "fr": "l’entrée du 2017-03-15 ne se trouve plus au journal de 2017-L01",
    }.items():
        ran = plantrack("check", "--since", "HEAD", "--lang", language, root=root)
        assert sentence in " ".join(ran.out.split())


@pytest.mark.parametrize("path", [SECOND_18, AXIS_2])
def test_a_version_that_cannot_be_read_weakens_no_gate(
    plantrack: Callable, tmp_path: Path, path: str
) -> None:
    root = plan_with(None, tmp_path / "plan")
    whole = (root / path).read_text(encoding="utf-8")
    commit(root, "2018-12-20T10:00:00-05:00", {path: whole.replace(": [", ": [[", 1) + "  x: [\n"})
    words = ("--since", "HEAD", "--select", "incomplete-check,removed-without-trace")

    (root / path).write_text(whole, encoding="utf-8")  # mended by this change
    assert told(plantrack, root, *words) == (0, [("incomplete-check", "note")])
    out = " ".join(plantrack("check", *words, "--lang", "fr", root=root).out.split())
    assert f"{path} : rien n’a pu être comparé pour lui" in out.replace("\u00a0", " ")

    last = whole[whole.rindex("  - id: ") :]  # mended, and less than it was
    (root / path).write_text(whole.replace(last, ""), encoding="utf-8")
    code, found = told(plantrack, root, *words)
    assert (code, ("removed-without-trace", "error") in found) == (1, True)
    gone = last.split()[2]
    out = " ".join(plantrack("check", *words, "--lang", "en", root=root).out.split())
    assert f"{gone} stood in {path}, which cannot be read in that version" in out

    (root / path).unlink()
    code, found = told(plantrack, root, *words)
    assert (code, ("incomplete-check", "error") in found) == (1, True)


def test_two_entries_of_one_day_do_not_change_places(plantrack: Callable, tmp_path: Path) -> None:
    """The later one decides: in another order, they say something else."""
    root = plan_with(None, tmp_path / "plan")
    file = root / SECOND_18
    first, second = (f"      - date: 2018-12-10\n        progress: {n}\n" for n in (90, 95))
    text = file.read_text(encoding="utf-8")
    entry = ENTRY.replace(NOTE, "").replace("        progress: 100\n", "")
    text = text.replace(ENTRY.replace(NOTE, ""), first + second + entry)
    commit(root, "2018-12-20T10:00:00-05:00", {SECOND_18: text})
    file.write_text(text.replace(first + second, second + first), encoding="utf-8")
    words = ("--since", "HEAD", "--select", "journal-rewritten")
    assert told(plantrack, root, *words) == (0, [("journal-rewritten", "warning")])
