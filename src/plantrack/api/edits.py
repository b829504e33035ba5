"""All the edits of a plan by a program: of journals, and of records themselves."""

from datetime import date

from plantrack.api.entries import Entries
from plantrack.api.given import Number, Words, each_of
from plantrack.api.prepared import Prepared, as_typed, past_ids
from plantrack.api.words import in_words
from plantrack.edits import adding, moving, removing, renaming
from plantrack.edits.changing import Changing, FieldChange
from plantrack.edits.explaining import Given
from plantrack.edits.fields import Typed
from plantrack.edits.resolving import resolve
from plantrack.edits.withdrawing import withdraw


class Edits(Entries):
    """The edits of a plan, each prepared on a day: today, which nothing asks the clock for.

    What an edit owes, such as the reason why a date is moved, is never made up: it is refused.
    """

    __slots__ = ()

    @in_words
    def set(
        self,
        today: date,
        identifier: str,
        field: str,
        *values: Number | date,
        reason: str | None = None,
        resolution: str | None = None,
        editorial: bool = False,
    ) -> Prepared:
        """Prepare another value for a field, named as `plantrack set` does; several for a list.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> print(*edit.set(date(2019, 6, 12), "2019-L90", "lead", "direction").words)
        2019-L90 : responsabilité confiée à direction, entrée du 2019-06-12 ajoutée

        Raises:
            PlantrackError: there is no such record or field, or the value is not one of it.
        """
        given = Given(reason, resolution, editorial)
        change = FieldChange((identifier,), field, tuple(map(str, values)), given)
        changing = self._changing(today)
        return self.bench.prepared(
            today, identifier, "set {field} of {id}",
            lambda plan: changing.changed(plan, change),
            field=field,
        )  # fmt: skip

    @in_words
    def unset(
        self,
        today: date,
        identifier: str,
        field: str,
        *,
        reason: str | None = None,
        resolution: str | None = None,
        editorial: bool = False,
    ) -> Prepared:
        """Prepare the end of a field that may be left out.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> edit.unset(date(2019, 6, 12), "2019-L90", "partners.1").warnings
        ()

        Raises:
            PlantrackError: there is no such record or field, or the record needs it.
        """
        given, changing = Given(reason, resolution, editorial), self._changing(today)
        return self.bench.prepared(
            today, identifier, "unset {field} of {id}",
            lambda plan: changing.deleted(plan, identifier, field, given),
            field=field,
        )  # fmt: skip

    @in_words
    def add(  # noqa: PLR0913 - each is an option of the command
        self, today: date, title: str, commitments: Words, *,
        year: str | int | None = None, lead: str | None = None, partners: Words = (),
        description: str | None = None, start: date | None = None, due: date | None = None,
        weight: Number | None = None, identifier: str | None = None, reason: str | None = None,
    ) -> Prepared:  # fmt: skip
        """Prepare a new deliverable of an action plan, by default that of the day.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> new = edit.add(date(2019, 6, 12), "Publier un atlas", ["2.3"], due=date(2019, 12, 1))
        >>> bool(new.patch)
        True

        Raises:
            PlantrackError: a field is wrong, or names something that is not there.
        """
        lists = {"commitments": [*each_of(commitments)], "partners": [*each_of(partners)]}
        said: dict[str, Typed] = {
            **lists,
            **as_typed(
                id=identifier, title=title, lead=lead, description=description, weight=weight,
                start=start, due=due,
            ),
        }  # fmt: skip
        period = as_typed(year=year)["year"]
        return self.bench.prepared(
            today, identifier or "", "add {w.deliverable:a}",
            lambda plan: adding.add(
                plan.loaded, said, today, year=period, given=Given(reason), past=past_ids(plan)
            ),
        )  # fmt: skip

    @in_words
    def resolve(self, today: date, identifier: str, resolution: str) -> Prepared:
        """Prepare the resolution by which the board decided what the journal tells.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> bool(edit.resolve(date(2019, 6, 12), "2019-L04", "CA-2019-41").patch)
        True

        Raises:
            PlantrackError: nothing waits for one.
        """
        return self.bench.prepared(
            today, identifier, "resolve {id}",
            lambda plan: resolve(plan.loaded, identifier, resolution, today),
        )  # fmt: skip

    @in_words
    def withdraw(
        self,
        today: date,
        identifier: str,
        *,
        reason: str,
        resolution: str | None = None,
        replaced_by: Words = (),
    ) -> Prepared:
        """Prepare the withdrawal of a commitment that the board gives up: it stays, marked.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> bool(edit.withdraw(date(2019, 6, 12), "2.3", reason="Fait par l’État.").patch)
        True

        Raises:
            PlantrackError: it is withdrawn already.
        """
        said = {"date": today.isoformat(), "reason": reason, "resolution": resolution}
        return self.bench.prepared(
            today, identifier, "withdraw {id}",
            lambda plan: withdraw(plan.loaded, identifier, said, each_of(replaced_by)),
        )  # fmt: skip

    @in_words
    def rename(self, today: date, identifier: str, new: str) -> Prepared:
        """Prepare another id for a record, in every place that names it.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> bool(edit.rename(date(2019, 6, 12), "2019-L90", "2019-L99").patch)
        True

        Raises:
            PlantrackError: the new id is taken, or was.
        """
        return self.bench.prepared(
            today, identifier, "rename {id} to {new}",
            lambda plan: renaming.rename(plan.loaded, identifier, new, past=past_ids(plan)),
            new=new,
        )  # fmt: skip

    @in_words
    def move(self, today: date, deliverable: str, file: str) -> Prepared:
        """Prepare the move of a deliverable to another file of its year.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> bool(edit.move(date(2019, 6, 12), "2019-L90", "actions/2019/1-promotion.yaml").patch)
        True

        Raises:
            PlantrackError: the file is not one of its year.
        """
        return self.bench.prepared(
            today, deliverable, "move {id} to {file}",
            lambda plan: moving.move(plan.loaded, deliverable, file),
            file=file,
        )  # fmt: skip

    @in_words
    def remove(self, today: date, identifier: str) -> Prepared:
        """Prepare the end of what nothing names, and what no adopted action plan has promised.

        >>> import plantrack
        >>> from datetime import date
        >>> plantrack.open("notre-plan").edit.remove(date(2019, 6, 12), "2019-L90")
        Traceback (most recent call last):
        plantrack.errors.PlantrackError: ...

        Raises:
            PlantrackError: something names it, or it was promised.
        """
        return self.bench.prepared(
            today, identifier, "remove {id}",
            lambda plan: removing.remove(plan.loaded, identifier, today),
        )  # fmt: skip

    def _changing(self, today: date) -> Changing:
        return Changing(today, today, self.bench.cache)
