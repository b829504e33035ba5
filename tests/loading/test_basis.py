"""What a loaded plan rests on."""

from collections.abc import Callable
from pathlib import Path

from plantrack.loading import load_plan
from plantrack.model import Basis
from plantrack.source.files import FolderTree

PATH = "actions/2018/b.yaml"


def basis(root: Path) -> Basis:
    return load_plan(FolderTree(root)).plan.basis


def test_a_whole_plan(make_plan: Callable[..., Path]) -> None:
    assert basis(make_plan()).is_whole


def test_a_record_is_counted_once_and_what_stands_in_it_not_at_all(
    make_plan: Callable[..., Path],
) -> None:
    found = basis(make_plan({PATH: "deliverables:\n  - id: X\n    due: demain\n    weight: 0\n"}))
    assert found.records == ((PATH, ("deliverables", 0)),)
    assert found.values == ()


def test_what_stands_in_a_file_that_is_no_text_can_still_be_looked_up(
    make_plan: Callable[..., Path],
) -> None:
    raw = "deliverables:\n  - id: X-1\n    title: Évaluer\n".encode("latin-1")
    found = basis(make_plan({PATH: raw}))
    assert found.unread == (PATH,)
    assert found.standing_in("x-1") == (PATH, 2)


def test_a_word_that_stands_for_a_field_is_a_value_not_read_and_an_unknown_one_is_not(
    make_plan: Callable[..., Path],
) -> None:
    text = (
        "deliverables:\n  - id: X\n    title: Lire\n    commitments: ['1.1']\n    {}: 2018-05-01\n"
    )
    assert len(basis(make_plan({PATH: text.format("échéance")})).values) == 1
    assert basis(make_plan({PATH: text.format("budget")})).is_whole


def test_lists_that_are_none_and_elements_that_are_no_records_are_lost(
    make_plan: Callable[..., Path],
) -> None:
    text = "deliverables:\n  - id: X\n    title: Lire\n    commitments: ['1.1']\n    updates: x\n"
    assert basis(make_plan({PATH: text})).records_lost == 1
    assert basis(make_plan({PATH: "deliverables:\n  - Lire\n"})).records_lost == 1
