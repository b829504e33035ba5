"""`import` of an editing workbook: what it changes, what is refused, the writing."""

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.editing import show_mistakes
from plantrack.cli.global_options import AS_OF
from plantrack.cli.import_asked import Asked
from plantrack.cli.import_mistakes import NOT_UNDERSTOOD, tell_mistakes
from plantrack.cli.import_writing import write_import
from plantrack.cli.past_ids import past_ids
from plantrack.diagnostics import Place
from plantrack.edits.change import Edit
from plantrack.edits.making import Answers, Course
from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES, Translator
from plantrack.project import Project
from plantrack.tables.choices import Choices
from plantrack.tables.editing import comparing
from plantrack.tables.editing.filled import Filled, filled_in
from plantrack.tables.editing.joining import joined
from plantrack.tables.editing.outcome import Outcome
from plantrack.tables.editing.passing import passed
from plantrack.tables.foreign.mistakes import folded
from plantrack.tables.gate import GATE
from plantrack.tables.reading import Book

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_TEXT = "text"
_LONGEST_TITLE = 40
_MOST_ALREADY = 5


def run_workbook(call: Call, book: Book, asked: Asked) -> None:
    """Show what a workbook changes, or write it.

    Raises:
        PlantrackError: it cannot be read.
    """
    t = call.translator
    speakers = {language: replace(t, language=language) for language in LANGUAGES}
    found = filled_in(book, speakers)
    language = found.base.about.get("language", "") if found.base else ""
    for remark in book.remarks:
        call.warn(t.spell(remark))
    bringing = _Bringing(call, found, asked, speakers.get(language, t))
    bringing.run()


@dataclass
class _Bringing:
    """One workbook, brought to the plan that is open."""

    call: Call
    found: Filled
    asked: Asked
    speaker: Translator
    barred: set[Place] = field(default_factory=set)  # of rows that the gate refused

    def run(self) -> None:
        """Tell what it brings, and write it where that is asked for and may be."""
        call, asked = self.call, self.asked
        outcome = self.outcome(call.project)
        self.barred = {found.place for found in outcome.refused if found.rule == GATE}
        if asked.format == _TEXT:
            self._tell_head()
            self._tell_already(outcome)
            self._preview(outcome)
            self._tell_sorted(outcome)
        else:
            from plantrack.wire.imported import workbook_json

            tell_mistakes(call, outcome.mistakes, asked, lambda: workbook_json(outcome))
        call.exit_code = NOT_UNDERSTOOD if outcome.refused else 0
        if not asked.write:
            self._tell_end(outcome)
        elif outcome.refused and not asked.partial:
            call.warn(_refused(call.translator))
        else:
            write_import(call, asked, self.make)

    def make(self, project: Project, _: Answers) -> Edit:
        """Return the edit of the plan as it is now.

        Raises:
            PlantrackError: something was refused that was not before.
        """
        outcome = self.compared(project)
        if outcome.refused and not self.asked.partial:
            raise PlantrackError(
                "the plan was changed in the meantime, and not all can be written now; nothing was "
                "written. Run the command again."
            )
        left = (each for each in outcome.changes if each.row.place("") not in self.barred)
        return joined(each.edit for each in left)

    def outcome(self, project: Project) -> Outcome:
        """Return what the workbook brings to a plan, what the gate refuses left out."""
        call = self.call
        course = Course(call.project.root, "", call.day, call.clock)
        return passed(project, self.compared(project), course)

    def compared(self, project: Project) -> Outcome:
        """Return what the workbook brings to a plan."""
        call = self.call
        as_of = call.day if AS_OF in call.options else None
        asked = comparing.Asked(
            call.day,
            call.clock,
            as_of,
            Choices(self.asked.take, self.asked.keep),
            self.speaker,
            past_ids(call),
        )
        return comparing.compared(self.found, project.loaded, asked)

    def _tell_head(self) -> None:
        t, base = self.call.translator, self.found.base
        day = base.about.get("day") if base else None
        if day:
            head = t.text("{file}, a workbook made on {day}", file=self.asked.source.name, day=day)
        else:
            head = t.text("{file}, a workbook to be filled in", file=self.asked.source.name)
        self.call.say(head)

    def _tell_already(self, outcome: Outcome) -> None:
        t, found = self.call.translator, outcome.already
        if not found:
            return
        self.call.say(t.text("In the plan already: {count}", count=len(found)))
        for place, message in found[:_MOST_ALREADY]:
            self.call.say(f"  {place.told}  {t.spell(message)}")
        if len(found) > _MOST_ALREADY:
            more = len(found) - _MOST_ALREADY
            self.call.say("  " + t.plural("and {count} more", "and {count} more", more))

    def _preview(self, outcome: Outcome) -> None:
        """Tell the changes as `diff` does, each deliverable with its row."""
        from plantrack.console.style import styled
        from plantrack.history.changes import changes_between
        from plantrack.telling.changes import told
        from plantrack.telling.excerpts import shortened

        call, t = self.call, self.call.translator
        call.say(t.text("To write: {count}", count=len(outcome.changes)))
        if outcome.prepared is None:
            return
        was, now = call.project.loaded, outcome.prepared.loaded
        places = {each.identifier: each.row.place("").told for each in outcome.changes}
        changes = changes_between(was, now)
        titles = {each.id: each.title for each in now.plan.deliverables}
        for identifier, several in groupby(changes, key=lambda change: change.id):
            head = f"{identifier} {shortened(titles.get(identifier, ''), _LONGEST_TITLE)}".rstrip()
            call.print(_indented(2, styled(f"{head}  {places.get(identifier, '')}".rstrip())))
            for change in several:
                words = told(change, was.plan, now.plan, t).words
                call.print(_indented(4, styled(words)))
        for remark in outcome.prepared.remarks:
            call.warn(t.spell(remark))
        show_mistakes(call, outcome.prepared.warnings)

    def _tell_sorted(self, outcome: Outcome) -> None:
        t = self.call.translator
        if outcome.told:
            self.call.say(t.text("To know: {count}", count=len(outcome.told)))
            tell_mistakes(self.call, [*folded(outcome.told)], self.asked)
        if outcome.refused:
            self.call.say(t.text("Refused: {count}", count=len(outcome.refused)))
            tell_mistakes(self.call, [*folded(outcome.refused)], self.asked)

    def _tell_end(self, outcome: Outcome) -> None:
        t = self.call.translator
        if outcome.refused:
            self.call.warn(_refused(t))
        elif outcome.changes:
            self.call.warn(t.text("Nothing was written: --write writes it."))
        else:
            self.call.warn(t.text("Nothing to change."))


def _indented(count: int, words: "Text") -> "RenderableType":
    from rich.padding import Padding

    return Padding(words, (0, 0, 0, count))


def _refused(t: Translator) -> str:
    return t.text(
        "Nothing was written. Correct these cells and import again, or write the other rows with "
        "--write --partial."
    )
