"""The files of a plan that begins: its header, its axes, its roles, its first work.

What is made up fits the day: what is due by then is done, what has begun is under way, with one
entry, and nothing is late.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plantrack.edits.text import NewValue, Plain, document_text
from plantrack.locale import Translator
from plantrack.locale.plan_words import words_given
from plantrack.source.files import PLAN_FILE
from plantrack.starting.nodes import axis_values, node_for
from plantrack.starting.spans import Span, span_on, spans_of
from plantrack.starting.templates import Described, Template

_USUAL_LEVELS = ("axis", "commitment")
_NOT_ANNUAL = {"none": "programme", "quarters": "work_plan"}
_ILLUSTRATIVE = "\nillustrative: "
_PROOF = "https://example.org/"
_MOST = 90  # per cent that work under way is said to be
_A_STEP = 5  # per cent by which an example advances


@dataclass(frozen=True)
class Beginning:
    """All that is known of a plan that begins: its template, what was answered, and the day.

    `writes` is the language in which plantrack writes into it; `deliverable` is the word for what
    is promised, where it is not the template's.
    """

    template: Template
    title: str
    organisation: str
    language: str
    writes: str
    start: date
    end: date
    levels: tuple[str, ...]
    periods: str
    day: date
    deliverable: str | None = None

    @cached_property
    def spoken(self) -> Translator:
        """Who words what is written into the plan's files, in their language if it is spoken."""
        return self.told_by(self.writes)

    def told_by(self, language: str) -> Translator:
        """Return who speaks of the plan in a language, in the plan's own words."""
        return Translator(language, words=words_given(self.words), region=self.language)

    @property
    def words(self) -> dict[str, NewValue]:
        """What the plan calls its parts, where that is not as usual."""
        given: dict[str, NewValue] = {}
        if self.levels != _USUAL_LEVELS:
            given["levels"] = [Plain(level) for level in self.levels]
        given |= self._template_words
        return {**given, "deliverable": Plain(self.deliverable)} if self.deliverable else given

    @property
    def _template_words(self) -> Described:
        """The words of the template; what is no year's is not called an annual plan."""
        given, called = self.template.words, _NOT_ANNUAL.get(self.periods)
        is_untrue = called and given.get("action_plan") == "annual_plan"
        return {**given, "action_plan": called} if is_untrue else given

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The periods of the plan."""
        return spans_of(self.periods, self.start, self.end, self.spoken.language)

    @cached_property
    def first(self) -> Span:
        """The period whose work is written: that of the day, or the whole plan's."""
        return (
            span_on(self.spans, self.day)
            if self.spans
            else Span("", self.start, self.end, is_year=False)
        )

    def id_of(self, number: int) -> str:
        """Return the id of some work, counted from 1."""
        return f"{self.first.key}-L{number:02}".removeprefix("-")


def entry_to_try(beginning: Beginning) -> str:
    """Return what `plantrack update` may say of the examples as they are, where all of it is right.

    Work under way advances; else what has not begun does begin; of what is done, more is told.
    """
    numbered = [*enumerate(beginning.template.deliverables, 1)]
    entries = {beginning.id_of(number): _entry_on(beginning, told) for number, told in numbered}
    for identifier, entry in entries.items():
        if entry and "progress" in entry:
            return f"{identifier} --progress {int(str(entry['progress'])) + _A_STEP}"
    for identifier, entry in entries.items():
        if entry is None:
            return f"{identifier} --status in_progress --progress {_A_STEP}"
    return next(iter(entries), "")


def plan_files(beginning: Beginning) -> dict[str, bytes]:
    """Return the files of the plan, by path, the header first: with it, the folder is a plan's."""
    t, template = beginning.spoken, beginning.template
    found = {PLAN_FILE: _commented(_header(beginning), t)}
    axes = axis_values(template.axes, t.words.levels, t)
    for number, (described, values) in enumerate(zip(template.axes, axes, strict=True), 1):
        found[f"plan/axes/{number}-{described['file']}.yaml"] = document_text(values, "")
    if template.team:
        team = t.text("Roles, never persons: a plan outlives its staff.")
        found["plan/team.yaml"] = document_text(dict(template.team), team)
    if template.indicators:
        indicators = [_indicator(beginning, told) for told in template.indicators]
        found["plan/indicators.yaml"] = document_text({"indicators": indicators}, "")
    if beginning.spans:
        path = f"actions/{beginning.first.key}/plan.yaml"
        found[path] = _commented(_action_plan(beginning), t)
    found |= {path: document_text(told, "") for path, told in _work(beginning).items()}
    return {path: text.encode() for path, text in found.items()}


def _commented(values: Mapping[str, NewValue], t: Translator) -> str:
    """Return a header, with a comment on what makes it an example: they go together."""
    text = document_text(values, "")
    comment = t.text("What is here is an example, to be replaced by what is yours.")
    return text.replace(_ILLUSTRATIVE, f"\n# {comment}{_ILLUSTRATIVE}", 1)


