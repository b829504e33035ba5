"""A record carried to another list, its lines as they were typed."""

import pytest

from plantrack.edits.text import EditRefused, carry_record

HERE = """\
deliverables:
  - id: A
    title: "Un" # gardé
  # Ce qui suit va ailleurs.
  - id: B
    # entre les deux
    note: |
      Un.

        Deux.
    commitments: [1.1,
      2.1]
  # --- suite ---
  - id: C
"""
WITHOUT = """\
deliverables:
  - id: A
    title: "Un" # gardé
  # --- suite ---
  - id: C
"""
BLOCK = """\
  # Ce qui suit va ailleurs.
  - id: B
    # entre les deux
    note: |
      Un.

        Deux.
    commitments: [1.1,
      2.1]
"""


def carried(there: str) -> str:
    here, new = carry_record(HERE, ("deliverables", 1), there, ("deliverables",))
    assert here == WITHOUT
    return new


def test_to_the_end_of_a_list_before_what_follows_it() -> None:
    there = "deliverables:\n  - id: Z # z\n\n# fin\n"
    assert carried(there) == f"deliverables:\n  - id: Z # z\n{BLOCK}\n# fin\n"


def test_to_another_indentation() -> None:
    there = "deliverables:\n- id: Z\n"
    shifted = "".join(
        line[2:] if line.strip() else line for line in BLOCK.splitlines(keepends=True)
    )
    assert carried(there) == there + shifted


def test_to_other_line_ends() -> None:
    there = "deliverables:\r\n  - id: Z\r\n"
    assert carried(there) == there + BLOCK.replace("\n", "\r\n")


def test_without_a_final_line_break() -> None:
    assert carried("deliverables:\n  - id: Z") == f"deliverables:\n  - id: Z\n{BLOCK}".rstrip("\n")


@pytest.mark.parametrize("empty", ["deliverables: []", "deliverables:", "deliverables: ~"])
def test_to_an_empty_list(empty: str) -> None:
    assert carried(f"# tête\n{empty} # rien\n") == f"# tête\ndeliverables: # rien\n{BLOCK}"


def test_a_byte_order_mark_stays() -> None:
    assert carried("\ufeffdeliverables: []\n") == f"\ufeffdeliverables:\n{BLOCK}"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("deliverables: [{id: B}]\n", "deliverables: []\n"),
        ("deliverables:\n  - id: B\n  - id: C\n", "deliverables: [{id: Z}]\n"),
        ("deliverables: []\n", "deliverables: []\n"),
    ],
)
def test_what_has_no_lines_of_its_own_is_refused(here: str, there: str) -> None:
    with pytest.raises(EditRefused):
        carry_record(here, ("deliverables", 0), there, ("deliverables",))
