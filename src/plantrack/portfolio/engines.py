"""What runs the reading of many plans: processes of this machine, or a cluster of Dask.

Both are given the same function, and give the same rows.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TypeAlias

from plantrack.errors import PlantrackError
from plantrack.portfolio.reading import Asked, Read, read_plan, stop_reading
from plantrack.reports.extras import extra

_AHEAD = 4  # plans waiting for each that is read
_OF_A_CLUSTER = 256  # plans handed out at once
_SCHEMES = ("tcp://", "tls://")
_CONNECTING = 20  # seconds
Engine: TypeAlias = Callable[[Sequence[Asked]], Iterator[Read]]


@contextmanager
def pool(jobs: int | None) -> Iterator[Engine]:
    """Give an engine of so many processes; by default, one for each processor.

    A thread waits for each of them, and ends it at the end.
    """
    many = jobs or os.cpu_count() or 1
    executor = ThreadPoolExecutor(many)
    try:
        yield lambda plans: _all_read(executor, plans, many * _AHEAD)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        stop_reading()
        executor.shutdown()


@contextmanager
def cluster(address: str) -> Iterator[Engine]:
    """Give an engine of the workers of a cluster, by the address of its scheduler.

    Raises:
        PlantrackError: it is none, or nobody answers there.
    """
    if not address.startswith(_SCHEMES):
        raise PlantrackError(
            "{address} is no address of a cluster: write one such as tcp://HOST:8786",
            address=address,
        )
    distributed = extra("distributed", "cluster")
    try:
        client = distributed.Client(address, timeout=_CONNECTING, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise PlantrackError("no cluster answers at {address}", address=address) from error
    try:
        executor = client.get_executor(pure=False)
        yield lambda plans: _all_read(executor, plans, _OF_A_CLUSTER)
    finally:
        client.close()


def _all_read(executor: Executor, plans: Sequence[Asked], ahead: int) -> Iterator[Read]:
    """Give each plan as it is read, with no more of them under way than are needed."""
    waiting: set[Future[Read]] = set()
    left = iter(plans)
    while True:
        while len(waiting) < ahead and (asked := next(left, None)) is not None:
            waiting.add(executor.submit(read_plan, asked))
        if not waiting:
            return
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
