"""JSON of `list`, `agenda`, `show` and `why`; the lines of records."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from places import FROZEN, TRICKY
from plantrack.loading import load_plan
from plantrack.source.files import FolderTree
from plantrack.views.agenda import agenda_of
from plantrack.views.attainment import attainment_of
from plantrack.views.listing import Filters, listing_of
from plantrack.views.standing import Snapshot
from plantrack.views.why import why
from plantrack.wire.deliverables import (
    Lines,
    agenda_json,
    attainment_json,
    deliverable_json,
    list_json,
    why_json,
)
from plantrack.wire.figures import dump
from views.plans import loaded
from wire.shapes import SHARE, TEXT, Json, mismatches, strict

DAY = date(2018, 9, 30)
ROW = {
    "id": str,
    "title": str,
    "year": int,
    "commitments": [str],
    "lead": TEXT,
    "status": str,
    "completion": float,
    "progress": (int, type(None)),
    "due": TEXT,
    "due_adopted": TEXT,
    "late": bool,
    "due_soon": bool,
    "silent": bool,
    "last_update": TEXT,
    "path": str,
    "line": int,
}
BRIEF = {"id": str, "title": str, "year": int, "status": str, "completion": float}
ATTAINMENT = {"id": str, "commitment": str, "unit": str, "direction": str, "attainment": SHARE}

every_plan = pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])


def snapshot_of(root: Path) -> Snapshot:
    return Snapshot(loaded(root).plan, DAY)


def rows(root: Path) -> list[dict[str, Any]]:
    standings = listing_of(snapshot_of(root), Filters(include_future=True))
    answer: Json = strict(dump(list_json(standings, DAY, Lines(loaded(root)))))
    found: list[dict[str, Any]] = answer["deliverables"]
    return found


@every_plan
def test_the_shape_of_list(root: Path) -> None:
    assert rows(root)
    assert not mismatches(rows(root), [ROW])


@every_plan
def test_each_row_names_the_file_and_line_where_its_record_begins(root: Path) -> None:
    for one in rows(root):
        line = (root / one["path"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
        assert line == f"  - id: {one['id']}"


def test_a_record_s_place_is_file_and_line() -> None:
    lines, axis = Lines(loaded()), loaded().plan.axes[0]
    assert lines.place(axis.commitments[0]).startswith(f"{axis.origin.path}:")
    text = (FROZEN / axis.origin.path).read_text(encoding="utf-8").splitlines()
    assert axis.commitments[0].id in text[lines.of(axis.commitments[0]) - 1]


def test_lines_are_right_with_crlf_and_a_byte_order_mark(make_plan: Callable[..., Path]) -> None:
    text = (
        "# note\r\n\r\ndeliverables:\r\n\r\n"
        "  - id: 2017-L01\r\n    title: Un\r\n    commitments: [1.1]\r\n"
        "  # deux\r\n  - title: Deux\r\n    commitments: [1.1]\r\n    id: 2017-L02\r\n"
    )
    root = make_plan({"actions/2017/a.yaml": b"\xef\xbb\xbf" + text.encode()})
    plan = load_plan(FolderTree(root))
    lines = Lines(plan)
    assert [lines.of(one) for one in plan.plan.deliverables[:2]] == [5, 9]


def test_a_row_has_the_due_date_adopted_beside_the_one_in_force() -> None:
    one = next(row for row in rows(FROZEN) if row["id"] == "2018-L07")
    assert (one["due"], one["due_adopted"]) == ("2018-09-15", "2018-06-30")
    assert (one["progress"], one["completion"], one["late"]) == (80, 0.8, True)


@every_plan
def test_the_shape_of_agenda(root: Path) -> None:
    shape = {
        "schema": str,
        "as_of": str,
        "days": int,
        "roles": [
            {
                "role": TEXT,
                "title": TEXT,
                "late": [ROW],
                "due": [ROW],
                "silent": [ROW | {"silent_days": int}],
                "milestones": [{"deliverable": str, "title": str, "due": str, "late": bool}],
            }
        ],
        "events": [{"date": str, "title": str, "kind": TEXT}],
    }
    answer = strict(dump(agenda_json(agenda_of(snapshot_of(root)), Lines(loaded(root)))))
    assert answer["roles"]
    assert not mismatches(answer, shape)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("plan", "plan"),
        ("2018", "year"),
        ("2", "axis"),
        ("2.1", "commitment"),
        ("2018-L07", "deliverable"),
    ],
)
def test_the_shape_of_why(name: str, kind: str) -> None:
    shape = {
        "schema": str,
        "as_of": str,
        "kind": str,
        "id": str,
        "title": str,
        "value": SHARE,
        "weight": float,
        "shares": [BRIEF | {"weight": float, "product": float}],
        "left_out": [str],
        "unquantified": [str],
        "not_in_force": [str],
    }
    answer = strict(dump(why_json(why(snapshot_of(FROZEN), name))))
    assert not mismatches(answer, shape)
    assert (answer["kind"], answer["id"]) == (kind, name)


def test_why_of_an_indicator_has_its_attainment_and_no_weight() -> None:
    answer = strict(dump(why_json(why(snapshot_of(TRICKY), "I-hausse"))))
    assert not mismatches(answer["attainment"], ATTAINMENT)
    assert (answer["weight"], answer["shares"]) == (None, [])
    assert answer["value"] == answer["attainment"]["attainment"] == (130 - 40) / (160.5 - 40)


def test_an_indicator_never_measured_has_nulls() -> None:
    one = next(one for one in loaded(TRICKY).plan.indicators if one.id == "I-jamais-mesure")
    answer = strict(dump(attainment_json(attainment_of(one, DAY))))
    assert (answer["measurement"], answer["attainment"]) == (None, None)
    assert answer["target"]
    assert answer["baseline"] == 0.0


def test_a_row_keeps_text_that_looks_like_a_number() -> None:
    standing = next(
        one for one in snapshot_of(TRICKY).every if "1.10" in one.deliverable.commitments
    )
    row = strict(dump(deliverable_json(standing, DAY, Lines(loaded(TRICKY)))))
    assert "1.10" in row["commitments"]
