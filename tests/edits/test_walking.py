"""The answers of a walk: one edit, and what is owed only since they were given."""

from pathlib import Path

import pytest

from plantrack.edits.walking import Answered, walked
from plantrack.errors import PlantrackError
from plantrack.project import Project

DAY = "2018-12-10"


def test_answers_are_one_edit_in_their_order(real_root: Path) -> None:
    answered = [Answered("2018-L19", {"progress": "60"}), Answered("2018-L04")]
    edit = walked(Project(real_root).loaded, answered, DAY)
    assert [done.message.values["id"] for done in edit.done] == ["2018-L19", "2018-L04"]


def test_what_became_owed_meanwhile_ends_the_walk(real_root: Path) -> None:
    """Nobody is asked any more: the questions were of another plan."""
    with pytest.raises(PlantrackError) as refused:
        walked(Project(real_root).loaded, [Answered("2018-L19", {"progress": "10"})], DAY)
    assert "changed elsewhere" in refused.value.message_id
