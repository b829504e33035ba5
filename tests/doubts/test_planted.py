"""Two hundred contradictions planted in five plans: each is named at its place."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.generate import generate
from conftest import write_plan
from doubts.planting import PLANTS, ground_of, planted
from places import BASE, FROZEN, TRICKY
from plantrack.doubts import DOUBTS
from repository import commit

PLANS = ("orientations", "tricky", "base", "small", "sixty")
SEEDS = 3
EVERY = [(name, plan, seed) for name in PLANTS for plan in PLANS for seed in range(SEEDS)]
FEW = {(name, PLANS[n % len(PLANS)], n % SEEDS) for n, name in enumerate(PLANTS)}


def laid_out(name: str, root: Path) -> Path:
    """Return a copy of a plan, by its name."""
    copied = {"orientations": FROZEN, "tricky": TRICKY, "base": BASE}
    if name in copied:
        return Path(shutil.copytree(copied[name], root))
    if name == "small":
        return write_plan(root, {})
    generate(60, root)
    return root


@pytest.mark.few(8)
@pytest.mark.parametrize(
    ("name", "plan", "seed"),
    [each if each in FEW else pytest.param(*each, marks=pytest.mark.soak) for each in EVERY],
)
def test_what_is_planted_is_named_at_its_place(
    name: str, plan: str, seed: int, plantrack: Callable, tmp_path: Path
) -> None:
    ground = ground_of(laid_out(plan, tmp_path / "plan"), f"{name} {plan} {seed}")
    if PLANTS[name][0].startswith("typed") or name == "lowered":
        commit(ground.root, f"{ground.start}T09:00:00-04:00")
    path, lines = planted(ground, PLANTS[name][1])
    words = ("doubts", "--all", "--json", "--as-of", str(ground.day), "--no-cache")
    found = json.loads(plantrack(*words, root=ground.root, clock=ground.day).out)["doubts"]
    places = {
        (place["path"], place["line"])
        for each in found
        if each["doubt"] == PLANTS[name][0]
        for place in (each, *each["related"])
    }
    assert places & {(path, line) for line in lines}


def test_two_hundred_are_planted_and_every_doubt_has_some() -> None:
    assert len(EVERY) >= 200
    assert {doubt for doubt, _ in PLANTS.values()} == set(DOUBTS)
