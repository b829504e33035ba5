"""The screen of `changes`."""

import pytest
from screens import FACES, look, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.register import register_screen
from wire.registers import REGISTER


@pytest.mark.parametrize(("language", "width"), FACES)
def test_one_of_each(snapshot: SnapshotAssertion, language: str, width: int) -> None:
    screen = text_of(register_screen(REGISTER, "version abc1234", look(language, width)), width)
    assert screen == snapshot
    assert max(map(len, screen.splitlines())) <= width


def test_words_gone_and_new_have_signs_beside_their_colours() -> None:
    screen = text_of(register_screen(REGISTER, None, look("en")), 80, color=True)
    assert "{+presque +}" in screen
    assert "<b>oui</b>" in screen
