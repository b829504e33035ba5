"""`import` of update sheets that came back: who answered, what changes, who is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.editing import show_mistakes
from plantrack.cli.import_asked import Asked
from plantrack.cli.import_mistakes import NOT_UNDERSTOOD, tell_mistakes
from plantrack.cli.import_writing import write_import
from plantrack.diagnostics import Place
from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit
from plantrack.edits.fields import Typed
from plantrack.edits.making import Course, prepared_edit
from plantrack.locale import LANGUAGES, Translator
from plantrack.locale.printable import printable_line
from plantrack.locale.words import status_word, verdict_word
from plantrack.project import Project
from plantrack.reports.update_sheets.greeting import without_greeting
from plantrack.reports.update_sheets.only_shown import only_shown
from plantrack.tables.gate import Gate, Sifted
from plantrack.tables.returned.entries import brought
from plantrack.tables.returned.fields import LABELS, STATUS, VERDICT
from plantrack.tables.returned.folder import Read, read_file, read_folder
from plantrack.tables.returned.outcome import (
    Answer,
    Brought,
    FromRole,
    Outcome,
    sum_of,
)
from plantrack.tables.returned.pieces import Piece
from plantrack.views.sheets import SheetAsked, sheets_of
from plantrack.views.standing import Snapshot

if TYPE_CHECKING:
    from plantrack.wire.figures import Json

_LONGEST = 60
_TEXT = "text"


def run_sheets(call: Call, asked: Asked) -> None:
    """Show what sheets that came back bring to the plan, or write it.

    Raises:
        PlantrackError: they cannot be read.
    """
    read = _read(asked.source)
    found = brought(call.project.loaded, read.sheets, call.clock)
    sifted = _sifted(call, found)
    speakers = [replace(call.teller, language=language) for language in LANGUAGES]
    shown = only_shown(call.plan, read.sheets, found.days, speakers)
    mistakes = [*read.mistakes, *found.mistakes, *shown.added]
    missing = _missing(call, found) if asked.source.is_dir() else []
    remarks = [*_remarks(call, read, shown.otherwise, speakers)]
    if asked.format == _TEXT:
        _tell(call, found, missing, read.unread)
        for remark in remarks:
            call.warn(remark)

    def told() -> "Json":
        from plantrack.wire.imported import sheets_json

        return sheets_json(found, missing, read.unread, remarks)

    tell_mistakes(call, mistakes, asked, told)
    call.exit_code = NOT_UNDERSTOOD if mistakes else 0
    _settle(call, read, sifted, asked)


def _read(source: Path) -> Read:
    return read_folder(source) if source.is_dir() else read_file(source, source.name)


def _course(call: Call) -> Course:
    return Course(call.project.root, "", call.day, call.clock)


def _sifted(call: Call, found: Brought) -> Sifted[Place]:
    """Return the entries that the plan takes together, by their places; those it does not."""
    by_place = {entry.place: entry for entry in found.entries}
    by_id = {entry.identifier: place for place, entry in by_place.items()}

    def prepare(places: Sequence[Place]) -> Prepared | None:
        if not places:
            return None
        edit = sum_of(by_place[place] for place in places)
        return prepared_edit(call.project, lambda *_: edit, {}, _course(call))

    sifted = Gate(prepare, by_id.get).sifted([*by_place])
    for each in sifted.refused:
        found.refuse(by_place[each.part])
    found.mistakes += [each.told(each.part) for each in sifted.refused]
    return sifted


def _settle(call: Call, read: Read, sifted: Sifted[Place], asked: Asked) -> None:
    """Write the entries where that is asked for and may be, and say what was written or not."""
    t = call.translator
    refused = {each.part for each in sifted.refused}
    if sifted.prepared is None:
        is_read = not call.exit_code
        call.warn(t.text("Nothing to change.") if is_read else t.text("Nothing was written."))
    elif not asked.write:
        show_mistakes(call, sifted.prepared.warnings)
        call.warn(t.text("Nothing was written: --write writes it."))
    elif call.exit_code and not asked.partial:
        call.warn(
            t.text(
                "Nothing was written, for not all was understood: correct it, or write the rest "
                "with --partial."
            )
        )
    else:
        sheets, clock = read.sheets, call.clock

        def make(project: Project, _: object) -> Edit:
            entries = brought(project.loaded, sheets, clock).entries
            return sum_of(entry for entry in entries if entry.place not in refused)

        write_import(call, asked, make)


def _tell(call: Call, found: Brought, missing: Sequence[SheetAsked], unread: Sequence[str]) -> None:
    """Say who answered and what, and of which roles no sheet came back, or none that is read."""
    t = call.translator
    for each in found.roles:
        for line in _role_lines(call, each):
            call.say(line)
    if missing:
        call.say(
            t.plural(
                "{count} role owes news on {day}, and no sheet of it is here:",
                "{count} roles owe news on {day}, and no sheet of theirs is here:",
                len(missing),
                day=missing[0].day.isoformat(),
            )
        )
    for sheet in missing:
        line = f"  - {printable_line(sheet.title)} ({sheet.role_id})"
        if theirs := [file for file in unread if sheet.role_id in Path(file).stem]:
            files = ", ".join(map(printable_line, theirs))
            line += t.text(": perhaps {files}, which is not read", files=files)
        call.say(line)


def _role_lines(call: Call, of_role: FromRole) -> Iterator[str]:
    t = call.translator
    role = call.plan.role_of.get(of_role.role or "")
    name = f"{role.title} ({role.id})" if role else of_role.role or ""
    files = ", ".join(map(printable_line, of_role.files))
    if name:
        yield t.text("{role}, as declared · {files}", role=name, files=files)
    else:
        yield t.text("No role declared · {files}", files=files)
    for answer in of_role.answers:
        if answer.outcome in (Outcome.NEW, Outcome.NOTHING_NEW):
            yield from _answer_lines(call, answer, of_role.role)
    for outcome, words in (
        (Outcome.ALREADY, t.text("In the plan already")),
        (Outcome.REFUSED, t.text("Not understood")),
        (Outcome.UNANSWERED, t.text("Without an answer")),
    ):
        if ids := [answer.identifier for answer in of_role.counted(outcome)]:
            yield f"  {t.text('{head}: ', head=words)}{', '.join(ids)}"


def _answer_lines(call: Call, answer: Answer, role: str | None) -> Iterator[str]:
    """Give what an answer adds to the plan: a line, then one a field."""
    t = call.translator
    day = answer.day.isoformat() if answer.day else ""
    head = f"  + {answer.identifier}  {day}"
    if answer.outcome is Outcome.NOTHING_NEW:
        head += f" · {t.text('nothing new')}"
    if answer.lead is not None and role is not None and answer.lead != role:
        head += t.text(" (led by {role})", role=answer.lead)
    if later := _told_later(call, answer):
        head += t.text(" (the plan has later news, of {day})", day=later)
    yield head
    for name, value in answer.fields.items():
        yield f"      {_field_words(name, value, t)}"


def _told_later(call: Call, answer: Answer) -> date | None:
    """Return the day of the last news in the plan, where it is after that of an answer."""
    if answer.day is None or answer.is_review:
        return None
    entries = call.plan.deliverable_of[answer.identifier].updates
    days = [entry.date for entry in entries if entry.speaks and entry.date > answer.day]
    return max(days, default=None)


def _field_words(name: str, value: Typed, t: Translator) -> str:
    words = value if isinstance(value, str) else ", ".join(map(str, value or ()))
    if name == STATUS:
        words = t.spell(status_word(words))
    elif name == VERDICT:
        words = t.spell(verdict_word(words))
    line = printable_line(" ".join(words.split()))
    shown = line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
    return t.text("{head}: ", head=t.spell(LABELS[name])) + shown


def _missing(call: Call, found: Brought) -> list[SheetAsked]:
    """Return what was asked, on the day of the sheets, of the roles of which none came back."""
    if found.day is None or any(a.is_review for each in found.roles for a in each.answers):
        return []
    there = {each.role for each in found.roles}
    asked = sheets_of(Snapshot(call.plan, found.day))
    return [each for each in asked if each.role_id not in there]


def _remarks(
    call: Call, read: Read, otherwise: Sequence[Piece], speakers: Sequence[Translator]
) -> Iterator[str]:
    """Give what should be known: of files, of what stands outside of a sheet, of shown lines."""
    t = call.translator
    yield from map(t.spell, read.remarks)
    aside = [piece for sheet in read.sheets for piece in sheet.aside]
    for pieces in _by_file(without_greeting([*aside, *read.aside], speakers)):
        yield t.plural(
            "{place}: {count} line outside of the sheet is not read: “{words}”",
            "{place}: {count} lines outside of the sheet are not read, the first: “{words}”",
            len(pieces),
            place=pieces[0].place.told,
            words=_short(pieces[0]),
        )
    for pieces in _by_file(otherwise):
        yield t.plural(
            "{place}: {count} line that is only shown is not as the plan has it, and is not "
            "read: “{words}”",
            "{place}: {count} lines that are only shown are not as the plan has them, and are "
            "not read, the first: “{words}”",
            len(pieces),
            place=pieces[0].place.told,
            words=_short(pieces[0]),
        )


def _by_file(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    of_file: dict[str, list[Piece]] = {}
    for piece in pieces:
        of_file.setdefault(piece.place.path, []).append(piece)
    yield from of_file.values()


def _short(piece: Piece) -> str:
    words = printable_line(piece.words)
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
