"""`import` of somebody else's table: the preview, what was not understood, the writing."""

import shlex
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.editing import run_edit, show_mistakes
from plantrack.cli.global_options import AS_OF
from plantrack.cli.import_asked import Asked
from plantrack.cli.import_mistakes import NOT_UNDERSTOOD, tell_mistakes
from plantrack.cli.import_writing import write_beside
from plantrack.cli.options import Writing
from plantrack.diagnostics import Diagnostic
from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit
from plantrack.edits.making import Answers, Course, prepared_edit
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.words import status_word
from plantrack.model import Status
from plantrack.project import Project
from plantrack.tables.choices import Choices
from plantrack.tables.foreign.columns import Table
from plantrack.tables.foreign.comparing import EXTRA
from plantrack.tables.foreign.importing import imported
from plantrack.tables.foreign.last import last_of
from plantrack.tables.foreign.mistakes import CELL
from plantrack.tables.foreign.opening import FOLDER, placed, read_map, sheet_meant
from plantrack.tables.foreign.outcome import Imported, Part
from plantrack.tables.foreign.passing import Passed, passed
from plantrack.tables.foreign.saving import map_name, map_saved
from plantrack.tables.foreign.settling import CONFLICT, EMPTIED
from plantrack.tables.foreign.sources import opened
from plantrack.tables.foreign.vanishing import VANISHED
from plantrack.tables.gate import GATE
from plantrack.tables.reading import Book
from plantrack.telling.fields import field_word

if TYPE_CHECKING:
    from plantrack.source.text import SourceText
    from plantrack.wire.figures import Json

_MOST_SHOWN = 20
_LONGEST = 40


def run_table(call: Call, asked: Asked) -> None:
    """Show what a table brings to the plan, or write it.

    Raises:
        PlantrackError: it cannot be read, or its map does not do.
    """
    if asked.map is None:
        found = opened(asked.source)
        if found.map is None:
            _propose(call, found.book, asked)
        else:
            name = map_name(asked.source)
            _bring(call, Table(name, found.book.sheets[0], found.map), asked, None)
        return
    path, shown = _map_file(call, asked.map)
    read = read_map(path, shown)
    if read.map is None or read.mistakes:
        tell_mistakes(call, read.mistakes, asked)
        call.exit_code = NOT_UNDERSTOOD
        return
    found = opened(asked.source, read.map.header, read.map.sheet)
    for remark in found.book.remarks:
        call.warn(call.translator.spell(remark))
    sheet = found.book.sheets[0] if found.is_records else sheet_meant(found.book, read.map.sheet)
    mapped = read.map.model_copy(update={"header": 0}) if found.is_records else read.map
    _bring(call, Table(path.stem, sheet, mapped, shown), asked, read.source)


def _propose(call: Call, book: Book, asked: Asked) -> None:
    """Print the map that a table suggests, or write it; nothing else is done."""
    from plantrack.tables.foreign.proposing import proposed

    t, file = call.translator, asked.source.name
    for line in call.basis_lines:  # a column of ids is known by the plan's own
        call.warn(f"! {line}")
    proposal = proposed(book, call.project.plan)
    comments = [
        t.text("Proposed by plantrack for {file}: read it before it is used.", file=file),
        *(t.text("To decide: {what}", what=t.spell(what)) for what in proposal.undecided),
    ]
    comment = "\n# ".join(" ".join(words.split()) for words in comments)
    typed, name = shlex.quote(str(asked.source)), map_name(asked.source)
    if not asked.save_map:
        call.write(proposal.text(comment))
        call.warn(
            t.text(
                "Nothing was imported. To keep this map: plantrack import {file} --save-map",
                file=typed,
            )
        )
        return
    path = f"{FOLDER}/{name}.yaml"
    run_edit(
        call,
        t.text("map of {file}", file=file),
        lambda project, _: map_saved(project.loaded, path, proposal, comment),
        Writing(dry_run=False),
    )
    call.warn(
        t.text(
            "Nothing was imported yet. Read the map, then: plantrack import {file} --map {name}",
            file=typed,
            name=name,
        )
    )


def _map_file(call: Call, word: str) -> tuple[Path, str]:
    """Return a map's file and how it is shown: that of a path, or of a name in `plan/imports/`."""
    root = call.project.root
    candidates = (Path(word), root / word, root / FOLDER / f"{word}.yaml")
    there = next((path for path in candidates if path.is_file()), None)
    if there is None:
        raise PlantrackError("there is no {file}", file=word)
    resolved = there.resolve()
    if resolved.is_relative_to(root.resolve()):
        return there, resolved.relative_to(root.resolve()).as_posix()
    return there, str(there)


def _bring(call: Call, table: Table, asked: Asked, source: "SourceText | None") -> None:
    bringing = _Bringing(call, table, asked)
    passing = passed(lambda without: bringing.imported(call.project, without), bringing.prepared)
    found = passing.found
    _tell_understood(call, found, tuple(placed(found.mistakes, source)), asked)
    call.exit_code = 0 if found.is_understood else NOT_UNDERSTOOD
    if not asked.write:
        _preview(call, passing)
    elif found.is_understood or asked.partial:
        bringing.write(passing.refused)
    else:
        call.warn(_refused(call.translator))


