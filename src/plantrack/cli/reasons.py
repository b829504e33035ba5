"""A field that is changed for a reason, which may have been told already."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.options import Writing

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
    entry: "Callable[[Loaded], Edit | None]" = lambda _: None,
) -> None:
    """Make an edit of the field at a `place`, a record's id and the field, and write its reason.

    Where the change is an `entry` of a journal, its reason stands there.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    from plantrack.cli.editing import run_edit
    from plantrack.edits.explaining import explained
    from plantrack.edits.setting import registered_as

    def make_explained(project: "Project", answers: "Answers") -> "Edit":
        loaded = project.loaded
        if (told := entry(loaded)) is not None:
            return told
        edit = make(loaded)
        name, field = registered_as(loaded, *place)
        why, owed = given.answered(answers), _owes_reason(call, project, name, field)
        return explained(loaded, edit, why, name, field, call.day, owed)

    run_edit(call, title, make_explained, writing)


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
