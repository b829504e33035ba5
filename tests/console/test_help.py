"""Help is a screen as any other: its width, its colours, what it says of each option."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len

from crossing import crossed
from plantrack.cli.commands import GROUPS

COMMANDS = [name for _, names in GROUPS for name in names]


@pytest.mark.few(1)
@pytest.mark.parametrize(("width", "language"), crossed([40, 60, 100, 200], ["fr", "en"]))
def test_no_line_is_wider_than_the_terminal(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch, width: int, language: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for words in ([], *([name] for name in COMMANDS)):
        out = plantrack(*words, "--help", "--lang", language).out
        assert max(cell_len(line) for line in out.split("\n")) <= width, words


MEASURE = """
 Usage: plantrack measure OPTIONS {INDICATOR} {VALUE}...

 Add a value found on a day to an indicator's measurements.

╭─ Arguments ──────────────────────────────────────────────────────────────────╮
│ *    INDICATOR    An indicator's id. [required]                              │
│ *    VALUE        The value found, such as 12.5, 12,5 or 1 250; a negative   │
│                   one comes after --.                                        │
│                   [required]                                                 │
╰──────────────────────────────────────────────────────────────────────────────╯
╭─ Options ────────────────────────────────────────────────────────────────────╮
│ --date              DATE      The day of the measurement; by default today.  │
│ --source            TEXT      Where the value is from.                       │
│ --for               DATE      The date of the past target that it answers.   │
│ --if-unchanged      REVISION  Only if the record still has this revision, as │
│                               `--json` gives it.                             │
│ --dry-run                     Show what would change, and write nothing.     │
│ --help          -h            Show this help and stop.                       │
╰──────────────────────────────────────────────────────────────────────────────╯

 Example: plantrack measure I-08 7 --date 2019-12-31 --source "Comptes rendus"

 Example: plantrack measure I-05 6,5

 Example: plantrack measure I-08 7 --date 2019-02-15 --for 2018-12-31

 Also, with any command: --root --lang --as-of --at --color --no-cache


"""


def test_a_command_s_help(plantrack: Callable) -> None:
    assert plantrack("measure", "--help", "--lang", "en").out == MEASURE


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("agenda", "COUNT [x>=1]"),
        ("agenda", "[default: text]"),
        ("report", "--no-pictures"),
        ("report", "[default: pictures]"),
        ("history", "[default: quarter]"),
    ],
)
def test_what_is_said_of_an_option(plantrack: Callable, command: str, said: str) -> None:
    assert said in plantrack(command, "--help", "--lang", "en").out


def test_help_is_coloured_as_screens_are(
    plantrack: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[1;36m" in plantrack("list", "--help", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;36m" in plantrack("list", "--help").out
    assert "\x1b" not in plantrack("list", "--help", "--color", "never").out
