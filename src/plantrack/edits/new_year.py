"""The next year's action plan: its header, its files, and the unfinished work it takes over."""

from collections.abc import Mapping
from datetime import date

from plantrack.edits.change import Done, Edit, NewFile, Owed, PlannedChange, TextChange
from plantrack.edits.deciding import page_of_answers
from plantrack.edits.fields import Typed, read_typed, written
from plantrack.edits.next_period import (
    is_called,
    next_period,
    period_called,
    period_of_calendar,
)
from plantrack.edits.numbering import Past, nothing_past
from plantrack.edits.placing import (
    comment_on,
    folder_of,
    has_header,
    header_of,
    name_for,
    records_added,
    year_spelled,
)
from plantrack.edits.taking_over import Successor, Taken, taken_over
from plantrack.edits.text import Append, Insert, Plain
from plantrack.edits.unfinished import (
    NONE,
    Questions,
    carried,
    period_before,
    refuse_unread_work,
    unfinished,
)
from plantrack.edits.year_dates import YearDates, last_day, span_of, years_in
from plantrack.edits.year_decisions import Decided, Proposal, decided
from plantrack.edits.year_order import next_year, refuse_apart
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.order import natural_order
from plantrack.locale import msg, plural_msg
from plantrack.model import ActionPlan, Axis, Deliverable, Period
from plantrack.model.periods import year_of
from plantrack.source.files import PLAN_FILE
from plantrack.views.recurring import recurring_work


def new_year(
    loaded: Loaded,
    word: str | None,
    typed: Mapping[str, str | None],
    questions: Questions,
    day: date,
    past: Past = nothing_past,
) -> Edit:
    """Return the edit that opens a year's action plan.

    `typed` holds what was given: `start`, `end` and `label` of the header, else as the year
    before; `carry`, all or none; the `reason` why unfinished work is deferred. `past` gives the
    ids that a year had in earlier versions.

    Raises:
        Owed: no year is given, or one apart from the others; unfinished work is neither to be
            carried nor left, or carried without a reason.
        PlantrackError: the year has an action plan, or a word is wrong.
    """
    year = _year(loaded, word)
    _refuse_opened(loaded, year)
    header = _header(loaded, year, typed)
    if not questions.is_meant:
        _refuse_apart(loaded, header, questions)
    proposal = _proposal(loaded, header, day)
    decided = _decided(loaded, proposal, typed, questions, day)
    opened = _header_added(loaded, header) + _year_listed(loaded, year)
    closings, successors = taken_over(loaded, header, decided.taken, day, past)
    told = _left_open(loaded, proposal.left, decided.left_open)
    return opened + decided.closed + closings + told + _files_added(loaded, year, successors)


def proposed(loaded: Loaded, word: str | None, day: date) -> Proposal:
    """Return what is to be decided before a year opens.

    Raises:
        Owed: no year is given.
        PlantrackError: the year has an action plan, or something cannot be read.
    """
    year = _year(loaded, word)
    _refuse_opened(loaded, year)
    refuse_unread_work(loaded)
    return _proposal(loaded, _header(loaded, year, {}), day)


def _proposal(loaded: Loaded, header: ActionPlan, day: date) -> Proposal:
    left = unfinished(loaded, header.key, day)
    back = recurring_work(loaded.plan, period_before(loaded.plan, header.key), header)
    return Proposal(header, left, tuple(each for each in back if each.last not in left))


def _decided(
    loaded: Loaded,
    proposal: Proposal,
    typed: Mapping[str, str | None],
    questions: Questions,
    day: date,
) -> Decided:
    """Return what becomes of the work of the year before: by a page, a word, or the answers."""
    carry, page = typed.get("carry"), questions.page
    if carry != NONE:
        refuse_unread_work(loaded)
    if page is None and carry is None and questions.can_be_asked:
        page = page_of_answers(proposal, questions, typed.get("reason"), day)
    if page is not None:
        return decided(loaded, page, proposal, day, questions.day_of)
    chosen = carried(proposal.left, carry)
    entry = {"date": day.isoformat(), "reason": typed.get("reason")}
    taken = tuple(Taken(deliverable, entry, {}) for deliverable in chosen)
    return Decided(taken, Edit((), ()), len(proposal.left) - len(taken))


def _refuse_opened(loaded: Loaded, year: str) -> None:
    if has_header(loaded, year):
        raise PlantrackError(
            "there is {w.action_plan:a} {year} already: {file}", year=year, file=header_of(year)
        )


def _year(loaded: Loaded, word: str | None) -> str:
    """Return the year to be opened, and propose the next one where none is given."""
    if word:
        return _key_called(loaded, word)
    proposal = next_year(loaded)
    following = next_period(loaded.plan)
    question = msg("the {w.period} of the {w.action_plan} to open")
    if following is not None and following.key == proposal and year_of(proposal) is None:
        question = msg(
            "the {w.action_plan} to open ({period}, from {start} to {end})",
            period=following.dates.label or following.key,
            start=following.dates.start,
            end=following.dates.end,
        )
    raise Owed(
        "year",
        question,
        msg("YEAR"),
        parse=lambda word: _key_called(loaded, word),
        proposal=proposal or "",
    )


