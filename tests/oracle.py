"""An independent, plain re-computation of the figures, written from the contract alone.

It shares no code with the product: it reads a plan folder with PyYAML, every scalar as text,
and computes with exact fractions.  It trusts the plan to be valid: it checks nothing.

    status(root, day)        what `plantrack status --json` should say
    listing(root, day)       the entries of `plantrack list --json`
    coverage(root, day)      what `plantrack coverage --json` should say
    agenda(root, day, days)  who owes what, by role: the ids in each list of `agenda --json`
    show(root, day, id)      a thread: from its first due date to the one that holds
    why(root, day, name)     the sum behind a figure: a year, an axis, a commitment, or `plan`
    indicators(root, day)    each indicator: attainment, target pursued, verdicts

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
            "confirmed": d["confirmed"],
            "unreported": d["unreported"],
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
    return {"years": plan["years"], "totals": totals(rows), "commitments": rows, "orphans": orphans}


def totals(rows: list[Record]) -> dict[str, int]:
    """How many commitments are taken up, of all that there are: none is withdrawn yet."""
    return {
        "adopted": len(rows),
        "in_force": len(rows),
        "withdrawn": 0,
        "covered": len([row for row in rows if row["covered"]]),
        "weak": len([row for row in rows if row["weak"]]),
    }


def agenda(root: Path | str, day: date | str, days: int | None = None) -> dict[str, Record]:
    """What each role owes: the ids of open work that is late, silent, or due within the days."""
    plan = read_plan(root, day)
    limit = plan["day"] + timedelta(days=plan["due_soon_days"] if days is None else days)
    found: dict[str, Record] = {}
    for d in plan["in_force"]:
        if d["status"] not in OPEN:
            continue
        owed = found.setdefault(d["lead"] or "", {"late": [], "silent": [], "due": []})
        if d["late"]:
            owed["late"].append(d["id"])
        if d["silent"]:
            owed["silent"].append(d["id"])
        if d["due"] and plan["day"] <= d["due"] <= limit:
            owed["due"].append(d["id"])
    kept = {role: owed for role, owed in found.items() if any(owed.values())}
    return {r: {k: sorted(ids) for k, ids in owed.items()} for r, owed in kept.items()}


def show(root: Path | str, day: date | str, identifier: str) -> Record:
    """The life of a deliverable's thread: first promised when, due when now, how long between.

    A deferral hands the promise over: the date that holds is the successor's, begun or not.
    """
    plan = read_plan(root, day)
    thread = thread_of(plan["every"], identifier)
    begun = [d for d in thread if d["in_force"]] or thread[:1]
    last_one = begun[-1]
    after = thread[thread.index(last_one) + 1 :]
    if last_one["status"] == "deferred":
        known = begun + after[:1]
        due = after[0]["due"] if after else None
    else:
        known, due = begun, last_one["due"]
    firsts = [d["due_adopted"] for d in known if d["due_adopted"]]
    first = firsts[0] if firsts else None
    return {
        "first_due": as_text(first),
        "due": as_text(due),
        "days_slipped": (due - first).days if due and first else None,
    }


def thread_of(every: list[Record], identifier: str) -> list[Record]:
    """A deliverable, those before it and those after it, oldest first."""
    by_id = {d["id"]: d for d in every}
    thread = [by_id[identifier]]
    while thread[0]["continues"] in by_id:
        thread.insert(0, by_id[thread[0]["continues"]])
    while following := [d for d in every if d["continues"] == thread[-1]["id"]]:
        thread.append(following[0])
    return thread


def why(root: Path | str, day: date | str, name: str) -> Record:
    """What a completion is made of: who counts, with which weight, who steps aside."""
    plan = read_plan(root, day)
    axes = {axis["id"]: [c["id"] for c in axis["commitments"]] for axis in plan["axes"]}
    if name == "plan":
        chosen = plan["in_force"]
    elif name in axes:
        chosen = answering(plan, axes[name])
    elif any(name in commitments for commitments in axes.values()):
        chosen = answering(plan, [name])
    else:
        chosen = [d for d in plan["in_force"] if str(d["year"]) == name]
    counted = counting(chosen)
    return {
        "value": mean_completion(chosen),
        "weight": as_float(sum((d["weight"] for d in counted), Fraction(0))),
        "shares": {d["id"]: as_float(d["weight"] * d["completion"]) for d in counted},
        "left_out": sorted(d["id"] for d in chosen if d not in counted),
        "unquantified": sorted(d["id"] for d in counted if not d["quantified"]),
        "not_counted": {
            d["id"]: d["progress"] for d in counted if d["status"] == "planned" and d["progress"]
        },
    }


def indicators(root: Path | str, day: date | str) -> dict[str, Record]:
    """Every indicator on the day: attainment (None for not computable), target, verdicts."""
    at = to_date(day)
    path = Path(root) / "plan" / "indicators.yaml"
    if not path.exists():
        return {}
    found = {}
    for indicator in listed(read_yaml(path), "indicators"):
        target = pursued(indicator, at)
        measured = last_measurement(indicator, at)
        found[indicator["id"]] = {
            "attainment": as_float(attainment(indicator, at)),
            "position": position(indicator, measured, target),
            "target": target and target["date"],
            "measurement": measured and measured["date"],
            "verdicts": [list(verdict) for verdict in verdicts(indicator, at)],
        }
    return found


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
                "due_that_day": counts([d for d in of_year if d["due_adopted"] == plan["day"]]),
                "later": counts([d for d in of_year if is_later(d, plan["day"])]),
                "undated": counts([d for d in of_year if d["due"] is None]),
            }
        )
    return {
        "title": plan["title"],
        "completion": mean_completion(everything),
        "elapsed": elapsed(plan["start"], plan["end"], plan["day"]),
        "periods": {
            "begun": len([a for a in plan["action_plans"] if a["start"] <= plan["day"]]),
            "total": len({*plan["years"], *(a["year"] for a in plan["action_plans"])}),
        },
        "uncovered": [c for c in commitments if not answering(plan, [c])],
        "deliverables": counts(everything),
        "promised": promised(everything, plan["day"]),
        "years": years,
    }


def is_later(deliverable: Record, day: date) -> bool:
    return deliverable["due_adopted"] is not None and deliverable["due_adopted"] > day


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


def counting(deliverables: list[Record]) -> list[Record]:
    """Those that count; a deferred one steps aside for a successor of the same set."""
    continued = {d["continues"] for d in deliverables}
    return [d for d in deliverables if not (d["status"] == "deferred" and d["id"] in continued)]


def mean_completion(deliverables: list[Record]) -> float | None:
    """The weighted mean of those that count."""
    counted = counting(deliverables)
    if not counted:
        return None
    weight = sum(d["weight"] for d in counted)
    return float(sum(d["weight"] * d["completion"] for d in counted) / weight)


def counts(deliverables: list[Record]) -> dict[str, int]:
    result = {"total": len(deliverables)}
    for word in STATUSES:
        result[word] = len([d for d in deliverables if d["status"] == word])
    planned = [d for d in deliverables if d["status"] == "planned"]
    result["not_started"] = len([d for d in planned if d["should_have_started"]])
    result["late"] = len([d for d in deliverables if d["late"]])
    for mark in ("silent", "confirmed", "unreported"):
        result[mark] = len([d for d in deliverables if d[mark]])
    result["undated"] = len([d for d in deliverables if d["due"] is None])
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


def on_day(record: Record, year: int, since: date, plan: Record) -> Record:
    """The deliverable as it stood on the day of the plan; `since` is when it came into force."""
    day = plan["day"]
    updates = [u for u in listed(record, "updates") if to_date(u["date"]) <= day]
    now = last(updates, "status") or "planned"
    progress_text = last(updates, "progress")
    progress = None if progress_text is None else to_progress(progress_text)
    start = to_date(record.get("start"))
    stated = to_date(record.get("due"))
    due = to_date(last(updates, "due")) or stated

    is_open = now in OPEN
    late = is_open and due is not None and due < day
    soon = day + timedelta(days=plan["due_soon_days"])
    milestones = listed(record, "milestones")
    return {
        "id": record["id"],
        "title": record["title"],
        "year": year,
        "in_force": since <= day,
        "commitments": record["commitments"],
        "lead": record.get("lead"),
        "continues": record.get("continues"),
        "weight": Fraction(record.get("weight") or "1"),
        "status": now,
        "progress": progress,
        "completion": completion(now, progress, milestones, day),
        "quantified": now in ("done", "planned", "cancelled") or progress is not None or milestones,
        "due": due,
        "due_adopted": stated or first_due(updates),
        "late": late,
        "due_soon": is_open and not late and due is not None and due <= soon,
        "should_have_started": late if start is None else start <= day,
        **heard(updates, now, start, plan),
        "unreported": is_unreported(updates, start or due, since, plan),
        "last_update": max((to_date(u["date"]) for u in updates), default=None),
        "evidence": bool(record.get("evidence")) or evidence_since(updates, now),
    }


def first_due(updates: list[Record]) -> date | None:
    """The first due date that the journal states: later ones move it."""
    dated = sorted((u for u in updates if u.get("due")), key=lambda u: u["date"])
    return to_date(dated[0]["due"]) if dated else None


def speaks(entry: Record) -> bool:
    """Whether an entry tells something of the work; a decision alone does not."""
    told = ("status", "progress", "due", "note", "challenges", "evidence")
    return any(entry.get(field) for field in told)


def confirms(entry: Record) -> bool:
    """Whether an entry says nothing at all: when, and perhaps by whom."""
    return not any(value for field, value in entry.items() if field not in ("date", "by"))


def heard(updates: list[Record], now: str, start: date | None, plan: Record) -> dict[str, bool]:
    """Whether an open deliverable is silent, or would be but for a confirmation."""
    started = start is not None and start <= plan["day"]
    if now not in OPEN or (now == "planned" and not started):
        return {"silent": False, "confirmed": False}
    spoken = [to_date(u["date"]) for u in updates if speaks(u)]
    confirmed = [to_date(u["date"]) for u in updates if confirms(u)]
    silent = is_stale(max(spoken + confirmed, default=start), plan)
    return {
        "silent": silent,
        "confirmed": not silent and is_stale(max(spoken, default=start), plan),
    }


def is_stale(since: date | None, plan: Record) -> bool:
    return since is not None and (plan["day"] - since).days > plan["stale_after_days"]


def is_unreported(updates: list[Record], begin: date | None, since: date, plan: Record) -> bool:
    """In force, its start (else its due date) past, and never spoken of but by confirmations."""
    if since > plan["day"] or any(speaks(u) for u in updates):
        return False
    return begin < plan["day"] if begin else is_stale(since, plan)


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


def last_measurement(indicator: Record, day: date) -> Record | None:
    known = [m for m in listed(indicator, "measurements") if to_date(m["date"]) <= day]
    if not known:
        return None
    latest = max(m["date"] for m in known)
    return [m for m in known if m["date"] == latest][-1]


def pursued(indicator: Record, day: date) -> Record | None:
    """The first target dated on or after the day; after the last one, that one."""
    targets = sorted(listed(indicator, "targets"), key=lambda t: t["date"])
    ahead = [t for t in targets if to_date(t["date"]) >= day]
    return (ahead or targets[-1:] or [None])[0]


def attainment(indicator: Record, day: date) -> Fraction | None:
    measured, target = last_measurement(indicator, day), pursued(indicator, day)
    if measured is None or target is None:
        return None
    if indicator["direction"] == "maintain":
        within = position(indicator, measured, target) == "within"
        return Fraction(1) if within else None
    if not indicator.get("baseline"):
        return None
    value, goal = Fraction(measured["value"]), Fraction(target["value"])
    baseline = Fraction(indicator["baseline"]["value"])
    return None if goal == baseline else (value - baseline) / (goal - baseline)


def position(indicator: Record, measured: Record | None, target: Record | None) -> str | None:
    """Within the tolerance of a target to maintain, or on which side of it."""
    if indicator["direction"] != "maintain" or measured is None or target is None:
        return None
    away = Fraction(measured["value"]) - Fraction(target["value"])
    if abs(away) <= Fraction(indicator.get("tolerance") or "0"):
        return "within"
    return "above" if away > 0 else "below"


def verdicts(indicator: Record, day: date) -> list[tuple[str, str, str | None]]:
    """Each target dated before the day: its date, the word, the date of the measurement."""
    known = [m for m in listed(indicator, "measurements") if to_date(m["date"]) <= day]
    known.sort(key=lambda m: m["date"])
    begin = (indicator.get("baseline") or {}).get("date") or "0000"
    found = []
    for target in sorted(listed(indicator, "targets"), key=lambda t: t["date"]):
        if to_date(target["date"]) >= day:
            break
        in_time = [m for m in known if not m.get("for") and begin < m["date"] <= target["date"]]
        made_for = [m for m in known if m.get("for") == target["date"]]
        begin = target["date"]
        answer = (made_for or in_time or [None])[-1]
        word = "not_measured" if answer is None else reached(indicator, answer, target)
        found.append((target["date"], word, answer and answer["date"]))
    return found


def reached(indicator: Record, measured: Record, target: Record) -> str:
    value, goal = Fraction(measured["value"]), Fraction(target["value"])
    tests = {
        "increase": value >= goal,
        "decrease": value <= goal,
        "maintain": position(indicator, measured, target) == "within",
    }
    return "reached" if tests[indicator["direction"]] else "not_reached"


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
        "every": [],
    }
    for folder in sorted((root / "actions").glob("[0-9][0-9][0-9][0-9]")):
        if (folder / "plan.yaml").exists():
            read_year(folder, plan)
    plan["in_force"] = [d for d in plan["every"] if d["in_force"]]
    return plan


def read_year(folder: Path, plan: Record) -> None:
    """Add one action plan, and its deliverables."""
    header = read_yaml(folder / "plan.yaml")
    year, start = int(header["year"]), to_date(header["start"])
    plan["action_plans"].append({"year": year, "start": start, "end": to_date(header["end"])})
    for path in sorted(folder.glob("*.yaml"), key=lambda p: p.name):
        if path.name == "plan.yaml":
            continue
        for record in listed(read_yaml(path), "deliverables"):
            added = to_date(record.get("added")) or start
            plan["every"].append(on_day(record, year, max(start, added), plan))


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
