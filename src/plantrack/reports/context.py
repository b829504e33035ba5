"""What a template is given: plain nested values, figures as numbers and already in words.

Text, whole numbers, flags, lists and dictionaries only, fit for JSON.

A *date* below is `{iso, words}` or None; a *share* is `{percent, words}`, whole per cent
rounded down, `percent` None where there is nothing to measure; a *completion* is a share
with `made_of` (how many deliverables), `made_of_words`, and the ids `left_out` and
`unquantified`; *figures* are `total`, `done`, `done_of_total` ("2/3"), `completion`, and
both in words: `done_words`, `completion_words`.

Fields of every report:
    language: `fr` or `en`, the report's.
    report: the report's name, such as `board`.
    title: the report's title, in capitals.
    as_of: the date of the figures.
    phase: `before`, `during` or `after` the plan.
    plan: `title`, `organisation`, `language`, `vision`, `mission`, `mandates`, `funder`,
        `years`, and the dates `start` and `end`.
    illustrative: `any`, `all`, the `names` of action plans given as examples, and `marked`:
        whether what the title names is one.
    board: the next board meeting, `{date, title}`, or None.
    year: the action plan of the day, or None: `year`, `name`, `title`, dates `start`, `end`
        and `adopted`, `is_adopted`, `resolution`, `illustrative`, `note`, `elapsed` (share)
        and figures.
    years: the same for each action plan that has begun.
    overall: the figures of the whole plan so far.
    sources: `commit`, `known` (the commit's date), `modified` (the files differ from it),
        `words` (the same in one line), `last_entry` (date of the last entry of the journals),
        `files`, `unread` (files that could not be read), `records_lost` (how many records
        could not be read).
    first_page: `sentences` (the paragraph), `adoption` (a sentence an action plan begun
        without being adopted), `decisions` (`kind`, `asked`, `id`, `title`, `reason`),
        `axes_table` (None, or `caption`, `columns` of `{key, words}`, `rows` of `{id, title,
        cells}`, `distinct`, `notes`), `bars` (`label`, figures, `elapsed`),
        `late`, `due_soon`, `due_soon_days`, and `unclosed`, after the plan's end.
    since: what changed since a day, or None: `heading`, `day`, `commit`, `basis` (a sentence:
        from which files the earlier day was read), `counts_words` (one line), `work` and
        `scope` (each a list of `{kind, words, id, title, year, reason}`), and `completion`,
        None or `{before, after (shares), work, scope (points, signed), words}`.
    next: the events to come, `{date, title, kind}`.
    axes: `id`, `title`, `rationale`, figures, `years` (`year` and figures), `commitments`:
        `id`, `title`, `text`, figures, `years`, `promise` (`taken_up`, `not_yet`,
        `not_taken_up`), `promise_words`, `weak`, `deliverables`.
    orphans: the deliverables that answer no commitment.
    coverage: `years`, `taken_up`, `total`, `axes` of `{id, title, rows}`; a row has `id`,
        `title`, `promise`, `promise_words`, `weak`, `cells` of `{year, done, total, words}`.
    behind: the deliverables done in part, deferred or cancelled, all years so far.
    indicators: `id`, `title`, `commitment`, `unit`, `direction`, `baseline`, `measurement`
        and `target` (None, or `{number, words, date}`, the measurement with its `source`),
        `attainment` (share).
    remarks: what figures leave out or count otherwise: `kind`, `words`, `ids`.
    method: the rule of the figures, a sentence each.
    explanations: how each figure was computed: `anchor`, `kind`, `id`, `title`, `value` (share),
        `sum_words` (one line: what was added up, over which weight), `groups` of `{words, count,
        adds (words), ids}`, `notes` (sentences: left out, not quantified, not in force).
    charts: `key`, `title` (the question it answers), `alt` (what it shows, in words), and the
        table behind it: `columns` (words) and `rows` (lists of words).

Fields of one report only, or of a plan's own templates, which have them all:
    follow_up (`year`): the action plan of a year, fields as `year`, and `axes` of `{id, title,
        rows}`: each deliverable of the year once, in the axis of its first commitment; `others`
        are those that answer none.
    roles (`role`): `id`, `title`, figures, `summary` (a sentence), `late`, `silent`,
        `due_soon`, `open` (how many), `deliverables` (open ones first, by due date),
        `milestones` (`title`, `due`, `late`, `deliverable`: an id).
    partners (`partner`): `id`, `title`, figures, `summary`, `commitments` (`{id, title}`),
        `deliverables`.
    proofs (`evidence`): `summary` (a sentence), `rows`: one for each done deliverable,
        `{deliverable, done_on (date), place, typed (None, or `{commit, date}`: when the entry
        was committed), typed_words, evidence}`; a piece of evidence is `{text, kind (`link`, `file`,
        `text`), href, sha256, size, words}`.

A deliverable, wherever one stands, has: `id`, `title`, `description`, `year`, `path` (its
file), `line`, `place` (both: `path:line`), `commitments`, `lead`, `partners`, `weight`, dates
`added` and `in_force_from`, `in_force`, `status`, `status_words`, `marks` (`kind`, `words`),
`late`, `moved`, `due_soon`, `silent_days`, dates `due`, `due_adopted` and `last_update`,
`due_moved`, `completion` (share), `quantified`, `reason` and `resolution` (of its status),
`due_reason`, `due_resolution`, `note` and `challenges` (the last told, `{text, date}`, or
None), `evidence` (`text`, and `href` where it is an address), `milestones` (`title`, `due`,
`done`), `continues` (an id), `successor` (`{id, year, title}`, or None), and `gap`: what
differs from the promise, `{words, reason, resolution}` each.
"""

