"""How the help of the program, or of one of its commands, is laid out."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.align import Align
from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from plantrack.locale import Translator
from plantrack.telling.plan_words import words_here

_OPTION = "bold cyan"
_SHORT = "bold green"
_NEGATIVE = "bold magenta"
_TAKES = "bold yellow"
_REQUIRED = "red"


@dataclass(frozen=True, slots=True)
class Entry:
    """An argument or an option: its names, the word for what it takes, and what it is for.

    `name` is its long name, `short` its other one or an argument's, `negative` what denies it.
    """

    name: str
    short: str
    negative: str
    takes: str
    help: str
    default: str | None
    is_required: bool


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The help of the program or of a command.

    `groups` are commands with their summaries, by the title that they stand under.
    """

    usage: str
    summary: str
    arguments: Sequence[Entry]
    options: Sequence[Entry]
    groups: dict[str, list[tuple[str, str]]]
    notes: Sequence[str]


def help_screen(page: HelpPage, t: Translator) -> RenderableType:
    """Return a page of help: the usage, then a panel for arguments, options, each group."""
    usage = Text.assemble((t.text("Usage:"), "yellow"), " ", page.usage, style="bold")
    notes = _highlighted("\n\n".join(filter(None, (*page.notes, words_here(t)))))
    panels = [
        _panel(title, _table_of(entries, t))
        for title, entries in (
            (t.text("Arguments"), page.arguments),
            (t.text("Options"), page.options),
        )
        if entries
    ]
    widest = max((len(name) for rows in page.groups.values() for name, _ in rows), default=0)
    panels += [_panel(title, _commands(rows, widest)) for title, rows in page.groups.items()]
    return Group(
        Padding(usage, 1),
        Padding(Align(_highlighted(page.summary), pad=False), (0, 1, 1, 1)),
        *panels,
        Padding(Align(notes, pad=False), 1),
    )


def _panel(title: str, table: Table) -> Panel:
    return Panel(table, border_style="dim", title=title, title_align="left")


def _table_of(entries: Sequence[Entry], t: Translator) -> Table:
    """Return a row an entry; a column of stars comes first where something is required."""
    table = Table(show_header=False, expand=True, box=None, pad_edge=False, padding=(0, 1))
    has_required = any(entry.is_required for entry in entries)
    for entry in entries:
        star = Text("*" if entry.is_required else "", _REQUIRED)
        table.add_row(*([star] if has_required else []), *_cells(entry, t))
    return table


def _cells(entry: Entry, t: Translator) -> list[RenderableType]:
    takes = Text(entry.takes, _TAKES, overflow="fold")
    takes.highlight_regex(r"\||^\[|\]$", "dim")
    told = [_highlighted(entry.help)]
    if entry.default is not None:
        told.append(Text(t.text("[default: {}]").format(entry.default), "dim"))
    if entry.is_required:
        told.append(Text(t.text("[required]"), f"dim {_REQUIRED}"))
    names = _highlighted(entry.name)
    if entry.negative:
        names.append("\n").append(entry.negative, _NEGATIVE)
    return [
        names,
        _highlighted(entry.short),
        takes,
        Columns(told),
    ]


def _commands(rows: Sequence[tuple[str, str]], widest: int) -> Table:
    table = Table(show_header=False, expand=True, box=None, pad_edge=False, padding=(0, 1))
    table.add_column(style=_OPTION, no_wrap=True, width=widest)
    table.add_column(ratio=10)
    for name, summary in rows:
        table.add_row(name, _highlighted(summary))
    return table


def _highlighted(words: str) -> Text:
    """Return words in which options stand out."""
    text = Text(words)
    text.highlight_regex(r"(?<![\w-])-\w+", _SHORT)
    text.highlight_regex(r"(?<![\w-])--[\w-]+", _OPTION)
    return text