def _header(beginning: Beginning) -> dict[str, NewValue]:
    values: dict[str, NewValue] = {
        "title": beginning.title,
        "organisation": beginning.organisation,
        "language": Plain(beginning.language),
    }
    if beginning.spans:
        to_come = beginning.spans[beginning.spans.index(beginning.first) :]
        values["years"] = [Plain(span.key) for span in to_come]
    values["period"] = {"start": beginning.start, "end": beginning.end}
    if not beginning.spans:
        values |= {"whole_plan": True} | _illustrative(beginning)
    return {**values, "words": beginning.words} if beginning.words else values


def _action_plan(beginning: Beginning) -> dict[str, NewValue]:
    span = beginning.first
    values: dict[str, NewValue] = {"year": Plain(span.key)} if span.is_year else {}
    return {
        **values,
        "title": beginning.spoken.text("{w.Action_plan} {year}", year=span.key),
        "start": span.start,
        "end": span.end,
        **_illustrative(beginning),
    }


def _illustrative(beginning: Beginning) -> dict[str, NewValue]:
    """Return that a plan is an example, where its template has any."""
    return {} if beginning.template.is_empty else {"illustrative": True}


def _indicator(beginning: Beginning, told: Described) -> dict[str, NewValue]:
    template, levels = beginning.template, len(beginning.levels)
    known_on = min(beginning.start, beginning.day)
    return {
        "id": Plain(told["id"]),
        "commitment": Plain(node_for(told["commitment"], template.axes, levels)),
        "title": told["title"],
        "unit": told["unit"],
        "direction": Plain(told["direction"]),
        "baseline": {"date": known_on, "value": Plain(told["baseline"])},
        "targets": [{"date": beginning.end, "value": Plain(told["target"])}],
    }


def _work(beginning: Beginning) -> dict[str, Mapping[str, NewValue]]:
    """Return the files of deliverables, one an axis."""
    span, template = beginning.first, beginning.template
    folder = f"actions/{span.key}" if span.key else "actions"
    held: dict[str, list[NewValue]] = {}
    for number, told in enumerate(template.deliverables, 1):
        axis = int(told["commitments"][0].partition(".")[0])
        path = f"{folder}/{axis}-{template.axes[axis - 1]['file']}.yaml"
        held.setdefault(path, []).append(_deliverable(beginning, told, beginning.id_of(number)))
    return {path: {"deliverables": held[path]} for path in sorted(held)}


def _deliverable(beginning: Beginning, told: Described, identifier: str) -> NewValue:
    span, template = beginning.first, beginning.template
    start = span.day_at(int(told["start"])) if "start" in told else None
    due = span.day_at(int(told["due"]))
    answered = [
        node_for(node, template.axes, len(beginning.levels)) for node in told["commitments"]
    ]
    values: dict[str, NewValue] = {
        "id": Plain(identifier),
        "title": told["title"],
        "commitments": [Plain(node) for node in dict.fromkeys(answered)],
        "lead": Plain(told["lead"]),
    }
    if told.get("partners"):
        values["partners"] = [Plain(partner) for partner in told["partners"]]
    values |= {"start": start, "due": due} if start else {"due": due}
    if told.get("milestones"):
        values["milestones"] = [_milestone(beginning, step) for step in told["milestones"]]
    entry = _entry_on(beginning, told)
    return {**values, "updates": [entry]} if entry else values


def _milestone(beginning: Beginning, told: Described) -> dict[str, NewValue]:
    due = beginning.first.day_at(int(told["due"]))
    step: dict[str, NewValue] = {"title": told["title"], "due": due}
    return {**step, "done": due} if _is_past(beginning, told) else step


def _entry_on(beginning: Beginning, told: Described) -> dict[str, NewValue] | None:
    """Return the one entry of a journal; none where the work has not begun."""
    span, day = beginning.first, beginning.day
    start = span.day_at(int(told["start"])) if "start" in told else None
    due = span.day_at(int(told["due"]))
    if due <= day:
        return {
            "date": due,
            "status": Plain("done"),
            "note": told["done"],
            "evidence": [_PROOF],
        }
    if start is None or day < start:
        return None
    progress = (day - start) * 10 // (due - start) * 10
    return {
        "date": day,
        "status": Plain("in_progress"),
        "progress": min(max(progress, 10), _MOST),
        "note": _note(beginning, told),
    }


def _note(beginning: Beginning, told: Described) -> str:
    """Return what is said of work under way: the last of its milestones that is done."""
    done = [step["title"] for step in told.get("milestones", ()) if _is_past(beginning, step)]
    if done:
        return f"{done[-1]}."
    begun = beginning.spoken.text("It has begun.")
    return begun if told.get("milestones") else str(told["note"])


def _is_past(beginning: Beginning, step: Described) -> bool:
    return beginning.first.day_at(int(step["due"])) < beginning.day
