"""A deliverable added to an action plan: its id, its file, its fields in the format's order."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from plantrack.edits.change import Done, Edit, Owed
from plantrack.edits.decimals import number_meant
from plantrack.edits.explaining import NOT_GIVEN, Given, ask_why, explained
from plantrack.edits.fields import Typed, read_typed, readable, written
from plantrack.edits.finding import deliverable_named
from plantrack.edits.naming import commitment_named, partner_named, role_named, words_of
from plantrack.edits.numbering import (
    Past,
    free_id,
    next_ids,
    nothing_past,
    past_of,
    refuse_other_series,
)
from plantrack.edits.placing import (
    axis_answered,
    comment_on,
    file_for,
    file_named,
    records_added,
    year_in_force,
    year_named,
)
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import msg
from plantrack.model import Axis, Deliverable, Milestone
from plantrack.model.promises import is_promised


def add(  # noqa: PLR0913 - each is an option of the command
    loaded: Loaded,
    typed: Mapping[str, Typed],
    day: date,
    *,
    year: str | None = None,
    file: str | None = None,
    asks: Collection[str] = (),
    given: Given = NOT_GIVEN,
    past: Past = nothing_past,
) -> Edit:
    """Return the edit that adds a deliverable to an action plan: by default that of the day.

    `typed` holds its fields by name: `added` by default the day, once the action plan was adopted
    and has begun; `id` the next one; each milestone as `TITLE, DATE`. `asks` names what is to be
    asked for although it may be left out: `lead`, `due`, `reason`, `resolution`; `given` is why it
    is added; `past` gives the ids that a year had in earlier versions.

    Raises:
        Owed: there is no title, no commitment, or something that `asks` names.
        PlantrackError: a field is wrong, or names something that is not there.
    """
    of_year = year_named(loaded, year) if year else year_in_force(loaded, day)
    if given != NOT_GIVEN and (again := _added_before(loaded, typed, of_year)):
        return explained(loaded, Edit((), ()), given, again.id, None, day)
    chosen = file_named(loaded, file, of_year) if file else None
    _ask(loaded, typed, asks)
    ask_why(loaded.plan, of_year, day, asks, given)
    fields = _resolved(loaded, typed)
    axis = axis_answered(loaded, _words(fields["commitments"]))
    word, had = fields.get("id"), past_of(loaded, of_year, past)
    fields["id"] = _id(loaded, word, of_year, axis, had)
    is_late = is_promised(loaded.plan, of_year, day)
    fields["added"] = fields.get("added") or (day.isoformat() if is_late else None)
    refuse_other_series(loaded, str(fields["id"]), of_year)
    edit = deliverable_added(loaded, fields, chosen or _file(loaded, axis, of_year), of_year)
    return explained(loaded, edit, given, str(fields["id"]), None, day)


def _id(loaded: Loaded, word: Typed, year: str, axis: Axis | None, had: Collection[str]) -> str:
    """Return the id that was typed, which must be free, else the next one of the year."""
    if isinstance(word, str):
        return free_id(loaded, word, had)
    return next(next_ids(loaded, year, axis, had))


def _added_before(loaded: Loaded, typed: Mapping[str, Typed], year: str) -> Deliverable | None:
    """Return the deliverable that the same words added before: of this id, with this title."""
    there = loaded.plan.deliverable_of.get(str(typed.get("id")))
    is_same = there is not None and (there.period, there.title) == (year, typed.get("title"))
    return there if is_same else None


def deliverable_added(loaded: Loaded, fields: Mapping[str, Typed], path: str, year: str) -> Edit:
    """Return the edit that puts a deliverable at the end of a file.

    Raises:
        PlantrackError: a field is not spelled as it should be.
    """
    new = read_typed(Deliverable, fields, path, year)
    axis = axis_answered(loaded, new.commitments)
    changes, routes = records_added(
        loaded, path, [written(Deliverable, fields)], comment_on(loaded, [axis] if axis else [])
    )
    told = msg(
        "{id} added to the {w.action_plan} {year}",
        id=new.id,
        year=loaded.plan.action_plan_of[year].name,
    )
    return Edit(changes, (Done(told, path, routes[0]),))


def _ask(loaded: Loaded, typed: Mapping[str, Typed], asks: Collection[str]) -> None:
    """Ask for what is missing, in the order in which it is written."""
    if not typed.get("title"):
        raise Owed(
            "title",
            msg("the {w.deliverable}'s title, beginning with a verb"),
            "--title",
            parse=_read_title,
        )
    if not any(map(words_of, _sequence(typed.get("commitments")))):
        raise Owed(
            "commitments",
            msg("the {w.commitment} it answers, or several separated by commas"),
            "--commitment",
            is_listed=True,
            parse=lambda word: _each(loaded, commitment_named, word),
        )
    if "lead" in asks:
        raise Owed(
            "lead",
            msg("the role that leads it"),
            "--lead",
            is_listed=True,
            optional=True,
            parse=lambda word: role_named(loaded, word),
        )
    if "due" in asks:
        raise Owed("due", msg("the date when it is due"), "--due", optional=True, is_day=True)


def _read_title(word: str) -> None:
    if not any(letter.isalpha() for letter in readable(word)):
        raise PlantrackError("“{word}” is not a title: say what is promised", word=word)


def _resolved(loaded: Loaded, typed: Mapping[str, Typed]) -> dict[str, Typed]:
    """Return the fields as the format spells them: every name an id."""
    fields: dict[str, Typed] = {
        name: word.strip() if isinstance(word, str) else word for name, word in typed.items()
    }
    lead, weight = fields.get("lead"), fields.get("weight")
    return fields | {
        "commitments": _each(loaded, commitment_named, typed.get("commitments")),
        "contributors": _each(loaded, role_named, typed.get("contributors")),
        "partners": _each(loaded, partner_named, typed.get("partners")),
        "depends_on": _each(loaded, _deliverable_id, typed.get("depends_on")),
        "lead": role_named(loaded, lead) if isinstance(lead, str) and lead else None,
        "weight": number_meant(weight) if isinstance(weight, str) and weight else None,
        "milestones": [_milestone(text) for text in _sequence(typed.get("milestones"))],
        "id": fields.get("id") or None,
    }


def _each(loaded: Loaded, named: Callable[[Loaded, str], str], typed: Typed) -> list[str]:
    """Return the ids that words name, each once."""
    words = [word for value in _sequence(typed) for word in words_of(value)]
    return list(dict.fromkeys(named(loaded, word) for word in words))


def _sequence(typed: Typed) -> list[str]:
    if isinstance(typed, str):
        return [typed]
    return _words(typed) if isinstance(typed, Sequence) else []


def _words(typed: Typed) -> list[str]:
    return [word for word in typed if isinstance(word, str)] if isinstance(typed, Sequence) else []


def _deliverable_id(loaded: Loaded, word: str) -> str:
    return deliverable_named(loaded, word).id


def _milestone(typed: str) -> dict[str, Typed]:
    title, comma, due = typed.rpartition(",")
    if not comma or not title.strip():
        raise PlantrackError(
            "“{word}” is not a milestone: write its title, a comma and its date", word=typed
        )
    fields: dict[str, Typed] = {"title": title.strip(), "due": due.strip()}
    read_typed(Milestone, fields)
    return fields


def _file(loaded: Loaded, axis: Axis | None, year: str) -> str:
    if axis is None:
        raise PlantrackError(
            "the file cannot be chosen while {file} cannot be read: correct it, or name one with "
            "--file",
            file=", ".join(loaded.unread),
        )
    return file_for(loaded, axis, year)
