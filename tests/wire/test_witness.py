"""What git cannot tell, in words and in JSON."""

import pytest

from plantrack.locale import Translator, msg
from plantrack.source.witness import State, Torn, Witness
from plantrack.wire.witness import witness_json, witness_words

FRENCH = Translator("fr")


@pytest.mark.parametrize("state", ["whole", "no-commit", "no-repository"])
def test_nothing_is_said_where_nothing_is_missing(state: State) -> None:
    assert witness_words(Witness(state), FRENCH) is None
    assert witness_json(Witness(state), FRENCH) == {
        "state": state,
        "reason": None,
        "torn": [],
        "words": None,
    }


def test_many_torn_versions_are_counted_and_the_first_named() -> None:
    torn = tuple(Torn(f"abc000{n}", ("a.yaml",)) for n in range(5))
    words = witness_words(Witness(torn=torn), FRENCH) or ""
    assert words.startswith("5 versions ne pouvaient pas être lues en entier, abc0000 (a.yaml), ")
    assert " et 2 autres" in words


def test_a_cut_history_says_how_to_mend_it() -> None:
    words = witness_words(Witness("shallow"), FRENCH) or ""
    assert words.startswith("Histoire tronquée")
    assert "fetch-depth: 0" in words
    assert "git fetch --unshallow" in words
    assert (witness_words(Witness("partial"), FRENCH) or "").startswith("Histoire tronquée")


def test_a_refusal_has_git_s_reason_and_what_to_do() -> None:
    why, cure = (
        msg("git refuses to answer here: {reason}", reason="dubious"),
        msg("Delete this line."),
    )
    found = witness_json(Witness("refused", why=why, cure=cure), FRENCH)
    assert found["reason"] == "git refuse de répondre ici\u00a0: `dubious`"
    assert found["words"].endswith("Supprimez cette ligne.")
