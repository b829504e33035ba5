"""The screen of `history`: a figure over time."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table

from plantrack.console.heading import git_line, heading, illustrative_line
from plantrack.console.style import Look, styled
from plantrack.history.timeline import Point, Timeline
from plantrack.locale import msg
from plantrack.wire.cause_words import counts_of
from plantrack.wire.move_words import points
from plantrack.wire.period_words import periods_words
from plantrack.wire.written_words import written_words

_LABEL = 24
_BEFORE_WORDS = 22  # a day, a word such as « Travail », and the spaces after each
_OF_ONE = ("deliverable", "commitment")
_NATURES = {"work": msg("Work"), "scope": msg("Scope")}


def timeline_screen(found: Timeline, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `history`: the curves in a line each, then a row a day."""
    t, last = look.translator, found.points[-1]
    name = found.title if found.kind in ("plan", "year") else f"{found.id} {found.title}"
    parts: list[RenderableType] = [heading(found.plan, last.day, version, look)]
    if illustrative := illustrative_line(found.plan, look):
        parts.append(illustrative)
    parts.extend(git_line(found.witness, look))
    parts.extend([styled(), styled(name, "heading"), styled()])
    curves = (
        (t.text("Completion"), [one.completion for one in found.points], "accent"),
        (t.text("Planned, as adopted"), [one.planned for one in found.points], "quiet"),
        (t.text("Planned, as revised"), [one.replanned for one in found.points], "quiet"),
    )
    for label, shares, style in curves:
        line = styled(look.fitted(label, _LABEL), "quiet") + styled(look.spark(shares), style)
        parts.append(line + styled(f"  {look.percent(shares[-1])}"))
    if found.periods:
        parts.append(styled(" " * _LABEL + periods_words(found.periods, t), "quiet"))
    parts.extend([styled(), _table(found, look), styled()])
    parts.extend(_causes(found, look))
    if found.kind in _OF_ONE:
        parts.extend(_versions(found, look))
    parts.append(
        styled(t.text("Rebuilt from the journals; what bears no date is as it is today."), "quiet")
    )
    return Group(*parts)


def _causes(found: Timeline, look: Look) -> Iterator[RenderableType]:
    """Give, for each day, what was worked on, what was changed in scope, how late it was typed."""
    rows = []
    for one in found.points:
        day = one.day.isoformat()
        for label, words in _told(one, look):
            rows.append((day, label, words))
            day = ""
    yield from _dated(look.translator.text("Why it moved"), rows, look)


def _versions(found: Timeline, look: Look) -> Iterator[RenderableType]:
    """Give what each version changed, of a deliverable or a commitment."""
    t, rows = look.translator, []
    for commit, one in found.written:
        day = commit.typed.date().isoformat() if commit else ""
        subject = "" if one.id == found.id else f"{one.id} · "
        words = subject + written_words(one, t)
        rows.append((day, commit.short if commit else look.nothing, words))
    yield from _dated(t.text("What git saw change"), rows, look)


def _dated(
    title: str, rows: Sequence[tuple[str, str, str]], look: Look
) -> Iterator[RenderableType]:
    """Give a heading and rows of a day, a word and what there is to say; nothing without rows."""
    if not rows:
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, style="quiet")
    table.add_column(max_width=max(look.width - _BEFORE_WORDS, 20))
    for row in rows:
        table.add_row(*map(styled, row))
    yield from (styled(title, "heading"), table, styled())


def _told(one: Point, look: Look) -> Iterator[tuple[str, str]]:
    t = look.translator
    for nature, label in _NATURES.items():
        kinds = [each.kind for each in one.causes if each.nature == nature]
        if kinds:
            yield t.spell(label), ", ".join(counts_of(kinds, t))
    days, longest = one.typing.median_days, one.typing.longest_days
    if days is not None and longest is not None:
        yield (
            t.text("Typed"),
            t.text(
                "{median} after its date, {longest} at most",
                median=t.plural("{days} day", "{days} days", int(days), days=t.number(days)),
                longest=t.plural("{count} day", "{count} days", longest),
            ),
        )


def _table(found: Timeline, look: Look) -> Table:
    t = look.translator
    with_elapsed = any(one.elapsed is not None for one in found.points)
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="quiet")
    table.add_column(t.text("Day"), no_wrap=True)
    headings = [
        t.text_about("deliverables", "Promised"),
        t.text_about("deliverables", "Done"),
        t.text_about("column", "Late"),
        t.text("Compl."),
    ]
    headings += [t.text("Planned to date")] + (
        [t.text_about("time", "Elapsed")] if with_elapsed else []
    )
    for heading_ in (*headings, t.text_about("column", "Work"), t.text("Scope")):
        table.add_column(heading_, justify="right", no_wrap=True)
    for one in found.points:
        table.add_row(*(styled(cell) for cell in _row(one, look, with_elapsed=with_elapsed)))
    return table


def _row(one: Point, look: Look, *, with_elapsed: bool) -> list[str]:
    cells = [
        one.day.isoformat(),
        str(one.promised.total),
        str(one.promised.done),
        str(one.deliverables.late),
        look.percent(one.completion),
        look.percent(one.planned),
    ]
    if with_elapsed:
        cells.append(look.percent(one.elapsed))
    moved = points(one.move) if one.move else (0, 0)
    return [*cells, *(_signed(part, look) for part in moved)]


def _signed(count: int, look: Look) -> str:
    """Return whole points with their sign; nothing where there are none."""
    if not count:
        return look.nothing
    return f"+{count}" if count > 0 else f"{look.minus}{-count}"
