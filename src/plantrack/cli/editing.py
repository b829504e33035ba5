"""What every editing command does: ask for what is owed, prepare, show or write, tell."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext

from plantrack.cli.asking import ask
from plantrack.cli.call import Call
from plantrack.cli.dated import due_day
from plantrack.cli.options import Writing
from plantrack.cli.output import after_writing, shown
from plantrack.diagnostics import Diagnostic
from plantrack.edits.applying import Prepared, Sentence
from plantrack.edits.change import Edit, Owed
from plantrack.edits.making import (
    Answers,
    Course,
    Make,
    Stale,
    Unchanged,
    prepared_edit,
    written_edit,
)
from plantrack.edits.record import FileChange
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.wire.diagnostics import severity_word

_LOGS = ("CI", "GITHUB_ACTIONS", "TF_BUILD")  # a patch in them is to be read, not applied
_MOST_SHOWN = 5


def run_edit(call: Call, title: str, make: Make, writing: Writing) -> Prepared:
    """Make an edit and write it, or show it, and return it; `title` is its name for `undo`.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    revision = writing.if_unchanged
    unchanged = None if revision is None else Unchanged(writing.identifier, revision)
    course = Course(call.project.root, title, call.day, call.clock, unchanged)
    try:
        return _shown(call, make, course) if writing.dry_run else _written(call, make, course)
    except Stale as stale:
        _tell_meanwhile(call, stale)
        raise


def run_said(
    call: Call, title: str, edit: Callable[..., Edit], said: Mapping[str, object], writing: Writing
) -> Prepared:
    """Run an edit of the deliverable that `writing` names, by what is said and then answered.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """

    def make(project: Project, answers: Answers) -> Edit:
        return edit(project.loaded, writing.identifier, {**said, **answers})

    return run_edit(call, title, make, writing)


def _shown(call: Call, make: Make, course: Course) -> Prepared:
    def prepared_with(answers: Answers) -> Prepared:
        return prepared_edit(call.project, make, answers, course)

    prepared = _answered(call, make, prepared_with)
    _tell_remarks(call, prepared)
    show_difference(call, prepared.files)
    show_mistakes(call, prepared.warnings)
    return prepared


def _written(call: Call, make: Make, course: Course) -> Prepared:
    def written_with(answers: Answers) -> Prepared:
        return written_edit(make, answers, course, call.tell_recovered)

    prepared = _answered(call, make, written_with)
    with after_writing() if prepared.files else nullcontext():
        _tell_remarks(call, prepared)
        tell(call, prepared)
    return prepared


def _answered(call: Call, make: Make, prepared: Callable[[Answers], Prepared]) -> Prepared:
    """Return an edit made without a question where it needs none, else with the answers."""
    try:
        return prepared({})
    except Owed:
        if not call.is_interactive:
            raise
        return prepared(_asked(call, make))


def _asked(call: Call, make: Make) -> dict[str, str]:
    """Return the answers to all that the edit asks for; nobody else waits meanwhile."""
    answers: dict[str, str] = {}

    def day_of(word: str) -> str:
        return due_day(call, word) or ""

    while True:
        try:
            make(call.project, answers)
        except Owed as owed:
            answers[owed.name] = ask(owed, call.translator, day_of)
        else:
            return answers


def _tell_meanwhile(call: Call, stale: Stale) -> None:
    """Print what became of a record since somebody looked at it, where that is known."""
    from plantrack.edits.meanwhile import changed_meanwhile
    from plantrack.telling.changes import told

    found = changed_meanwhile(stale)
    if found is None:
        return
    for change in found.changes:
        call.warn(f"{change.id}  {told(change, found.was, found.now, call.translator).words}")


def _tell_remarks(call: Call, prepared: Prepared) -> None:
    for remark in prepared.remarks:
        call.warn(call.translator.spell(remark))


def tell(call: Call, prepared: Prepared) -> None:
    """Print what an edit did, one sentence a record, with its file and line."""
    if not prepared.files:
        call.say(call.translator.text("Nothing to change."))
    for sentence in prepared.sentences if prepared.files else ():
        call.say(_spelled(sentence, call.translator))
    show_mistakes(call, prepared.warnings)


def show_mistakes(call: Call, found: Sequence[Diagnostic]) -> None:
    """Print mistakes on standard error: the first ones, each with its place and what to do."""
    for mistake in found[:_MOST_SHOWN]:
        call.warn(_told(mistake, call.translator))
    if len(found) > _MOST_SHOWN:
        more = len(found) - _MOST_SHOWN
        call.warn(call.translator.text("and {count} more: plantrack check", count=more))


def _told(mistake: Diagnostic, t: Translator) -> str:
    head = f"{mistake.place.told}  {severity_word(mistake.severity, t)}[{mistake.rule}]"
    line = f"{head}  {t.spell(mistake.message)}"
    if mistake.help is None:
        return line
    return line + "\n  " + t.text("help: {advice}", advice=t.spell(mistake.help))


def _spelled(sentence: Sentence, t: Translator) -> str:
    return t.text(
        "{what} ({path}:{line})",
        what=sentence.message,
        path=sentence.path,
        line=sentence.line,
    )


def show_difference(call: Call, files: Sequence[FileChange]) -> None:
    """Print what would change in files, in colours where somebody looks."""
    from plantrack.console.patch import patch_screen
    from plantrack.wire.patch import patch_of

    if not files:
        call.warn(call.translator.text("Nothing to change."))
        return
    patch = patch_of(files)
    if call.console.color_system is None or call.console.no_color:
        is_log = any(os.environ.get(name) for name in _LOGS)
        call.write(shown(patch) if is_log else patch)
    else:
        call.print_whole(patch_screen(patch))
    call.warn(call.translator.text("Nothing was written (--dry-run)."))
