"""What is published of a plan: by an allow-list, field by field; whatever else there is never is.

Figures stay what they are: no record is left out but the entries of a journal that then say
nothing, which count for nothing, and a text that is withheld is replaced by words that say so.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import urlsplit

from plantrack.loading.records import nested_records
from plantrack.locale import Translator
from plantrack.model import (
    ActionPlan,
    Axis,
    Baseline,
    Basis,
    ChangeReason,
    Commitment,
    Context,
    Deliverable,
    EnglishForms,
    Event,
    FrenchForms,
    Indicator,
    KeptProof,
    Measurement,
    Milestone,
    Partner,
    Period,
    Plan,
    PlanHeader,
    Record,
    Role,
    Target,
    Translation,
    Update,
    Withdrawal,
    WithheldField,
    Words,
    WrittenWord,
)
from plantrack.model.evidence import is_bad_link, link_of, path_of

R = TypeVar("R", bound=Record)
_NODE = "id title text added withdrawn formerly commitments"
PUBLISHED: Mapping[type[Record], str] = {
    PlanHeader: "title organisation language years period words whole_plan illustrative vision "
    "mission mandates funder licence url contact context events timezone due_soon_days "
    "stale_after_days",
    Period: "start end",
    Words: "levels deliverable action_plan",
    WrittenWord: "fr en",
    FrenchForms: "one many gender elides",
    EnglishForms: "one many article",
    Context: "title text",
    Event: "date title kind",
    Axis: f"{_NODE} rationale",
    Commitment: f"{_NODE} reviewed",
    Withdrawal: "date reason resolution replaced_by",
    ActionPlan: "year title start end label adopted resolution illustrative note",
    Deliverable: "id title commitments description lead contributors partners start due added "
    "weight depends_on continues formerly milestones evidence updates",
    Milestone: "title due done",
    Update: "date status progress note challenges due lead reason resolution by evidence",
    Indicator: "id commitment title unit direction tolerance baseline targets measurements",
    Baseline: "value date",
    Target: "date value",
    Measurement: "date value source for",
    Role: "id title",
    Partner: "id title",
    ChangeReason: "id reason field commit editorial resolution date",
    Translation: "title text",
}
"""The fields that are published, by the records that have them."""
NEVER: Mapping[type[Record], str] = {
    PlanHeader: "look evidence site board_doubts severities thresholds",
    Axis: "ref extra",
    Commitment: "ref extra",
    Deliverable: "ref extra",
    Update: "question to answer review internal",
    Indicator: "ref extra",
    KeptProof: "evidence sha256 date file",
}
"""The fields that never are; a field that stands in neither list is not published either."""
EVIDENCE, SOURCE = "evidence", "source"
_REFERENCES = frozenset({"by", "lead", "contributors", "partners"})
_WHEN_AND_WHO = frozenset({"date", "by"})
_SPACES = (" ", "\u00a0", "\u202f")


def published_fields(model: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a record that are published."""
    return tuple(next((PUBLISHED[kind] for kind in model.__mro__ if kind in PUBLISHED), "").split())


@dataclass(frozen=True)
class Publishing:
    """What a plan publishes, in the words of a language; `withheld` it keeps to itself."""

    translator: Translator
    withheld: frozenset[str] = frozenset()

    @cached_property
    def instead(self) -> str:
        """What stands for a text that is withheld."""
        return self.translator.text("text not published")

    @cached_property
    def on_file(self) -> str:
        """What stands for a proof that is no address of the web."""
        return self.translator.text("document on file")

    def text(self, name: str, value: str) -> str:
        """Return the text of a field, or what stands for it."""
        if name in (EVIDENCE, SOURCE):
            is_open = name not in self.withheld and is_public_source(name, value)
            if name == SOURCE and not is_open:
                return self.instead if name in self.withheld else self.on_file
            return value if is_open else self.on_file
        return self.instead if name in self.withheld else value

    def record(self, record: R) -> R:
        """Return a record as it is published: itself, where nothing of it is left out."""
        model, given = type(record), record.__dict__
        values: dict[str, Any] = {}
        for name, change in self._changes(model).items():
            value = given[name]
            if value is not None and value != () and (new := change(name, value)) is not value:
                values[name] = new
        return record.model_copy(update=values) if values else record

    def _changes(self, model: type[Record]) -> dict[str, Any]:
        """Return what is done to the fields of a record that may change, by their names."""
        if model not in self._known:
            self._known[model] = dict(self._found(model))
        return self._known[model]

    @cached_property
    def _known(self) -> dict[type[Record], dict[str, Any]]:
        return {}

    def _found(self, model: type[Record]) -> Iterator[tuple[str, Any]]:
        allowed, nested = published_fields(model), nested_records(model)
        for name, described in model.model_fields.items():
            if name not in allowed or (name in _REFERENCES and name in self.withheld):
                default = described.get_default(call_default_factory=True)
                yield name, lambda _, value, default=default: _unless_same(value, default)
            elif name in nested:
                yield name, self._nested
            elif name in self.withheld or name in (EVIDENCE, SOURCE):
                yield name, self._texts

    def _nested(self, name: str, value: Any) -> Any:  # noqa: ANN401 - records, or a word
        if isinstance(value, tuple):
            found = tuple(self._nested(name, each) for each in value)
            if name == "updates":
                found = tuple(
                    new for old, new in zip(value, found, strict=True) if not is_emptied(old, new)
                )
            is_same = len(found) == len(value)
            is_same = is_same and all(a is b for a, b in zip(found, value, strict=True))
            return value if is_same else found
        return self.record(value) if isinstance(value, Record) else value

    def _texts(self, name: str, value: Any) -> Any:  # noqa: ANN401 - a text, or several
        if isinstance(value, tuple):
            found = tuple(self.text(name, each) for each in value)
            return value if found == value else found
        new = self.text(name, value)
        return value if new == value else new


