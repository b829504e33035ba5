"""What a word names: the one reader of ids, titles and years that people type."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias, get_args

from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.names import value_names
from plantrack.locale.nearest import folded, nearest_names
from plantrack.model import (
    ActionPlan,
    Axis,
    Commitment,
    Deliverable,
    Indicator,
    Partner,
    Plan,
    PlanHeader,
    Role,
)
from plantrack.model.action_plan import YearPlan
from plantrack.model.periods import WHOLE_PLAN
from plantrack.model.record import NOWHERE

Named: TypeAlias = (
    Axis | Commitment | Deliverable | Indicator | Role | Partner | ActionPlan | PlanHeader
)
Kind: TypeAlias = Literal[
    "axis", "commitment", "deliverable", "indicator", "role", "partner", "plan", "year"
]
KINDS: tuple[Kind, ...] = get_args(Kind)
_TYPES: Mapping[type, Kind] = {
    Axis: "axis", Commitment: "commitment", Deliverable: "deliverable", Indicator: "indicator",
    Role: "role", Partner: "partner", ActionPlan: "year", YearPlan: "year", PlanHeader: "plan",
}  # fmt: skip
_WORDS: Mapping[Kind, Message] = {
    "axis": msg("{w.axis:a}"),
    "commitment": msg("{w.commitment:a}"),
    "deliverable": msg("{w.deliverable:a}"),
    "indicator": msg("an indicator"),
    "role": msg("a role"),
    "partner": msg("a partner"),
    "year": msg("{w.action_plan:a}"),
    "plan": msg("the plan"),
}
_FEW = 12  # so few names are all told
_MOST_WANTED = 2  # so few kinds are told where another one was named


class Unnamed(PlantrackError):
    """A word names nothing that was read."""


def named_by(
    plan: Plan, word: str, kinds: Sequence[Kind] = KINDS, why_not: Message | None = None
) -> Named:
    """Return what a word names among these kinds of records: an id, then a title.

    Neither capitals nor accents matter. An earlier id, kept in `formerly`, names its record; a year
    is named by its number or its label, the plan by `plan`. `why_not` tells why other kinds will
    not do.

    Raises:
        PlantrackError: it names nothing, something else, or several things.
    """
    found = _with_id(plan, word, kinds) or _with_any_title(plan, word, kinds)
    if found is not None:
        return found
    others = [kind for kind in KINDS if kind not in kinds]
    other = _with_id(plan, word, others) or _with_any_title(plan, word, others)
    if other is not None:
        raise _is_other(plan, word, other, kinds, why_not)
    known = [each for kind in kinds for each in records_of(plan, kind)]
    titles = [record.title for record in known if isinstance(record, Role | Partner)]
    raise unknown_in(plan, word, [name for record in known for name in _ids(record)], titles)


def id_named(plan: Plan, word: str | None, *kinds: Kind) -> str | None:
    """Return the id of what a word names among these kinds of records; None for no word.

    Raises:
        PlantrackError: it names nothing, something else, or several things.
    """
    return None if word is None else id_of(named_by(plan, word, kinds))


def id_of(named: Named) -> str:
    """Return the word that commands take for a record."""
    if isinstance(named, ActionPlan):
        return named.key
    return WHOLE_PLAN if isinstance(named, PlanHeader) else named.id


def kind_of(named: Named) -> Kind:
    """Return what a record is."""
    return _TYPES[type(named)]


def kind_words(kind: Kind) -> Message:
    """Return what a kind of records is, in words with their article."""
    return _WORDS[kind]


def what_it_is(plan: Plan, named: Named) -> Message:
    """Return what a record is, in words with their article; a commitment, by its level."""
    words = kind_words(kind_of(named))
    return (
        replace(words, values={"level": plan.word_of(named)})
        if isinstance(named, Commitment)
        else words
    )


def unknown_in(
    plan: Plan, word: str, known: Iterable[str], titles: Iterable[str] = ()
) -> PlantrackError:
    """Return the error for a word that names nothing in a plan, as far as the plan was read."""
    basis = plan.basis
    if place := basis.standing_in(word):
        path, line = place
        if path in basis.unread:
            return PlantrackError(
                "“{word}” stands in {file}, which cannot be read (line {line})",
                word=word,
                file=path,
                line=line,
            )
        return PlantrackError(
            "“{word}” stands in {file} (line {line}), of which not all could be read",
            word=word,
            file=path,
            line=line,
        )
    if not basis.is_complete:
        return Unnamed(
            "“{word}” names nothing that could be read; {files} could not",
            word=word,
            files=", ".join(basis.files),
        )
    if word in map(str, plan.header.years):
        return PlantrackError(
            "there is no {w.action_plan} {year} yet: plantrack new-year {year} opens it", year=word
        )
    return unknown_name(word, known, titles)


def unknown_name(
    word: str, known: Iterable[str], titles: Iterable[str] = (), *, are_values: bool = False
) -> PlantrackError:
    """Return the error for a word that names nothing, with the nearest that does.

    Values are words of the format, told as people say them too.
    """
    told = value_names if are_values else ", ".join
    names = list(dict.fromkeys(known))
    near = nearest_names(word, names) or nearest_names(word, titles)
    few = _series(word, names) or names
    if not near and 0 < len(few) <= _FEW:
        return Unnamed(
            "“{word}” names nothing here; the choices are {names}", word=word, names=told(few)
        )
    if not near:
        return Unnamed("“{word}” names nothing in this plan", word=word)
    return Unnamed(
        "“{word}” names nothing in this plan. Did you mean {names}?",
        word=word,
        names=told(near),
    )


def _series(word: str, names: Sequence[str]) -> list[str]:
    """Return the names that differ from a word in their last number only, such as 2.1 from 2.9."""
    stem = word.rstrip("0123456789").casefold()
    return [name for name in names if stem and name.rstrip("0123456789").casefold() == stem]


def _with_id(plan: Plan, word: str, kinds: Sequence[Kind]) -> Named | None:
    """Return the record with this id, of the first kind that has it.

    A label comes after every id, so that no year takes the number of another; a former id is last.
    """
    wanted = folded(word)
    labelled: Named | None = None
    for kind in kinds:
        for record in records_of(plan, kind):
            identifier, *labels = (name.casefold() for name in _ids(record))
            if identifier == wanted:
                return record
            if labelled is None and wanted in labels:
                labelled = record
    if labelled is not None:
        return labelled
    for each in plan.keeping_ids:
        if kind_of(each) in kinds and any(name.casefold() == wanted for name in each.formerly):
            return each
    return None


def _with_any_title(plan: Plan, word: str, kinds: Sequence[Kind]) -> Named | None:
    """Return the record with this title: as it reads here, as adopted, or in any translation."""
    if found := _with_title(plan, word, kinds):
        return found
    if plan.adopted and (found := _with_title(plan.adopted, word, kinds)):
        return _with_id(plan, id_of(found), kinds)
    wanted = folded(word)
    named = dict.fromkeys(
        name
        for texts in plan.translations.values()
        for name, text in texts.items()
        if text.title and folded(text.title) == wanted
    )
    records = (_with_id(plan, name, kinds) for name in named)
    return next((record for record in records if record is not None), None)


def _with_title(plan: Plan, word: str, kinds: Sequence[Kind]) -> Named | None:
    wanted = folded(word)
    if not wanted:
        return None
    found = [
        record
        for kind in kinds
        if kind != WHOLE_PLAN
        for record in records_of(plan, kind)
        if folded(record.title) == wanted
    ]
    if len(found) > 1:
        raise PlantrackError(
            "“{word}” is the title of several: write the id, {ids}",
            word=word,
            ids=", ".join(map(id_of, found)),
        )
    return found[0] if found else None


def records_of(plan: Plan, kind: Kind) -> Iterator[Named]:
    """Give the records of a kind; roles and partners that deliverables only name as well."""
    if kind == "role":
        yield from plan.roles
        yield from (_bare(Role, name) for name in plan.roles_named if name not in plan.role_of)
    elif kind == "partner":
        yield from plan.partners
        shared = dict.fromkeys(
            name for deliverable in plan.deliverables for name in deliverable.partners
        )
        yield from (_bare(Partner, name) for name in shared if name not in plan.partner_of)
    else:
        yield from _DECLARED[kind](plan)


_DECLARED: Mapping[str, Callable[[Plan], Iterable[Named]]] = {
    "axis": lambda plan: plan.axes,
    "commitment": lambda plan: plan.commitments.values(),
    "deliverable": lambda plan: plan.deliverables,
    "indicator": lambda plan: plan.indicators,
    "year": lambda plan: plan.action_plans,
    "plan": lambda plan: (plan.header,),
}


def _bare(model: type[Role] | type[Partner], name: str) -> Role | Partner:
    """Return a role or a partner of which only the id is known."""
    return model.of_checked({"id": name, "title": name}, {"id", "title"}, NOWHERE)


def _ids(named: Named) -> tuple[str, ...]:
    label = named.label if isinstance(named, ActionPlan) else None
    return (id_of(named), label) if label else (id_of(named),)


def _is_other(
    plan: Plan, word: str, other: Named, wanted: Sequence[Kind], why_not: Message | None
) -> PlantrackError:
    """Return the error for a word that names something else, with the command that answers."""
    identifier = id_of(other)
    command = "plantrack status" if identifier == WHOLE_PLAN else f"plantrack show {identifier}"
    values = {
        "word": word,
        "kind": what_it_is(plan, other),
        "title": other.title,
        "command": command,
    }
    if why_not is not None:
        return PlantrackError(
            "“{word}” is {kind}, “{title}”: {reason}. See {command}", **values, reason=why_not
        )
    if len(wanted) > _MOST_WANTED:
        return PlantrackError("“{word}” is {kind}, “{title}”: see {command}", **values)
    first, last = kind_words(wanted[0]), kind_words(wanted[-1])
    either = msg("{first} or {last}", first=first, last=last) if len(wanted) > 1 else first
    return PlantrackError(
        "“{word}” is {kind}, “{title}”, and not {wanted}: see {command}", **values, wanted=either
    )
