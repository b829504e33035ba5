"""An independent, plain re-computation of the figures, written from the contract alone.

It shares no code with the product: it reads a plan folder with PyYAML, every scalar as text,
and computes with exact fractions.  It trusts the plan to be valid: it checks nothing.

    status(root, day)      what `plantrack status --json` should say
    listing(root, day)     the entries of `plantrack list --json`
    coverage(root, day)    what `plantrack coverage --json` should say
    indicators(root, day)  attainment of each indicator, or None

`root` is the folder that holds plan/plan.yaml; `day` is a date or its ISO text.
By hand: python tests/oracle.py ROOT DAY [status|list|coverage|indicators]
"""

import json
import re
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

Record = dict[str, Any]

STATUSES = ["planned", "in_progress", "done", "partial", "deferred", "cancelled"]
OPEN = ["planned", "in_progress"]


# ---------------------------------------------------------------- the four questions


def status(root: Path | str, day: date | str) -> Record:
    """The object of `status --json`, without what the contract does not fix."""
    plan = read_plan(root, day)
    return {
        "as_of": plan["day"].isoformat(),
        "plan": plan_part(plan),
        "axes": [axis_part(plan, axis) for axis in plan["axes"]],
    }


def listing(root: Path | str, day: date | str) -> list[Record]:
    """The deliverables in force on the day, in plan order."""
    return [
        {
            "id": d["id"],
            "title": d["title"],
            "year": d["year"],
            "commitments": d["commitments"],
            "lead": d["lead"],
            "status": d["status"],
            "completion": as_float(d["completion"]),
            "progress": d["progress"],
            "due": as_text(d["due"]),
            "due_adopted": as_text(d["due_adopted"]),
            "late": d["late"],
            "due_soon": d["due_soon"],
            "silent": d["silent"],
            "last_update": as_text(d["last_update"]),
        }
        for d in read_plan(root, day)["in_force"]
    ]


def coverage(root: Path | str, day: date | str) -> Record:
    """The matrix commitments x years of the plan, on the day."""
    plan = read_plan(root, day)
    known = [c["id"] for axis in plan["axes"] for c in axis["commitments"]]
    rows = []
    for commitment in known:
        answers = answering(plan, [commitment])
        cells = {}
        for year in plan["years"]:
            cells[str(year)] = counts([d for d in answers if d["year"] == year])
        standing = [d for d in answers if d["status"] not in ("deferred", "cancelled")]
        rows.append(
            {
                "id": commitment,
                "covered": len(answers) > 0,
                "weak": len(answers) > 0 and len(standing) == 0,
                "cells": cells,
            }
        )
    orphans = [d["id"] for d in plan["in_force"] if not set(d["commitments"]) & set(known)]
    return {"years": plan["years"], "commitments": rows, "orphans": orphans}


def indicators(root: Path | str, day: date | str) -> dict[str, float | None]:
    """Attainment of every indicator on the day: a number, or None for not measured."""
    at = to_date(day)
    path = Path(root) / "plan" / "indicators.yaml"
    if not path.exists():
        return {}
    return {i["id"]: as_float(attainment(i, at)) for i in listed(read_yaml(path), "indicators")}


# ---------------------------------------------------------------- parts of status


def plan_part(plan: Record) -> Record:
    everything = plan["in_force"]
    commitments = [c["id"] for axis in plan["axes"] for c in axis["commitments"]]
    years = []
    for action_plan in plan["action_plans"]:
        of_year = [d for d in everything if d["year"] == action_plan["year"]]
        years.append(
            {
                "year": action_plan["year"],
                "start": action_plan["start"].isoformat(),
                "end": action_plan["end"].isoformat(),
                "completion": mean_completion(of_year),
                "elapsed": elapsed(action_plan["start"], action_plan["end"], plan["day"]),
                "deliverables": counts(of_year),
                "promised": promised(of_year, plan["day"]),
            }
        )
    return {
        "title": plan["title"],
        "completion": mean_completion(everything),
        "elapsed": elapsed(plan["start"], plan["end"], plan["day"]),
        "uncovered": [c for c in commitments if not answering(plan, [c])],
        "deliverables": counts(everything),
        "promised": promised(everything, plan["day"]),
        "years": years,
    }


def axis_part(plan: Record, axis: Record) -> Record:
    of_axis = answering(plan, [c["id"] for c in axis["commitments"]])
    return {
        "id": axis["id"],
        "title": axis["title"],
        "completion": mean_completion(of_axis),
        "deliverables": counts(of_axis),
        "promised": promised(of_axis, plan["day"]),
        "commitments": [commitment_part(plan, c) for c in axis["commitments"]],
    }


