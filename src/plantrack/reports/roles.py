"""What each role carries, and what concerns each partner."""

from collections.abc import Callable, Iterable, Mapping

from plantrack.loading.order import natural_order
from plantrack.locale.words import counted_all, joined
from plantrack.model import Partner, Role
from plantrack.model.journal import is_done
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition, Page
from plantrack.views.finding import unknown_name
from plantrack.views.standing import Standing, late_first
from plantrack.views.status import figures_of

_TOLD = ("late", "silent", "confirmed", "unreported", "due_soon")


def roles_pages(edition: Edition) -> list[Page]:
    """Return what each role leads, or the one that the edition is about.

    Raises:
        PlantrackError: no role has this id.
    """
    found = _gathered(
        edition, edition.snapshot.plan.role_of, lambda one: filter(None, [one.deliverable.lead])
    )
    return [
        {**_person(edition, title, led), "id": key, "milestones": _milestones(edition, led)}
        for key, title, led in found
    ]


def partners_pages(edition: Edition) -> list[Page]:
    """Return what concerns each partner, or the one that the edition is about.

    Raises:
        PlantrackError: no partner has this id.
    """
    plan = edition.snapshot.plan
    found = _gathered(edition, plan.partner_of, lambda one: one.deliverable.partners)
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
    meant = _meant(edition.subject, titles)
    return [(meant, titles[meant], gathered[meant])]


def _meant(subject: str, titles: Mapping[str, str]) -> str:
    """Return the id that a word means: an id or a title, in any case."""
    known = {title.casefold(): key for key, title in titles.items()}
    known |= {key.casefold(): key for key in titles}
    if subject.casefold() not in known:
        raise unknown_name(subject, titles)
    return known[subject.casefold()]


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
