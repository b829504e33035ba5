"""The plan's texts in other languages, and the plan as it reads in one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from plantrack.model.action_plan import ActionPlan, Deliverable
from plantrack.model.language import main_part
from plantrack.model.linked import Plan
from plantrack.model.record import Record
from plantrack.model.strategy import Axis, Commitment, Node, title_from
from plantrack.model.team import Partner, Role
from plantrack.model.translation import Translation

N = TypeVar("N", Axis, Commitment)
R = TypeVar("R", bound=Record)
T = TypeVar("T", ActionPlan, Role, Partner)
WHOLE = "plan"  # what the plan itself is called, as on the command line


@dataclass(frozen=True)
class Translations:
    """The translations of a plan into one language, by the tag that names their file."""

    tag: str
    texts: Mapping[str, Translation]

    @cached_property
    def _by_id(self) -> Mapping[str, Translation]:
        return {name.casefold(): text for name, text in self.texts.items()}

    def of(self, *names: str) -> Translation | None:
        """Return the translation of a record: by its id, else by one that it had before."""
        return next(
            (self._by_id[n] for name in names if (n := name.casefold()) in self._by_id), None
        )


def translated(plan: Plan, language: str) -> Plan:
    """Return the plan as it reads in a language: translated where it is, else as adopted."""
    if language == main_part(plan.header.language):
        return plan
    tags = [tag for tag in plan.translations if main_part(tag) == language]
    if not tags:
        return plan
    tag = min(tags, key=lambda tag: (tag.lower() != language, tag))  # `en` before `en-CA`
    texts = Translations(tag, plan.translations[tag])
    return replace(
        plan,
        header=_titled(plan.header, texts.of(WHOLE)),
        axes=tuple(_node(axis, texts) for axis in plan.axes),
        deliverables=tuple(_deliverable(each, texts) for each in plan.deliverables),
        indicators=tuple(_titled(each, texts.of(each.id)) for each in plan.indicators),
        action_plans=_all_titled(plan, plan.action_plans, texts),
        roles=_all_titled(plan, plan.roles, texts),
        partners=_all_titled(plan, plan.partners, texts),
        adopted=plan,
    )


def _all_titled(plan: Plan, records: tuple[T, ...], texts: Translations) -> tuple[T, ...]:
    """Return action plans, roles or partners with their titles, where no other has the id."""
    taken = plan.ids_of_promises
    return tuple(
        record if _name(record) in taken else _titled(record, texts.of(_name(record)))
        for record in records
    )


def _name(record: ActionPlan | Role | Partner) -> str:
    return record.key if isinstance(record, ActionPlan) else record.id


def _titled(record: R, text: Translation | None) -> R:
    if text is None or text.title is None:
        return record
    return record.model_copy(update={"title": text.title})


def _node(node: N, texts: Translations) -> N:
    below = tuple(_node(child, texts) for child in node.commitments)
    text = texts.of(node.id, *node.formerly)
    changed: dict[str, object] = {}
    if any(new is not old for new, old in zip(below, node.commitments, strict=True)):
        changed["commitments"] = below
    if text is not None:
        wording = text.text or node.text
        title = title_from(wording) if wording and is_untitled(node) else node.title
        changed |= {"title": text.title or title, "text": wording}
    return node.model_copy(update=changed) if changed else node


def is_untitled(node: Node) -> bool:
    """Return whether a node's title is but the beginning of its text."""
    return node.text is not None and node.title == title_from(node.text)


def _deliverable(deliverable: Deliverable, texts: Translations) -> Deliverable:
    text = texts.of(deliverable.id, *deliverable.formerly)
    if text is None:
        return deliverable
    return deliverable.model_copy(
        update={
            "title": text.title or deliverable.title,
            "description": text.text or deliverable.description,
        }
    )


def translatable(plan: Plan) -> Iterator[tuple[tuple[str, ...], bool, bool]]:
    """Give what may be translated: its ids, the first the present one, and what it has.

    That is a title of its own, and a wording.
    """
    yield (WHOLE,), True, False
    for node in plan.every_node:
        yield (node.id, *node.formerly), not is_untitled(node), node.text is not None
    for each in plan.deliverables:
        yield (each.id, *each.formerly), True, each.description is not None
    for indicator in plan.indicators:
        yield (indicator.id,), True, False
    keys = (action_plan.key for action_plan in plan.action_plans)
    for name in dict.fromkeys((*keys, *plan.role_of, *plan.partner_of)):
        if name != WHOLE and name not in plan.ids_of_promises:
            yield (name,), True, False
