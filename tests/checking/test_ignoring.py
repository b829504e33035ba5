"""What a comment silences: a line, a record, never an error of reading; and when it is told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.checking import check, problems_of
from plantrack.loading import load_plan
from plantrack.locale import Translator
from plantrack.source.files import FolderTree

CLOCK = date(2018, 6, 1)
WORK = "actions/2018/b.yaml"
TEXT = """\
deliverables:
  - id: 2018-L08
    title: Publier
    commitments: [1.1]
    lead: personne
    start: 2018-05-08
    due: 2018-09-30
    partners: [inconnus]
  - id: 2018-L09
    title: Former
    commitments: [1.1]
    lead: personne
    start: 2018-05-08
    due: 2018-09-30
"""
COMMENT = "  # plantrack: ignore[{}]"
OWN = "    # plantrack: ignore[{}]\n"


def told(root: Path) -> list[str]:
    loaded = load_plan(FolderTree(root))
    checked = check(loaded, CLOCK, CLOCK)
    problems = problems_of(loaded, CLOCK, CLOCK)
    severities = [one.severity.value for one in checked.diagnostics]
    assert (problems.errors, problems.warnings) == (
        severities.count("error"),
        severities.count("warning"),
    )
    return [
        f"{one.place.span.line if one.place.span else 0} {one.rule}"
        for one in checked.diagnostics
        if one.place.path == WORK
    ]


def commented(line: int, words: str, *, own: bool = False) -> str:
    lines = TEXT.splitlines(keepends=True)
    if own:
        lines.insert(line - 1, words)
    else:
        lines[line - 1] = lines[line - 1].rstrip("\n") + words + "\n"
    return "".join(lines)


PLAIN = ["5 unknown-role", "8 unknown-partner", "12 unknown-role"]


def test_without_comments(make_plan: Callable[..., Path]) -> None:
    assert told(make_plan({WORK: TEXT})) == PLAIN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (commented(5, COMMENT.format("unknown-role")), ["8 unknown-partner", "12 unknown-role"]),
        (
            commented(5, OWN.format("unknown-role"), own=True),
            ["9 unknown-partner", "13 unknown-role"],
        ),
        (commented(2, COMMENT.format("unknown-role")), ["8 unknown-partner", "12 unknown-role"]),
        (commented(2, COMMENT.format("unknown-role, unknown-partner")), ["12 unknown-role"]),
        (
            commented(2, OWN.format("unknown-role"), own=True),
            ["9 unknown-partner", "13 unknown-role"],
        ),
        (commented(1, OWN.format("unknown-role"), own=True), ["9 unknown-partner"]),
        (
            commented(5, COMMENT.format("no-such")),
            ["5 unknown-role", "5 useless-ignore", *PLAIN[1:]],
        ),
        (
            commented(6, COMMENT.format("unknown-role")),
            ["5 unknown-role", "6 useless-ignore", *PLAIN[1:]],
        ),
        (commented(5, "  # plantrack: ignore"), ["5 unknown-role", "5 useless-ignore", *PLAIN[1:]]),
        (
            commented(5, COMMENT.format("unknown-role, unknown-partner")),
            ["5 useless-ignore", *PLAIN[1:]],
        ),
        (commented(6, COMMENT.format("open-after-year-end")), PLAIN),
    ],
)
def test_a_line_or_a_record(make_plan: Callable[..., Path], text: str, expected: list[str]) -> None:
    assert told(make_plan({WORK: text})) == expected


def test_an_error_of_reading_stays(make_plan: Callable[..., Path]) -> None:
    twice = "    lead: a\n    lead: b  # plantrack: ignore[duplicate-key]\n    start"
    text = TEXT.replace("    lead: personne\n    start", twice, 1)
    assert told(make_plan({WORK: text}))[:2] == ["6 duplicate-key", "6 useless-ignore"]


def test_while_a_file_is_unread_nothing_is_called_useless(make_plan: Callable[..., Path]) -> None:
    text = commented(6, COMMENT.format("unknown-role"))
    root = make_plan({WORK: text, "actions/2018/c.yaml": "deliverables: ["})
    assert [line for line in told(root) if "useless" in line] == []


def test_the_rule_itself_may_be_silenced(make_plan: Callable[..., Path]) -> None:
    root = make_plan({WORK: commented(6, COMMENT.format("no-such"))})
    header = root / "plan/plan.yaml"
    header.write_text(
        header.read_text(encoding="utf-8") + "severities:\n  useless-ignore: off\n",
        encoding="utf-8",
    )
    assert told(root) == PLAIN


def test_what_a_comment_misspells_has_its_nearest_name(make_plan: Callable[..., Path]) -> None:
    root = make_plan({WORK: commented(5, COMMENT.format("unknown-rôle"))})
    loaded = load_plan(FolderTree(root))
    (one,) = [x for x in check(loaded, CLOCK, CLOCK).diagnostics if x.rule == "useless-ignore"]
    assert one.help is not None
    assert Translator("en").spell(one.help) == "Did you mean unknown-role?"
