"""What git cannot tell, in words."""

import pytest

from plantrack.locale import Translator, msg
from plantrack.source.witness import State, Torn, Witness
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
    why, cure = msg("git refuses to answer here: `{reason}`", reason="x"), msg("Delete this line.")
    words = witness_words(Witness("refused", why=why, cure=cure), FRENCH) or ""
    assert words.endswith("Supprimez cette ligne.")


def test_many_torn_versions_are_counted_and_the_first_named() -> None:
    torn = tuple(Torn(f"abc000{n}", ("a.yaml",)) for n in range(5))
    words = witness_words(Witness(torn=torn), FRENCH) or ""
    assert words.startswith("5 versions ne pouvaient pas être lues en entier, abc0000 (a.yaml), ")
    assert " et 2 autres" in words
