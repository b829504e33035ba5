"""The screen of `agenda`."""

import pytest
from screens import AFTER, FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.agenda import agenda_screen
from plantrack.views.agenda import agenda_of


@pytest.mark.parametrize(("language", "width"), FACES)
def test_who_owes_what(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    found = agenda_of(snapshot_on(SEPTEMBER))
    assert text_of(agenda_screen(found, None, look(language, width)), width) == snapshot


def test_nothing_owed_is_said() -> None:
    found = agenda_of(snapshot_on(AFTER), days=0)
    assert "Aucune échéance d’ici" in text_of(agenda_screen(found, None, look()))
