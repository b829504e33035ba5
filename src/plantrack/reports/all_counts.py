"""The paragraph that tells all counts: sentences that a person would sign, counts first."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from plantrack.locale import Translator
from plantrack.locale.plan_words import Word, capitalised
from plantrack.locale.words import N_, joined
from plantrack.model import Status
from plantrack.reports.edition import Edition
from plantrack.reports.late_elsewhere import late_elsewhere
from plantrack.telling.coverage import coverage_words
from plantrack.telling.fates import confirmed_words, counts_words
from plantrack.telling.periods import between_plans, nothing_yet
from plantrack.views.fates import by_state
from plantrack.views.figures import Promised, is_due_that_day, is_for_later
from plantrack.views.standing import Standing, ids_of
from plantrack.views.status import YearStatus


def summary_sentences(edition: Edition) -> list[str]:
    """Return the first page's paragraph, sentence by sentence."""
    status = edition.status
    if status.current is None:
        return [*map(edition.translator.spell, nothing_yet(status, edition.translator.long_date))]
    if edition.ended:
        return [*_ending(edition), *_told_nothing(edition), *_taken_up(edition)]
    t = edition.translator
    told = {year.period for year in status.of_the_day}
    return [
        *map(t.spell, between_plans(status, t.long_date)),
        *_of_the_day(edition, status.current),
        *filter(None, [late_elsewhere(edition, told)]),
        *_told_nothing(edition),
        *_since_the_start(edition),
        *_taken_up(edition),
    ]


def adoption_sentences(edition: Edition) -> list[str]:
    """Return a sentence for each action plan that has begun without being adopted."""
    t = edition.translator
    return [
        t.text(
            "{w.Action_plan} {name} is not adopted: it began on {day} without an adoption date.",
            name=action_plan.name,
            day=t.long_date(action_plan.start),
        )
        for action_plan in edition.status.unadopted
    ]


def _of_the_day(edition: Edition, current: YearStatus) -> Iterator[str]:
    """Tell of the promises of each action plan that holds the day, by its name where several do."""
    t, also = edition.translator, edition.status.also_current
    for year in (current, *also):
        first, *others = (
            *_promised(year, t),
            *_due_that_day(edition, year),
            *_later(edition, year),
        )
        label = t.text("{w.Action_plan} {name}", name=year.action_plan.name)
        head = t.text("{head}: ", head=label) if also else ""
        yield f"{head}{first[:1].lower()}{first[1:]}" if also else first
        yield from others


def _promised(current: YearStatus, t: Translator) -> Iterator[str]:
    promised = current.figures.promised
    if not promised.total:
        yield t.text("No {w.deliverable} was promised before this day.")
    elif promised.total == 1:
        yield t.text(
            "A single {w.deliverable} was promised to date: {fate}.", fate=_fate_of_one(promised, t)
        )
    else:
        fates = joined(list(_fates(promised, t)), t)
        yield t.plural(
            "Of {count} {w.deliverable} promised to date, {fates}.",
            "Of {count} {w.deliverable:s} promised to date, {fates}.",
            promised.total,
            fates=fates,
        )


def _fate_of_one(promised: Promised, t: Translator) -> str:
    fates = {
        "done": t.text("it is done, with evidence")
        if promised.with_evidence
        else t.text("it is done, without evidence"),
        "partial": t.text("it is closed and done in part"),
        "late": t.text("it is late"),
        "moved": t.text("its due date was moved"),
        "deferred": t.text("it is deferred"),
        "cancelled": t.text("it is cancelled"),
    }
    counts = asdict(promised)
    return next(fates[kind] for kind in fates if counts[kind])


def _fates(promised: Promised, t: Translator) -> Iterator[str]:
    yield _done(promised.done, promised.with_evidence, t)
    pairs = (
        (promised.partial, N_("{count} is done in part", "{count} are done in part")),
        (promised.late, N_("{count} is late", "{count} are late")),
        (promised.moved, N_("{count} has a moved due date", "{count} have moved due dates")),
        (promised.deferred, N_("{count} is deferred", "{count} are deferred")),
        (promised.cancelled, N_("{count} is cancelled", "{count} are cancelled")),
    )
    yield from _counted(pairs, t)


def _counted(pairs: Iterable[tuple[int, tuple[str, str]]], t: Translator) -> Iterator[str]:
    return (t.plural(singular, many, count) for count, (singular, many) in pairs if count)


def _done(done: int, proven: int, t: Translator) -> str:
    if not done:
        return t.text("none is done")
    evidence = (
        t.text("none with evidence")
        if not proven
        else t.plural("{count} with evidence", "{count} with evidence", proven)
    )
    return t.plural(
        "{count} is done ({evidence})", "{count} are done ({evidence})", done, evidence=evidence
    )


