"""What is kept of each file serves a plan in which another file has changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from places import FROZEN, TRICKY
from plantrack.diagnostics import Place
from plantrack.loading import Loaded, load_plan
from plantrack.source.files import FolderTree
from plantrack.source.positions import Positions

from .readings import FILES, WORK


class Counting(FolderTree):
    """A folder that remembers which files were read."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.asked: list[str] = []

    def read(self, path: str) -> bytes:
        self.asked.append(path)
        return super().read(path)


def told(loaded: Loaded) -> tuple[object, ...]:
    told = sorted(map(repr, loaded.diagnostics))
    return (loaded.plan, told, dict(loaded.sources), loaded.unread, dict(loaded.lines))


@pytest.mark.parametrize("changed", sorted(FILES | {WORK: ""}))
@pytest.mark.parametrize("content", ["a: [\n", "deliverables: []\n", "id: '9'\ntitle: x\n"])
def test_a_plan_read_from_what_is_known_is_the_plan_read_anew(
    make_plan: Callable[..., Path], changed: str, content: str
) -> None:
    root = make_plan()
    before = load_plan(FolderTree(root))
    (root / changed).parent.mkdir(parents=True, exist_ok=True)
    (root / changed).write_text(content, encoding="utf-8")
    known = {path: one for path, one in before.readings.items() if path != changed}
    assert told(load_plan(FolderTree(root), known)) == told(load_plan(FolderTree(root)))


def test_known_files_are_not_read_again(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    before = load_plan(FolderTree(root))
    tree = Counting(root)
    load_plan(tree, before.readings)
    assert set(tree.asked).isdisjoint(before.readings)
    assert any(path.startswith("actions/") for path in before.readings)


@pytest.mark.parametrize("root", [FROZEN, TRICKY], ids=["real", "tricky"])
def test_the_line_of_a_record_is_where_the_parser_finds_it(root: Path) -> None:
    loaded = load_plan(FolderTree(root))
    plan = loaded.plan
    records = [*plan.axes, *plan.commitments.values(), *plan.indicators, *plan.roles]
    for one in plan.deliverables:
        records.extend([one, *one.updates, *one.milestones])
    assert len(records) > 50
    for record in records:
        path, route = record.origin.path, record.origin.route
        span = Positions(loaded.sources[path]).span(Place(path, route, "record"))
        assert loaded.line_of(record) == span.line
