"""Mistakes made once: each with the smallest input that showed it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from places import SOURCE
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.source.checkout import revision_of
from plantrack.source.files import FolderTree


def rules_of(loaded: Loaded) -> list[str]:
    return [one.rule for one in loaded.diagnostics]


def load(root: Path) -> Loaded:
    return load_plan(FolderTree(root))


@pytest.mark.parametrize("here", [".", "plan/..", ""])
def test_checking_the_root_is_checking_the_whole(
    plantrack: Callable, make_plan: Callable, here: str
) -> None:
    root = make_plan({"plan/team.yaml": "roles: 3\n"})
    assert plantrack("check", here or str(root), root=root).code == 1


@pytest.mark.parametrize("anchored", ["~", '"<<"', "x"])
def test_an_alias_may_name_a_field(make_plan: Callable, anchored: str) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": f"a: &x {anchored}\n*x : 1\n"}))
    assert "Error" not in str(loaded.diagnostics)
    assert set(rules_of(loaded)) <= {"unknown-field", "duplicate-key", "missing-field"}


def test_the_year_zero_is_a_stray_folder(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/0000/a.yaml": "deliverables: []\n"}))
    assert rules_of(loaded) == ["stray-file"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may list any folder")
def test_a_folder_that_may_not_be_listed_is_unreadable(make_plan: Callable) -> None:
    root = make_plan()
    (root / "plan/axes").chmod(0)
    try:
        loaded = load(root)
    finally:
        (root / "plan/axes").chmod(0o755)
    assert rules_of(loaded) == ["unreadable-file"]
    assert loaded.unread == ("plan/axes/",)


@pytest.mark.parametrize(
    "text", ["mandates:\n  - comité #3 de mai\n", "vision: #3 de mai\n", "funder: le #3\n"]
)
def test_a_text_cut_by_a_comment_is_told_wherever_it_stands(make_plan: Callable, text: str) -> None:
    root = make_plan()
    header = root / "plan/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert rules_of(load(root)) == ["text-cut-by-comment"]


def test_a_date_in_words_is_told_how_to_write_one(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    file = root / "actions/2018/a.yaml"
    text = file.read_text(encoding="utf-8").replace("due: 2018-06-30", "due: 30 juin 2018")
    file.write_text(text, encoding="utf-8")
    out = plantrack("check", "--lang", "en", root=root).out
    assert "is not a date" in out
    assert "year-month-day" in out
    assert "calendar" not in out


@pytest.mark.parametrize("conflict", ["a: 1\r\n=======\r\nb: 2\r\n", "a: 1\r<<<<<<< HEAD\rb: 2"])
def test_a_merge_conflict_is_seen_at_any_line_end(make_plan: Callable, conflict: str) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": conflict}))
    (found,) = loaded.diagnostics
    assert found.rule == "merge-conflict"
    assert found.place.span is not None
    assert (found.place.span.line, found.place.span.column) == (2, 1)


def test_nothing_is_never_minus_nothing() -> None:
    from decimal import Decimal
    from fractions import Fraction

    number = Translator("fr").number
    assert [number(one) for one in (Decimal("-0.00"), Fraction(-0), Decimal("-0"))] == ["0"] * 3
    assert number(Fraction(-1, 1000)) == "-0,001"


def test_reading_git_never_fetches(make_plan: Callable, tmp_path: Path) -> None:
    """A lazy fetch would run the command that the repository names for ssh."""
    root = make_plan()

    def git(*words: str) -> str:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        ran = subprocess.run(
            ["git", *identity, *words], cwd=root, capture_output=True, text=True, check=True
        )
        return ran.stdout.strip()

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    tree = git("rev-parse", "HEAD^{tree}")
    marker = tmp_path / "ran"
    for name, value in {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "ssh://x/y",
        "core.sshCommand": f"touch {marker};",
    }.items():
        git("config", name, value)
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    found = revision_of(FolderTree(root))
    assert not marker.exists()
    assert found is None or found.modified


def test_what_continues_itself_still_counts(plantrack: Callable, make_plan: Callable) -> None:
    rows = """\