from plantrack.locale import Translator
from plantrack.model import Event
from plantrack.project import Project
from plantrack.reports.details import axes_pages, behind, coverage_page, indicators, orphans
from plantrack.reports.edition import Edition, Page
from plantrack.reports.first_page import first_page
from plantrack.reports.remarks import method, remarks, sources
from plantrack.views.standing import Snapshot
from plantrack.views.status import YearStatus


def board_context(project: Project, snapshot: Snapshot, translator: Translator) -> Page:
    """Return all that a report may tell, in the fields described above."""
    edition = Edition(snapshot, translator)
    status = edition.status
    return {
        "language": translator.language,
        "title": _title(edition),
        "as_of": edition.day(snapshot.day),
        "phase": status.phase,
        "plan": _plan(edition),
        "illustrative": _illustrative(edition),
        "board": None if edition.ended else _event(edition, status.next_board),
        "year": _year(edition, status.current) if status.current else None,
        "years": [_year(edition, one) for one in status.years if one.year in edition.begun],
        "overall": edition.figures(status.figures),
        "sources": sources(edition, project),
        "first_page": first_page(edition),
        "axes": axes_pages(edition),
        "orphans": orphans(edition),
        "coverage": coverage_page(edition),
        "behind": behind(edition),
        "indicators": indicators(edition),
        "remarks": remarks(edition),
        "method": method(edition),
    }


def _title(edition: Edition) -> str:
    t, current = edition.translator, edition.status.current
    day = t.long_date(edition.snapshot.day).upper()
    if edition.ended or current is None:
        return t.text("REPORT ON THE PLAN AS OF {day}", day=day)
    return t.text(
        "REPORT ON ACTION PLAN {name} AS OF {day}", name=current.action_plan.name, day=day
    )


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


def _event(edition: Edition, event: Event | None) -> Page | None:
    if event is None:
        return None
    return {"date": edition.day(event.date), "title": event.title}


def _year(edition: Edition, one: YearStatus) -> Page:
    action_plan = one.action_plan
    return {
        "year": one.year,
        "name": action_plan.name,
        "title": action_plan.title,
        "start": edition.day(action_plan.start),
        "end": edition.day(action_plan.end),
        "adopted": edition.day(action_plan.adopted),
        "is_adopted": action_plan not in edition.status.unadopted,
        "resolution": action_plan.resolution,
        "illustrative": action_plan.illustrative,
        "note": action_plan.note,
        "elapsed": edition.share(one.elapsed),
        **edition.figures(one.figures),
    }
