"""`plantrack move`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of

CLOCK = date(2020, 3, 31)

FROM, TO = "actions/2019/1-promotion.yaml", "actions/2019/2-ecosysteme.yaml"


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.mark.few(3)
@pytest.mark.parametrize("way", ["{name}", "{path}", "{whole}", "./{name}"])
def test_from_anywhere(plantrack: Callable, root: Path, way: str) -> None:
    before = plan_of(root)
    word = way.format(name=Path(TO).name, path=TO, whole=root / TO)
    here = root / ("actions/2019" if way != "{path}" else "plan/axes")
    ran = plantrack("move", "2019-L03", "--to", word, "--lang", "en", root=here)
    assert ran.code == 0, ran
    assert ran.out.startswith(f"2019-L03 moved from {FROM} ({TO}:")
    after = plan_of(root)
    start = before[FROM].index("  - id: 2019-L03\n")
    end = before[FROM].index("  - id: 2019-L04\n")
    record = before[FROM][start:end]
    assert after == before | {
        FROM: before[FROM].replace(record, ""),
        TO: before[TO] + record,
    }
    assert not errors_of(plantrack, root, CLOCK)


def test_to_a_new_file_and_back(plantrack: Callable, root: Path) -> None:
    before = plan_of(root)
    ran = plantrack("move", "2019-L03", "--to", "nouveau.yaml", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (0, f"2019-L03 moved from {FROM} (actions/2019/nouveau.yaml:3)\n")
    assert not errors_of(plantrack, root, CLOCK)
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


def test_looking_writes_nothing(plantrack: Callable, root: Path) -> None:
    before = content_of(root)
    ran = plantrack("move", "2019-L03", "--to", "nouveau.yaml", "--dry-run", root=root)
    assert ran.code == 0
    assert "new file mode 100644" in ran.out
    assert content_of(root) == before


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("actions/2018/1-promotion.yaml", "an earlier year cannot take it"),
        ("actions/2020/1.yaml", "plantrack defer 2019-L03 --to 2020"),
        ("/etc/passwd", "cannot hold deliverables of 2019"),
        ("../../../etc/x.yaml", "cannot hold deliverables of 2019"),
        ("plan.yaml", "cannot hold deliverables of 2019"),
    ],
)
def test_refused(plantrack: Callable, root: Path, to: str, said: str) -> None:
    before = plan_of(root)
    ran = plantrack("move", "2019-L03", "--to", to, "--lang", "en", root=root)
    assert ran.code == 2
    assert said in ran.err
    assert plan_of(root) == before
