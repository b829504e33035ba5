"""The templates that a plan begins from: small plans, shipped in each language that is spoken.

A template says what stands in a plan, and when, in shares of its period; the answers, the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypeAlias

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.locale.names import in_code
from plantrack.source.text import decode
from plantrack.source.values import document_of

Described: TypeAlias = Mapping[str, Any]  # a node, a deliverable, an indicator, as YAML has it

SUMMARIES = {
    "axes-annual": msg("axes and commitments, an action plan a year"),
    "okr-quarters": msg("objectives, and key results each quarter"),
    "climate-tree": msg("four levels, from pillars to measures, and actions each year"),
    "ogp-milestones": msg("themes and commitments, milestones over the whole plan"),
    "milestones-only": msg("objectives and dated milestones, nothing else"),
}
USUAL = "axes-annual"
# No example: what a plan holds comes from a table.
EMPTY = "empty"
CHOICES = SUMMARIES | {EMPTY: msg("nothing yet: a table will be imported into it")}


@dataclass(frozen=True, slots=True)
class Template:
    """A template in one language: what is proposed where nobody answers, and what the plan holds.

    Days are told in per cent of a period that has passed by then; `lasts` counts years.
    """

    levels: tuple[str, ...]
    periods: str
    lasts: int
    words: Described
    team: Described
    axes: Sequence[Described]
    deliverables: Sequence[Described]
    indicators: Sequence[Described]

    @property
    def is_empty(self) -> bool:
        """Whether it holds no example."""
        return not self.axes


def template_named(name: str, language: str) -> Template:
    """Return a template in a language that is spoken."""
    values: Any = document_of(decode(f"{name}.yaml", shipped(f"{name}.{language}.yaml"))).values
    return Template(
        tuple(values["levels"]),
        values["periods"],
        int(values["lasts"]),
        values.get("words") or {},
        values["team"],
        values["axes"],
        values["deliverables"],
        values.get("indicators") or (),
    )


def template_meant(word: str) -> str:
    """Return the name of the template that a word names, or begins.

    Raises:
        PlantrackError: it is none, or several; all are named.
    """
    typed = word.strip().casefold()
    begun = [name for name in CHOICES if typed and name.startswith(typed)]
    if typed in CHOICES:
        return typed
    if len(begun) == 1:
        return begun[0]
    raise PlantrackError(
        "no template is named {word}: there are {names}", word=word, names=in_code([*CHOICES])
    )


def shipped(name: str) -> bytes:
    """Return a file that stands beside the templates."""
    return files(__package__).joinpath("plans", name).read_bytes()
