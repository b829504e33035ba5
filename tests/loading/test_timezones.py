"""Names of time zones."""

import pytest

from plantrack.loading.timezones import is_timezone


@pytest.mark.parametrize(
    ("name", "known"),
    [("America/Toronto", True), ("UTC", True), ("Toronto", False), ("", False), ("../UTC", False)],
)
def test_only_names_on_the_list_are_time_zones(name: str, known: bool) -> None:  # noqa: FBT001 - a case
    assert is_timezone(name) is known
