"""The screen of `why`: a figure, its lines, and what was left out."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from plantrack.console.deliverables import status_label
from plantrack.console.heading import opening_lines
from plantrack.console.indicators import attainment_lines
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.locale import Message, msg
from plantrack.locale.words import N_, not_counted_words
from plantrack.model import Plan
from plantrack.telling.periods import periods_words
from plantrack.telling.stated import stated_words
from plantrack.views.standing import Standing
from plantrack.views.why import Explanation, Share, Stated

_LEFT_OUT = N_(
    "Left out, for the {w.deliverable} that continues it is counted",
    "Left out, for the {w.deliverable:s} that continue them are counted",
)
_UNQUANTIFIED = N_("Not quantified, counted as 0", "Not quantified, counted as 0")
_REPEATED = N_(
    "Counted once here, and in each {w.commitment} it answers",
    "Counted once here, and in each {w.commitment} they answer",
)
_NOT_IN_FORCE = N_("Not yet in force, counted nowhere", "Not yet in force, counted nowhere")
RULE_OF_THE_FIGURES: tuple[Message, ...] = (
    msg("Completion is the mean of the {w.deliverable:s} below, each with its weight."),
    msg(
        "Done counts 1; planned and cancelled count 0; the others count their last stated "
        "progress, else the share of their milestones done."
    ),
)


def why_screen(explanation: Explanation, version: str | None, look: Look) -> RenderableType:
    """Return the screen of `why`."""
    parts = opening_lines(explanation.plan, explanation.day, version, look)
    name = (
        explanation.title
        if explanation.kind in ("plan", "year")
        else f"{explanation.id} {explanation.title}"
    )
    parts.extend([styled(), styled(name, "heading")])
    if explanation.attainment is not None:
        parts.append(attainment_lines(explanation.attainment, look, with_formula=True))
    else:
        parts.extend(_mean(explanation, look))
    parts.extend(_notes(explanation, look))
    return Group(*parts)


def _mean(explanation: Explanation, look: Look) -> Iterator[RenderableType]:
    t, figure = look.translator, explanation.completion
    if figure is None or figure.value is None:
        yield styled(t.text("No {w.deliverable} is in force: there is no completion."))
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
    if explanation.stated is not None:
        yield from _stated(explanation, explanation.stated, look)
    for message in RULE_OF_THE_FIGURES:
        yield styled(t.spell(message), "quiet")
    yield styled()
    yield _shares(explanation, look)


def _stated(explanation: Explanation, stated: Stated, look: Look) -> Iterator[RenderableType]:
    """Give by what the figure of a deliverable was stated: the entry of its journal, above all."""
    words = stated_words(stated, explanation.shares, look.translator)
    if words:
        yield styled(words)
    if stated.entry is not None and stated.entry.note:
        yield Padding(styled(stated.entry.note, "quiet"), (0, 0, 0, 2))


def _shares(explanation: Explanation, look: Look) -> Rows:
    t = look.translator
    columns = [
        Column(t.text_about("screen", "Id")),
        Column(t.text("{w.Deliverable}"), flexible=True),
        *([Column(t.text("Status"))] if look.is_wide else []),
        Column(t.text("Compl."), justify="right"),
        Column(t.text("Weight"), justify="right"),
        Column(t.text("Counts"), justify="right"),
    ]
    figure = explanation.completion
    weight = look.number(figure.weight) if figure else ""
    sums = [t.text("Sum"), *([""] if look.is_wide else []), "", weight]
    cells = [_cells(share, explanation.plan, look) for share in explanation.shares]
    foot = [styled(cell) for cell in ("", *sums, look.number(explanation.achieved))]
    return Rows(columns, [*cells, foot], is_whole=look.is_wide)


def _cells(share: Share, plan: Plan, look: Look) -> list[Text]:
    standing = share.standing
    return [
        styled(standing.deliverable.id),
        styled(standing.deliverable.title),
        *([styled(status_label(plan, standing, look))] if look.is_wide else []),
        styled(look.percent(standing.completion)),
        styled(look.translator.as_typed(standing.deliverable.weight)),
        styled(look.number(share.product)),
    ]


def _notes(explanation: Explanation, look: Look) -> Iterator[RenderableType]:
    figure = explanation.completion
    if figure is None:
        return
    for standing in explanation.not_counted:
        words = look.translator.spell(not_counted_words(standing.not_counted or 0, look.translator))
        head = look.translator.text("{head}: ", head=standing.deliverable.id)
        yield from (styled(), styled(head, "doubt") + styled(words))
    notes: tuple[tuple[tuple[str, str], tuple[Standing, ...]], ...] = (
        (_LEFT_OUT, figure.left_out),
        (_UNQUANTIFIED, figure.unquantified),
        (_REPEATED, explanation.repeated),
        (_NOT_IN_FORCE, explanation.not_in_force),
    )
    for forms, standings in notes:
        if standings:
            ids = ", ".join(standing.deliverable.id for standing in standings)
            head = look.translator.plural(*forms, len(standings))
            yield styled()
            yield styled(look.translator.text("{head}: ", head=head), "doubt") + styled(ids)
