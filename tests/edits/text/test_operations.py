"""What can be asked of a text."""

from plantrack.edits.text.operations import EditRefused, Plain
from plantrack.errors import PlantrackError


def test_plain_text_is_text() -> None:
    assert Plain("2.3") == "2.3"
    assert isinstance(Plain("2.3"), str)


def test_a_refusal_is_told_like_any_request_that_cannot_be_done() -> None:
    assert isinstance(EditRefused("nothing is at {path}", path="a"), PlantrackError)
