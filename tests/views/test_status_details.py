"""What `status --details` adds."""

from datetime import date

from plantrack.views.status_details import details_of

from .plans import on, real, update, work


def test_what_it_tells() -> None:
    found = details_of(real("2018-09-30"), None)
    assert found.last_entry == date(2018, 9, 20)
    assert sum(found.ages.values()) == 11
    assert len(found.by_axis) == 4
    assert found.last_typed is None


def test_an_empty_plan() -> None:
    found = details_of(on("2018-09-30"), None)
    assert found.last_entry is None
    assert found.by_role == ()


def test_an_entry_to_come_is_not_the_last() -> None:
    entries = [update("2018-02-01", note="x"), update("2018-12-01", note="y")]
    assert details_of(on("2018-09-30", work("2018-A", updates=entries)), None).last_entry == date(
        2018, 2, 1
    )
