"""A draft written, once: under the lock, if its records are still what somebody looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit
from plantrack.edits.cut_short import words_of_recovered, words_of_unfinished
from plantrack.edits.making import Answers, Unchanged, refuse_stale, written_edit
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import Recovered
from plantrack.edits.undoing import reversal, takes_back, undo
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.web.at_hand import Ground
from plantrack.web.committing import Committing
from plantrack.web.drafts import Draft, Written
from plantrack.web.previews import course_of, edit_of, said_of


@dataclass
class Desk:
    """Where this session's edits are written, and what the last one of them was."""

    root: Path
    commits: bool = False
    last: tuple[FileChange, ...] = ()
    recovered: Recovered | None = None

    def warnings(self, t: Translator) -> tuple[str, ...]:
        """Return what is said of an edit that was cut short: that it is, or what became of it."""
        told = words_of_recovered(self.recovered, t) if self.recovered else None
        return tuple(filter(None, (words_of_unfinished(self.root, t), told)))

    def save(self, draft: Draft, ground: Ground) -> Written:
        """Write a draft, and return what was written; a second time, what was written before.

        Raises:
            Stale: one of its records is no longer what somebody looked at.
            PlantrackError: it cannot be written.
        """
        with draft.held:
            if draft.written is None:
                prepared = self._written(draft, ground)
                new = "" if draft.identifier else _new_id(ground, prepared)
                draft.written = Written(prepared, self._committed(ground, prepared), new)
            return draft.written

    def undo(self, ground: Ground) -> Written:
        """Take this session's last edit back.

        Raises:
            PlantrackError: there is none, or something else was written since.
        """
        self.refuse_other()
        edited = undo(self.root, ground.t.text("undo"), self._hear, only=self.last)
        self.last = ()
        prepared = Prepared(edited.changes, (), ground.project.loaded)
        subject = ground.project.plan.header.writer.text("Undone: {title}", title=edited.title)
        return Written(prepared, self._commit(ground, edited.changes, subject))

    def back(self) -> tuple[FileChange, ...]:
        """Return what taking the last edit back would write.

        Raises:
            PlantrackError: there is none, or something else was written since.
        """
        self.refuse_other()
        return reversal(self.root).changes

    def refuse_other(self) -> None:
        """Refuse to take back what this session did not write.

        Raises:
            PlantrackError: the last edit is another one.
        """
        if not self.last or not self.is_last:
            raise PlantrackError("nothing that was written here can be undone any more")

    @property
    def is_last(self) -> bool:
        """Whether the last edit of the plan is this session's."""
        try:
            return takes_back(reversal(self.root), self.last)
        except PlantrackError:
            return False

    def _written(self, draft: Draft, ground: Ground) -> Prepared:
        def make(project: Project, _answers: Answers) -> Edit:
            for identifier, revision in draft.revisions.items():
                refuse_stale(project, Unchanged(identifier, revision))
            now = Ground(project, ground.days, ground.teller, ground.number, ground.cache)
            return edit_of(draft, said_of(draft, now))

        prepared = written_edit(make, {}, course_of(draft, ground), self._hear)
        self.last = prepared.files or self.last
        return prepared

    def _committed(self, ground: Ground, prepared: Prepared) -> str:
        writer = ground.project.plan.header.writer
        words = ". ".join(writer.spell(sentence.message) for sentence in prepared.sentences)
        return self._commit(ground, prepared.files, words)

    def _commit(self, ground: Ground, files: Iterable[FileChange], words: str) -> str:
        if not self.commits:
            return ""
        paths = tuple(change.path for change in files)
        return Committing(self.root, ground.t).committed(paths, words) if paths else ""

    def _hear(self, recovered: Recovered | None) -> None:
        self.recovered = recovered  # of the last edit: the next one has done with it


def _new_id(ground: Ground, prepared: Prepared) -> str:
    known = ground.project.plan.deliverable_of
    return next((name for name in prepared.loaded.plan.deliverable_of if name not in known), "")
