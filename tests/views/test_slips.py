"""How often and by how much promises were put off, by axis and by role."""

from plantrack.views.slips import slips_by_axis, slips_by_role

from .plans import on, real, update, work

MOVED = [update("2018-03-01", due="2018-07-10", reason="x")]
AGAIN = [*MOVED, update("2018-04-01", due="2018-08-29", reason="x")]


def test_counts_and_days() -> None:
    snapshot = on(
        "2018-12-31",
        work("2018-A", due="2018-06-30", lead="direction", updates=MOVED),
        work("2018-B", due="2018-06-30", lead="direction", updates=AGAIN),
        work("2018-C", due="2018-06-30", lead="communications"),
        work("2018-D", due="2018-06-30", commitments=["1.1", "2.1"], updates=MOVED),
    )
    first, second = slips_by_axis(snapshot)
    slips = first.slips
    assert (slips.threads, slips.postponed, slips.postponements) == (4, 3, 4)
    assert (slips.median_days, slips.longest_days) == (10, 60)
    assert (second.slips.threads, second.slips.postponed) == (1, 1)
    by_role = {one.id: one.slips for one in slips_by_role(snapshot)}
    assert list(by_role) == ["direction", "communications", ""]
    assert by_role["direction"].postponements == 3
    assert by_role["communications"].median_days is None


def test_a_thread_is_its_last_lead_s() -> None:
    deferred = [update("2017-12-01", status="deferred", reason="x")]
    snapshot = on(
        "2018-12-31",
        work("2017-A", due="2017-06-30", lead="direction", updates=deferred),
        work("2018-A", due="2018-06-30", lead="communications", continues="2017-A"),
    )
    (only,) = slips_by_role(snapshot)
    assert only.id == "communications"
    assert (only.slips.threads, only.slips.longest_days) == (1, 365)


def test_roles_share_the_threads_of_the_real_plan() -> None:
    snapshot = real("2020-03-31")
    by_role = slips_by_role(snapshot)
    threads = sum(one.slips.threads for one in by_role)
    taken_over = [one for one in snapshot.in_force if one.deliverable.continues]
    assert threads == len(snapshot.in_force) - len(taken_over)
