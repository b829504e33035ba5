"""The first lines of every screen: which plan, on which day, known from which commit."""

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from plantrack.console.style import Look, styled
from plantrack.model import Plan
from plantrack.source.witness import Witness
from plantrack.telling.witness import witness_words


def heading(plan: Plan, day: date, version: str | None, look: Look) -> Text:
    """Return the plan's title, the day, and the version, told in words, where there is one."""
    text = styled(plan.header.title, "heading")
    text.append(" · " + look.translator.text("on {day}", day=day.isoformat()))
    if version:
        text.append(f" · {version}", "quiet")
    return text


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
    if not plan.illustrative:
        return None
    examples = [action_plan for action_plan in plan.action_plans if action_plan.illustrative]
    if len(examples) == len(plan.action_plans):
        return styled(look.translator.text("{w.Action_plan:s} given as examples"), "quiet")
    words = look.translator.plural(
        "{w.Action_plan} given as an example: {names}",
        "{w.Action_plan:s} given as examples: {names}",
        len(examples),
        names=", ".join(action_plan.name for action_plan in examples),
    )
    return styled(words, "quiet")
