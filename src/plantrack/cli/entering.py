"""An entry of a journal, or of several: what was typed, or what is asked step by step."""

from collections.abc import Mapping, Sequence
from datetime import date

from plantrack.cli.call import Call
from plantrack.cli.chosen import called
from plantrack.cli.editing import run_edit
from plantrack.cli.options import Writing
from plantrack.cli.standing import tell_outcome, tell_standing
from plantrack.edits import journal
from plantrack.edits.amending import amend
from plantrack.edits.change import Edit
from plantrack.edits.finding import deliverable_named
from plantrack.edits.making import Answers
from plantrack.edits.stepping import ask_each, ask_whether_nothing, said
from plantrack.errors import PlantrackError
from plantrack.model import Update
from plantrack.project import Project
from plantrack.project.sides import HEAD, version_of

Said = Mapping[str, str | Sequence[str] | None]


class Entry:
    """What is said of some deliverables, and how it becomes an edit."""

    def __init__(
        self,
        call: Call,
        ids: Sequence[str],
        said: Said,
        *,
        unproven: bool,
        amends: bool,
    ) -> None:
        self.call = call
        self.ids = list(dict.fromkeys(ids))
        self.said = said
        self.unproven = unproven
        self.amends = amends

    @property
    def is_asked(self) -> bool:
        """Whether nothing is said, and somebody is there to say it."""
        is_silent = not self.unproven and not any(
            word for name, word in self.said.items() if name not in ("date", "by")
        )
        return is_silent and self.call.is_interactive and not self.amends and len(self.ids) == 1

    def typed(self, answers: Answers) -> dict[str, str | Sequence[str] | None]:
        """Return the fields of the entry: what was typed, and what was answered."""
        given = said(answers)
        proof = [*(self.said["evidence"] or ()), *filter(None, [given.pop("evidence", None)])]
        return {
            **self.said,
            **{k: v for k, v in given.items() if k in self.said},
            "evidence": proof,
        }

    def make(self, project: Project, answers: Answers) -> Edit:
        """Return the edit that adds the entry to each journal, or mends the one that is there."""
        edit, typed = Edit((), ()), self.typed(answers)
        unproven = self.unproven or answers.get("evidence") == ""
        for identifier in self.ids:
            if self.amends:
                _refuse_past(project, str(self.said["date"]), self.call.clock)
                known = _committed(project, identifier)
                edit += amend(project.loaded, identifier, typed, known, unproven=unproven)
            else:
                asks = self.call.is_interactive
                edit += journal.update(
                    project.loaded, identifier, typed, unproven=unproven, asks=asks
                )
        return edit

    def make_asked(self, project: Project, answers: Answers) -> Edit:
        """Return the edit that adds what was answered step by step, or that nothing is new."""
        t, (identifier,) = self.call.translator, self.ids
        day, by = str(self.said["date"]), self.said["by"]
        ask_each(project.loaded, identifier, answers, day)
        if said({k: v for k, v in answers.items() if k != "nothing"}):
            return self.make(project, answers)
        ask_whether_nothing(identifier, answers, (t.text("yes"), t.text("no")))
        if answers["nothing"] != t.text("yes"):
            return Edit((), ())
        return journal.confirm(project.loaded, [identifier], day, None, str(by) if by else None)


def record(entry: Entry, writing: Writing) -> None:
    """Write an entry, or ask step by step what it is to say, and say how the work then stands.

    Raises:
        PlantrackError: it cannot be made; nothing was written.
    """
    call, ids = entry.call, entry.ids
    if len(ids) > 1 and writing.if_unchanged is not None:
        raise PlantrackError("--if-unchanged is about one record: name one")
    title = call.translator.text("update {id}", id=called(ids, call.translator))
    if not entry.is_asked:
        run_edit(call, title, entry.make, writing)
        return
    tell_standing(call, ids[0])
    prepared = run_edit(call, title, entry.make_asked, writing)
    tell_outcome(call, prepared, ids)


def _refuse_past(project: Project, day: str, today: date) -> None:
    """Refuse to mend an entry of another day, where git does not tell that no commit has it."""
    if project.revision is None and day != today.isoformat():
        raise PlantrackError("without git, only an entry of today, {today}, is mended", today=today)


def _committed(project: Project, identifier: str) -> Sequence[Update] | None:
    """Return the journal of a deliverable as the last commit has it; None where there is none."""
    if project.revision is None:
        return None
    deliverable = deliverable_named(project.loaded, identifier)
    names = {name.casefold() for name in (deliverable.id, *deliverable.formerly)}
    known = version_of(project, HEAD, date.max).loaded_beside(project).plan.deliverables
    return next((each.updates for each in known if each.id.casefold() in names), None)
