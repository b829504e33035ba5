"""Work as forms show it: how one deliverable stands, and what each role may confirm."""

from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.model import Deliverable
from plantrack.model.revisions import revision_of
from plantrack.pages.desk import most_of_a_role, rest_of
from plantrack.pages.pieces import Link, Sign
from plantrack.pages.rows import signs_of
from plantrack.views.agenda import Owed, agenda_of
from plantrack.views.standing import Standing
from plantrack.web.at_hand import Ground
from plantrack.web.forms.every import NEWS, address_of_form


@dataclass(frozen=True, slots=True)
class About:
    """What a form is about: its title, its state, when it is due."""

    subject: str = ""
    signs: tuple[Sign, ...] = ()
    due: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A deliverable that can be ticked."""

    id: str
    title: str
    revision: str
    signs: tuple[Sign, ...]
    due: str
    news: str


@dataclass(frozen=True, slots=True)
class Group:
    """The work of a role."""

    name: str
    rows: tuple[Tick, ...]
    rest: Link | None = None


def standing_of(ground: Ground, identifier: str) -> About:
    """Return what a form is about."""
    standing = ground.setting.standing_of.get(identifier)
    if standing is None:
        found = ground.plan.nodes.get(identifier) or next(
            (each for each in ground.plan.indicators if each.id == identifier), None
        )
        return About(found.title if found else "")
    return About(
        standing.deliverable.title, signs_of(ground.setting, standing), _due(ground, standing)
    )


def groups_of(ground: Ground) -> tuple[Group, ...]:
    """Return what is late, silent or due soon, by role, each once: what the agenda tells of it."""
    return tuple(_groups(ground))


def _groups(ground: Ground) -> Iterator[Group]:
    agenda = agenda_of(ground.snapshot)
    most = most_of_a_role(agenda)
    for owed in agenda.roles:
        rows = tuple(_tick(ground, standing) for standing in owed.told[:most])
        if rows:
            rest = rest_of(owed, len(owed.told) - most, ground.t)
            yield Group(_name(ground, owed), rows, rest)


def _name(ground: Ground, owed: Owed) -> str:
    if owed.role is not None:
        return owed.role.title
    return owed.role_id or ground.t.text("Without a lead")


def _tick(ground: Ground, standing: Standing) -> Tick:
    deliverable = standing.deliverable
    return Tick(
        deliverable.id,
        deliverable.title,
        revision_of(_as_filed(ground, deliverable)),
        signs_of(ground.setting, standing),
        _due(ground, standing),
        address_of_form(NEWS, deliverable.id),
    )


def _as_filed(ground: Ground, deliverable: Deliverable) -> Deliverable:
    """Return the record as its file has it, not translated."""
    return ground.project.plan.deliverable_of.get(deliverable.id, deliverable)


def _due(ground: Ground, standing: Standing) -> str:
    due = standing.state.due
    return ground.t.text("due on {day}", day=due.isoformat()) if due else ""


def revisions_listed(ground: Ground) -> str:
    """Return the revisions of all that can be ticked, in one field."""
    rows = (row for group in groups_of(ground) for row in group.rows)
    return " ".join(f"{row.id} {row.revision}" for row in rows)
