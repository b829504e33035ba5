"""What a rule is given."""

from collections.abc import Callable
from datetime import date

from plantrack.loading import load_plan
from plantrack.rules import Subject
from plantrack.rules.subject import place_of
from plantrack.source.files import FolderTree

DAY = date(2018, 12, 31)


def subject_of(make_plan: Callable, text: str) -> Subject:
    root = make_plan({"actions/2018/b.yaml": text})
    return Subject(load_plan(FolderTree(root)), DAY, DAY)


def test_a_repeated_element_keeps_its_place_in_the_file(make_plan: Callable) -> None:
    found = subject_of(
        make_plan,
        """\
deliverables:
  - id: X
    title: Faire
    commitments: [1.1, 1.1, 9.9]
""",
    )
    deliverable = found.plan.deliverable_of["X"]
    assert deliverable.commitments == ("1.1", "9.9")
    assert found.place_in_list(deliverable, "commitments", "9.9").route[-1] == 2


def test_a_record_with_a_mistake_inside_is_not_sound(make_plan: Callable) -> None:
    found = subject_of(
        make_plan,
        """\
deliverables:
  - id: X
    title: Faire
    commitments: [1.1]
    updates:
      - date: 2018-01-01
        motif: oubli
  - id: Y
    title: Faire
    commitments: [1.1]
""",
    )
    assert not found.is_sound(found.plan.deliverable_of["X"])
    assert found.is_sound(found.plan.deliverable_of["Y"])


def test_what_could_not_be_read_is_still_known(make_plan: Callable) -> None:
    found = subject_of(make_plan, "deliverables:\n  - id: X\n    commitments: [1.1]\n")
    assert found.loaded.known_ids == {"X"}
    assert found.known_commitments == {"1.1"}
    assert found.is_whole


def test_a_place_knows_its_file_and_route(make_plan: Callable) -> None:
    found = subject_of(make_plan, "deliverables: []\n")
    place = place_of(found.plan.deliverable_of["2018-L01"], "due")
    assert (place.path, place.route) == ("actions/2018/a.yaml", ("deliverables", 0, "due"))
