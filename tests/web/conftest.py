"""What tests of the local page share: a copy of the plan, and a browser without a screen."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from places import FROZEN

sys.path.insert(0, str(Path(__file__).parent))

from browsing import Browser


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the plan, which may be written."""
    root = tmp_path / "copy"
    shutil.copytree(FROZEN, root)
    return root


@pytest.fixture
def browse(copy: Path) -> Callable[..., Browser]:
    """Open the copy, as `plantrack open` does."""
    return lambda **asked: Browser(copy, **asked)


@pytest.fixture(scope="session")
def reader() -> Browser:
    """A browser that writes nothing, for all tests that only look."""
    return Browser(FROZEN)