def commitment_part(plan: Record, commitment: Record) -> Record:
    answers = answering(plan, [commitment["id"]])
    years = {}
    for year in sorted({d["year"] for d in answers}):
        of_year = [d for d in answers if d["year"] == year]
        years[str(year)] = {
            "completion": mean_completion(of_year),
            "deliverables": counts(of_year),
        }
    return {
        "id": commitment["id"],
        "title": commitment["title"],
        "text": commitment["text"],
        "completion": mean_completion(answers),
        "deliverables": counts(answers),
        "years": years,
    }


# ---------------------------------------------------------------- figures of a set


def answering(plan: Record, commitments: list[str]) -> list[Record]:
    """The distinct deliverables in force that answer one of these commitments."""
    return [d for d in plan["in_force"] if set(d["commitments"]) & set(commitments)]


def mean_completion(deliverables: list[Record]) -> float | None:
    """Weighted mean; a deferred one steps aside for a successor of the same set."""
    continued = {d["continues"] for d in deliverables}
    counted = [d for d in deliverables if not (d["status"] == "deferred" and d["id"] in continued)]
    if not counted:
        return None
    weight = sum(d["weight"] for d in counted)
    return float(sum(d["weight"] * d["completion"] for d in counted) / weight)


def counts(deliverables: list[Record]) -> dict[str, int]:
    result = {"total": len(deliverables)}
    for word in STATUSES:
        result[word] = len([d for d in deliverables if d["status"] == word])
    result["late"] = len([d for d in deliverables if d["late"]])
    result["silent"] = len([d for d in deliverables if d["silent"]])
    result["not_started"] = len([d for d in deliverables if d["not_started"]])
    return result


def promised(deliverables: list[Record], day: date) -> dict[str, int]:
    """What was due before the day, as adopted, and what became of it."""
    due = [d for d in deliverables if d["due_adopted"] and d["due_adopted"] < day]
    return {
        "total": len(due),
        "done": len([d for d in due if d["status"] == "done"]),
        "with_evidence": len([d for d in due if d["status"] == "done" and d["evidence"]]),
        "partial": len([d for d in due if d["status"] == "partial"]),
        "late": len([d for d in due if d["late"]]),
        "moved": len([d for d in due if d["status"] in OPEN and not d["late"]]),
        "deferred": len([d for d in due if d["status"] == "deferred"]),
        "cancelled": len([d for d in due if d["status"] == "cancelled"]),
    }


def elapsed(start: date, end: date, day: date) -> float:
    share = Fraction((day - start).days + 1, (end - start).days + 1)
    return float(min(max(share, Fraction(0)), Fraction(1)))


# ---------------------------------------------------------------- one deliverable on a day


def on_day(record: Record, year: int, plan: Record) -> Record:
    """The deliverable as it stood on the day of the plan."""
    day = plan["day"]
    updates = [u for u in listed(record, "updates") if to_date(u["date"]) <= day]
    now = last(updates, "status") or "planned"
    progress_text = last(updates, "progress")
    progress = None if progress_text is None else to_progress(progress_text)
    start = to_date(record.get("start"))
    due_adopted = to_date(record.get("due"))
    due = to_date(last(updates, "due")) or due_adopted
    last_update = to_date(updates[-1]["date"]) if updates else None

    is_open = now in OPEN
    late = is_open and due is not None and due < day
    soon = day + timedelta(days=plan["due_soon_days"])
    return {
        "id": record["id"],
        "title": record["title"],
        "year": year,
        "commitments": record["commitments"],
        "lead": record.get("lead"),
        "continues": record.get("continues"),
        "weight": Fraction(record.get("weight") or "1"),
        "status": now,
        "progress": progress,
        "completion": completion(now, progress, listed(record, "milestones"), day),
        "due": due,
        "due_adopted": due_adopted,
        "late": late,
        "due_soon": is_open and not late and due is not None and due <= soon,
        "silent": is_open and is_silent(now, start, last_update, plan),
        "not_started": now == "planned" and (start <= day if start else late),
        "last_update": last_update,
        "evidence": bool(record.get("evidence")) or evidence_since(updates, now),
    }


def completion(now: str, progress: int | None, milestones: list[Record], day: date) -> Fraction:
    if now == "done":
        return Fraction(1)
    if now in ("planned", "cancelled"):
        return Fraction(0)
    if progress is not None:
        return Fraction(progress, 100)
    if milestones:
        reached = [m for m in milestones if m.get("done") and to_date(m["done"]) <= day]
        return Fraction(len(reached), len(milestones))
    return Fraction(0)


def is_silent(now: str, start: date | None, last_update: date | None, plan: Record) -> bool:
    """Whether an open deliverable has gone too long without a word."""
    started = start is not None and start <= plan["day"]
    if now == "planned" and not started:
        return False
    days: int = (plan["day"] - to_date(last_update or start)).days
    return days > int(plan["stale_after_days"])


