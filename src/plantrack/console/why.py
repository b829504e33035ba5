"""The screen of `why`: a figure, its lines, and what was left out."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table

from plantrack.console.deliverables import WIDE, status_label
from plantrack.console.heading import heading, illustrative_line
from plantrack.console.indicators import attainment_lines
from plantrack.console.style import Look, styled
from plantrack.locale import Message, msg
from plantrack.locale.words import N_, not_counted_words
from plantrack.views.standing import Standing
from plantrack.views.why import Explanation
from plantrack.wire.period_words import periods_words

_LEFT_OUT = N_(
    "Left out, for the deliverable that continues it is counted",
    "Left out, for the deliverables that continue them are counted",
)
_UNQUANTIFIED = N_("Not quantified, counted as 0", "Not quantified, counted as 0")
_REPEATED = N_(
    "Counted once here, and in each commitment it answers",
    "Counted once here, and in each commitment they answer",
)
_NOT_IN_FORCE = N_("Not yet in force, counted nowhere", "Not yet in force, counted nowhere")
RULE_OF_THE_FIGURES: tuple[Message, ...] = (
    msg("Completion is the mean of the deliverables below, each with its weight."),
    msg(
        "Done counts 1; to come and cancelled count 0; the others count their last stated "
        "progress, else the share of their milestones done."
    ),
)


def why_screen(explanation: Explanation, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `why`."""
    parts: list[RenderableType] = [heading(explanation.plan, explanation.day, version, look)]
    if illustrative := illustrative_line(explanation.plan, look):
        parts.append(illustrative)
    name = (
        explanation.title
        if explanation.kind in ("plan", "year")
        else f"{explanation.id} {explanation.title}"
    )
    parts.extend([styled(), styled(name, "heading")])
    if explanation.attainment is not None:
        parts.extend(attainment_lines(explanation.attainment, look))
    else:
        parts.extend(_mean(explanation, look))
    parts.extend(_notes(explanation, look))
    return Group(*parts)


def _mean(explanation: Explanation, look: Look) -> Iterator[RenderableType]:
    t, figure = look.translator, explanation.completion
    if figure is None or figure.value is None:
        yield styled(t.text("No deliverable is in force: there is no completion."))
        return
    achieved = explanation.achieved
    sums = t.text(
        "Completion {percent}: {achieved} out of {weight}",
        percent=look.percent(figure.value),
        achieved=look.number(achieved),
        weight=look.number(figure.weight),
    )
    if explanation.periods:
        sums += f" · {periods_words(explanation.periods, t)}"
    yield styled(sums, "accent")
    for message in RULE_OF_THE_FIGURES:
        yield styled(t.spell(message), "quiet")
    yield styled()
    yield _shares(explanation, look)


def _shares(explanation: Explanation, look: Look) -> Table:
    t, wide = look.translator, look.width >= WIDE
    table = Table(
        box=None,
        padding=(0, 2, 0, 0),
        show_edge=False,
        header_style="quiet",
        show_footer=True,
        expand=True,
    )
    figure = explanation.completion
    weight = look.number(figure.weight) if figure else ""
    achieved = look.number(explanation.achieved)
    table.add_column(t.text("Id"), no_wrap=True)
    table.add_column(
        t.text("Deliverable"), t.text("Sum"), ratio=1, no_wrap=True, overflow="ellipsis"
    )
    if wide:
        table.add_column(t.text("Status"), no_wrap=True)
    table.add_column(t.text("Compl."), justify="right", no_wrap=True)
    table.add_column(t.text("Weight"), weight, justify="right", no_wrap=True)
    table.add_column(t.text("Counts"), achieved, justify="right", no_wrap=True)
    for share in explanation.shares:
        one = share.standing
        table.add_row(
            styled(one.deliverable.id),
            styled(one.deliverable.title),
            *([styled(status_label(explanation.plan, one, look))] if wide else []),
            styled(look.percent(one.completion)),
            styled(t.as_typed(one.deliverable.weight)),
            styled(look.number(share.product)),
        )
    return table


def _notes(explanation: Explanation, look: Look) -> Iterator[RenderableType]:
    figure = explanation.completion
    if figure is None:
        return
    for one in explanation.not_counted:
        words = look.translator.spell(not_counted_words(one.not_counted or 0, look.translator))
        head = look.translator.text("{head}: ", head=one.deliverable.id)
        yield from (styled(), styled(head, "doubt") + styled(words))
    notes: tuple[tuple[tuple[str, str], tuple[Standing, ...]], ...] = (
        (_LEFT_OUT, figure.left_out),
        (_UNQUANTIFIED, figure.unquantified),
        (_REPEATED, explanation.repeated),
        (_NOT_IN_FORCE, explanation.not_in_force),
    )
    for forms, standings in notes:
        if standings:
            ids = ", ".join(one.deliverable.id for one in standings)
            head = look.translator.plural(*forms, len(standings))
            yield styled()
            yield styled(look.translator.text("{head}: ", head=head), "doubt") + styled(ids)
