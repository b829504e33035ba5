"""The plan's data is the adopted text, word for word, and the examples tell a coherent story."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from places import REPOSITORY
from plantrack.checking import check
from plantrack.diagnostics import Severity
from plantrack.loading import load_plan
from plantrack.model import Plan, Status, state_of
from plantrack.source.files import FolderTree
from plantrack.views.coverage import coverage_of
from plantrack.views.standing import Snapshot

SEED = Path(__file__).parent / "data" / "orientations-2017-2020.txt"


def folded(text: str) -> str:
    """Fold away what the extraction from a PDF changed: spaces, line ends, hyphens."""
    return re.sub(r"[\s\-\u00ad]", "", text)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(FolderTree(REPOSITORY)).plan


@pytest.fixture(scope="module")
def seed() -> str:
    return folded(SEED.read_text(encoding="utf-8"))


def test_the_21_commitments_are_the_adopted_ones(plan: Plan, seed: str) -> None:
    assert [len(axis.commitments) for axis in plan.axes] == [5, 6, 5, 5]
    for axis in plan.axes:
        for number, commitment in enumerate(axis.commitments, start=1):
            assert commitment.id == f"{axis.id}.{number}"
            assert seed.count(folded(commitment.id + commitment.text)) == 1


def test_each_commitment_runs_to_its_full_stop(plan: Plan) -> None:
    for commitment in plan.commitments.values():
        assert commitment.text.endswith("."), commitment.id
        assert commitment.text.count(". ") <= 1, commitment.id  # only 1.1 has two sentences


def test_the_axes_have_their_titles_and_rationales_in_their_places(plan: Plan, seed: str) -> None:
    for axis in plan.axes:
        assert folded(f"{axis.id}.{axis.title}") in seed
        first = axis.commitments[0]
        opening = folded((axis.rationale or "") + "Par conséquent, le Chantier:" + first.id)
        assert seed.count(opening) == 1, axis.id


def test_a_rationale_is_whole(plan: Plan, seed: str) -> None:
    """What stands right before it in the text is the end of the axis before, or a page number."""
    before = {"1": "4.RéaffirmerlerôleduChantierdel’économiesocialecommecarrefourdumouvement"}
    for previous, axis in zip(plan.axes, plan.axes[1:], strict=False):
        before[axis.id] = folded(previous.commitments[-1].text)
    before["4"] += "8"
    for axis in plan.axes:
        assert before[axis.id] + folded(axis.rationale or "") in seed, axis.id


def test_vision_mission_mandates_and_funder_are_the_adopted_ones(plan: Plan, seed: str) -> None:
    header = plan.header
    assert folded("Vision" + (header.vision or "") + "Mission" + (header.mission or "")) in seed
    mandates = "".join(header.mandates)
    listed = seed.replace("\uf0b7", "").replace("", "")
    assert len(header.mandates) == 4
    assert folded("vise à:" + mandates + "Compte-tenu de la vision") in listed
    assert folded(header.funder or "") in seed


def test_titles_fit_tables(plan: Plan) -> None:
    assert all(len(one.title) <= 40 for one in plan.commitments.values())


def test_the_examples_say_that_they_are(plan: Plan) -> None:
    assert [one.illustrative for one in plan.action_plans] == [True, True, True]
    assert all(20 <= sum(d.year == y for d in plan.deliverables) <= 26 for y in (2017, 2018, 2019))


def test_the_promise_is_kept_over_three_years_and_not_every_year(plan: Plan) -> None:
    coverage = coverage_of(Snapshot(plan, date(2019, 12, 31)))
    assert coverage.totals.covered == 21
    not_every_year = [
        one for one in coverage.commitments if any(not cell.total for cell in one.cells.values())
    ]
    assert len(not_every_year) >= 6


def test_the_story_is_coherent_at_its_end(plan: Plan) -> None:
    for deliverable in plan.deliverables:
        assert not state_of(deliverable).status.is_open, deliverable.id
        assert all(update.date <= date(2019, 12, 31) for update in deliverable.updates)


def test_september_2018_has_something_to_tell(plan: Plan) -> None:
    standings = Snapshot(plan, date(2018, 9, 30)).in_force
    assert sum(one.late for one in standings) >= 2
    assert sum(one.silent for one in standings) >= 2


def test_every_feature_is_used(plan: Plan) -> None:
    finals = [state_of(one).status for one in plan.deliverables]
    assert set(finals) == set(Status) - {Status.PLANNED, Status.IN_PROGRESS}
    updates = [update for one in plan.deliverables for update in one.updates]
    for name in ("note", "challenges", "evidence", "reason", "due", "resolution", "by", "progress"):
        assert any(getattr(update, name) for update in updates), name
    for name in ("milestones", "depends_on", "continues", "added", "partners", "description"):
        assert any(getattr(one, name) for one in plan.deliverables), name
    assert any(one.weight != 1 for one in plan.deliverables)
    assert any(len(plan.thread_of(one)) == 3 for one in plan.deliverables)
    assert len(plan.indicators) == 10


def test_check_finds_no_error_in_the_real_plan() -> None:
    found = check(load_plan(FolderTree(REPOSITORY)), date(2019, 12, 31), date(2020, 3, 31))
    assert found.count(Severity.ERROR) == 0
    assert {one.rule for one in found.diagnostics} <= {"done-without-evidence"}


def test_the_shape_above_each_file_is_sound(plantrack: Callable, tmp_path: Path) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    for year in ("2017", "2018", "2019"):
        shown = sorted((tmp_path / "actions" / year).glob("[1-4]-*.yaml"))
        assert len(shown) == 4
        for number, file in enumerate(shown):
            text = file.read_text(encoding="utf-8")
            shape = re.findall(r"^#  ( .*)$", text, re.MULTILINE)
            model = "\n".join(f" {line}" for line in shape).replace("L99", f"L9{number}")
            file.write_text(f"{text.rstrip()}\n{model}\n", encoding="utf-8")
    ran = plantrack("check", "--quiet", root=tmp_path, clock=date(2020, 3, 31))
    assert ran.code == 0, ran.out
    listed = plantrack("list", "--all", root=tmp_path).out
    assert listed.count("-L9") == 12