def _unless_same(value: object, default: object) -> object:
    return value if value == default else default


def is_public_source(name: str, value: str) -> bool:
    """Return whether a proof, or the source of a value, may be read by anybody.

    A proof may where it is an address of the web, without a name or a password in it; a source
    where it is no path.
    """
    link = link_of(value)
    if link is not None:
        parts = urlsplit(link) if _has_host(link) else None
        return parts is not None and "@" not in parts.netloc
    if name == EVIDENCE:
        return False
    is_one_word = not any(space in value.strip() for space in _SPACES)
    is_path = path_of(value) is not None or (is_one_word and "/" in value) or "\\" in value
    return not is_path and not is_bad_link(value)


def _has_host(link: str) -> bool:
    if not link.lower().startswith(("http://", "https://")):
        return False
    try:
        return bool(urlsplit(link).netloc)
    except ValueError:
        return False


def is_emptied(before: Update, after: Update) -> bool:
    """Return whether an entry said something of which nothing is published.

    It would confirm that all stands, which it never said.
    """
    return after is not before and _is_silent(after) and not _is_silent(before)


def _is_silent(entry: Update) -> bool:
    return all(said in (None, ()) for name, said in entry if name not in _WHEN_AND_WHO)


def published_plan(plan: Plan, publishing: Publishing) -> Plan:
    """Return a plan of which only what is published is at hand."""
    withheld = publishing.withheld
    return Plan(
        header=publishing.record(plan.header),
        axes=tuple(map(publishing.record, plan.axes)),
        indicators=tuple(map(publishing.record, plan.indicators)),
        roles=tuple(map(publishing.record, plan.roles)),
        partners=() if WithheldField.PARTNERS in withheld else plan.partners,
        action_plans=tuple(map(publishing.record, plan.action_plans)),
        deliverables=tuple(map(publishing.record, plan.deliverables)),
        changes=tuple(map(publishing.record, plan.changes)),
        removed=plan.removed,
        translations=_translations(plan, publishing),
        basis=Basis(values=plan.basis.values),
    )


def _translations(plan: Plan, publishing: Publishing) -> dict[str, dict[str, Translation]]:
    keep = Translated(plan, publishing)
    return {
        tag: {
            name: keep.record(name, told) for name, told in texts.items() if keep.is_published(name)
        }
        for tag, texts in plan.translations.items()
    }


@dataclass(frozen=True)
class Translated:
    """What is published of translations, by the ids of what they translate."""

    plan: Plan
    publishing: Publishing

    def is_published(self, name: str) -> bool:
        """Return whether what has an id is published at all."""
        return name.casefold() not in self._hidden

    def hides_text(self, name: str) -> bool:
        """Return whether the text with an id is that of a field that is withheld."""
        is_withheld = WithheldField.DESCRIPTION in self.publishing.withheld
        return is_withheld and name.casefold() not in self._worded

    def record(self, name: str, told: Translation) -> Translation:
        """Return a translation as it is published."""
        if told.text is None or not self.hides_text(name):
            return told
        return told.model_copy(update={"text": self.publishing.instead})

    @cached_property
    def _worded(self) -> Collection[str]:
        """The ids of nodes, whose wording no plan withholds."""
        nodes = self.plan.every_node
        return {name.casefold() for node in nodes for name in (node.id, *node.formerly)}

    @cached_property
    def _hidden(self) -> Collection[str]:
        if WithheldField.PARTNERS not in self.publishing.withheld:
            return ()
        plan = self.plan
        others = (*plan.ids_of_promises, *plan.role_of, *plan.action_plan_of)
        known = {name.casefold() for name in others}
        return {each.id.casefold() for each in plan.partners} - known