def _refused(t: Translator) -> str:
    return t.text(
        "Nothing was written: correct what is told here, or write the rest with --write --partial."
    )


def _preview(call: Call, passing: Passed) -> None:
    """Say what the gate warns of, and that nothing was written."""
    t = call.translator
    if passing.prepared is not None:
        show_mistakes(call, passing.prepared.warnings)
    if not passing.found.is_understood:
        call.warn(_refused(t))
    elif passing.prepared is not None:
        call.warn(t.text("Nothing was written: --write writes it."))
    else:
        call.warn(t.text("Nothing to change."))


@dataclass(frozen=True)
class _Bringing:
    """One table, brought to the plan that is open."""

    call: Call
    table: Table
    asked: Asked

    def imported(self, project: Project, without: Collection[Part]) -> Imported:
        """Return what the table brings to a plan, some of its parts left out."""
        call, asked = self.call, self.asked
        as_of = call.day if AS_OF in call.options else self.table.map.as_of
        choices, last = Choices(asked.take, asked.keep), last_of(project.tree, self.table.name)
        return imported(self.table, project.loaded, as_of, last, choices, without)

    def prepared(self, edit: Edit) -> Prepared:
        """Return an edit that passed the gate."""
        return prepared_edit(self.call.project, lambda *_: edit, {}, self._course(""))

    def write(self, without: Collection[Part]) -> None:
        """Write the edit, and say so beside the answer, which may be for programs."""
        call = self.call
        title = call.translator.text("import {file}", file=self.table.sheet.file)

        def make(project: Project, _: Answers) -> Edit:
            return self.imported(project, without).edit

        write_beside(call, self._course(title), make)

    def _course(self, title: str) -> Course:
        call = self.call
        return Course(call.project.root, title, call.day, call.clock)


def _tell_understood(
    call: Call, found: Imported, mistakes: Sequence[Diagnostic], asked: Asked
) -> None:
    if asked.format == "text":
        for remark in found.remarks:
            call.warn(call.translator.spell(remark))
        for line in _counts(found, call.translator):
            call.say(line)

    def brought() -> "Json":
        from plantrack.wire.imported import table_json

        return table_json(found, call.translator)

    tell_mistakes(call, mistakes, asked, brought)


def _counts(found: Imported, t: Translator) -> list[str]:
    """Return how much is made, changed, there already, gone, not understood; then some of it."""
    lines = [
        t.text("{w.Axis:s} and {w.commitment:s} to make: {count}", count=len(found.nodes))
        if len(t.words.levels) > 1
        else t.text("{w.Axis:s} to make: {count}", count=len(found.nodes)),
        t.text("{w.Deliverable:s} to make: {count}", count=len(found.deliverables)),
        t.text("Roles and partners to add: {count}", count=len(found.team)),
        t.text("To change: {count}", count=len(found.changed)),
        t.text("Already there: {count}", count=found.same),
        t.text("Gone from the table: {count}", count=found.count(VANISHED)),
        t.text("Not understood: {count}", count=found.count(CELL)),
    ]
    rare = (
        (t.text("Emptied in the table: {count}", count=found.count(EMPTIED)), found.count(EMPTIED)),
        (t.text("Refused: {count}", count=found.count(GATE)), found.count(GATE)),
        (t.text("In conflict: {count}", count=found.count(CONFLICT)), found.count(CONFLICT)),
        (t.text("Left as the plan has it: {count}", count=len(found.kept)), len(found.kept)),
    )
    lines.extend(line for line, count in rare if count)
    made = [*found.nodes, *found.deliverables]
    lines.extend(f"  + {name}  {' '.join(title.split())}" for name, title in made[:_MOST_SHOWN])
    lines.extend(_more(len(made), t))
    for changes in found.changed[:_MOST_SHOWN]:
        told = "; ".join(
            f"{_field(name, t)} {_value(name, before, t)} → {_value(name, after, t)}"
            for name, before, after in changes.fields
        )
        lines.append(f"  ~ {changes.identifier}  {told}")
    lines.extend(_more(len(found.changed), t))
    for kept in found.kept[:_MOST_SHOWN]:
        table = t.text("in the table: {value}", value=_value(kept.name, kept.table, t))
        plan = _value(kept.name, kept.plan, t)
        lines.append(f"  = {kept.identifier}  {_field(kept.name, t)} {plan} ({table})")
    lines.extend(_more(len(found.kept), t))
    return lines


def _more(count: int, t: Translator) -> list[str]:
    more = count - _MOST_SHOWN
    return ["  " + t.plural("and {count} more", "and {count} more", more)] if more > 0 else []


def _field(name: str, t: Translator) -> str:
    """Return a field as people read it; a cell that is only kept, by its heading."""
    heading = name.removeprefix(EXTRA)
    return heading if name != heading else field_word(name, t)


def _value(name: str, value: str, t: Translator) -> str:
    """Return a value on one line, cut where it is long; a status as people read it."""
    words = " ".join(value.split())
    if name == "status" and words in set(Status):
        return t.spell(status_word(words))
    return (words[:_LONGEST] + "…" if len(words) > _LONGEST else words) or "–"
