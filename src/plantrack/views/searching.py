"""Words sought in a plan: in ids, titles, texts, notes and roles, what they name best first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain

from plantrack.locale.known_names import KnownNames
from plantrack.locale.nearest import are_same_id, folded
from plantrack.model import ActionPlan, Axis, Commitment, Deliverable, Indicator, Plan
from plantrack.model.periods import WHOLE_PLAN
from plantrack.views.finding import KINDS, Named, id_of, records_of

_WORD = re.compile(r"[^\W\d_]{4,}")  # a shorter one is proposed for no other
_OF_ENTRIES = (
    "note", "challenges", "reason", "resolution", "question", "answer", "internal",
)  # fmt: skip


class Rank(IntEnum):
    """Where a word was found, the best first."""

    ID = 0
    BEGINS_ID = 1
    TITLE = 2
    TEXT = 3


@dataclass(frozen=True)
class Sought:
    """The words that are sought: all of them must be found, each where a word begins."""

    words: str

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The words, without case and accents."""
        return tuple(dict.fromkeys(folded(self.words).split()))

    def rank(self, plan: Plan, named: Named) -> Rank | None:
        """Return where the word that is hardest to find stands in a record; None where not all do.

        Texts are looked into only for the words that ids and titles do not have.
        """
        ids, title = [*_ids(named)], "\n".join(map(folded, _titles(plan, named)))
        ranks = {term: _in_names(term, ids, title) for term in self.terms}
        missing = [term for term, rank in ranks.items() if rank is None]
        if not missing:
            return max((rank for rank in ranks.values() if rank is not None), default=Rank.ID)
        texts = "\n".join(map(folded, _texts(plan, named)))
        return Rank.TEXT if all(_begins_word(term, texts) for term in missing) else None


def found_in(plan: Plan, words: str) -> tuple[Named, ...]:
    """Return what has all of these words, the best first, then in the plan's order."""
    sought = Sought(words)
    if not sought.terms:
        return ()
    ranked = [(sought.rank(plan, named), named) for named in _records(plan)]
    known = [(rank, named) for rank, named in ranked if rank is not None]
    return tuple(named for _, named in sorted(known, key=lambda pair: pair[0]))


def words_near(plan: Plan, words: str) -> tuple[str, ...]:
    """Return words of the plan, each the nearest to one that is sought and found nowhere."""
    spelled: dict[str, str] = {}
    for named in _records(plan):
        for text in chain(_titles(plan, named), _texts(plan, named)):
            for word in _WORD.findall(text):
                spelled.setdefault(folded(word), word)
    known = KnownNames(spelled)
    missing = [
        term for term in Sought(words).terms if not any(word.startswith(term) for word in spelled)
    ]
    near = (known.nearest(term) for term in missing)
    return tuple(dict.fromkeys(spelled[word] for word in near if word))


def _records(plan: Plan) -> Iterator[Named]:
    for kind in KINDS:
        if kind != WHOLE_PLAN:
            yield from records_of(plan, kind)


def _in_names(term: str, ids: Sequence[str], title: str) -> Rank | None:
    """Return whether an id or a title has a word; None where neither does."""
    if any(are_same_id(term, name) for name in ids):
        return Rank.ID
    if any(_begins_word(term, name) for name in ids):
        return Rank.BEGINS_ID
    return Rank.TITLE if _begins_word(term, title) else None


def _begins_word(term: str, text: str) -> bool:
    """Return whether a word of a text begins with a term; both are folded."""
    at = text.find(term)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(term, at + 1)
    return at >= 0


def _ids(named: Named) -> Iterator[str]:
    yield folded(id_of(named))
    former = getattr(named, "formerly", ())
    label = [named.label] if isinstance(named, ActionPlan) and named.label else []
    yield from map(folded, (*former, *label))


def _titles(plan: Plan, named: Named) -> Iterator[str]:
    """Give a record's title, in each language that it has one in."""
    yield named.title
    name, adopted = id_of(named), plan.adopted
    told = (texts[name].title for texts in plan.translations.values() if name in texts)
    yield from filter(None, told)
    if adopted is not None:
        known = (adopted.deliverable_of, adopted.nodes, adopted.role_of, adopted.partner_of)
        yield from (records[name].title for records in known if name in records)


def _texts(plan: Plan, named: Named) -> Iterator[str]:
    """Give what a record says besides its id and its title."""
    if isinstance(named, Deliverable):
        yield from _of_deliverable(plan, named)
    elif isinstance(named, Axis | Commitment):
        yield from filter(None, (named.text, getattr(named, "rationale", None), named.ref))
        yield from named.extra.values()
    elif isinstance(named, Indicator):
        yield from filter(None, (named.unit, named.ref))
        yield from named.extra.values()
        yield from (each.source for each in named.measurements if each.source)


def _of_deliverable(plan: Plan, deliverable: Deliverable) -> Iterator[str]:
    yield from filter(None, (deliverable.description, deliverable.ref))
    yield from deliverable.extra.values()
    yield from (milestone.title for milestone in deliverable.milestones)
    roles = dict.fromkeys(filter(None, (deliverable.lead, *deliverable.contributors)))
    for entry in deliverable.updates:
        yield from filter(None, (getattr(entry, name) for name in _OF_ENTRIES))
        roles |= dict.fromkeys(filter(None, (entry.lead, entry.by, entry.to)))
    for name in roles:
        yield f"{name} {plan.role_of[name].title}" if name in plan.role_of else name
    for name in deliverable.partners:
        yield f"{name} {plan.partner_of[name].title}" if name in plan.partner_of else name
