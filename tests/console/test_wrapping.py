"""Lines break at ordinary spaces: what a no-break space holds together stays together."""

import io
import re
from collections.abc import Callable

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from plantrack.cli.commands import GROUPS
from plantrack.console.wrapping import keep_no_break_spaces

HELD = "avancement de 68\u00a0% en vingt jours\u00a0: «\u00a0oui\u00a0» et 12\u202f000"
COMMANDS = [name for _, names in GROUPS for name in names]
BROKEN = re.compile(r"^[ \u00a0│|]*[:%$»](?:[ \u00a0\n]|$)|«[ \u00a0│|]*$", re.MULTILINE)


@pytest.mark.parametrize("width", range(12, 50))
def test_no_line_begins_or_ends_at_a_no_break_space(width: int) -> None:
    keep_no_break_spaces()
    console = Console(width=width, file=io.StringIO())
    lines = [line.plain for line in Text(HELD).wrap(console, width)]
    assert " ".join(line.rstrip(" ") for line in lines) == HELD


def test_a_cell_of_a_table_is_wrapped_the_same_way() -> None:
    keep_no_break_spaces()
    console = Console(width=30, file=io.StringIO())
    table = Table.grid()
    table.add_column(width=15)
    table.add_row(Text(HELD))
    with console.capture() as captured:
        console.print(table)
    assert BROKEN.search(captured.get()) is None


def test_a_broken_line_is_found() -> None:
    assert BROKEN.search("le jour\n: 2018")
    assert BROKEN.search("68\n  % de")
    assert BROKEN.search("dit «\noui")


@pytest.mark.few(25)
@pytest.mark.parametrize("width", [50, 60, 72, 80])
@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
def test_help_keeps_them(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert BROKEN.search(plantrack(*words, "--help", "--lang", "fr").out) is None


SCREENS = [
    ("status", "--details"),
    ("agenda",),
    ("list", "--year", "2018"),
    ("coverage",),
    ("show", "2018-L07"),
    ("show", "2.1"),
    ("show", "I-03"),
    ("why", "2018"),
    ("history", "2018"),
    ("changes",),
    ("rules",),
    ("explain", "unexplained-change"),
    ("check",),
]


@pytest.mark.few(7)
@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("words", SCREENS, ids="-".join)
def test_screens_keep_them(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plantrack(*words, "--lang", "fr", "--as-of", "2018-09-30").out
    assert shown
    assert BROKEN.search(shown) is None
