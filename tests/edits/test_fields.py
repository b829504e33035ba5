"""Fields as typed: checked by the model, then ready to be written."""

import pytest

from edits.changing import refused
from plantrack.diagnostics import Diagnostic, Place
from plantrack.edits.fields import read_typed, refusal, written, written_field
from plantrack.edits.text import Plain
from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.model import Deliverable, Update


def test_fields_make_a_record() -> None:
    update = read_typed(Update, {"date": "2018-01-02", "progress": "60 %", "note": "", "by": None})
    assert (update.progress, update.note, update.by) == (60, None, None)
    fields = {
        "id": "A", "title": "x", "commitments": ["1.1"],
        "milestones": [{"title": "m", "due": "2018-01-01"}],
    }  # fmt: skip
    made = read_typed(Deliverable, fields, "a.yaml", "2018")
    assert made.milestones[0].title == "m"
    assert (made.year, made.origin.path) == (2018, "a.yaml")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"date": "2018-02-30"}, "This day is not in the calendar"),
        ({}, "the field `date` is missing"),
        ({"date": "2018-01-01", "status": "fini"}, "The format's word for it is `done`"),
        ({"date": "2018-01-01", "notte": "x"}, "Did you mean `note`?"),
    ],
)
def test_the_first_mistake_is_told(typed: dict[str, str], said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        read_typed(Update, typed)
    assert said in refused(error)


def test_a_diagnostic_without_help_is_told_too() -> None:
    error = refusal(Diagnostic("x", Place("a"), msg("wrong")))
    assert error.values == {"message": msg("wrong")}


def test_what_is_written_is_in_the_format_s_order_without_what_is_empty() -> None:
    value = written(
        Deliverable,
        {"updates": [{"progress": "5", "date": "2018-01-01", "note": ""}], "title": "2018",
         "commitments": ["1.10"], "id": "A", "lead": None, "evidence": []},
    )  # fmt: skip
    assert list(value) == ["id", "title", "commitments", "updates"]
    assert value["updates"] == [{"date": "2018-01-01", "progress": "5"}]
    assert isinstance(value["id"], Plain)
    assert not isinstance(value["title"], Plain)


def test_one_field() -> None:
    assert isinstance(written_field(Deliverable, "lead", "x"), Plain)
    (evidence,) = written_field(Deliverable, "evidence", ["2018-01-01"])  # type: ignore[misc]
    assert not isinstance(evidence, Plain)
    assert written_field(Deliverable, "lead", None) is None
    assert written_field(Deliverable, "other", {"title": "x", "due": "y"}) == {
        "title": "x",
        "due": "y",
    }
