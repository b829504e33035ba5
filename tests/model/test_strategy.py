"""The plan's own records."""

from .records import plan


def test_a_header_has_usual_delays() -> None:
    header = plan([]).header
    assert (header.due_soon_days, header.stale_after_days) == (30, 90)
    assert (header.severities, header.events, header.mandates) == ({}, (), ())


def test_two_headers_share_no_mapping() -> None:
    assert plan([]).header.severities is not plan([]).header.severities
