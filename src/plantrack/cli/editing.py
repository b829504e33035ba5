"""What every editing command does: ask for what is owed, prepare, show or write, tell."""

import os
from collections.abc import Callable, Mapping, Sequence

from plantrack.cli.asking import ask
from plantrack.cli.call import Call
from plantrack.cli.output import shown
from plantrack.diagnostics import Diagnostic
from plantrack.diagnostics.places import START
from plantrack.edits.applying import Prepared, Sentence, prepare
from plantrack.edits.change import Edit, Owed
from plantrack.edits.facts import refuse_later_facts
from plantrack.edits.lock import lock
from plantrack.edits.record import FileChange
from plantrack.edits.transaction import commit, recover_held
from plantrack.loading import Loaded
from plantrack.locale import Translator
from plantrack.wire.diagnostics import severity_word

_LOGS = ("CI", "GITHUB_ACTIONS", "TF_BUILD")  # a patch in them is to be read, not applied
_MOST_SHOWN = 5
Answers = Mapping[str, str]
Make = Callable[[Loaded, Answers], Edit]


def run_edit(call: Call, title: str, make: Make, *, dry_run: bool) -> Prepared:
    """Make an edit and write it, or show it, and return it; `title` is its name for `undo`.

    `make` gives the edit from the plan and the answers to what it asked for by raising `Owed`.

    Raises:
        PlantrackError: the edit cannot be made; nothing was written.
    """
    answers: dict[str, str] = {}
    if dry_run:
        prepared = _prepared(call, make, _asked(call, make, answers))
        show_difference(call, prepared.files)
        show_mistakes(call, prepared.warnings)
        return prepared
    try:
        return _write(call, title, make, answers)
    except Owed:
        if not call.is_interactive:
            raise
        return _write(call, title, make, _asked(call, make, answers))


def _write(call: Call, title: str, make: Make, answers: Answers) -> Prepared:
    with lock(call.project.root):
        call.tell_recovered(recover_held(call.project.root))
        call.reopen()
        prepared = _prepared(call, make, answers)
        if prepared.files:
            commit(call.project.root, prepared.files, title)
    tell(call, prepared)
    return prepared


def _prepared(call: Call, make: Make, answers: Answers) -> Prepared:
    project = call.project
    edit = make(project.loaded, answers)
    day = min(call.day, call.clock)  # what --as-of looks at has not happened for that
    prepared = prepare(project.tree, project.loaded, edit, day, call.clock)
    refuse_later_facts(project.loaded, prepared.loaded, call.clock)
    for remark in edit.remarks:
        call.warn(call.translator.spell(remark))
    return prepared


def _asked(call: Call, make: Make, answers: dict[str, str]) -> dict[str, str]:
    """Return the answers to all that the edit asks for; nobody else waits meanwhile."""
    while True:
        try:
            make(call.project.loaded, answers)
        except Owed as owed:
            if not call.is_interactive:
                raise
            answers[owed.name] = ask(owed, call.translator, call.clock)
        else:
            return answers


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
    span = mistake.place.span or START
    place = f"{mistake.place.path}:{span.line}:{span.column}"
    head = f"{place}  {severity_word(mistake.severity, t)}[{mistake.rule}]"
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
