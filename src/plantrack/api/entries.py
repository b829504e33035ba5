"""Entries of journals, and measurements, prepared for a program."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from plantrack.api.given import Number, Words, each_of
from plantrack.api.prepared import Bench, Prepared, past_ids, said_on
from plantrack.api.words import in_words
from plantrack.edits import deferring, journal, measuring
from plantrack.edits.commenting import comment
from plantrack.edits.fields import Typed
from plantrack.edits.reviewing import review
from plantrack.locale import Translator

Status = Literal["planned", "in_progress", "done", "partial", "cancelled"]
Verdict = Literal["kept", "partly", "not_kept", "no_evidence"]


@dataclass(frozen=True, slots=True)
class Entries:
    """The edits of journals and of measurements."""

    bench: Bench

    def __repr__(self) -> str:
        return f"<Edits: {str(self.bench.folder.root)!r}>"

    @property
    def translator(self) -> Translator:
        """Who speaks the plan's language."""
        return self.bench.translator

    @in_words
    def update(  # noqa: PLR0913 - each is a field of an entry
        self, today: date, deliverable: str, *,
        status: Status | None = None, progress: int | None = None, note: str | None = None,
        challenges: str | None = None, due: date | None = None, lead: str | None = None,
        reason: str | None = None, resolution: str | None = None, by: str | None = None,
        evidence: Words = (), no_evidence: bool = False, on: date | None = None,
    ) -> Prepared:  # fmt: skip
        """Prepare what is new of a deliverable, as an entry of its journal, dated `on` or today.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> done = edit.update(
        ...     date(2019, 6, 12), "2019-L90", status="done", evidence=["https://example.org/carte"]
        ... )
        >>> print(*done.words)
        2019-L90 : Réalisé, entrée du 2019-06-12 ajoutée

        Raises:
            PlantrackError: it owes a reason, a proof or a progress, or a field is wrong.
        """
        said = said_on(
            on or today, status=status, progress=progress, note=note, challenges=challenges,
            due=due, lead=lead, reason=reason, resolution=resolution, by=by,
        )  # fmt: skip
        entry: dict[str, Typed] = {**said, "evidence": [*each_of(evidence)]}
        return self.bench.prepared(
            today, deliverable, "update {id}",
            lambda plan: journal.update(plan.loaded, deliverable, entry, unproven=no_evidence),
        )  # fmt: skip

    @in_words
    def confirm(
        self,
        today: date,
        deliverable: str,
        *,
        note: str | None = None,
        by: str | None = None,
        on: date | None = None,
    ) -> Prepared:
        """Prepare a confirmation: nothing is new of a deliverable.

        >>> import plantrack
        >>> from datetime import date
        >>> print(*plantrack.open("notre-plan").edit.confirm(date(2019, 6, 12), "2019-L90").words)
        2019-L90 : rien de nouveau le 2019-06-12

        Raises:
            PlantrackError: there is no such deliverable.
        """
        day = (on or today).isoformat()
        return self.bench.prepared(
            today, deliverable, "confirm {id}",
            lambda plan: journal.confirm(plan.loaded, [deliverable], day, note, by),
        )  # fmt: skip

    @in_words
    def comment(
        self,
        today: date,
        deliverable: str,
        *,
        question: str | None = None,
        to: str | None = None,
        answer: str | None = None,
        by: str | None = None,
    ) -> Prepared:
        """Prepare a question about a deliverable, or an answer: it ends no silence.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> asked = edit.comment(date(2019, 6, 12), "2019-L90", question="Qui relit la carte ?")
        >>> bool(asked.patch)
        True

        Raises:
            PlantrackError: nothing is said, or nobody asked.
        """
        said = said_on(today, question=question, to=to, answer=answer, by=by)
        return self.bench.prepared(
            today, deliverable, "comment {id}", lambda plan: comment(plan.loaded, deliverable, said)
        )

    @in_words
    def review(
        self, today: date, deliverable: str, *, verdict: Verdict, basis: str, by: str
    ) -> Prepared:
        """Prepare a second verdict on a promise, by a role that does not lead it.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> judged = edit.review(
        ...     date(2019, 6, 12), "2019-L90",
        ...     verdict="partly", basis="La carte, sans trois régions.", by="direction",
        ... )
        >>> bool(judged.patch)
        True

        Raises:
            PlantrackError: the role leads it, or a field is wrong.
        """
        said = said_on(today, verdict=verdict, basis=basis, by=by)
        return self.bench.prepared(
            today, deliverable, "review {id}", lambda plan: review(plan.loaded, deliverable, said)
        )

    @in_words
    def measure(
        self,
        today: date,
        indicator: str,
        value: Number,
        *,
        source: str | None = None,
        target: date | None = None,
        on: date | None = None,
    ) -> Prepared:
        """Prepare a value found on a day; `target` is the past one that it answers.

        >>> import plantrack
        >>> from datetime import date
        >>> plantrack.open("notre-plan").edit.measure(date(2019, 6, 12), "I-08", "7").warnings
        ()

        Raises:
            PlantrackError: there is no such indicator, or the day has another value.
        """
        day = (on or today).isoformat()
        said = {
            "date": day,
            "value": str(value),
            "source": source,
            "for": target.isoformat() if target else None,
        }
        return self.bench.prepared(
            today, indicator, "measure {id}",
            lambda plan: measuring.measure(plan.loaded, indicator, said, today),
        )  # fmt: skip

    @in_words
    def cancel(
        self,
        today: date,
        deliverable: str,
        *,
        reason: str,
        progress: int | None = None,
        note: str | None = None,
        resolution: str | None = None,
        by: str | None = None,
    ) -> Prepared:
        """Prepare the end of a deliverable that is given up.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> print(*edit.cancel(date(2019, 6, 12), "2019-L90", reason="Fait ailleurs.").words)
        2019-L90 : Abandonné, entrée du 2019-06-12 ajoutée

        Raises:
            PlantrackError: it is closed already.
        """
        said = said_on(
            today, reason=reason, progress=progress, note=note, resolution=resolution, by=by
        )
        return self.bench.prepared(
            today, deliverable, "cancel {id}",
            lambda plan: journal.cancel(plan.loaded, deliverable, said),
        )  # fmt: skip

    @in_words
    def defer(  # noqa: PLR0913 - each is an option of the command
        self,
        today: date,
        deliverable: str,
        *,
        to: str | int,
        reason: str,
        due: date | None = None,
        progress: int | None = None,
        note: str | None = None,
        resolution: str | None = None,
        by: str | None = None,
    ) -> Prepared:
        """Prepare the deferral of a deliverable, and the one that continues it in a later year.

        >>> import plantrack
        >>> from datetime import date
        >>> edit = plantrack.open("notre-plan").edit
        >>> edit.defer(date(2019, 6, 12), "2019-L90", to="2020", reason="Faute de temps.")
        Traceback (most recent call last):
        plantrack.errors.PlantrackError: ...

        Raises:
            PlantrackError: it is closed already, or there is no such year.
        """
        entry = said_on(
            today, reason=reason, progress=progress, note=note, resolution=resolution, by=by
        )
        opened = {"due": due.isoformat() if due else None}
        return self.bench.prepared(
            today, deliverable, "defer {id}",
            lambda plan: deferring.defer(
                plan.loaded, deliverable, str(to), entry, opened, today, past=past_ids(plan)
            ),
        )  # fmt: skip
