"""What a workbook is made from: plain nested values, figures as numbers and already in words.

Text, whole numbers, flags, lists and dictionaries only, fit for JSON.

A *date* below is `{iso, words}` or None; a *share* is `{percent, words}`, whole per cent
rounded down, `percent` None where there is nothing to measure; a *completion* is a share
with `made_of` (how many deliverables), `made_of_words`, and the ids `left_out` and
`unquantified`; *figures* are `total`, `done`, `done_of_total` ("2/3"), `completion`, and
both in words: `done_words`, `completion_words`.

Fields of every report:
    report: the report's name, such as `board`.
    title: the report's title, in capitals.
    as_of: the date of the figures.
    phase: `before`, `during` or `after` the plan.
    plan: `title`, `organisation`, `language`, `vision`, `mission`, `mandates`, `funder`,
        `licence`, `url`, `contact`, `years`, and the dates `start` and `end`.
    illustrative: `any`, `all`, the `names` of action plans given as examples, and `marked`:
        whether what the title names is one.
    years: each action plan that has begun: `year`, `name`, `title`, dates `start`, `end`
        and `adopted`, `is_adopted`, `resolution`, `illustrative`, `note`, `about` (from when to
        when, and its adoption, in sentences), `elapsed` (share)
        and figures.
    overall: the figures of the whole plan so far.
    basis: what could not be read, a sentence each, where something could not: the document begins
        with them, whatever its template says.
    sources: `commit`, `git` (what git can tell: `state`, `reason`,
        `words`, None where all of it, and `torn`: versions of which `files` were lost),
        `known` (the commit's date), `modified` (the files differ from it),
        `words` (the same in one line), `last_entry` (date of the last entry of the journals),
        `files`, `unread` (files that could not be read), `records_lost` (how many records
        could not be read).
    since: what changed since a day, or None: `heading`, `day`, `commit`, `basis` (a sentence:
        from which files the earlier day was read), `counts_words` (one line), `work` and
        `scope` (each a list of `{kind, words, id, title, year, reason}`), and `completion`,
        None or `{before, after (shares), work, scope (points, signed), words}`.
    register: the changes to the plan itself since each action plan was adopted, or None: `summary`
        and `basis` (sentences), `unexplained` and `explained` (each a list of `{kind, id, name
        (id, and what it is), title, words, before, after (of a wording), diff (words in a row:
        `{fate, text}`, `same`, `gone` or `new`), date (of the decision, or None), typed (the
        date on which it was), author, commit, reason, resolution,
        editorial}`).
    axes: `id`, `title`, `rationale`, figures, `years` (`year` and figures), `commitments`:
        `id`, `title`, `text`, figures, `years`, `promise` (`taken_up`, `not_yet`,
        `not_taken_up`), `promise_words`, `taken_up_words` (an answer), `weak`,
        `deliverables`.
    orphans: the deliverables that answer no commitment.
    coverage: `years`, `taken_up`, `total`, `words` (all of it, in one line), `axes` of
        `{id, title, rows}`; a row has `id`, `title`, `promise`, `promise_words`,
        `taken_up_words` (an answer), `weak`, `cells` of `{year, done, total, words}`.
    indicators: `id`, `title`, `commitment`, `unit`, `direction`, `baseline`, `measurement`
        and `target` (None, or `{number, words, date}`, the measurement with its `source`),
        `attainment` (share), `notes` (what it rests on, in words: a tolerance, and what became of
        the targets whose day is past).
    explanations: how each figure was computed: `anchor`, `kind`, `id`, `title`, `value` (share),
        `sum_words` (one line: what was added up, over which weight), `groups` of `{words, count,
        adds (words), ids}`, `notes` (sentences: left out, not quantified, not in force).
    charts: `key`, `title` (the question it answers), `alt` (what it shows, in words), `caption`
        (how to read it; may be empty), and the table behind it: `columns` (words), `rows`
        (lists of words) and `states` (those that the columns from the second on count, if any).

Fields of one report only, or of a plan's own templates, which have them all:
    follow_up (`year`): the action plan of a year, fields as in `years`, and `axes` of `{id, title,
        rows}`: each deliverable of the year once, in the axis of its first commitment; `others`
        are those that answer none.
    roles (`role`): `id`, `title`, figures, `summary` (a sentence), `late`, `silent`,
        `due_soon`, `open` (how many), `deliverables` (open ones first, by due date),
        `milestones` (`title`, `due`, `late`, `deliverable`: an id), `handovers` (`deliverable`,
        `title`, `date`, the roles `before` and `after`, `reason`).
    partners (`partner`): `id`, `title`, figures, `summary`, `commitments` (`{id, title}`),
        `deliverables`.
    proofs (`evidence`): `summary` (a sentence), `notes` (sentences: what was committed long after
        the fact, or not yet), `rows`: one for each done deliverable, `{deliverable, done_on (date),
        days_after (days after the date promised, 0 where it was kept), days_after_words, place,
        typed (None, or {commit, date}: when the entry was committed), untyped (why that is not
        known, or None: `uncommitted`, `cut`, `untold`), typed_words, evidence}`; a
        piece of evidence is `{text, kind, href, sha256, size, words}`, its kind `link`, `file`,
        `missing` or `text`.

A deliverable, wherever one stands, has: `id`, `title`, `description`, `year`, `path` (its file),
`line`, `place` (both: `path:line`), `commitments`, `lead` (of the day),
`contributors`, `partners`, `weight`, dates `added` and
`in_force_from`, `in_force`, `status`, `status_words`, `marks` (`kind`, `words`), `late`, `moved`,
`due_soon`, `silent_days`, `confirmed`, `unreported`, dates `due`, `due_adopted` and `last_update`,
`due_moved`, `completion` (share), `quantified`, `completion_notes` (words), `reason` and
`resolution` (of its status), `due_reason`, `due_resolution`, `note` and `challenges` (the last
told, `{text, date}`, or None), `evidence` (`text`, and `href` where it is an address), `milestones`
(`title`, `due`, `done`), `continues` (an id), `successor` (`{id, year, title}`, or None), and
`gap`: what differs from the promise, `{words, reason, resolution}` each.
"""

