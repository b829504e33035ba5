"""The screen of `status`, the product's face: this year first, counts before percentages."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.heading import heading, illustrative_line
from plantrack.console.status_table import status_table
from plantrack.console.style import Look, styled
from plantrack.locale.words import counted, counted_all, joined
from plantrack.model import Deliverable
from plantrack.views.standing import Standing
from plantrack.views.status import PlanStatus, YearStatus

if TYPE_CHECKING:
    from plantrack.views.status_details import Details

_BAR = 20
_LABEL = 23
_MOST_NAMED = 5
_KEPT = ("done", "partial", "late", "moved", "deferred", "cancelled")
_LATER = (
    "done", "partial", "in_progress", "not_started", "planned", "deferred", "cancelled",
)  # fmt: skip


def status_screen(
    status: PlanStatus, version: str | None, look: Look, details: "Details | None" = None
) -> RenderableType:
    """Return the screen of `status`, with its details where they are given."""
    lines: list[RenderableType] = [heading(status.plan, status.day, version, look)]
    lines.extend(_second_line(status, look))
    lines.append(styled())
    lines.extend(_summary(status, look))
    lines.append(styled())
    lines.append(status_table(status, look))
    attention = list(_attention(status, look))
    if attention:
        lines.extend([styled(), *attention])
    if details:
        from plantrack.console.details import details_lines

        lines.extend([*details_lines(details, look), styled()])
    lines.append(_next_step(status, look))
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


def _summary(status: PlanStatus, look: Look) -> Iterator[Text]:
    t = look.translator
    if status.phase == "after":
        yield from _ended(status, look)
        return
    if status.current is None:
        start = status.plan.header.period.start
        yield styled(
            t.text("The plan begins on {day}: nothing is in force yet.", day=start), "heading"
        )
        return
    yield from _current_year(status.current, look)
    if status.unadopted:
        names = joined([one.name for one in status.unadopted], t)
        words = t.plural(
            "NOT ADOPTED: action plan {names} has begun without an adoption date",
            "NOT ADOPTED: action plans {names} have begun without an adoption date",
            len(status.unadopted),
            names=names,
        )
        yield styled(words, "doubt")
    yield _since_the_start(status, look)


def _current_year(current: YearStatus, look: Look) -> Iterator[Text]:
    t, figures = look.translator, current.figures
    title = t.text("ACTION PLAN {name}", name=current.action_plan.name)
    rows = (
        (title, t.text("completion"), figures.completion.value, "heading"),
        (
            t.spell(counted("total", figures.deliverables.total)),
            t.text("time elapsed"),
            current.elapsed,
            "",
        ),
    )
    for label, name, share, style in rows:
        line = styled(look.fitted(label, _LABEL), style)
        line.append(look.fitted(name, 14), "")
        line.append_text(look.bar(share, _BAR)).append(f" {look.percent(share)}")
        yield line
    yield _promise_line(current, look)
    later = current.later
    if later.total:
        head = t.plural("{count} for later", "{count} for later", later.total)
        yield _counted_line(head, later.told(), _LATER, look)


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
    covered = len(status.plan.commitments) - len(status.uncovered)
    line = styled(t.text("SINCE {year}: ", year=min(one.year for one in status.years)), "heading")
    line.append(
        t.plural(
            "{count} done out of {total}",
            "{count} done out of {total}",
            done.done,
            total=done.total,
        )
    )
    line.append(" · ")
    line.append(_taken_up(status, covered, look))
    return line


def _taken_up(status: PlanStatus, covered: int, look: Look) -> str:
    return look.translator.plural(
        "{count} commitment taken up out of {total}",
        "{count} commitments taken up out of {total}",
        covered,
        total=len(status.plan.commitments),
    )


def _ended(status: PlanStatus, look: Look) -> Iterator[Text]:
    t, figures = look.translator, status.figures
    end = max([status.plan.header.period.end, *(one.action_plan.end for one in status.years)])
    yield styled(t.text("THE PLAN ENDED ON {day}", day=end), "heading")
    line = styled(t.spell(counted("total", figures.deliverables.total)) + t.text(": "))
    counts = figures.deliverables.told()
    line.append(", ".join(t.spell(one) for one in counted_all(counts, _LATER)))
    yield line
    proven, done = status.done_with_evidence, figures.deliverables.done
    yield styled(
        t.text("Done with evidence: {proven} of {done}", proven=proven, done=done)
        + " · "
        + _taken_up(status, len(status.plan.commitments) - len(status.uncovered), look)
    )
    still_open = figures.deliverables.planned + figures.deliverables.in_progress
    if still_open:
        yield styled(
            t.plural(
                "{count} deliverable was never closed: plantrack list --status in_progress",
                "{count} deliverables were never closed: plantrack list --status in_progress",
                still_open,
            ),
            "doubt",
        )


def _attention(status: PlanStatus, look: Look) -> Iterator[Text]:
    """Name the trouble: late, silent, due soon; nothing of it once the plan has ended."""
    if status.phase == "after":
        return
    t, days = look.translator, status.plan.header.due_soon_days
    yield from _named(t.text("! LATE"), "trouble", status.late, _late_words, look, "--late")
    yield from _named(t.text("? SILENT"), "doubt", status.silent, _silent_words, look, "--silent")
    soon = t.text("> WITHIN {days} D", days=days)
    yield from _named(soon, "soon", status.due_soon, _soon_words, look, "--sort due")


def _named(
    label: str,
    style: str,
    standings: tuple[Standing, ...],
    words: Callable[[Standing, Look], str],
    look: Look,
    option: str,
) -> Iterator[Text]:
    for position, one in enumerate(standings[:_MOST_NAMED]):
        head = look.fitted(label if position == 0 else "", 14)
        tail = " · " + words(one, look)
        name = f"{one.deliverable.id} {one.deliverable.title}"
        space = max(look.width - 14 - len(tail), 20)
        yield styled(head, style) + styled(look.cut(name, space)) + styled(tail, "quiet")
    more = len(standings) - _MOST_NAMED
    if more > 0:
        text = look.translator.plural(
            "and {count} more: plantrack list {option}",
            "and {count} more: plantrack list {option}",
            more,
            option=option,
        )
        yield styled(" " * 14 + text, "quiet")


def _late_words(one: Standing, look: Look) -> str:
    adopted, due = one.deliverable.due, one.state.due
    if adopted and due and adopted != due:
        return look.translator.text(
            "promised {adopted}, revised {due}",
            adopted=_short(one.deliverable, adopted.isoformat()),
            due=_short(one.deliverable, due.isoformat()),
        )
    return look.translator.text(
        "promised {due}", due=_short(one.deliverable, due.isoformat() if due else "")
    )


def _silent_words(one: Standing, look: Look) -> str:
    return look.translator.text("for {days} d", days=one.silent_days)


def _soon_words(one: Standing, _look: Look) -> str:
    return _short(one.deliverable, one.state.due.isoformat() if one.state.due else "")


def _short(deliverable: Deliverable, day: str) -> str:
    """Drop the year where the deliverable's own says it."""
    return day.removeprefix(f"{deliverable.year}-")


def _next_step(status: PlanStatus, look: Look) -> Text:
    if status.phase == "after":
        command = "plantrack coverage · plantrack report board"
    else:
        scope = status.current.year if status.current else "plan"
        command = f"plantrack agenda · plantrack why {scope}"
    return styled(look.translator.text("Next: {command}", command=command), "quiet")
