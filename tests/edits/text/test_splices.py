"""Stretches of a text replaced."""

from plantrack.edits.text.splices import Splice, spliced


def test_splices_are_made_wherever_they_come_in_the_list() -> None:
    assert spliced("abcdef", [Splice(4, 5, "E"), Splice(0, 1), Splice(6, 6, "!")]) == "bcdEf!"


def test_two_at_one_place_keep_their_order() -> None:
    assert spliced("ab", [Splice(1, 1, ","), Splice(1, 1, "\n")]) == "a,\nb"


def test_no_splice_changes_nothing() -> None:
    assert spliced("abc", []) == "abc"
