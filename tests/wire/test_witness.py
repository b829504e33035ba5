"""What git cannot tell, in JSON."""

import pytest

from plantrack.locale import Translator, msg
from plantrack.source.witness import State, Witness
from plantrack.wire.witness import witness_json

FRENCH = Translator("fr")


@pytest.mark.parametrize("state", ["whole", "no-commit", "no-repository"])
def test_nothing_is_said_where_nothing_is_missing(state: State) -> None:
    assert witness_json(Witness(state), FRENCH) == {
        "state": state,
        "reason": None,
        "torn": [],
        "words": None,
    }


def test_a_refusal_has_git_s_reason_and_what_to_do() -> None:
    why, cure = (
        msg("git refuses to answer here: `{reason}`", reason="dubious"),
        msg("Delete this line."),
    )
    found = witness_json(Witness("refused", why=why, cure=cure), FRENCH)
    assert found["reason"] == "git refuse de répondre ici\u00a0: `dubious`"
    assert found["words"].endswith("Supprimez cette ligne.")
