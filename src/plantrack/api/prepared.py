"""An edit that is prepared: what it says and does, and its writing."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Lock

from plantrack.api.words import in_words
from plantrack.diagnostics import Diagnostic
from plantrack.edits.applying import Prepared as Made
from plantrack.edits.change import Edit
from plantrack.edits.making import Course, Make, Unchanged, prepared_edit, written_edit
from plantrack.edits.numbering import Past
from plantrack.edits.placing import folder_of
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.project import Project as Folder
from plantrack.source.past_ids import ids_committed
from plantrack.wire.patch import patch_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """An edit that can be made: nothing is written before `write`.

    `identifier` is the record's that `if_unchanged` is about.
    """

    identifier: str
    translator: Translator
    _course: Course
    _make: Make
    _made: Made
    _place: tuple[int, int] | None  # of the folder: another may have its name later
    _once: Lock = field(default_factory=Lock, compare=False)  # held once it is written

    def __repr__(self) -> str:
        return f"<Prepared: {self._course.title}>"

    @property
    def words(self) -> tuple[str, ...]:
        """What it does, a sentence a record, in the plan's language; none where nothing changes.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> print(*edit.update(date(2019, 6, 12), "2019-L90", note="Le guide est relu.").words)
        2019-L90 : entrée du 2019-06-12 ajoutée
        """
        found = self._made.sentences if self._made.files else ()
        told = (*(sentence.message for sentence in found), *self._made.remarks)
        return tuple(map(self.translator.spell, told))

    @property
    def patch(self) -> str:
        """What it does to the files, as `git apply` takes it.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> print(edit.set(date(2019, 6, 12), "2019-L90", "lead", "direction").patch[:10])
        diff --git
        """
        return patch_of(self._made.files)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings that `check` would have and has not now.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> edit.confirm(date(2019, 6, 12), "2019-L90").warnings
        ()
        """
        return self._made.warnings

    @in_words
    def write(self, if_unchanged: str | None = None) -> "Prepared":
        """Make the edit of the plan as it is now, nobody else writing meanwhile, and return it.

        `if_unchanged` is the revision that the record had when it was looked at.

        >>> import plantrack
        >>> from datetime import date
        >>> plan = plantrack.open("notre-plan")
        >>> edit = plan.edit.confirm(date(2019, 6, 12), "2019-L90")
        >>> edit.write(if_unchanged="0123456789ab")
        Traceback (most recent call last):
        plantrack.edits.making.Stale: ...
        >>> len(edit.write().words)
        1

        Raises:
            PlantrackError: the record has changed since, the edit can no longer be made, it was
                written already, or the folder is another now; nothing was written.
        """
        if self._place != _place_of(self._course.root):
            raise PlantrackError(
                "{folder} is no longer the folder that this edit was prepared in: prepare it again",
                folder=str(self._course.root),
            )
        if not self._once.acquire(blocking=False):
            raise PlantrackError("this edit was written already: prepare another to make it again")
        unchanged = None if if_unchanged is None else Unchanged(self.identifier, if_unchanged)
        course = replace(self._course, unchanged=unchanged)
        try:
            made = written_edit(self._make, {}, course, lambda _: None)
        except BaseException:
            self._once.release()
            raise
        return replace(self, _made=made)


@dataclass(frozen=True, slots=True)
class Bench:
    """Where edits are prepared: a plan as it was read, its language, the cache of its past."""

    folder: Folder
    translator: Translator
    cache: Path | None

    def prepared(
        self,
        today: date,
        identifier: str,
        title: str,
        edit_of: Callable[[Folder], Edit],
        **values: object,
    ) -> Prepared:
        """Return an edit of a record, prepared; `undo` calls it by its title.

        Raises:
            PlantrackError: it cannot be made.
        """
        if self.folder.commit is not None:
            raise PlantrackError(
                "--at reads files that were: leave it out to change those that are"
            )
        told = self.translator.text(title, id=identifier, **values)
        course = Course(self.folder.root, told, today, today)

        def make(plan: Folder, _: object) -> Edit:
            """Return the edit, which asks for nothing."""
            return edit_of(plan)

        made = prepared_edit(self.folder, make, {}, course)
        place = _place_of(course.root)
        return Prepared(identifier, self.translator, course, make, made, place)


def _place_of(root: Path) -> tuple[int, int] | None:
    """Return what tells a folder from any other, whatever their names; nothing where none is."""
    try:
        found = root.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def said_on(day: date, **fields: object) -> dict[str, str | None]:
    """Return the fields of an entry as people type them, its date first."""
    return {"date": day.isoformat(), **as_typed(**fields)}


def as_typed(**fields: object) -> dict[str, str | None]:
    """Return fields as people type them; those that are not given are none."""
    return {name: None if value is None else str(value) for name, value in fields.items()}


def past_ids(folder: Folder) -> Past:
    """Return what gives the ids that a year's deliverables had in any version that git knows."""
    return lambda year: ids_committed(folder.root, folder_of(year)).ids
