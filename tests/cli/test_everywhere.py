"""The options that stand anywhere."""

from collections.abc import Callable


def test_they_are_listed_in_the_help(plantrack: Callable) -> None:
    out = plantrack("--help").out
    for option in ("--root", "--lang", "--as-of", "--color", "--version"):
        assert option in out


def test_version_is_said(plantrack: Callable) -> None:
    from plantrack import __version__

    assert plantrack("--version", "--lang", "en").out == f"plantrack {__version__}\n"
