"""The one exception: a message id and its values, spelled elsewhere."""

from plantrack.errors import PlantrackError


def test_it_keeps_a_message_and_its_values() -> None:
    error = PlantrackError("no plan in {folder}", folder="/x", message_id="kept")
    assert error.message_id == str(error) == "no plan in {folder}"
    assert error.values == {"folder": "/x", "message_id": "kept"}
