"""Plans made at random, as the files that people write: valid, and full of near misses."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

PLAN = """\
title: Plan au hasard
organisation: Organisme
language: fr
years: [2017, 2018, 2019]
period:
  start: 2017-01-01
  end: 2019-12-31
stale_after_days: {stale}
"""
AXES = {
    "1": ("1.1", "1.2", "1.10"),
    "2": ("2.1", "2.2"),
}
YEARS = (2017, 2018, 2019)
COMMITMENTS = [one for inside in AXES.values() for one in inside]
STATUSES = ("planned", "in_progress", "done", "partial", "deferred", "cancelled")


def days(first: int = 2017, last: int = 2020) -> st.SearchStrategy[str]:
    """Return days that crowd together, so that what falls on the very day is met often."""
    begin, end = date(first, 1, 1), date(last, 6, 30)
    months = [begin + timedelta(days=number) for number in range(0, (end - begin).days, 30)]
    return st.sampled_from([one.isoformat() for one in months])


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    """Return an entry of a journal: it may say much, only a decision, or nothing."""
    optional = {
        "status": st.sampled_from(STATUSES),
        "progress": st.sampled_from(["0", "33", "60 %", "100"]),
        "due": days(),
        "note": st.just("Une note."),
        "challenges": st.just("Un obstacle."),
        "reason": st.just("Un motif."),
        "resolution": st.just("CA-1"),
        "by": st.just("direction"),
    }
    told = draw(st.fixed_dictionaries({}, optional=optional))
    kept = draw(st.sets(st.sampled_from(sorted(optional)), max_size=3))
    return {"date": draw(days()), **{name: told[name] for name in told if name in kept}}


@st.composite
def deliverables(draw: st.DrawFn, year: int, number: int) -> dict[str, Any]:
    """Return a deliverable of a year, its journal oldest first."""
    given = draw(
        st.fixed_dictionaries(
            {"commitments": st.lists(st.sampled_from(COMMITMENTS), min_size=1, max_size=2)},
            optional={
                "start": days(year, year),
                "due": days(year, year),
                "added": days(year, year),
                "lead": st.sampled_from(["direction", "terrain"]),
                "weight": st.sampled_from(["2", "0.5", "1.250"]),
            },
        )
    )
    journal = sorted(draw(st.lists(entries(), max_size=5)), key=lambda one: one["date"])
    done = draw(st.lists(st.none() | days(), max_size=3))
    milestones = [
        {"title": f"Jalon {at}", "due": f"{year}-06-30"} | ({"done": each} if each else {})
        for at, each in enumerate(done)
    ]
    return {
        "id": f"{year}-L{number:02}",
        "title": f"Publier {number}",
        **given,
        "commitments": list(dict.fromkeys(given["commitments"])),
        **({"milestones": milestones} if milestones else {}),
        **({"updates": journal} if journal else {}),
    }


@st.composite
def indicators(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """Return an indicator that is measured in time, late, for a target, or never."""
    targets = sorted(set(draw(st.lists(days(), max_size=3))))
    values = st.sampled_from(["0", "5", "10", "12.5", "20"])
    measured = sorted(draw(st.lists(days(), max_size=4, unique=True)))
    measurements = []
    for each in measured:
        answered = draw(st.sampled_from(targets)) if targets and draw(st.booleans()) else None
        one = {"date": each, "value": draw(values)}
        measurements.append(one | ({"for": answered} if answered else {}))
    baseline = {"value": draw(values)}
    if draw(st.booleans()):
        baseline["date"] = "2017-03-02"
    return {
        "id": f"I-{number}",
        "commitment": "1.1",
        "title": "Visites",
        "unit": "visites",
        "direction": draw(st.sampled_from(["increase", "decrease", "maintain"])),
        "tolerance": draw(st.sampled_from(["0", "2.5"])),
        **({"baseline": baseline} if draw(st.booleans()) else {}),
        "targets": [{"date": one, "value": draw(values)} for one in targets],
        "measurements": measurements,
    }


@st.composite
def plans(draw: st.DrawFn) -> dict[str, str]:
    """Return the files of a plan, by path."""
    work = {
        year: [draw(deliverables(year, number)) for number in range(draw(st.integers(0, 4)))]
        for year in YEARS
    }
    free = [one["id"] for year in YEARS[:-1] for one in work[year]]
    for year in YEARS[1:]:
        for one in work[year]:
            earlier = [name for name in free if int(name[:4]) < year]
            if earlier and draw(st.booleans()):
                one["continues"] = draw(st.sampled_from(earlier))
                free.remove(one["continues"])
    measured = [draw(indicators(number)) for number in range(draw(st.integers(0, 3)))]
    return dict(_files(work, measured, draw(st.sampled_from([30, 90]))))


def _files(
    work: dict[int, list[dict[str, Any]]], measured: list[dict[str, Any]], stale: int
) -> Iterator[tuple[str, str]]:
    yield "plan/plan.yaml", PLAN.format(stale=stale)
    yield "plan/team.yaml", _yaml({"roles": [_titled("direction"), _titled("terrain")]})
    yield "plan/indicators.yaml", _yaml({"indicators": measured})
    for axis, inside in AXES.items():
        commitments = [_titled(one) | {"text": "Fera."} for one in inside]
        yield f"plan/axes/{axis}.yaml", _yaml(_titled(axis) | {"commitments": commitments})
    for year in YEARS:
        header = {"year": year, "title": "Plan", "start": f"{year}-01-01", "end": f"{year}-12-31"}
        yield f"actions/{year}/plan.yaml", _yaml(header)
        yield f"actions/{year}/a.yaml", _yaml({"deliverables": work[year]})


def _titled(name: str) -> dict[str, Any]:
    return {"id": name, "title": f"Titre {name}"}


def _yaml(value: Any, depth: int = 0) -> str:  # noqa: ANN401 - whatever a file holds
    """Return a value in YAML, scalars as plain text: dates and numbers as people type them."""
    before = "  " * depth
    lines = []
    for name, inner in value.items():
        if isinstance(inner, dict):
            lines.append(f"{before}{name}:\n{_yaml(inner, depth + 1)}")
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            listed = "".join(_listed(one, depth) for one in inner)
            lines.append(f"{before}{name}:\n{listed}")
        elif isinstance(inner, list):
            lines.append(f"{before}{name}: [{', '.join(inner)}]\n")
        else:
            lines.append(f"{before}{name}: {inner}\n")
    return "".join(lines)


def _listed(one: dict[str, Any], depth: int) -> str:
    body = _yaml(one, depth + 2)
    dash = "  " * (depth + 1) + "- "
    return dash + body[len(dash) :]
