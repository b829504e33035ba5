"""The screen of `status`, the product's face: this year first, counts before percentages."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.attention import attention_lines, hint, listing_of, whole
from plantrack.console.fields import Hanging, padded
from plantrack.console.heading import heading, illustrative_line, news_lines
from plantrack.console.status_table import status_table
from plantrack.console.style import Look, styled
from plantrack.locale.words import counted, joined
from plantrack.telling.coverage import coverage_words
from plantrack.telling.periods import between_plans, nothing_yet, periods_words
from plantrack.views.figures import Counts
from plantrack.views.status import PlanStatus, YearStatus

if TYPE_CHECKING:
    from plantrack.views.status_details import Details

_BAR = 20
_PERCENT = 6
_KEPT = ("done", "partial", "late", "moved", "deferred", "cancelled")
_LATER = (
    "done", "partial", "in_progress", "not_started", "planned", "deferred", "cancelled",
)  # fmt: skip


def status_screen(
    status: PlanStatus,
    version: str | None,
    look: Look,
    details: "Details | None" = None,
    depth: int | None = None,
    news: str = "",
    is_first: bool = False,  # noqa: FBT001, FBT002 - named by its only caller
) -> RenderableType:
    """Return the screen of `status`, with its details where they are given.

    With a `depth`, its table has only so many levels of the plan. `news` tells what is new; what
    to type next is told to whoever looks for the first time.
    """
    lines: list[RenderableType] = [heading(status.plan, status.day, version, look)]
    lines.extend(_second_line(status, look))
    lines.extend(news_lines(news))
    lines.append(styled())
    lines.extend(_summary(status, look))
    lines.append(styled())
    lines.append(status_table(status, look, depth))
    attention = list(attention_lines(status, look))
    if attention:
        lines.extend([styled(), *attention])
    if details:
        from plantrack.console.details import details_lines

        lines.extend([*details_lines(details, look), styled()])
    if is_first or status.phase == "before":
        lines.extend(_next_step(status, look))
    return Group(*lines)


def _second_line(status: PlanStatus, look: Look) -> Iterator[Text]:
    parts = []
    if illustrative := illustrative_line(status.plan, look):
        parts.append(illustrative.plain)
    if status.next_board and status.phase != "after":
        board = look.translator.text("next board meeting: {day}", day=status.next_board.date)
        parts.append(board)
    if parts:
        yield styled(" · ".join(parts), "quiet")


def _summary(status: PlanStatus, look: Look) -> Iterator[RenderableType]:
    t = look.translator
    if status.current is None:
        told = nothing_yet(status, date.isoformat)
        yield from (styled(t.spell(message), "heading") for message in told)
        return
    if status.phase == "after":
        yield from _ended(status, look)
        return
    told = between_plans(status, date.isoformat)
    yield from (styled(t.spell(message), "doubt") for message in told)
    for current in status.of_the_day:
        yield from _current_year(current, look)
    if status.unadopted:
        names = joined([action_plan.name for action_plan in status.unadopted], t)
        words = t.plural(
            "NOT ADOPTED: {w.action_plan} {names} has begun without an adoption date",
            "NOT ADOPTED: {w.action_plan:s} {names} have begun without an adoption date",
            len(status.unadopted),
            names=names,
        )
        yield styled(words, "doubt")
    if status.figures.deliverables.total:
        yield _since_the_start(status, look)
    yield styled(coverage_words(status.coverage, t))


def _current_year(current: YearStatus, look: Look) -> Iterator[RenderableType]:
    t, figures = look.translator, current.figures
    title = t.text("{w.ACTION_PLAN} {name}", name=current.action_plan.name)
    rows = (
        (title, t.text("completion"), figures.completion.value, "heading"),
        (
            t.spell(counted("total", figures.deliverables.total)),
            t.text("time elapsed"),
            current.elapsed,
            "",
        ),
    )
    labels = [*padded([label for label, *_ in rows])]
    names = [*padded([name for _, name, _, _ in rows])]
    bar = max(min(_BAR, look.width - cell_len(labels[0] + names[0]) - _PERCENT), 0)
    for label, name, (_, _, share, style) in zip(labels, names, rows, strict=True):
        words = styled(name) + look.bar(share, bar) + styled(f" {look.percent(share)}")
        yield Hanging(styled(label, style), words)
    yield _promise_line(current, look)
    for head, counts in _not_promised(current, look):
        yield _counted_line(head, counts.told(), _LATER, look)


def _not_promised(current: YearStatus, look: Look) -> Iterator[tuple[str, Counts]]:
    """Give what of a year was not promised before the day, and why."""
    t, today, later = look.translator, current.due_that_day, current.later
    if today.total:
        head = t.plural(
            "{count} due that very day, not yet counted",
            "{count} due that very day, not yet counted",
            today.total,
        )
        yield head, today
    if later.total:
        yield t.plural("{count} for later", "{count} for later", later.total), later
    if current.undated.total:
        yield t.spell(counted("undated", current.undated.total)), current.undated


def _promise_line(current: YearStatus, look: Look) -> Text:
    promised = current.figures.promised
    if not promised.total:
        return styled(look.translator.text("Nothing was promised before this day."))
    head = look.translator.plural(
        "{count} promised to date", "{count} promised to date", promised.total
    )
    return _counted_line(head, asdict(promised), _KEPT, look)


def _counted_line(head: str, counts: dict[str, int], kinds: tuple[str, ...], look: Look) -> Text:
    """Return `13 promised to date: 9 done, 1 partly, 2 LATE`: the trouble in capitals."""
    t = look.translator
    line = styled(t.text("{head}: ", head=head))
    for position, kind in enumerate(kind for kind in kinds if counts.get(kind)):
        words = t.spell(counted(kind, counts[kind]))
        line.append(", " if position else "")
        line.append(words.upper() if kind == "late" else words, "trouble" if kind == "late" else "")
    return line


def _since_the_start(status: PlanStatus, look: Look) -> Text:
    t, done = look.translator, status.figures.deliverables
    line = styled(t.text("SINCE {year}: ", year=status.years[0].action_plan.name), "heading")
    return line + styled(
        t.plural(
            "{count} done out of {total}",
            "{count} done out of {total}",
            done.done,
            total=done.total,
        )
    )


def _ended(status: PlanStatus, look: Look) -> Iterator[Text]:
    t, figures = look.translator, status.figures
    end = max([status.plan.header.period.end, *(year.action_plan.end for year in status.years)])
    yield styled(t.text("THE PLAN ENDED ON {day}", day=end), "heading")
    if figures.completion.value is not None:
        head = t.text("{head}: ", head=t.text("Completion"))
        percent, periods = look.percent(figures.completion.value), status.periods
        yield styled(f"{head}{percent} · {periods_words(periods, t)}")
    counts = asdict(figures.deliverables)
    if not counts["total"]:
        yield styled(t.text("No {w.deliverable} was ever in force."))
    else:
        head = t.spell(counted("total", counts["total"]))
        yield _counted_line(head, figures.deliverables.told(), _LATER, look)
    if counts["done"]:
        yield styled(
            t.text(
                "Done with evidence: {proven} of {done}",
                proven=status.done_with_evidence,
                done=counts["done"],
            )
        )
    yield styled(coverage_words(status.coverage, t))
    if still_open := counts["planned"] + counts["in_progress"]:
        words = t.plural(
            "{count} {w.deliverable} was never closed",
            "{count} {w.deliverable:s} were never closed",
            still_open,
        )
        yield from hint(words, listing_of(status, look, "--open"), look, "doubt")
    if never := counts["unreported"]:
        yield styled(t.spell(counted("unreported", never)), "doubt")


def _next_step(status: PlanStatus, look: Look) -> Iterator[Text]:
    """Give what to type next: on one line where it fits, so that a command is never cut."""
    commands = list(_commands(status, look))
    line = styled(look.translator.text("Next: {command}", command=" · ".join(commands)), "quiet")
    if line.cell_len <= look.width:
        yield line
        return
    head = look.translator.text("Next: {command}", command="")
    for position, command in enumerate(commands):
        yield whole((" " * len(head) if position else head) + command, "quiet")


def _commands(status: PlanStatus, look: Look) -> Iterator[str]:
    """Give what to type next: before the plan begins, what shows its first day."""
    if status.phase == "after":
        yield look.command("coverage")
        yield look.command("report", "board")
        return
    if status.phase == "before":
        starts = (each.start for each in status.plan.action_plans)
        yield look.command_on(min(starts, default=status.plan.header.period.start), "status")
        yield look.command("agenda")
        return
    yield look.command("agenda")
    yield look.command("why", status.current.period if status.current else "plan")
