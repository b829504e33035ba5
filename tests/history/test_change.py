"""A change is a value."""

from dataclasses import FrozenInstanceError

import pytest

from plantrack.history.change import Change
from plantrack.model import Role


def test_a_change_is_a_value() -> None:
    role = Role(id="a", title="A")
    one = Change("changed", "role", "a", "title", "B", "A", role)
    assert one == Change("changed", "role", "a", "title", "B", "A", role)
    with pytest.raises(FrozenInstanceError):
        one.kind = "added"  # type: ignore[misc]  # that is the point
