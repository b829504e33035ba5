"""What is said of an edit that was cut short."""

from pathlib import Path

from plantrack.edits import PENDING
from plantrack.edits.cut_short import words_of_recovered, words_of_unfinished
from plantrack.edits.lock import lock
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import Recovered, commit
from plantrack.locale import Translator
from plantrack.state import opened_state

T = Translator("en")


def test_nothing_is_said_but_of_what_is_unfinished(tmp_path: Path) -> None:
    assert words_of_unfinished(tmp_path, T) is None
    with lock(tmp_path):
        commit(tmp_path, [FileChange("plan/a.yaml", None, b"a\n")], "an edit")
    assert words_of_unfinished(tmp_path, T) is None
    with opened_state(tmp_path) as state:
        state.rename("last.json", PENDING)
    told = words_of_unfinished(tmp_path, T)
    assert told is not None
    assert "an edit. The next edit finishes it, or plantrack undo --recover." in told


def test_a_record_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with opened_state(tmp_path) as state:
        state.write(PENDING, b"{")
        told = words_of_unfinished(tmp_path, T)
        assert told == (
            f"An edit was cut short: {state.path}/{PENDING} is not a record that plantrack wrote: "
            "delete it"
        )


def test_what_became_of_it() -> None:
    assert words_of_recovered(Recovered("x", finished=True), T).endswith("is now whole: x")
    left = words_of_recovered(Recovered("x", False, ("plan/a.yaml", "plan/b.yaml")), T)  # noqa: FBT003 - its second field
    assert "taken back: x. " in left
    assert left.endswith("left as they are: plan/a.yaml, plan/b.yaml")
