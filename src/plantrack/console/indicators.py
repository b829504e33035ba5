"""Lines about an indicator: its last measurement, its target, its attainment."""

from collections.abc import Iterator

from rich.text import Text

from plantrack.console.style import Look, styled
from plantrack.locale.translator import in_words
from plantrack.views.attainment import Attainment
from plantrack.wire.indicator_words import attainment_words, verdict_words
from plantrack.wire.telling import sentence

_LABEL = 22


def attainment_lines(one: Attainment, look: Look) -> Iterator[Text]:
    """Give the lines that tell where an indicator stands, and how its attainment is made."""
    t, indicator = look.translator, one.indicator
    if in_words(indicator.unit):
        yield _row(t.text("Unit"), indicator.unit, look)
    if indicator.baseline:
        day = f" ({indicator.baseline.date.isoformat()})" if indicator.baseline.date else ""
        yield _row(
            t.text("Baseline"), f"{t.measured(indicator.baseline.value, indicator.unit)}{day}", look
        )
    if one.measurement:
        measured = one.measurement
        yield _row(
            t.text("Last measurement"),
            f"{t.measured(measured.value, indicator.unit)} ({measured.date.isoformat()})",
            look,
        )
        if measured.source:
            yield _row(t.text("Source"), measured.source, look)
    if one.target:
        yield _row(
            t.text("Target"),
            f"{t.measured(one.target.value, indicator.unit)} ({one.target.date.isoformat()})",
            look,
        )
    yield _row(t.text("Attainment"), attainment_words(one, t), look)
    for position, verdict in enumerate(one.verdicts):
        head = t.text("Past targets") if position == 0 else ""
        yield _row(head, sentence(verdict_words(verdict, t)), look)


def _row(label: str, words: str, look: Look) -> Text:
    return styled(look.fitted(label, _LABEL), "quiet") + styled(words)
