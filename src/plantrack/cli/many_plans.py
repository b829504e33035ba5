"""`portfolio`: what is asked of many plans; they are read where they changed."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plantrack.cli.call import Call
from plantrack.cli.days_listed import days_listed
from plantrack.cli.global_options import AS_OF, AT, ROOT
from plantrack.cli.many_asked import Asked
from plantrack.cli.many_pages import PAGES, refuse_of_pages, write_pages
from plantrack.cli.progress import counted_progress
from plantrack.errors import PlantrackError
from plantrack.locale.typed_days import day_typed

if TYPE_CHECKING:
    from plantrack.portfolio.catalogue import CatalogueRead
    from plantrack.portfolio.store import Entry

_SOME_FAILED = 1


class Reading(NamedTuple):
    """How plans are read: on which days, by how many processes, or on which cluster."""

    days: str | None
    jobs: int | None
    cluster: str | None
    incomplete: bool


def refuse_reading(
    days: str | None, jobs: int | None, cluster: str | None, *, incomplete: bool
) -> None:
    """Refuse the options of `sync` with a question.

    Raises:
        PlantrackError: one was given.
    """
    given = {"--days": days, "--jobs": jobs, "--cluster": cluster, "--incomplete": incomplete}
    for name, value in given.items():
        if value:
            raise PlantrackError("{option} goes with `portfolio sync` only", option=name)


def run_sync(call: Call, asked: Asked, reading: Reading) -> None:
    """Bring the facts of a catalogue's plans up to date, and say what could not be read.

    Raises:
        PlantrackError: the catalogue has mistakes, or nothing can be written.
    """
    from plantrack.portfolio.engines import cluster, pool
    from plantrack.portfolio.sync import Wanted, synced
    from plantrack.reports.extras import extra

    if asked.subject is None:
        raise PlantrackError("name the catalogue: plantrack portfolio sync catalogue.yaml")
    if asked.output is None:
        raise PlantrackError("name the folder of the facts with --output")
    found = _catalogue(call, Path(asked.subject))
    if found is None or found.catalogue is None:
        return
    at = _day_of(call, AT)
    day = _day_of(call, AS_OF) or at or call.clock
    wanted = Wanted(days_listed(reading.days, day, call.clock), day, at, reading.incomplete)
    if not (asked.output / "portfolio.json").exists():
        extra("pyarrow", "portfolio")
    engine = cluster(reading.cluster) if reading.cluster else pool(reading.jobs)
    with engine as read_all, counted_progress() as told:
        outcome = synced(found, found.catalogue, asked.output, wanted, read_all, told)
    _tell_failed(call, outcome.failed)
    t = call.translator
    call.say(
        t.text(
            "{total}: {read}, {same}, {failed}",
            total=t.plural("{count} plan", "{count} plans", outcome.total),
            read=t.plural("{count} read", "{count} read", outcome.read),
            same=t.plural("{count} unchanged", "{count} unchanged", outcome.unchanged),
            failed=t.plural("{count} failed", "{count} failed", len(outcome.failed)),
        )
    )
    call.exit_code = _SOME_FAILED if outcome.failed else 0


def run_question(call: Call, asked: Asked) -> None:
    """Answer a question about many plans, in the format that is asked for.

    Raises:
        PlantrackError: there are no facts, or not those asked for.
    """
    from plantrack.cli.many_answers import give
    from plantrack.portfolio.asked import answer_to
    from plantrack.portfolio.asked.facts import Facts

    for option in (AT, ROOT):
        if option in call.options:
            raise PlantrackError("{option} goes with one plan: leave it out", option=option)
    if asked.question == PAGES:
        refuse_of_pages(asked)
    plan = asked.subject if asked.question == "show" else None
    with Facts.opened(asked.store, Path.cwd(), plan) as facts:
        chosen = facts.chosen(_day_of(call, AS_OF), asked.by, asked.where)
        if asked.question == PAGES:
            write_pages(call, facts, chosen, asked)
            return
        answer = answer_to(asked.question, asked.subject, facts, chosen, call.translator)
    give(call, answer, asked)


def _day_of(call: Call, option: str) -> date | None:
    word = call.options.get(option)
    return None if word is None else day_typed(word, call.clock).last


def _catalogue(call: Call, path: Path) -> "CatalogueRead | None":
    """Return a catalogue; where it has mistakes, they are told, and nothing is read."""
    from plantrack.cli.editing import show_mistakes
    from plantrack.portfolio.catalogue import read_catalogue

    found = read_catalogue(path)
    if not found.mistakes:
        return found
    show_mistakes(call, sorted(found.mistakes, key=lambda each: each.sort_key))
    raise PlantrackError("{file} has mistakes: no plan was read", file=str(path))


def _tell_failed(call: Call, failed: "list[Entry]") -> None:
    from plantrack.portfolio.reasons import reason_of

    t = call.translator
    for entry in failed:
        why = reason_of(entry.why) if entry.why else ""
        if entry.has_rows:
            call.warn(
                t.text("{plan}: {why} (its facts of {day} are kept)",
                       plan=entry.id, why=why, day=entry.read or "")
            )  # fmt: skip
        else:
            call.warn(t.text("{plan}: {why} (there are no facts of it)", plan=entry.id, why=why))