deliverables:
  - id: X
    title: Faire
    commitments: ["1.10"]
    continues: X
    updates:
      - date: 2017-02-01
        status: deferred
        progress: 40
        reason: Manque de temps.
"""
    root = make_plan({"actions/2017/b.yaml": rows})
    out = plantrack("why", "1.10", "--as-of", "2017-06-30", root=root).out
    assert "40\u00a0%" in out
    assert "successeur" not in out


def test_a_year_comes_before_a_label(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    header = root / "actions/2017/plan.yaml"
    header.write_text(header.read_text(encoding="utf-8") + 'label: "2018"\n', encoding="utf-8")
    assert "2018-L01" in plantrack("why", "2018", root=root).out


def test_a_list_under_another_name_is_one_mistake(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    file = root / "actions/2018/a.yaml"
    text = file.read_text(encoding="utf-8").replace("deliverables:", "livrables:")
    file.write_text(text, encoding="utf-8")
    out = plantrack("check", "--json", root=root).out
    assert [one["rule"] for one in json.loads(out)["diagnostics"]] == [
        "unknown-field",
        "incomplete-check",
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_out_of_the_plan_shows_nothing_of_what_it_leads_to(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret: : x\n", encoding="utf-8")
    root = make_plan()
    (root / "actions/2018/b.yaml").symlink_to(secret)
    out = plantrack("check", root=root).out
    assert "unreadable-file" in out
    assert "secret" not in out


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("deliverables:\n  - id: X\n    title:Publier\n    lead: a\n", 3, 10),
        ("deliverables:\n  - id: X\n    commitments: [1.1\n    lead: a\n", 3, 18),
        ("deliverables: [\n", 1, 15),
    ],
)
def test_a_syntax_error_is_shown_where_it_was_made(
    make_plan: Callable, text: str, line: int, column: int
) -> None:
    (found,) = load(make_plan({"actions/2018/b.yaml": text})).diagnostics
    assert found.rule == "syntax-error"
    assert found.place.span is not None
    assert (found.place.span.line, found.place.span.column) == (line, column)


def test_a_long_line_is_not_written_again(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan({"actions/2018/b.yaml": "a: " * 500_000})
    assert len(plantrack("check", root=root).out) < 5_000


@pytest.mark.nightly
def test_a_file_of_too_many_values_is_refused_in_time(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/2018/b.yaml": "a: [" + "x," * 1_000_000 + "]\n"}))
    assert rules_of(loaded) == ["too-large"]


@pytest.mark.few(1)
@pytest.mark.parametrize("output", ["/dev/full", "closed"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_cannot_be_written_is_exit_2(real_root: Path, output: str) -> None:
    target = ">&-" if output == "closed" else f">{output}"
    for words in ("check", "list --json"):  # others, in cli/test_output.py
        ran = subprocess.run(
            ["bash", "-c", f'"{sys.executable}" -m plantrack {words} {target}'],
            cwd=real_root,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        assert "Traceback" not in ran.stderr
        assert ran.returncode == 2, words
        assert ran.stderr.count("\n") == 1, words


def test_no_command_shows_its_help_once(plantrack: Callable) -> None:
    assert plantrack("--lang", "en").out.count("Usage:") == 1


def test_a_list_that_is_none_hides_what_stood_there(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2018/a.yaml": "deliverables: rien\n"})
    out = plantrack("check", "--json", root=root).out
    found = [one["rule"] for one in json.loads(out)["diagnostics"]]
    assert found == ["bad-value", "incomplete-check"]


def test_an_axis_without_a_title_is_one_mistake(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    file = root / "plan/axes/1.yaml"
    text = file.read_text(encoding="utf-8").replace("title: Premier axe\n", "")
    file.write_text(text, encoding="utf-8")
    out = plantrack("check", "--json", root=root).out
    assert [one["rule"] for one in json.loads(out)["diagnostics"]] == ["missing-field"]
