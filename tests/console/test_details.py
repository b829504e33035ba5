"""What `status --details` adds to the screen."""

import pytest
from rich.console import Group
from screens import FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.details import details_lines
from plantrack.views.status_details import details_of
from wire.registers import COMMIT


@pytest.mark.parametrize(("language", "width"), FACES)
def test_september(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    details = details_of(snapshot_on(SEPTEMBER), COMMIT)
    screen = text_of(Group(*details_lines(details, look(language, width))), width)
    assert screen == snapshot
    assert max(map(len, screen.splitlines())) <= width