def _due_that_day(edition: Edition, current: YearStatus) -> Iterator[str]:
    """Tell what is due on the very day, which no count of promises holds yet."""
    t, snapshot = edition.translator, edition.snapshot
    due = [each for each in snapshot.of_year(current.period) if is_due_that_day(each, snapshot.day)]
    if not due:
        return
    yield t.plural(
        "{count} {w.deliverable} is due that very day, and not yet counted: {counts}.",
        "{count} {w.deliverable:s} are due that very day, and not yet counted: {counts}.",
        len(due),
        counts=_by_state(edition, due),
    )
    if done := [standing for standing in due if standing.status is Status.DONE]:
        yield t.text("Of these, done: {ids}.", ids=joined(ids_of(done), t))


def _later(edition: Edition, current: YearStatus) -> Iterator[str]:
    t, snapshot = edition.translator, edition.snapshot
    of_year = snapshot.of_year(current.period)
    later = [standing for standing in of_year if is_for_later(standing, snapshot.day)]
    undated = [standing for standing in of_year if standing.undated]
    if later:
        yield t.plural(
            "{count} {w.deliverable} is for later: {counts}.",
            "{count} {w.deliverable:s} are for later: {counts}.",
            len(later),
            counts=_by_state(edition, later),
        )
    if undated:
        yield t.plural(
            "{count} {w.deliverable} has no due date: {counts}.",
            "{count} {w.deliverable:s} have no due date: {counts}.",
            len(undated),
            counts=_by_state(edition, undated),
        )


def _by_state(edition: Edition, standings: list[Standing]) -> str:
    t = edition.translator
    return joined(counts_words(by_state(standings, ended=edition.ended), t), t)


def _told_nothing(edition: Edition) -> Iterator[str]:
    """Tell how much was only confirmed, and of how much nobody ever spoke: it is in no figure."""
    t, counts = edition.translator, edition.status.figures.deliverables
    if counts.confirmed and not edition.ended:
        yield confirmed_words(counts.confirmed, t)
    if counts.unreported:
        yield t.plural(
            "Nothing was ever said of {count} {w.deliverable}.",
            "Nothing was ever said of {count} {w.deliverable:s}.",
            counts.unreported,
        )


def _since_the_start(edition: Edition) -> Iterator[str]:
    counts, begun = edition.status.figures.deliverables, edition.begun
    if len(begun) > 1 and counts.done:
        yield edition.translator.plural(
            "Since {year}, {count} {w.deliverable} is done out of {total}.",
            "Since {year}, {count} {w.deliverable:s} are done out of {total}.",
            counts.done,
            year=edition.snapshot.plan.name_of(begun[0]),
            total=counts.total,
        )


def _taken_up(edition: Edition) -> Iterator[str]:
    t, coverage = edition.translator, edition.coverage
    if not coverage.totals.in_force:
        return
    yield capitalised(coverage_words(coverage.totals, t)) + "."
    if coverage.totals.covered < coverage.totals.in_force:
        yield _missing(edition)
    weak = [covered.commitment.id for covered in coverage.leaves if covered.weak]
    weak_words = joined(weak, t)
    if weak:
        yield t.plural(
            "Only deferred or cancelled work answers {w.commitment} {ids}.",
            "Only deferred or cancelled work answers {w.commitment:s} {ids}.",
            len(weak),
            ids=weak_words,
            level=_level(edition, weak),
        )


def _level(edition: Edition, ids: list[str]) -> Word:
    """Return the word for commitments: of one alone, that of its own level."""
    plan, (first, *others) = edition.coverage.plan, ids
    return plan.header.plan_words.commitment if others else plan.word_of(plan.nodes[first])


def _missing(edition: Edition) -> str:
    t = edition.translator
    missing = [covered for covered in edition.coverage.leaves if not covered.covered]
    names, count = [covered.commitment.id for covered in missing], len(missing)
    told = {"ids": joined(names, t), "level": _level(edition, names)}
    if missing[0].promise == "not_yet":
        return t.plural("Not yet taken up: {ids}.", "Not yet taken up: {ids}.", count, **told)
    return t.plural("Not taken up: {ids}.", "Not taken up: {ids}.", count, **told)


def _ending(edition: Edition) -> Iterator[str]:
    t, status = edition.translator, edition.status
    counts = status.figures.deliverables
    ends = [status.plan.header.period.end, *(year.action_plan.end for year in status.years)]
    yield t.text("The plan ended on {day}.", day=t.long_date(max(ends)))
    if not counts.total:
        yield t.text("No {w.deliverable} was ever in force.")
        return
    unclosed = counts.planned + counts.in_progress
    pairs = (
        (counts.partial, N_("{count} is done in part", "{count} are done in part")),
        (unclosed, N_("{count} was never closed", "{count} were never closed")),
        (
            counts.deferred,
            N_(
                "{count} was deferred to a later {w.period}",
                "{count} were deferred to a later {w.period}",
            ),
        ),
        (counts.cancelled, N_("{count} was cancelled", "{count} were cancelled")),
    )
    fates = [_done(counts.done, status.done_with_evidence, t)]
    fates.extend(_counted(pairs, t))
    words = joined(fates, t)
    yield t.plural(
        "Of {count} {w.deliverable} of the whole plan, {fates}.",
        "Of {count} {w.deliverable:s} of the whole plan, {fates}.",
        counts.total,
        fates=words,
    )
