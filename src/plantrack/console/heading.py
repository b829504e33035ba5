"""The first lines of every screen: which plan, on which day, known from which commit."""

from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from plantrack.console.style import Look, styled
from plantrack.model import Plan
from plantrack.source.witness import Witness
from plantrack.telling.agenda import illustrative_words
from plantrack.telling.witness import witness_words


def heading(plan: Plan, day: date, version: str | None, look: Look) -> Text:
    """Return the plan's title, the day, and the version, told in words, where there is one."""
    text = styled(plan.header.title, "heading")
    text.append(" · " + look.translator.text("on {day}", day=day.isoformat()))
    if version:
        text.append(f" · {version}", "quiet")
    return text


def opening_lines(plan: Plan, day: date, version: str | None, look: Look) -> list[RenderableType]:
    """Return what opens a screen: its heading, and that action plans are examples, where so."""
    illustrative = illustrative_line(plan, look)
    return [heading(plan, day, version, look), *([illustrative] if illustrative else [])]


def news_lines(news: str) -> Iterator[Text]:
    """Give what is new, apart from what stands, where there is something to tell."""
    if news:
        yield styled()
        yield styled(news, "accent")


def git_line(witness: Witness, look: Look) -> Iterator[Text]:
    """Give the line that says what git cannot tell here, where there is something."""
    if words := witness_words(witness, look.translator):
        yield styled(f"! {words}", "doubt")


def illustrative_line(plan: Plan, look: Look) -> Text | None:
    """Return the line that says that action plans are examples, where they are."""
    told = illustrative_words(plan, look.translator)
    return styled(told, "quiet") if told else None
