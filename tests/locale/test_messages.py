"""Messages before they are spelled."""

import pytest

from plantrack.locale import Message, marked, msg, plural_msg


def test_a_message_is_its_template_and_values() -> None:
    assert msg("{id} is late", id="L1") == Message("{id} is late", {"id": "L1"})


def test_a_value_may_have_any_name() -> None:
    assert msg("{message_id}", message_id=1).values == {"message_id": 1}


def test_a_plural_keeps_its_count() -> None:
    message = plural_msg("{count} file", "{count} files", 3, name="x")
    assert (message.id, message.plural_id, message.count) == ("{count} file", "{count} files", 3)


def test_values_of_a_message_without_any_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        Message("x").values["a"] = 1  # type: ignore[index]  # the point of the test


def test_a_marked_template_is_unchanged() -> None:
    assert marked("{word}") == "{word}"
