"""Processes of this machine or a cluster: the same function, the same rows, the same bytes."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.generate import generate
from portfolio.made import bytes_of, portfolio, sync
from portfolio.test_sync import same_as_status

MANY = 200


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    distributed = pytest.importorskip("distributed")
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__DASHBOARD__ENABLED", "false")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None,
        protocol="tcp://", host="127.0.0.1",
    ) as made:  # fmt: skip
        yield made.scheduler_address


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_bytes(plantrack: Callable, cluster: str, tmp_path: Path) -> None:
    file = portfolio(tmp_path / "many")
    words = ("--incomplete", "--days", "2017-06-30,months")
    assert sync(plantrack, file, *words).code == 0
    ran = sync(plantrack, file, *words, "--cluster", cluster, store="other")
    assert ran.code == 0, ran.err
    here, there = bytes_of(file.parent / "store"), bytes_of(file.parent / "other")
    assert here.keys() == there.keys()
    differing = [name for name in here if here[name] != there[name]]
    assert differing in ([], ["portfolio.json"])  # which knows whether files were settled


def test_what_is_no_cluster_is_told(plantrack: Callable, tmp_path: Path) -> None:
    file = portfolio(tmp_path / "many")
    for address in ("http://127.0.0.1:1", "127.0.0.1:8786", "inproc://x"):
        ran = sync(plantrack, file, "--cluster", address)
        assert (ran.code, address in ran.err) == (2, True)


@pytest.mark.soak
@pytest.mark.filterwarnings("ignore")
def test_many_plans_on_many_days(plantrack: Callable, cluster: str, tmp_path: Path) -> None:
    """Each figure of each plan on each day; by processes and by a cluster, the same bytes."""
    lines = ["plans:"]
    for number in range(MANY):
        generate(60 + number % 40, tmp_path / f"plans/p{number}")
        lines += [f"  - id: p{number}", f"    path: plans/p{number}"]
    file = tmp_path / "catalogue.yaml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    drawn = random.Random(7)  # noqa: S311 - the same days each time
    days = [f"{drawn.randint(2017, 2020)}-{drawn.randint(1, 12):02}-17" for _ in range(5)]
    assert sync(plantrack, file, "--days", ",".join(days)).code == 0
    ran = sync(plantrack, file, "--days", ",".join(days), "--cluster", cluster, store="other")
    assert ran.code == 0, ran.err
    here, there = bytes_of(tmp_path / "store"), bytes_of(tmp_path / "other")
    assert [name for name in here if here[name] != there.get(name)] in ([], ["portfolio.json"])
    for day in days:
        same_as_status(plantrack, file, day)
