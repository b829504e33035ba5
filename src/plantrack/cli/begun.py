"""What `init` says of the plan that it begins: its period, its files, and what to type next."""

import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plantrack.cli.call import Call
from plantrack.locale import Translator
from plantrack.starting.asked import kind_suggested
from plantrack.starting.companions import WORKFLOW
from plantrack.starting.founding import Founded
from plantrack.starting.place import Place
from plantrack.starting.plan_files import Beginning


@dataclass(frozen=True, slots=True)
class Making:
    """What is made of the folder: also a repository, or nothing, the files only listed."""

    git: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """A plan that begins, its files, where they go, the folder as it was typed, the answers."""

    beginning: Beginning
    files: Founded
    place: Place
    folder: str
    answers: Mapping[str, str]


def tell_period(call: Call, beginning: Beginning, say: Callable[[str], None]) -> None:
    """Say from when to when a plan goes, and its action plans."""
    t, spans = beginning.told_by(call.translator.language), beginning.spans
    start, end = t.long_date(beginning.start), t.long_date(beginning.end)
    if not spans:
        say(t.text("From {start} to {end}, without {w.action_plan:s}", start=start, end=end))
        return
    plans = t.plural("{count} {w.action_plan}", "{count} {w.action_plan:s}", len(spans))
    names = spans[0].key
    if len(spans) > 1:
        names = t.text("from {first} to {last}", first=names, last=spans[-1].key)
    told = t.text(
        "From {start} to {end}: {plans}, {names}", start=start, end=end, plans=plans, names=names
    )
    say(told)


def tell_begun(call: Call, begun: Begun, making: Making) -> None:
    """Print the files that are new, those that stay, and what to do next."""
    t, written, folder = call.translator, begun.files.written, begun.folder
    told = (
        t.plural("{count} file to write in {folder}:", "{count} files to write in {folder}:",
                 len(written), folder=folder)
        if making.dry_run
        else t.plural("{count} file written in {folder}:", "{count} files written in {folder}:",
                      len(written), folder=folder)
    )  # fmt: skip
    call.say(told)
    for path in written:
        call.say(f"  {path}")
    if begun.files.kept:
        call.say(t.text("Left as they are: {files}", files=", ".join(begun.files.kept)))
    if not call.is_interactive:
        tell_period(call, begun.beginning, call.say)
        _tell_suggestion(call, begun)
    if making.dry_run:
        call.warn(t.text("Nothing was written (--dry-run)."))
        return
    _tell_next(call, begun, making)


def _tell_suggestion(call: Call, begun: Begun) -> None:
    """Say that the years are the calendar's, where the days suggest others."""
    if found := kind_suggested(begun.answers, begun.beginning):
        call.warn(
            call.translator.text(
                "These years are the calendar's, from January to December. For years that begin "
                "when the plan does: --periods {kind}",
                kind=found,
            )
        )


def _tell_next(call: Call, begun: Begun, making: Making) -> None:
    t = call.translator
    call.say(t.text("Next, in the folder {folder}:", folder=begun.folder))
    for words in _commands(begun.beginning, t):
        call.say(f"  {shlex.join(('plantrack', *words))}")
    is_empty = begun.beginning.template.is_empty
    if making.git and begun.place.repository is None and not is_empty:
        call.say(
            t.text(
                "Then with git, the examples first; what is yours, on a branch, before the check:"
            )
        )
        for words in _of_git(t):
            call.say(f"  {shlex.join(words)}")
    if WORKFLOW in begun.files.written:
        call.say(
            t.text(
                "On GitHub: in {file}, put the owner of plantrack's repository and one of its "
                "commits in place of `OWNER` and `COMMIT`.",
                file=WORKFLOW,
            )
        )


def _commands(beginning: Beginning, t: Translator) -> Iterator[tuple[str, ...]]:
    if beginning.template.is_empty:
        yield ("import", t.text("FILE"), "--save-map")
        yield ("import", t.text("FILE"), "--map", t.text("NAME"), "--write")
        yield ("check",)
        return
    early = beginning.day < beginning.start
    yield ("status", "--as-of", beginning.start.isoformat()) if early else ("status",)
    yield ("edit", "1")
    yield ("check",)


def _of_git(t: Translator) -> Iterator[tuple[str, ...]]:
    branch = t.text("our-plan")
    yield ("git", "add", "--all")
    yield ("git", "commit", "--message", t.text("Begin the plan"))
    yield ("git", "remote", "add", "origin", t.text("ADDRESS"))
    yield ("git", "push", "--set-upstream", "origin", "main")
    yield ("git", "switch", "--create", branch)
    yield ("plantrack", "check", "--since", "main", "--fail-on", "warning")
    yield ("git", "add", "--all")
    yield ("git", "commit", "--message", t.text("Our plan"))
    yield ("git", "push", "--set-upstream", "origin", branch)
