"""What each role carries, and what concerns each partner."""

from collections.abc import Callable, Iterable, Mapping

from plantrack.loading.order import natural_order
from plantrack.locale.words import counted_all, joined
from plantrack.model import Partner, Role
from plantrack.model.journal import is_done
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition, Page
from plantrack.views.finding import Kind, id_of, named_by
from plantrack.views.standing import Standing, late_first
from plantrack.views.status import figures_of

_TOLD = ("late", "silent", "confirmed", "unreported", "due_soon")


def roles_pages(edition: Edition) -> list[Page]:
    """Return what each role leads, or the one that the edition is about.

    Raises:
        PlantrackError: the edition is about something else than a role.
    """
    found = _gathered(
        edition,
        "role",
        edition.snapshot.plan.role_of,
        lambda one: filter(None, [one.deliverable.lead]),
    )
    return [
        {**_person(edition, title, led), "id": key, "milestones": _milestones(edition, led)}
        for key, title, led in found
    ]


def partners_pages(edition: Edition) -> list[Page]:
    """Return what concerns each partner, or the one that the edition is about.

    Raises:
        PlantrackError: the edition is about something else than a partner.
    """
    plan = edition.snapshot.plan
    found = _gathered(edition, "partner", plan.partner_of, lambda one: one.deliverable.partners)
    return [
        {
            **_person(edition, title, shared),
            "id": key,
            "commitments": [
                {"id": one.id, "title": one.title}
                for one in plan.commitments.values()
                if any(one.id in each.deliverable.commitments for each in shared)
            ],
        }
        for key, title, shared in found
    ]


def _gathered(
    edition: Edition,
    kind: Kind,
    known: Mapping[str, Role] | Mapping[str, Partner],
    names: Callable[[Standing], Iterable[str]],
) -> list[tuple[str, str, list[Standing]]]:
    """Return ids, titles and deliverables: those declared first, then those only named."""
    gathered: dict[str, list[Standing]] = {key: [] for key in known}
    for one in edition.snapshot.in_force:
        for name in names(one):
            gathered.setdefault(name, []).append(one)
    titles = {key: known[key].title if key in known else key for key in gathered}
    if edition.subject is None:
        return [(key, titles[key], each) for key, each in gathered.items() if each]
    named = named_by(edition.snapshot.plan, edition.subject, (kind,))
    return [(id_of(named), named.title, gathered.get(id_of(named), []))]


def _person(edition: Edition, title: str, standings: list[Standing]) -> Page:
    day = edition.snapshot.day
    counts = {kind: sum(bool(getattr(one, kind)) for one in standings) for kind in _TOLD}
    ordered = sorted(late_first(standings), key=lambda one: not one.status.is_open)
    figures = edition.figures(figures_of(tuple(standings), day))
    told = (
        []
        if edition.ended
        else [edition.translator.spell(one) for one in counted_all(counts, _TOLD)]
    )
    parts = [part for part in (figures["done_words"], joined(told, edition.translator)) if part]
    return {
        "title": title,
        **figures,
        **counts,
        "open": sum(one.status.is_open for one in standings),
        "summary": "; ".join(parts) or edition.translator.text("no deliverable in force"),
        "deliverables": [deliverable_page(edition, one) for one in ordered],
    }


def _milestones(edition: Edition, led: list[Standing]) -> list[Page]:
    """Return the milestones still to reach of the work that is open, the nearest first."""
    day = edition.snapshot.day
    due = [
        (each.due, one.deliverable.id, each.title)
        for one in led
        if one.status.is_open
        for each in one.deliverable.milestones
        if not is_done(each, day)
    ]
    return [
        {"title": title, "due": edition.day(when), "late": when < day, "deliverable": name}
        for when, name, title in sorted(due, key=lambda one: (one[0], natural_order(one[1])))
    ]
