"""The screen of `history`: a figure over time."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.fields import Fields, Hanging, padded
from plantrack.console.heading import git_line, opening_lines
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.history.timeline import Point, Timeline
from plantrack.locale import msg
from plantrack.telling.causes import counts_of
from plantrack.telling.completion_moves import points
from plantrack.telling.periods import periods_words
from plantrack.telling.written import written_words

_OF_ONE = ("deliverable", "commitment")
_NATURES = {"work": msg("Work"), "scope": msg("Scope")}


def timeline_screen(found: Timeline, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `history`: the curves in a line each, then a row a day."""
    t, last = look.translator, found.points[-1]
    name = found.title if found.kind in ("plan", "year") else f"{found.id} {found.title}"
    parts = opening_lines(found.plan, last.day, version, look)
    parts.extend(git_line(found.witness, look))
    parts.extend([styled(), styled(name, "heading"), styled()])
    curves = (
        (t.text("Completion"), [point.completion for point in found.points], "accent"),
        (t.text("Planned, as adopted"), [point.planned for point in found.points], "quiet"),
        (t.text("Planned, as revised"), [point.replanned for point in found.points], "quiet"),
    )
    rows = [
        (label, styled(look.spark(shares), style) + styled(f"  {look.percent(shares[-1])}"))
        for label, shares, style in curves
    ]
    if found.periods:
        rows.append(("", styled(periods_words(found.periods, t), "quiet")))
    parts.append(Fields(rows))
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
    for point in found.points:
        day = point.day.isoformat()
        for label, words in _told(point, look):
            rows.append((day, label, words))
            day = ""
    yield from _dated(look.translator.text("Why it moved"), rows)


def _versions(found: Timeline, look: Look) -> Iterator[RenderableType]:
    """Give what each version changed, of a deliverable or a commitment."""
    t, rows = look.translator, []
    for commit, written in found.written:
        day = commit.typed.date().isoformat() if commit else ""
        subject = "" if written.id == found.id else f"{written.id} · "
        words = subject + written_words(written, t)
        rows.append((day, commit.short if commit else look.nothing, words))
    yield from _dated(t.text("What git saw change"), rows)


def _dated(title: str, rows: Sequence[tuple[str, str, str]]) -> Iterator[RenderableType]:
    """Give a heading and rows of a day, a word and what there is to say; nothing without rows."""
    if not rows:
        return
    yield styled(title, "heading")
    days, labels = padded([day for day, _, _ in rows]), padded([label for _, label, _ in rows])
    for day, label, (_, _, words) in zip(days, labels, rows, strict=True):
        yield Hanging(styled(day) + styled(label, "quiet"), styled(words))
    yield styled()


def _told(point: Point, look: Look) -> Iterator[tuple[str, str]]:
    t = look.translator
    for nature, label in _NATURES.items():
        kinds = [each.kind for each in point.causes if each.nature == nature]
        if kinds:
            yield t.spell(label), ", ".join(counts_of(kinds, t))
    days, longest = point.typing.median_days, point.typing.longest_days
    if longest == 0:
        yield t.text("Typed"), t.text("on its date")
    elif days is not None and longest is not None:
        yield (
            t.text("Typed"),
            t.text(
                "{median} after its date, {longest} at most",
                median=t.plural("{days} day", "{days} days", int(days), days=t.number(days)),
                longest=t.plural("{count} day", "{count} days", longest),
            ),
        )


def _table(found: Timeline, look: Look) -> Rows:
    t = look.translator
    with_elapsed = any(point.elapsed is not None for point in found.points)
    headings = [
        t.text_about("deliverables", "Promised"),
        t.text_about("deliverables", "Done"),
        t.text_about("column", "Late"),
        t.text("Compl."),
        t.text("Planned to date"),
    ]
    headings += [t.text_about("time", "Elapsed")] if with_elapsed else []
    headings += [t.text_about("column", "Work"), t.text("Scope")]
    columns = [Column(t.text("Day")), *(Column(each, justify="right") for each in headings)]
    return Rows(columns, [_row(point, look, with_elapsed=with_elapsed) for point in found.points])


def _row(point: Point, look: Look, *, with_elapsed: bool) -> list[Text]:
    cells = [
        point.day.isoformat(),
        str(point.promised.total),
        str(point.promised.done),
        str(point.deliverables.late),
        look.percent(point.completion),
        look.percent(point.planned),
    ]
    if with_elapsed:
        cells.append(look.percent(point.elapsed))
    moved = points(point.move) if point.move else (0, 0)
    return [styled(cell) for cell in (*cells, *(_signed(part, look) for part in moved))]


def _signed(count: int, look: Look) -> str:
    """Return whole points with their sign; nothing where there are none."""
    if not count:
        return look.nothing
    return f"+{count}" if count > 0 else f"{look.minus}{-count}"
