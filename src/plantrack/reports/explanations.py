"""How each figure was made: what was added up, over which weight, and what was not counted."""

from collections.abc import Iterator

from plantrack.locale.words import counted, joined
from plantrack.reports.edition import Edition, Page, ids_of
from plantrack.reports.states import fate_of, grouped
from plantrack.views.figures import Completion, exact_sum, is_promised
from plantrack.views.standing import Standing


def explanations(edition: Edition) -> list[Page]:
    """Return how each completion and each count of promises of a report was made."""
    return [*_completions(edition), *_promises(edition)]


def _completions(edition: Edition) -> Iterator[Page]:
    t, status = edition.translator, edition.status
    plan = edition.snapshot.plan
    whole = {"anchor": "why-plan", "kind": "plan", "id": "", "title": plan.header.title}
    yield whole | _made(edition, status.figures.completion)
    for year in status.years:
        if year.figures.deliverables.total:
            title = t.text("Action plan {name}", name=year.action_plan.name)
            named = {"anchor": f"why-{year.year}", "kind": "year", "id": str(year.year)}
            yield named | {"title": title} | _made(edition, year.figures.completion)
    for axis in status.axes:
        named = {"anchor": f"why-axis-{axis.axis.id}", "kind": "axis", "id": axis.axis.id}
        yield named | {"title": axis.axis.title} | _made(edition, axis.figures.completion)
        for one in axis.commitments:
            if one.figures.deliverables.total:
                key = one.commitment.id
                named = {"anchor": f"why-commitment-{key}", "kind": "commitment", "id": key}
                yield (
                    named | {"title": one.commitment.title} | _made(edition, one.figures.completion)
                )


def _made(edition: Edition, figure: Completion) -> Page:
    t = edition.translator
    groups = grouped(edition, figure.counted)
    achieved = figure.achieved
    sums = (
        t.text(
            "{achieved} out of {weight}, that is {percent}",
            achieved=t.number(achieved),
            weight=t.number(figure.weight),
            percent=edition.share(figure.value)["words"],
        )
        if figure.value is not None
        else t.text("No deliverable is in force: there is no completion.")
    )
    return {
        "value": edition.share(figure.value),
        "sum_words": sums,
        "groups": [_group(edition, state, each) for state, each in groups.items()],
        "notes": list(_notes(edition, figure)),
    }


def _group(edition: Edition, state: str, standings: list[Standing]) -> Page:
    t = edition.translator
    adds = exact_sum(one.achieved for one in standings)
    return {
        "words": t.spell(counted(state, len(standings))),
        "count": len(standings),
        "adds": t.number(adds),
        "ids": ids_of(standings),
    }


def _notes(edition: Edition, figure: Completion) -> Iterator[str]:
    t = edition.translator
    if figure.left_out:
        ids = joined(ids_of(figure.left_out), t)
        yield t.plural(
            "Left out, for the deliverable that continues it is counted: {ids}.",
            "Left out, for the deliverables that continue them are counted: {ids}.",
            len(figure.left_out),
            ids=ids,
        )
    if figure.unquantified:
        yield t.text(
            "Not quantified, counted as 0: {ids}.", ids=joined(ids_of(figure.unquantified), t)
        )


def _promises(edition: Edition) -> Iterator[Page]:
    """Return, for the table of the first page, the deliverables behind each of its counts."""
    current = edition.status.current
    if edition.ended or current is None:
        return
    snapshot, t = edition.snapshot, edition.translator
    of_year = [one for one in snapshot.of_year(current.year) if is_promised(one, snapshot.day)]
    if not of_year:
        return
    title = t.text("Promised to date, action plan {name}", name=current.action_plan.name)
    yield {"anchor": "why-promised", "kind": "promised", "id": "", "title": title} | _fates(
        edition, of_year
    )
    for axis in snapshot.plan.axes:
        ids = {one.id for one in axis.commitments}
        inside = [one for one in of_year if ids.intersection(one.deliverable.commitments)]
        named = {"anchor": f"why-promised-{axis.id}", "kind": "promised", "id": axis.id}
        if inside:
            yield named | {"title": axis.title} | _fates(edition, inside)


def _fates(edition: Edition, standings: list[Standing]) -> Page:
    t = edition.translator
    return {
        "value": None,
        "sum_words": t.spell(counted("total", len(standings))),
        "groups": [
            {
                "words": t.spell(counted(fate, len(each))),
                "count": len(each),
                "adds": "",
                "ids": ids_of(each),
            }
            for fate, each in grouped(edition, standings, fate_of).items()
        ],
        "notes": [],
    }
