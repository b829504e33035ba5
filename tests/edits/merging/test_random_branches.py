"""Random pairs of branches, merged both ways, each judged by the independent oracle."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from conftest import write_plan
from edits.merging.branches import CLOCK, DAY, FILES, branch
from edits.merging.oracle import CONFLICT, judge, read
from plantrack.checking import mistakes_of
from plantrack.diagnostics import Severity
from plantrack.edits.merging import Merged, Sides, Style, Unmergeable, merged
from plantrack.edits.overlay import Overlay
from plantrack.loading import load_plan
from plantrack.source.files import FolderTree
from trying import examples

Changed = dict[str, bytes | None]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_plan(tmp_path_factory.mktemp("branches"), FILES)


@pytest.mark.nightly
def test_random_branches_lose_and_double_nothing(root: Path) -> None:
    done = tried(root, range(examples(60)))
    assert done["merged"] > 10


@pytest.mark.soak
def test_a_thousand_random_branches_lose_and_double_nothing(root: Path) -> None:
    done = tried(root, range(1000, 2000))
    assert done["merged"] > 500
    assert done["in conflict"] > 50
    assert done["left to git"] < 20


def tried(root: Path, seeds: range) -> Counter[str]:
    done: Counter[str] = Counter()
    for seed in seeds:
        random = Random(seed)  # noqa: S311 - chance, not secrets
        one, other = branch(root, random, "a"), branch(root, random, "b")
        try:
            done += _merged(root, one, other)
        except AssertionError as error:
            raise AssertionError(seed) from error
    return done


def _merged(root: Path, one: Changed, other: Changed) -> Counter[str]:
    done: Counter[str] = Counter()
    files = {**one, **other}
    for path in sorted(one.keys() & other.keys()):
        before = root / path
        base = before.read_bytes() if before.exists() else b""
        ours, theirs = one[path], other[path]
        if ours is None or theirs is None or ours == theirs:
            continue
        found = _both_ways(path, Sides(base, ours, theirs))
        done[
            "left to git" if found is None else "in conflict" if found.conflicts else "merged"
        ] += 1
        if found is None or found.conflicts:
            return done
        files[path] = found.content
    _check(root, one, other, files)
    return done


def _both_ways(path: str, sides: Sides) -> Merged | None:
    texts = [content.decode() for content in (sides.base, sides.ours, sides.theirs)]
    try:
        found = merged(path, sides, Style())
    except Unmergeable:
        return None
    judge(*texts, found.content.decode(), len(found.conflicts))
    back = merged(path, Sides(sides.base, sides.theirs, sides.ours), Style())
    judge(texts[0], texts[2], texts[1], back.content.decode(), len(back.conflicts))
    assert len(back.conflicts) == len(found.conflicts)
    if not found.conflicts:
        assert _sorted(read(found.content.decode())) == _sorted(read(back.content.decode()))
    else:
        assert CONFLICT.search(found.content.decode())
    return found


def _sorted(value: object, name: str = "") -> object:
    """Return data whose order has no meaning in one order: journals keep theirs."""
    if isinstance(value, dict):
        return {field: _sorted(inner, field) for field, inner in value.items()}
    if isinstance(value, list):
        inner = [_sorted(element) for element in value]
        return inner if name == "updates" else sorted(inner, key=str)
    return value


def _check(root: Path, one: Changed, other: Changed, files: Changed) -> None:
    """What is merged has no error that neither side has, but for what only two sides can do.

    One id given in two files, a state that both moved, each rightly: `check` tells.
    """
    found, *sides = (_errors(root, changed) for changed in (files, one, other))
    ids = {"duplicate-id", "id-reused", "unknown-deliverable"}
    ids |= {"lowered-without-reason", "reopened-without-reason"}
    new = found - ids - sides[0] - sides[1]
    assert not new, new


def _errors(root: Path, changed: Changed) -> set[str]:
    loaded = load_plan(Overlay(FolderTree(root), changed))
    return {
        mistake.rule
        for mistake in mistakes_of(loaded, DAY, CLOCK)
        if mistake.severity is Severity.ERROR
    }
