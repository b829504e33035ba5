"""The plan's own records."""

import pytest

from plantrack.model import Commitment

from .records import plan


@pytest.mark.parametrize(
    ("id_", "axis"), [("1.1", "1"), ("1.10", "1"), ("a.b.2", "a.b"), ("x", "")]
)
def test_a_commitment_names_its_axis(id_: str, axis: str) -> None:
    assert Commitment.model_validate({"id": id_, "title": "T", "text": "X"}).axis_id == axis


def test_a_header_has_usual_delays() -> None:
    header = plan([]).header
    assert (header.due_soon_days, header.stale_after_days) == (30, 90)
    assert (header.severities, header.events, header.mandates) == ({}, (), ())


def test_two_headers_share_no_mapping() -> None:
    assert plan([]).header.severities is not plan([]).header.severities
