"""Edits made on texts, the plan read again, and refused where it would be worse."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edits.changing import CLOCK, DAY, load, made, refused
from plantrack.diagnostics import Severity
from plantrack.edits.applying import WouldBreak, prepare
from plantrack.edits.change import (
    Done,
    Edit,
    HandMade,
    NewFile,
    PlannedChange,
    RecordMoved,
    TextChange,
)
from plantrack.edits.mistakes_made import new_mistakes
from plantrack.edits.text import Append, Delete, EditRefused, Plain, Set
from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.source.files import FolderTree

A, B = "actions/2018/a.yaml", "actions/2018/b.yaml"
ROUTE = ("deliverables", 0)


def edit(*changes: PlannedChange) -> Edit:
    return Edit(changes, (Done(msg("done"), A, (*ROUTE, "due")),))


def test_changes_build_on_one_another(make_plan: Callable) -> None:
    root = make_plan()
    record = {"id": "N1", "title": "x", "commitments": ["1.1"]}
    files = made(
        root,
        edit(
            TextChange(A, (*ROUTE, "title"), Set("Un")),
            NewFile(B, "Fichier", {"deliverables": []}),
            TextChange(B, ("deliverables",), Append(record)),
            RecordMoved(A, ROUTE, B, ("deliverables",)),
            TextChange(B, ("deliverables", 1, "id"), Set(Plain("M"))),
        ),
    )
    assert files[A] == "deliverables: []\n"
    assert files[B].startswith("# Fichier\ndeliverables:\n  - id: N1\n")
    assert "  - id: M\n    title: Un\n" in files[B]


def test_what_changes_nothing_is_left_out(make_plan: Callable) -> None:
    root = make_plan()
    assert made(root, edit(TextChange(A, (*ROUTE, "due"), Set(Plain("2018-06-30"))))) == {}


def test_the_line_told_is_that_of_the_new_text(make_plan: Callable) -> None:
    root = make_plan()
    change = TextChange(A, (*ROUTE, "title"), Set("x " * 80))
    prepared = prepare(FolderTree(root), load(root), edit(change), DAY, CLOCK)
    (sentence,) = prepared.sentences
    after = prepared.files[0].after or b""
    assert b"due:" in after.split(b"\n")[sentence.line - 1]
    assert prepared.loaded.plan.deliverable_of["2018-L01"].title.startswith("x x")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_marks_and_line_ends_stay(make_plan: Callable, ends: str, mark: str) -> None:
    text = "deliverables:\n- id: A\n  title: Un # u\n  commitments: [1.1, 1.10]".replace("\n", ends)
    root = make_plan({A: (mark + text).encode()})
    change = TextChange(A, (*ROUTE, "title"), Set("Deux"))
    assert made(root, edit(change))[A] == (mark + text).replace("Un", "Deux")


def test_a_new_error_is_refused_and_an_old_one_is_not(make_plan: Callable) -> None:
    root = make_plan({"plan/team.yaml": "roles:\n- {id: a, title: a}\n"})  # 2017 has another lead
    assert made(root, edit(TextChange(A, (*ROUTE, "title"), Set("x"))))
    with pytest.raises(WouldBreak) as broken:
        made(root, edit(TextChange(A, (*ROUTE, "lead"), Set(Plain("b")))))
    assert [one.rule for one in broken.value.found] == ["unknown-role"]
    text = refused(broken)
    assert text.startswith("nothing was changed: the plan would have an error, no role b")
    assert f"({A}:6, unknown-role)" in text


def test_an_error_among_equals_is_new_too(make_plan: Callable) -> None:
    text = "deliverables:\n- {id: A, title: x, commitments: [1.1, 1.10], due: x}\n"
    root = make_plan({A: text})
    broken = Append({"id": "B", "title": "x", "commitments": ["1.1"], "due": "x"})
    with pytest.raises(WouldBreak):
        made(root, edit(TextChange(A, ("deliverables",), broken)))


def test_among_equal_errors_the_new_one_is_named(make_plan: Callable) -> None:
    record = "- {{id: {}, {}commitments: [1.1, 1.10]}}\n"
    others = "".join(record.format(f"B{n}", "") for n in range(120))
    before = "deliverables:\n" + record.format("A", "title: x, ") + others
    after = "deliverables:\n" + record.format("A", "") + others
    root = make_plan({A: before})
    with pytest.raises(WouldBreak) as broken:
        made(root, edit(HandMade(A, before.encode(), after.encode())))
    (found,) = broken.value.found
    assert found.rule == "missing-field"
    assert found.place.span
    assert found.place.span.line == 2


def test_a_file_that_could_no_longer_be_read_is_refused(make_plan: Callable) -> None:
    root = make_plan()
    before = (root / A).read_bytes()
    with pytest.raises(WouldBreak) as broken:
        made(root, edit(HandMade(A, before, b"a: [\n")))
    assert broken.value.found[0].place.path == A


@pytest.mark.parametrize("now", ["deliverables: []\n", None, "\x00"])
def test_a_file_changed_since_the_plan_was_read(make_plan: Callable, now: str | None) -> None:
    root = make_plan()
    loaded, before = load(root), (root / A).read_bytes()
    (root / A).unlink()
    if now is not None:
        (root / A).write_text(now, encoding="utf-8")
    for change in (TextChange(A, (*ROUTE, "title"), Set("x")), HandMade(A, before, b"a: 1\n")):
        with pytest.raises(PlantrackError) as error:
            prepare(FolderTree(root), loaded, edit(change), DAY, CLOCK)
        assert f"{A} was changed elsewhere" in refused(error)


def test_a_new_file_is_new(make_plan: Callable) -> None:
    with pytest.raises(PlantrackError) as error:
        made(make_plan(), edit(NewFile(A, "", {"deliverables": []})))
    assert f"{A} is there already" in refused(error)


def test_what_the_text_refuses(make_plan: Callable) -> None:
    with pytest.raises(EditRefused):
        made(make_plan(), edit(TextChange(A, (*ROUTE, "nothing"), Delete())))


def test_mistakes_that_change_their_name_are_not_new(make_plan: Callable) -> None:
    dates = "start: 2018-09-01, due: 2018-03-01"
    text = f"deliverables:\n- {{id: A, title: x, commitments: [1.1, 1.10], {dates}}}\n"
    root = make_plan({A: text})
    changes = (TextChange(A, (*ROUTE, "id"), Set(Plain("B"))),)
    with pytest.raises(WouldBreak):
        made(root, Edit(changes, ()))
    assert made(root, Edit(changes, (), relocates=True))
    worse = (*changes, TextChange(A, (*ROUTE, "lead"), Set(Plain("nobody"))))
    with pytest.raises(WouldBreak):
        made(root, Edit(worse, (), relocates=True))


def test_what_no_deliverable_answers_may_be_given_another_title(make_plan: Callable) -> None:
    root = make_plan({A: "deliverables:\n- {id: A, title: x, commitments: [1.1]}\n"})
    route = ("commitments", 1, "title")
    assert made(root, Edit((TextChange("plan/axes/1.yaml", route, Set(Plain("Autre"))),), ()))


def test_new_warnings(make_plan: Callable) -> None:
    def loaded(folder: str, extra: str) -> Path:
        text = "deliverables:\n- {id: A, title: x, commitments: [1.1, 1.10]" + extra + "}\n"
        return make_plan({A: text}, folder)

    entry = "{date: 2018-01-02, status: in_progress}"
    before = load(loaded("one", f", updates: [{entry}]"))
    after = load(loaded("two", f", updates: [{entry}, {{date: 2018-01-03, status: done}}]"))
    found = new_mistakes(before, after, DAY, CLOCK, Severity.WARNING)
    assert [one.rule for one in found] == ["done-without-evidence"]
    assert new_mistakes(after, after, DAY, CLOCK, Severity.WARNING) == []
