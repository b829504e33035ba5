"""Contradictions planted in any plan, each in a file of its own, with its place marked."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from plantrack.project import open_project
from repository import commit

HERE = "# here"
_DAY = timedelta(days=1)


@dataclass
class Ground:
    """A copy of a plan, in which something is planted: its action plan, a commitment, the day."""

    root: Path
    chance: random.Random
    start: date
    period: str
    commitment: str
    day: date = date.max
    files: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)  # in git already

    @property
    def work_file(self) -> str:
        """Where deliverables are planted."""
        return f"actions/{self.period}/zz-planted.yaml"

    def after(self, days: int) -> date:
        """Return a day of the action plan."""
        return self.start + days * _DAY


Plant = Callable[[Ground], None]


def ground_of(root: Path, seed: str) -> Ground:
    """Return the ground of a plan: its last action plan that has work."""
    plan = open_project(root.parent, root).plan
    used = [d for d in plan.deliverables if d.period in plan.action_plan_of and d.commitments]
    last = max(used, key=lambda d: plan.start_of(d.period))
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    return Ground(root, chance, plan.start_of(last.period), last.period, last.commitments[0])


def planted(ground: Ground, plant: Plant) -> tuple[str, set[int]]:
    """Plant, commit where that is asked for, and return the file and the lines of the place."""
    plant(ground)
    if ground.before:
        commit(ground.root, f"{ground.after(1)}T10:00:00-04:00", ground.before)
    for path, text in ground.files.items():
        target = ground.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    if ground.before:
        commit(ground.root, f"{ground.day}T19:00:00-04:00")
    return next(
        (path, lines)
        for path, text in ground.files.items()
        if (lines := {n for n, line in enumerate(text.splitlines(), 1) if line.endswith(HERE)})
    )


def _work(
    ground: Ground, *entries: Mapping[str, object], name: str = "1", due: int = 200, **fields: str
) -> str:
    lines = [
        f"  - id: ZZ-{name}",
        f"    title: Publier le cahier {name}",
        f"    commitments: [{fields.get('commitment', ground.commitment)}]",
        f"    start: {ground.after(10)}",
        f"    due: {ground.after(due)}",
        *fields.get("more", "").splitlines(),
    ]
    if entries:
        lines.append("    updates:")
        lines.extend(_entries(ground, entries))
    return "\n".join(lines) + "\n"


def _entries(ground: Ground, entries: tuple[Mapping[str, object], ...]) -> Iterator[str]:
    for entry in entries:
        for number, (name, value) in enumerate(entry.items()):
            said = ground.after(value) if name in ("date", "due") else value  # type: ignore[arg-type]
            mark = f"  {HERE}" if name == entry.get("_mark") else ""
            if name != "_mark":
                yield f"      {'-' if number == 0 else ' '} {name}: {said}{mark}"


def _holding(*works: str) -> str:
    return "deliverables:\n" + "".join(works)


def _begun(day: int, **said: object) -> Mapping[str, object]:
    return {"date": day, "status": "in_progress", **said}


def standstill(ground: Ground) -> None:
    told = ground.chance.choice([(90, 90, 90), (80, 80, 80), (95, 95, 96), (85, 85, 85)])
    first, second, last = told
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            _begun(40, progress=first, note="Presque"),
            {"date": 70, "progress": second, "note": "Bientôt"},
            {"date": 100, "progress": last, "_mark": "progress"},
        )
    )
    ground.day = ground.after(110)


def ahead(ground: Ground) -> None:
    step = "    milestones:\n" + "".join(
        f"      - title: Étape {n}\n        due: {ground.after(120 + n)}\n"
        for n in range(ground.chance.randint(1, 3))
    )
    told = ground.chance.choice([60, 75, 90])
    ground.files[ground.work_file] = _holding(
        _work(ground, _begun(30, progress=told, _mark="progress"), more=step)
    )
    ground.day = ground.after(60)


def moved(ground: Ground) -> None:
    days = ground.chance.randint(1, 30)
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            _begun(20, note="Début"),
            {"date": 80 + days, "due": 150, "reason": "Attente", "_mark": "due"},
            due=80,
        )
    )
    ground.day = ground.after(120)


def same_note(ground: Ground) -> None:
    note = ground.chance.choice(["Rencontres tenues.", "Le travail suit son cours", "Avance bien"])
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            _begun(20, note=note),
            {"date": 50, "note": "Autre chose"},
            {"date": 80, "note": note.upper().strip("."), "_mark": "note"},
        )
    )
    ground.day = ground.after(100)


def confirmed(ground: Ground) -> None:
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            _begun(15, note="Début"),
            {"date": 50},
            {"date": 80},
            {"date": ground.chance.randint(110, 130), "_mark": "date"},
        )
    )
    ground.day = ground.after(140)


def no_proof(ground: Ground) -> None:
    ground.files[ground.work_file] = _holding(
        _work(ground, {"date": ground.chance.randint(20, 90), "status": "done", "_mark": "status"})
    )
    ground.day = ground.after(100)


def late_proof(ground: Ground) -> None:
    proof = {"date": ground.chance.randint(70, 95), "evidence": "[https://example.org/zz]"}
    ground.files[ground.work_file] = _holding(
        _work(ground, {"date": 60, "status": "done", "_mark": "status"}, proof)
    )
    ground.day = ground.after(100)


def one_proof(ground: Ground) -> None:
    link = ground.chance.choice(["https://example.org/cahier", "docs/cahier.pdf"])
    done = {"date": 60, "status": "done", "evidence": f"[{link}]"}
    ground.files[ground.work_file] = _holding(
        _work(ground, done), _work(ground, done | {"_mark": "evidence"}, name="2")
    )
    ground.day = ground.after(100)


def still(ground: Ground) -> None:
    value = ground.chance.randint(10, 50)
    ground.files["plan/axes/zz-planted.yaml"] = (
        "id: ZZ\ntitle: Axe\ncommitments:\n  - id: ZZ.1\n    title: Publier\n    text: Publier\n"
    )
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            {"date": 60, "status": "done", "evidence": "[https://example.org/zz]"},
            commitment="ZZ.1",
        )
    )
    _indicator(
        ground,
        "ZZ.1",
        f"    targets:\n      - date: {ground.after(300)}\n        value: {value + 20}\n"
        f"    measurements:\n      - date: {ground.after(90)}\n"
        f"        value: {value - ground.chance.randint(0, 3)}  {HERE}\n",
        value,
    )
    ground.day = ground.after(100)


def below(ground: Ground) -> None:
    value = ground.chance.randint(10, 50)
    _indicator(
        ground,
        ground.commitment,
        f"    targets:\n      - date: {ground.after(0)}\n        value: {value + 5}\n"
        f"      - date: {ground.after(300)}\n        value: {value + 10}  {HERE}\n"
        f"    measurements:\n      - date: {ground.after(-3)}\n        value: {value + 30}\n",
        value,
    )
    ground.day = ground.after(100)


def lowered(ground: Ground) -> None:
    value = ground.chance.randint(10, 50)
    rest = (
        "    targets:\n      - date: {end}\n        value: {target}{mark}\n"
        "    measurements:\n      - date: {measured}\n        value: {value}\n"
    )
    said = {"end": ground.after(300), "measured": ground.after(40), "value": value + 5}
    _indicator(ground, ground.commitment, rest.format(target=value + 40, mark="", **said), value)
    ground.before = dict(ground.files)
    mark = f"  {HERE}"
    _indicator(ground, ground.commitment, rest.format(target=value + 20, mark=mark, **said), value)
    ground.day = ground.after(60)


def no_milestone(ground: Ground) -> None:
    past = (
        f"    milestones:\n      - title: Étape\n        due: {ground.after(40)}\n"
        if ground.chance.random() < 0.5
        else ""
    )
    text = _work(ground, _begun(20, progress=30), due=100, more=past)
    due = f"    due: {ground.after(100)}"
    ground.files[ground.work_file] = _holding(text.replace(due, f"{due}  {HERE}"))
    ground.day = ground.after(85)


def green(ground: Ground) -> None:
    ground.files[ground.work_file] = _holding(
        _work(
            ground,
            _begun(20, note="Début"),
            {"date": 30, "due": 110, "reason": "Attente"},
            {"date": 60, "due": 140, "reason": "Avis"},
            {"date": ground.chance.randint(70, 90), "due": 220, "reason": "Suite", "_mark": "due"},
            due=90,
        )
    )
    ground.day = ground.after(100)


def green_axis(ground: Ground) -> None:
    ground.files["plan/axes/zz-planted.yaml"] = (
        "id: ZZ\ntitle: Axe\ncommitments:\n  - id: ZZ.1\n    title: Publier\n    text: Publier\n"
    )
    works = (
        _work(
            ground,
            _begun(20, note=f"Début {name}"),
            {"date": 60, "due": 180 + name, "reason": "Attente"}
            | ({"_mark": "due"} if name == 1 else {}),
            due=90,
            name=str(name),
            commitment="ZZ.1",
        )
        for name in range(1, 4)
    )
    ground.files[ground.work_file] = _holding(*works)
    ground.day = ground.after(100)


def green_commitment(ground: Ground) -> None:
    """Plant the same, beside work of the same axis that is late."""
    green_axis(ground)
    late = _work(ground, _begun(20, note="Début"), due=50, name="9", commitment="ZZ.2")
    ground.files[ground.work_file] += late
    ground.files["plan/axes/zz-planted.yaml"] += "  - id: ZZ.2\n    title: Tenir\n    text: Tenir\n"


def typed_late(ground: Ground) -> None:
    begun = _begun(5, note="Début")
    ground.before = {ground.work_file: _holding(_work(ground, begun))}
    late = {"date": ground.chance.randint(10, 60), "note": "Rencontre", "_mark": "date"}
    ground.files[ground.work_file] = _holding(_work(ground, begun, late))
    ground.day = ground.after(110)


def eve(ground: Ground) -> None:
    begun = _begun(5, note="Début")
    names = [str(n) for n in range(1, ground.chance.randint(5, 8))]
    ground.day = ground.after(60)
    ground.before = {
        ground.work_file: _holding(*(_work(ground, begun, name=name) for name in names)),
        "plan/plan.yaml": _with_meeting(ground, ground.after(61)),
    }
    works = [
        _work(
            ground,
            begun,
            {"date": 50 + n, "note": f"Suite {n}"} | ({"_mark": "date"} if n == 0 else {}),
            {"date": 59, "note": f"Fin {n}"},
            name=name,
        )
        for n, name in enumerate(names)
    ]
    ground.files[ground.work_file] = _holding(*works)


PLANTS: dict[str, tuple[str, Plant]] = {
    "standstill": ("progress-at-a-standstill", standstill),
    "ahead": ("ahead-without-milestone", ahead),
    "moved": ("moved-after-due", moved),
    "same note": ("same-note-again", same_note),
    "confirmed": ("only-confirmed", confirmed),
    "no proof": ("proof-after-done", no_proof),
    "late proof": ("proof-after-done", late_proof),
    "one proof": ("proof-of-several", one_proof),
    "still": ("indicator-still", still),
    "below": ("target-below-measured", below),
    "lowered": ("target-below-measured", lowered),
    "no milestone": ("no-milestone-ahead", no_milestone),
    "green": ("green-while-moving", green),
    "green axis": ("green-while-moving", green_axis),
    "green commitment": ("green-while-moving", green_commitment),
    "typed late": ("typed-long-after", typed_late),
    "eve": ("typed-on-the-eve", eve),
}


def _indicator(ground: Ground, commitment: str, rest: str, value: int) -> None:
    file = ground.root / "plan/indicators.yaml"
    known = file.read_text(encoding="utf-8") if file.exists() else "indicators:\n"
    ground.files["plan/indicators.yaml"] = (
        f"{known.rstrip()}\n  - id: ZZ-I\n    commitment: {commitment}\n    title: Cahiers\n"
        "    unit: cahiers\n    direction: increase\n"
        f"    baseline:\n      date: {ground.after(-30)}\n      value: {value}\n{rest}"
    )


def _with_meeting(ground: Ground, day: date) -> str:
    text = (ground.root / "plan/plan.yaml").read_text(encoding="utf-8")
    meeting = f"  - date: {day}\n    title: Réunion\n    kind: board\n"
    text, found = re.subn(r"(?m)^events:\n", lambda match: match[0] + meeting, text)
    return text if found else f"{text.rstrip()}\nevents:\n{meeting}"
