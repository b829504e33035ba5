"""The plan kept for tests is a copy: what was added to it goes when it is renewed."""

from collections.abc import Callable
from pathlib import Path

import renew_plan


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("plan", "actions")
        for path in (root / folder).rglob("*.yaml")
    }


def test_the_copy_is_the_plan_and_no_more(make_plan: Callable, tmp_path: Path) -> None:
    root, frozen = make_plan(), tmp_path / "copy"
    renew_plan.renew(root, frozen)
    (root / "actions/2018/a.yaml").rename(root / "actions/2018/b.yaml")
    renew_plan.renew(root, frozen)
    assert files(frozen) == files(root)
    assert "actions/2018/a.yaml" not in files(frozen)
