"""A field of one record, or of several, given another value, with its reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plantrack.edits.change import Edit
from plantrack.edits.explaining import Given, all_explained, explained
from plantrack.edits.handing import handed_over
from plantrack.edits.setting import registered_as, set_field, unset_field
from plantrack.project import Project


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value for one field of some records, and why; without values, the field is deleted."""

    ids: tuple[str, ...]
    field: str
    values: tuple[str, ...]
    given: Given


@dataclass(frozen=True, slots=True)
class Changing:
    """Whence fields are changed: the day looked at, today, and the cache of what git tells."""

    day: date
    clock: date
    cache: Path | None

    def changed(self, project: Project, change: FieldChange) -> Edit:
        """Return the edit that gives a field of all records another value, with its reason.

        Where the change is an entry of a journal, its reason stands there.

        Raises:
            PlantrackError: it cannot be made.
        """
        loaded, given, field = project.loaded, change.given, change.field
        whole = Edit((), ())
        parts: list[tuple[Edit, str, str | None]] = []
        for word in change.ids:
            told = handed_over(loaded, word, field, change.values, self.day, given)
            if told is not None:
                whole += told
                continue
            edit = set_field(loaded, word, field, change.values, self.day, self.clock)
            names = registered_as(loaded, word, field)
            if len(change.ids) == 1:
                whole += self._explained(project, edit, names, given)
            else:
                parts.append((edit, *names))
        return whole + all_explained(loaded, parts, given, self.day)

    def deleted(self, project: Project, identifier: str, field: str, given: Given) -> Edit:
        """Return the edit that deletes a field of a record, with its reason.

        Raises:
            PlantrackError: it cannot be made.
        """
        edit = unset_field(project.loaded, identifier, field, self.day)
        names = registered_as(project.loaded, identifier, field)
        return self._explained(project, edit, names, given)

    def _explained(
        self, project: Project, edit: Edit, names: tuple[str, str | None], given: Given
    ) -> Edit:
        """Return an edit with its reason; `names` are the register's for its record and field."""
        owed = self._owes_reason(project, *names)
        return explained(project.loaded, edit, given, *names, self.day, owed)

    def _owes_reason(self, project: Project, name: str, field: str | None) -> Callable[[], bool]:
        """Return what tells whether a change waits for its reason; without git, it may."""

        def owed() -> bool:
            """Return whether the register has this change without its reason."""
            from plantrack.project.register import plan_register  # git's whole past: seldom asked

            if project.revision is None:
                return True
            register = plan_register(project, self.day, None, self.cache)
            return any(
                unexplained.amendment.id.casefold() == name.casefold()
                and unexplained.amendment.field == field
                for unexplained in register.unexplained
            )

        return owed
