"""A field that is changed for a reason, which may have been told already."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.options import Writing
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.explaining import Given
    from plantrack.edits.making import Answers
    from plantrack.loading import Loaded
    from plantrack.project import Project


def change_field(
    call: Call,
    title: str,
    place: tuple[str, str],
    make: "Callable[[Loaded], Edit]",
    given: "Given",
    writing: Writing,
) -> None:
    """Make an edit of the field at a `place`, a record's id and the field, and write its reason.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from plantrack.cli.editing import run_edit
    from plantrack.edits.setting import registered_as

    def make_explained(project: "Project", answers: "Answers") -> "Edit":
        names = registered_as(project.loaded, *place)
        return _with_reason(call, project, make(project.loaded), names, given.answered(answers))

    run_edit(call, title, make_explained, writing)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value for one field of some records, and why."""

    ids: tuple[str, ...]
    field: str
    values: tuple[str, ...]
    given: "Given"


def change_fields(call: Call, change: FieldChange, writing: Writing) -> None:
    """Give a field of one record, or of several, another value, all or none, with its reason.

    Where the change is an entry of a journal, its reason stands there.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from plantrack.cli.chosen import called
    from plantrack.cli.editing import run_edit
    from plantrack.edits.explaining import all_explained

    if len(change.ids) > 1 and writing.if_unchanged is not None:
        raise PlantrackError("--if-unchanged is about one record: name one")

    def make(project: "Project", answers: "Answers") -> "Edit":
        why = change.given.answered(answers)
        whole, parts = _parts(call, project, change, why)
        return whole + all_explained(project.loaded, parts, why, call.day)

    names = called(change.ids, call.translator)
    title = call.translator.text("set {field} of {id}", field=change.field, id=names)
    run_edit(call, title, make, writing)


def _parts(
    call: Call, project: "Project", change: FieldChange, why: "Given"
) -> "tuple[Edit, list[tuple[Edit, str, str | None]]]":
    """Return the edits that are explained already, then the others with the names of each."""
    from plantrack.edits import handing, setting
    from plantrack.edits.change import Edit

    loaded, given, field, values = project.loaded, change.given, change.field, change.values
    whole = Edit((), ())
    parts: list[tuple[Edit, str, str | None]] = []
    for word in change.ids:
        told = handing.handed_over(loaded, word, field, values, call.day, given)
        if told is not None:
            whole += told
            continue
        edit = setting.set_field(loaded, word, field, values, call.day, call.clock)
        names = setting.registered_as(loaded, word, field)
        if len(change.ids) == 1:
            whole += _with_reason(call, project, edit, names, why)
        else:
            parts.append((edit, *names))
    return whole, parts


def _with_reason(
    call: Call, project: "Project", edit: "Edit", names: "tuple[str, str | None]", why: "Given"
) -> "Edit":
    """Return an edit with its reason; `names` are the register's for its record and its field."""
    from plantrack.edits.explaining import explained

    owed = _owes_reason(call, project, *names)
    return explained(project.loaded, edit, why, *names, call.day, owed)


def _owes_reason(
    call: Call, project: "Project", name: str, field: str | None
) -> Callable[[], bool]:
    """Return what tells whether a change of something waits for its reason; without git, it may."""

    def owed() -> bool:
        """Return whether the register has this change without its reason."""
        from plantrack.project.register import plan_register

        if project.revision is None:
            return True
        register = plan_register(project, call.day, None, call.cache)
        return any(
            unexplained.amendment.id.casefold() == name.casefold()
            and unexplained.amendment.field == field
            for unexplained in register.unexplained
        )

    return owed