def evidence_since(updates: list[Record], now: str) -> bool:
    """Whether the journal holds evidence from the entry that brought this status on."""
    first = None
    for position, entry in enumerate(updates):
        if entry.get("status") == now:
            if first is None:
                first = position
        elif entry.get("status") is not None:
            first = None
    return first is not None and any(u.get("evidence") for u in updates[first:])


def last(updates: list[Record], field: str) -> Any:  # noqa: ANN401 -- as in the file
    """The last value named for the field, in file order, or None."""
    named = [u[field] for u in updates if u.get(field) is not None]
    return named[-1] if named else None


# ---------------------------------------------------------------- indicators


def attainment(indicator: Record, day: date) -> Fraction | None:
    measurements = [m for m in listed(indicator, "measurements") if to_date(m["date"]) <= day]
    targets = sorted(listed(indicator, "targets"), key=lambda t: t["date"])
    if not measurements or not targets:
        return None
    latest = max(m["date"] for m in measurements)
    measurement = [m for m in measurements if m["date"] == latest][-1]
    reached = [t for t in targets if t["date"] <= measurement["date"]]
    target = Fraction((reached[-1] if reached else targets[0])["value"])
    value = Fraction(measurement["value"])
    if indicator["direction"] == "maintain":
        tolerance = Fraction(indicator.get("tolerance") or "0")
        return Fraction(1) if abs(value - target) <= tolerance else Fraction(0)
    if not indicator.get("baseline"):
        return None
    baseline = Fraction(indicator["baseline"]["value"])
    if target == baseline:
        return None
    return (value - baseline) / (target - baseline)


# ---------------------------------------------------------------- reading the folder


def read_plan(root: Path | str, day: date | str) -> Record:
    """The whole plan on a day: its axes, its action plans, its deliverables in force."""
    root = Path(root)
    header = read_yaml(root / "plan" / "plan.yaml")
    axes = [read_yaml(path) for path in sorted((root / "plan" / "axes").glob("*.yaml"))]
    plan = {
        "day": to_date(day),
        "title": header["title"],
        "years": [int(year) for year in header["years"]],
        "start": to_date(header["period"]["start"]),
        "end": to_date(header["period"]["end"]),
        "due_soon_days": int(header.get("due_soon_days") or "30"),
        "stale_after_days": int(header.get("stale_after_days") or "90"),
        "axes": sorted(axes, key=lambda axis: natural(axis["id"])),
        "action_plans": [],
        "in_force": [],
    }
    for folder in sorted((root / "actions").glob("[0-9][0-9][0-9][0-9]")):
        if (folder / "plan.yaml").exists():
            read_year(folder, plan)
    return plan


def read_year(folder: Path, plan: Record) -> None:
    """Add one action plan, and those of its deliverables that are in force."""
    header = read_yaml(folder / "plan.yaml")
    year, start = int(header["year"]), to_date(header["start"])
    plan["action_plans"].append({"year": year, "start": start, "end": to_date(header["end"])})
    for path in sorted(folder.glob("*.yaml"), key=lambda p: p.name):
        if path.name == "plan.yaml":
            continue
        for record in listed(read_yaml(path), "deliverables"):
            added = to_date(record.get("added")) or start
            if max(start, added) <= plan["day"]:
                plan["in_force"].append(on_day(record, year, plan))


def read_yaml(path: Path) -> Record:
    """A file as dicts, lists and text; empty, ~ and null, unquoted, are None."""
    with path.open("rb") as stream:
        return plain(yaml.compose(stream, Loader=yaml.BaseLoader)) or {}


def plain(node: Any) -> Any:  # noqa: ANN401 -- a value of a YAML file is any of several things
    if isinstance(node, yaml.MappingNode):
        return {plain(key): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(child) for child in node.value]
    if node is None or (node.style is None and node.value in ("", "~", "null")):
        return None
    return node.value


def listed(record: Record, field: str) -> list[Any]:
    return record.get(field) or []


def natural(text: str) -> list[tuple[int, int, str]]:
    """1, 2, 10 rather than 1, 10, 2."""
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.findall(r"\d+|\D+", text)]


def to_date(value: Any) -> Any:  # noqa: ANN401 -- text, a date or nothing
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(value)


def to_progress(text: str) -> int:
    return int(text.replace("%", "").strip())


def as_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def as_float(number: Fraction | None) -> float | None:
    return None if number is None else float(number)


if __name__ == "__main__":
    questions: dict[str, Any] = {
        "status": status,
        "list": listing,
        "coverage": coverage,
        "indicators": indicators,
    }
    asked = sys.argv[3:] or list(questions)
    for name in asked:
        answer = questions[name](sys.argv[1], sys.argv[2])
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")
