"""Fields as people name them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edits.changing import ENGLISH, load, refused
from plantrack.edits.field_path import (
    FieldKind,
    FieldPath,
    called,
    field_named,
    fields_of,
    place_after,
    word_for,
)
from plantrack.edits.finding import anything_named
from plantrack.errors import PlantrackError
from plantrack.locale import Message
from plantrack.model import Deliverable

TEXT = """\
deliverables:
  - title: Sans ordre
    id: 2018-L01
    weight:
    commitments: [1.1, 1.10]
    milestones:
      - {title: Un, due: 2018-01-01}
    evidence: [a]
"""


@pytest.fixture
def root(make_plan: Callable) -> Path:
    folder: Path = make_plan({"actions/2018/a.yaml": TEXT})
    return folder


def path_of(root: Path, word: str, field: str) -> FieldPath:
    loaded = load(root)
    return field_named(loaded, anything_named(loaded, word), field)


@pytest.mark.parametrize(
    ("word", "field", "kind", "steps", "name"),
    [
        ("2018-L01", " Titre ", FieldKind.SCALAR, ("title",), "title"),
        ("2018-L01", "depends-on", FieldKind.SCALARS, ("depends_on",), "depends_on"),
        ("2018-L01", "COMMITMENTS.2", FieldKind.ELEMENT, ("commitments", 1), "commitments"),
        ("2018-L01", "evidence[2]", FieldKind.ELEMENT, ("evidence", 1), "evidence"),
        ("2018-L01", "jalons", FieldKind.RECORDS, ("milestones",), "milestones"),
        ("2018-L01", "jalons.1", FieldKind.RECORD, ("milestones", 0), "milestones"),
        ("2018-L01", "jalons.1.fait", FieldKind.SCALAR, ("milestones", 0, "done"), "done"),
        ("plan", "période", FieldKind.RECORD, ("period",), "period"),
        ("plan", "période.début", FieldKind.SCALAR, ("period", "start"), "start"),
        ("plan", "severities", FieldKind.ENTRIES, ("severities",), "severities"),
        ("plan", "thresholds.a.b", FieldKind.ENTRY, ("thresholds", "a.b"), "thresholds"),
        ("plan", "years.2", FieldKind.ELEMENT, ("years", 1), "years"),
        ("1", "commitments.2.text", FieldKind.SCALAR, ("commitments", 1, "text"), "text"),
    ],
)
def test_what_a_word_leads_to(
    root: Path, word: str, field: str, kind: FieldKind, steps: tuple[object, ...], name: str
) -> None:
    found = path_of(root, word, field)
    assert (found.kind, found.steps, found.name) == (kind, steps, name)


def test_a_path_is_spelled_in_the_format_s_words(root: Path) -> None:
    assert path_of(root, "2018-L01", "jalons[1].fait").spelled == "milestones.1.done"


def test_what_stands_there(root: Path) -> None:
    path = path_of(root, "2018-L01", "milestones.1.due")
    assert path.there(path.steps) == "2018-01-01"
    assert path.there(("weight",)) is None
    assert path.there(("evidence", 4)) is None
    assert path.there(("title", "x")) is None
    assert path.is_required
    assert not path_of(root, "2018-L01", "milestones.1.done").is_required


@pytest.mark.parametrize("field", ["", ".", "a..b", "title.", "milestones..due", "commitments.1.1"])
def test_what_leads_nowhere(root: Path, field: str) -> None:
    with pytest.raises(PlantrackError) as error:
        path_of(root, "2018-L01", field)
    assert refused(error)


def test_the_place_of_a_new_field(root: Path) -> None:
    fields = path_of(root, "2018-L01", "title").fields
    assert place_after(Deliverable, fields, "lead") == "commitments"
    assert place_after(Deliverable, fields, "formerly") == "weight"
    assert place_after(Deliverable, fields, "updates") == "evidence"
    assert place_after(Deliverable, fields, "id") is None


def test_what_records_are_called(root: Path) -> None:
    loaded = load(root)
    found = [anything_named(loaded, word) for word in ("plan", "2018", "poles")]
    names = [called(one) for one in found]
    spelled = [ENGLISH.spell(one) if isinstance(one, Message) else one for one in names]
    assert spelled == ["the plan", "action plan 2018", "poles"]
    assert [word_for(one) for one in found] == ["plan", "2018", "poles"]


def test_a_plan_without_its_header(root: Path) -> None:
    (root / "plan/plan.yaml").write_text("a: [\n", encoding="utf-8")
    loaded = load(root)
    with pytest.raises(PlantrackError) as error:
        fields_of(loaded, anything_named(loaded, "plan"))
    assert refused(error).startswith("plan/plan.yaml is not there, or cannot be read")
