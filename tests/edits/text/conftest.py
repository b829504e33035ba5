"""The long runs are for `-m soak` alone."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "soak" in config.option.markexpr:
        return
    long = [one for one in items if one.get_closest_marker("soak")]
    config.hook.pytest_deselected(items=long)
    items[:] = [one for one in items if one not in long]