def _key_called(loaded: Loaded, word: str) -> str:
    """Return the key of the action plan that a word names: by its key, or by its label."""
    plan = loaded.plan
    for known in plan.action_plans:
        if is_called(word, known.key, known.label):
            return known.key
    if year_of(word) is None and (found := period_called(plan, word)):
        return found.key
    for year in years_in(word):
        model = _model_year(loaded, year)
        if model and model.label and word == span_of(loaded, model, year).label:
            return year
    return year_spelled(word)


def _refuse_apart(loaded: Loaded, header: ActionPlan, questions: Questions) -> None:
    if questions.answers.get("anyway") == questions.no:
        raise PlantrackError("nothing was opened")
    choices = (questions.yes, questions.no)
    refuse_apart(loaded, header, can_be_asked=questions.can_be_asked, choices=choices)


def _header(loaded: Loaded, year: str, typed: Mapping[str, str | None]) -> ActionPlan:
    given = {name: typed[name] for name in ("start", "end") if typed.get(name)}
    span = _dates(loaded, year, given)
    read_typed(Period, {"start": "0001-01-01", "end": "9999-12-31", **given})
    start = date.fromisoformat(given.get("start") or span.start.isoformat())
    end = given.get("end") or (last_day(start) if "start" in given else span.end).isoformat()
    label = typed.get("label") or span.label
    t = loaded.plan.header.writer
    header = read_typed(
        ActionPlan,
        {
            "year": year if year_of(year) is not None else None,
            "title": t.text("{w.Action_plan} {year}", year=label or year),
            "start": start.isoformat(),
            "end": end,
            "label": label,
        },
        header_of(year),
        year,
    )
    if header.end < header.start:
        raise PlantrackError(
            "the {w.action_plan} would end on {end}, before it starts on {start}",
            end=header.end,
            start=header.start,
        )
    return header


def _dates(loaded: Loaded, key: str, given: Mapping[str, str | None]) -> YearDates:
    """Return the dates of an action plan to be opened: of a year, or as those before lead to it."""
    if year_of(key) is not None:
        return span_of(loaded, _model_year(loaded, key), key)
    if found := period_called(loaded.plan, key) or period_of_calendar(loaded.plan, key):
        return found.dates
    if len(given) < len(("start", "end")):
        raise PlantrackError(
            "when {period} starts and ends is not known: give --start and --end", period=key
        )
    return YearDates(date.min, date.max)  # both are given


def _model_year(loaded: Loaded, year: str) -> ActionPlan | None:
    """Return the action plan just before a year, else the one just after."""
    plan = loaded.plan
    known = (plan.action_plan_of[key] for key in plan.nearest_first(year))
    return next((each for each in known if each.year and has_header(loaded, each.key)), None)


def _left_open(loaded: Loaded, left: tuple[Deliverable, ...], count: int) -> Edit:
    """Say what stays open in the year before: nobody should have to find out."""
    if not count:
        return Edit((), ())
    told = plural_msg(
        "{count} {w.deliverable} stays open in {name}: plantrack list --year {year}",
        "{count} {w.deliverable:s} stay open in {name}: plantrack list --year {year}",
        count,
        name=loaded.plan.name_of(left[0].period),
        year=left[0].period,
    )
    return Edit((), (Done(told, header_of(left[0].period)),))


def _header_added(loaded: Loaded, header: ActionPlan) -> Edit:
    t = loaded.plan.header.writer
    path = header_of(header.key)
    fields: dict[str, Typed] = {
        "year": header.key if year_of(header.key) is not None else None,
        "title": header.title,
        "start": header.start.isoformat(),
        "end": header.end.isoformat(),
        "label": header.label,
    }
    told = msg(
        "{w.action_plan} {year} opened, from {start} to {end}",
        year=header.name,
        start=header.start,
        end=header.end,
    )
    comment = t.text("Header of the {w.action_plan} {year}.", year=header.name)
    return Edit((NewFile(path, comment, written(ActionPlan, fields)),), (Done(told, path),))


def _year_listed(loaded: Loaded, year: str) -> Edit:
    """Return the edit that adds a year to the plan's, in its place."""
    years = loaded.plan.header.years
    if "years" not in loaded.plan.header.model_fields_set:
        return Edit((), ())
    if year in years or PLAN_FILE in loaded.unread:
        return Edit((), ())
    later = next(
        (place for place, listed in enumerate(years) if loaded.plan.is_later(listed, year)), None
    )
    value = Plain(year)
    change = (
        TextChange(PLAN_FILE, ("years",), Append(value))
        if later is None
        else TextChange(PLAN_FILE, ("years", later), Insert(value))
    )
    place = len(years) if later is None else later
    told = msg("{year} added to the plan's {w.period:s}", year=year)
    return Edit((change,), (Done(told, PLAN_FILE, ("years", place)),))


def _files_added(loaded: Loaded, year: str, successors: list[Successor]) -> Edit:
    """Return the edit that makes the year's files, one an axis, with what is taken over."""
    axes: dict[str, list[Axis]] = {name: [] for name, _ in successors}
    for axis in loaded.plan.axes:
        axes.setdefault(name_for(loaded, axis, year), []).append(axis)
    changes: tuple[PlannedChange, ...] = ()
    for name in sorted(axes, key=natural_order):
        path = f"{folder_of(year)}/{name}"
        records = [fields for held_in, fields in successors if held_in == name]
        if records or path not in {*loaded.sources, *loaded.unread}:
            changes += records_added(loaded, path, records, comment_on(loaded, axes[name]))[0]
    return Edit(changes, ())
