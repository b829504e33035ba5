"""What git cannot tell, in words."""

import pytest

from plantrack.locale import Translator, msg
from plantrack.source.witness import State, Witness
from plantrack.telling.witness import witness_words

FRENCH = Translator("fr")


@pytest.mark.parametrize("state", ["whole", "no-commit", "no-repository"])
def test_nothing_is_said_where_nothing_is_missing(state: State) -> None:
    assert witness_words(Witness(state), FRENCH) is None


def test_a_cut_history_says_how_to_mend_it() -> None:
    words = witness_words(Witness("shallow"), FRENCH) or ""
    assert words.startswith("Histoire tronquée")
    assert "fetch-depth: 0" in words
    assert "git fetch --unshallow" in words
    assert (witness_words(Witness("partial"), FRENCH) or "").startswith("Histoire tronquée")


def test_a_refusal_says_what_to_do() -> None:
    why, cure = msg("git refuses to answer here: {reason}", reason="x"), msg("Delete this line.")
    words = witness_words(Witness("refused", why=why, cure=cure), FRENCH) or ""
    assert words.endswith("Supprimez cette ligne.")