from collections.abc import Callable
from typing import Any

from plantrack.reports.charts import Chart, chart_page, charts_of
from plantrack.reports.details import axes_pages, coverage_page, orphans
from plantrack.reports.edition import Edition, Page, shown
from plantrack.reports.explanations import explanations_pages
from plantrack.reports.follow_up import follow_up
from plantrack.reports.indicators import indicators
from plantrack.reports.proofs import proofs_page
from plantrack.reports.register_page import register_page
from plantrack.reports.remarks import sources
from plantrack.reports.roles import partners_pages, roles_pages
from plantrack.reports.since import since_page
from plantrack.reports.titles import plain_title
from plantrack.reports.years import year_page

_OWN: dict[str, tuple[str, Callable[[Edition], Any]]] = {
    "year": ("follow_up", follow_up),
    "role": ("roles", roles_pages),
    "partner": ("partners", partners_pages),
    "evidence": ("proofs", proofs_page),
}


def report_page(name: str, edition: Edition) -> Page:
    """Return all that a report may tell, in the fields described above.

    Raises:
        PlantrackError: what the edition is about is not in the plan.
    """
    return edition.once(
        f"context of {name}",
        lambda: shown({**_of_every_report(name, edition), **_own(name, edition)}),
    )


def report_charts(edition: Edition) -> tuple[Chart, ...]:
    """Return the charts of a report: the fields of each are in the context, its drawing is not."""
    return edition.once("charts", lambda: charts_of(edition))


def _of_every_report(name: str, edition: Edition) -> Page:
    status = edition.status
    return {
        "report": name,
        "title": plain_title(edition, name),
        "as_of": edition.day(edition.snapshot.day),
        "phase": status.phase,
        "plan": _plan(edition),
        "illustrative": _illustrative(edition),
        "years": [year_page(edition, one) for one in status.years if one.year in edition.begun],
        "overall": edition.figures(status.figures),
        "basis": edition.basis_lines,
        "sources": sources(edition),
        "since": since_page(edition),
        "register": register_page(edition),
        "axes": axes_pages(edition),
        "orphans": orphans(edition),
        "coverage": coverage_page(edition),
        "indicators": indicators(edition),
        "explanations": explanations_pages(edition),
        "charts": [chart_page(one) for one in report_charts(edition)],
    }


def _own(name: str, edition: Edition) -> Page:
    """Return what a report of ours has alone; a plan's own templates have it all."""
    if name == "board":
        return {}
    wanted = [_OWN[name]] if name in _OWN else list(_OWN.values())
    return {field: told(edition) for field, told in wanted}


def _plan(edition: Edition) -> Page:
    header = edition.snapshot.plan.header
    return {
        "title": header.title,
        "organisation": header.organisation,
        "language": header.language,
        "vision": header.vision,
        "mission": header.mission,
        "mandates": list(header.mandates),
        "funder": header.funder,
        "licence": header.licence,
        "url": header.url,
        "contact": header.contact,
        "years": list(header.years),
        "start": edition.day(header.period.start),
        "end": edition.day(header.period.end),
    }


def _illustrative(edition: Edition) -> Page:
    plans, current = edition.snapshot.plan.action_plans, edition.status.current
    names = [one.name for one in plans if one.illustrative]
    alone = None if edition.ended or current is None else current.action_plan
    return {
        "any": bool(names),
        "all": len(names) == len(plans),
        "names": names,
        "marked": alone.illustrative if alone else bool(names),
    }
