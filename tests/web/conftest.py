"""What tests of the local page share: a copy of the plan, and a browser without a screen."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser

from places import FROZEN


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the plan, which may be written."""
    root = tmp_path / "copy"
    shutil.copytree(FROZEN, root)
    file = root / "actions/2019/1-promotion.yaml"  # 2019-L06 is open again, as it was in July
    text = file.read_text("utf-8")
    start = text.index("      - date: 2019-10-15\n", text.index("  - id: 2019-L06"))
    file.write_text(text[:start] + text[text.index("  - id: 2019-L07") :], "utf-8")
    header = (root / "actions/2019/plan.yaml").read_text("utf-8")
    (root / "actions/2020").mkdir()
    (root / "actions/2020/plan.yaml").write_text(header.replace("2019", "2020"), "utf-8")
    years = root / "plan/plan.yaml"
    years.write_text(
        years.read_text("utf-8").replace("  - 2019\n", "  - 2019\n  - 2020\n"), "utf-8"
    )
    return root


@pytest.fixture
def browse(copy: Path) -> Callable[..., Browser]:
    """Open the copy, as `plantrack open` does."""
    return lambda **asked: Browser(copy, **asked)


@pytest.fixture(scope="session")
def reader() -> Browser:
    """A browser that writes nothing, for all tests that only look."""
    return Browser(FROZEN)
