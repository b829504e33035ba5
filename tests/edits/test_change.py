"""Edits as values."""

from plantrack.edits.change import Done, Edit, NewFile, Owed
from plantrack.locale import Translator, msg


def test_edits_add_up() -> None:
    one = Edit((NewFile("a", "", {}),), (Done(msg("x"), "a"),), relocates=True)
    other = Edit((NewFile("b", "", {}),), ())
    assert (one + other).changes == (*one.changes, *other.changes)
    assert (other + one).done == one.done
    assert (other + one).relocates
    assert not (other + other).relocates


def test_what_is_owed_is_an_error_that_says_how_to_give_it() -> None:
    owed = Owed("reason", msg("the reason"), "--reason")
    text = Translator("en").text(owed.message_id, **owed.values)
    assert text == "--reason is missing: the reason"
