"""An axis or a commitment on the screen of `show`: where it stands, its life, what is taken up."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding

from plantrack.console.fields import Fields
from plantrack.console.style import Look, indented, styled
from plantrack.locale import Translator
from plantrack.locale.words import promise_words, taken_up_words
from plantrack.model import Axis, Deliverable, Indicator, Node, Plan, Withdrawal
from plantrack.telling.indicators import attainment_words
from plantrack.telling.nodes import taken_up_below, withdrawn_words
from plantrack.telling.periods import periods_words
from plantrack.views.attainment import Attainment
from plantrack.views.coverage import Covered
from plantrack.views.show import Shown


def node_lines(shown: Shown, named: Node, look: Look) -> Iterator[RenderableType]:
    """Give what is told of an axis or a commitment, but for the deliverables that answer it."""
    told = [named.text, named.rationale if isinstance(named, Axis) else None]
    for prose in filter(None, told):
        yield Padding(styled(prose), (1, 0, 1, 2))
    yield Fields([(label, styled(words)) for label, words in _figures(shown, named, look)])


def _figures(shown: Shown, named: Node, look: Look) -> Iterator[tuple[str, str]]:
    t = look.translator.speaking_of(shown.plan.word_of(named))
    yield from _life(shown, named, t)
    yield from beside_lines(named, t)
    if shown.completion:
        periods = periods_words(shown.periods, t) if shown.periods else ""
        figure = " · ".join(filter(None, (look.percent(shown.completion.value), periods)))
        yield t.text("Completion"), figure
    for covered in shown.commitments:
        below = covered.commitment
        if below is named and not named.withdrawn:
            yield t.text("Taken up"), _taken_up(covered, shown.plan, t, asked=True)
        elif below is not named:
            title = indented(below.title, covered.level - len(shown.plan.path_to(named.id)) + 1)
            yield (
                below.id,
                f"{title} · {_taken_up(covered, shown.plan, look.translator, asked=False)}",
            )
    for found in shown.indicators:
        yield found.indicator.id, _measured(found, look)


def _life(shown: Shown, named: Node, t: Translator) -> Iterator[tuple[str, str]]:
    """Give where a commitment stands, the ids it had, and when it came or went."""
    above = shown.plan.path_to(named.id)[:-1]
    if len(above) > 1:
        yield t.text("Stands below"), " › ".join(f"{node.id} {node.title}" for node in above)
    if named.formerly:
        yield t.text("Formerly"), ", ".join(named.formerly)
    if named.added:
        yield t.text_about("commitment", "Added on"), named.added.isoformat()
    if named.withdrawn:
        yield t.text_about("commitment", "Withdrawn"), _withdrawn(named.withdrawn, t)


def beside_lines(
    record: Deliverable | Indicator | Node, t: Translator
) -> Iterator[tuple[str, str]]:
    """Give what a record is called elsewhere, and what the plan says of it in fields of its own."""
    if record.ref:
        yield t.text("Elsewhere"), record.ref
    for at, (name, text) in enumerate(record.extra.items()):
        head = t.text("Own fields") if at == 0 else ""
        yield head, t.text("{field}: {after}", field=name, after=text)


def _withdrawn(withdrawal: Withdrawal, t: Translator) -> str:
    ids = ", ".join(withdrawal.replaced_by)
    told = (
        withdrawal.date.isoformat(),
        t.text("replaced by {ids}", ids=ids) if ids else "",
        withdrawal.reason,
        withdrawal.resolution,
    )
    return " · ".join(filter(None, told))


def _taken_up(covered: Covered, plan: Plan, t: Translator, *, asked: bool) -> str:
    """Return whether a commitment is taken up: an answer, or words beside its title."""
    of_it = t.speaking_of(plan.word_of(covered.commitment))
    if covered.withdrawn is not None:
        return of_it.spell(withdrawn_words(covered.withdrawn))
    if not covered.is_lowest:
        return t.spell(taken_up_below(covered))
    words = of_it.spell(
        taken_up_words(covered.promise) if asked else promise_words(covered.promise)
    )
    return f"{words} · ? {t.text('weak')}" if covered.weak else words


def _measured(found: Attainment, look: Look) -> str:
    """Return an indicator in a line: its title, its attainment, and the days that both are of."""
    t, title = look.translator, found.indicator.title
    words = attainment_words(found, t)
    if found.measurement is None or found.target is None:
        return f"{title} · {words}"
    days = t.text(
        "measured on {measured}, target of {target}",
        measured=found.measurement.date.isoformat(),
        target=found.target.date.isoformat(),
    )
    return f"{title} · {words} ({days})"
