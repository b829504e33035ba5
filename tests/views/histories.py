"""Histories made up to be like real ones: late by a little or by far, often moved, often open."""

import random
from datetime import date, timedelta

from views.plans import Values, update, work

KINDS = ("heavy-tailed", "often-moved", "often-open")
_MOVED = {"heavy-tailed": 0.3, "often-moved": 0.9, "often-open": 0.4}
_MOST_MOVES = 6
_GIVEN_UP = 0.05
_ENDS = (90, 120, 151, 181, 212, 243, 273, 304, 334, 364)


def history_of(kind: str, count: int, seed: int) -> list[Values]:
    """Return the work of three years, its dates moved as people move them: late, and too little."""
    draw = random.Random(f"{kind} {seed}")  # noqa: S311 - no secret is made of it
    return [_work(kind, draw, at) for at in range(count)]


def _work(kind: str, draw: random.Random, at: int) -> Values:
    year = draw.randrange(2017, 2020)
    start = date(year, 1, 1)
    due = start + timedelta(draw.choice(_ENDS) if draw.random() < 0.8 else draw.randrange(30, 364))
    end = max(start + timedelta(10), due + timedelta(_slip(kind, draw)))
    entries = list(_moves(kind, draw, due, end))
    closing = "done"
    if draw.random() < _GIVEN_UP:
        closing, end = "cancelled", start + timedelta(draw.randrange(5, (end - start).days + 1))
        entries = [entry for entry in entries if entry["date"] < end.isoformat()]
    entries.append(update(end.isoformat(), status=closing))
    return work(f"{year}-L{at}", due=due.isoformat(), updates=entries)


def _slip(kind: str, draw: random.Random) -> int:
    share = draw.random()
    if kind == "heavy-tailed":
        return int(draw.lognormvariate(3.2, 1.5)) - 15 if share < 0.75 else draw.randrange(-40, 1)
    if kind == "often-moved":
        return draw.choice((0, 0, -5, -10, 30, 60, 90, 120, 200)) + draw.randrange(20)
    return draw.randrange(-30, 60) if share < 0.6 else int(draw.expovariate(1 / 400))


def _moves(kind: str, draw: random.Random, due: date, end: date) -> list[Values]:
    found: list[Values] = []
    last = date.min
    while end > due and draw.random() < _MOVED[kind] and len(found) < _MOST_MOVES:
        day = due + timedelta(draw.randrange(-25, 0) if draw.random() < 0.7 else draw.randrange(30))
        day = max(day, last + timedelta(1), date(due.year, 1, 2)) if found else day
        if day >= end:
            break
        due += timedelta(max(10, int((end - due).days * draw.uniform(0.2, 1.1))))
        last = day
        found.append(update(day.isoformat(), due=due.isoformat(), reason="Attente"))
    return found
