"""Cycles among links, found in one pass and without recursion."""

from collections import deque
from collections.abc import Iterator, Sequence

Links = Sequence[Sequence[int]]


def cycles_of(links: Links) -> Iterator[tuple[int, ...]]:
    """Give one cycle for each group of positions that all lead to one another.

    It begins at the group's first position, takes its first link inside the group, and comes
    back by the shortest way.
    """
    group = _groups(links)
    told: set[int] = set()
    for start, following in enumerate(links):
        if not following or group[start] in told:
            continue
        told.add(group[start])
        leading = next(
            (neighbour for neighbour in following if group[neighbour] == group[start]), None
        )
        if leading is not None:
            yield (start, *_way(links, group, leading, start))


def _way(links: Links, group: Sequence[int], start: int, goal: int) -> list[int]:
    """Return the shortest way inside a group, from `start` to just before `goal`."""
    came_from = {start: start}
    pending = deque([start])
    while goal not in came_from:
        position = pending.popleft()
        for neighbour in links[position]:
            if group[neighbour] == group[goal] and neighbour not in came_from:
                came_from[neighbour] = position
                pending.append(neighbour)
    way = [goal]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[:0:-1]  # from `start` on, without `goal`, which it was walked back from


def _groups(links: Links) -> list[int]:
    """Return each position's group: positions that lead to one another share a number."""
    backward: list[list[int]] = [[] for _ in links]
    for position, following in enumerate(links):
        for neighbour in following:
            backward[neighbour].append(position)
    group = [-1] * len(links)
    for root in reversed(_postorder(links)):
        pending = [root] if group[root] < 0 else []
        while pending:
            position = pending.pop()
            if group[position] < 0:
                group[position] = root
                pending.extend(
                    neighbour for neighbour in backward[position] if group[neighbour] < 0
                )
    return group


def _postorder(links: Links) -> list[int]:
    """Return the positions in the order in which a walk along the links leaves them.

    Those with no link at all are left out: they are in no cycle.
    """
    order: list[int] = []
    met: set[int] = set()
    for root in (position for position, following in enumerate(links) if following):
        pending = [] if root in met else [(root, iter(links[root]))]
        met.add(root)
        while pending:
            position, following = pending[-1]
            step = next((neighbour for neighbour in following if neighbour not in met), None)
            if step is None:
                order.append(position)
                pending.pop()
            else:
                met.add(step)
                pending.append((step, iter(links[step])))
    return order
