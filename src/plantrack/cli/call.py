"""One call of the program: its words turned into the values that commands need."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.output import shown, tell, within
from plantrack.cli.words import NO_CACHE
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.printable import defused, printable

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from plantrack.checking import Checked, Problems
    from plantrack.console.style import Look
    from plantrack.edits.transaction import Recovered
    from plantrack.project import Project
    from plantrack.views.standing import Snapshot
    from plantrack.wire.figures import Json

COLORS = ("auto", "always", "never")
_UNBOUNDED = 1_000_000  # columns
_LOOKED_AT = ("--root", "--at", "--as-of")  # which plan, in which version, on which day


@dataclass
class Call:
    """What one command line asks for, and the ways to answer it."""

    translator: Translator
    options: Mapping[str, str]
    clock: date
    exit_code: int = 0
    _unfinished: str | None = field(default=None, init=False)

    @cached_property
    def project(self) -> "Project":
        """The plan asked for, opened when a command first needs it."""
        from plantrack.project import open_project

        root = self.options.get("--root")
        project = open_project(Path.cwd(), Path(root) if root is not None else None)
        self._unfinished = self._look_for_unfinished(project.root)
        if self._version_asked is None:
            return project
        from plantrack.project.sides import version_of

        return version_of(project, self._version_asked, self.clock)

    @cached_property
    def _version_asked(self) -> "date | str | None":
        """The version asked for with `--at`: a day, or git's word for a commit."""
        from plantrack.cli.days import day_or_word

        word = self.options.get("--at")
        return None if word is None else day_or_word(word, self.clock)

    def refuse_version(self) -> None:
        """Refuse `--at`, where only the files as they are can be meant.

        Raises:
            PlantrackError: it was given.
        """
        if "--at" in self.options:
            raise PlantrackError(
                "--at reads files that were: leave it out to change those that are"
            )

    def _look_for_unfinished(self, root: Path) -> str | None:
        """Return what is to be said of an edit that was cut short; reading finishes none."""
        from plantrack.edits import PENDING
        from plantrack.state import kept_of

        if kept_of(root, PENDING) is None:
            return None
        from plantrack.edits.transaction import unfinished_edit

        t = self.translator
        try:
            edited = unfinished_edit(root)
        except PlantrackError as error:
            told = t.text(error.message_id, **error.values)
            return t.text("An edit was cut short: {message}", message=told)
        if edited is None:
            return None
        return t.text(
            "An edit was cut short, and its files may not agree: {title}. The next edit finishes "
            "it, or plantrack undo --recover.",
            title=edited.title,
        )

    def tell_unfinished(self) -> None:
        """Say that an edit was cut short, where that still is so."""
        if self._unfinished:
            self.warn(self._unfinished)

    def tell_recovered(self, recovered: "Recovered | None") -> None:
        """Say what became of an edit that was cut short."""
        t = self.translator
        self._unfinished = None
        if recovered is None:
            return
        if recovered.finished:
            self.warn(
                t.text("An edit that was cut short is now whole: {title}", title=recovered.title)
            )
            return
        files = ", ".join(recovered.left_alone)
        self.warn(
            t.text(
                "An edit that was cut short was taken back: {title}. Changed since, and left as "
                "they are: {files}",
                title=recovered.title,
                files=files,
            )
        )

    @cached_property
    def cache(self) -> Path | None:
        """The folder for what took time to make; None where the user wants none."""
        from plantrack.cache import cache_folder

        return None if NO_CACHE in self.options else cache_folder(os.environ)

    def reopen(self) -> None:
        """Forget the plan as it was read, so that it is read again."""
        for name in ("project", "snapshot", "checked", "problems"):
            self.__dict__.pop(name, None)

    @property
    def is_interactive(self) -> bool:
        """Whether somebody is there to answer."""
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))

    @cached_property
    def day(self) -> date:
        """The day asked for with `--as-of`, else the version's that was asked for, else today."""
        from plantrack.locale.typed_days import span_typed

        word = self.options.get("--as-of")
        if word is not None:
            span = span_typed(word, self.clock)
            if span.reading is not None:
                self.warn(self.translator.spell(span.reading))
            return span.last
        if isinstance(self._version_asked, date):
            return self._version_asked
        return self._known_on or self.clock

    @property
    def _known_on(self) -> "date | None":
        """The day of the commit whose files are read; None for the files as they are."""
        project = self.project if self._version_asked is not None else None
        revision = project.revision if project else None
        moment = revision.moment if revision else None
        return project.local_day(moment) if project and moment else None

    @cached_property
    def snapshot(self) -> "Snapshot":
        """The plan on that day."""
        from plantrack.views.standing import Snapshot

        return Snapshot(self.project.plan, self.day)

    @cached_property
    def version(self) -> str | None:
        """The commit's short name, and a sign where the files differ from it."""
        revision = self.project.revision
        if revision is None:
            return None
        if known := self._known_on:
            return self.translator.text("{commit} of {day}", commit=revision.short, day=str(known))
        return f"{revision.short}+" if revision.modified else revision.short

    @cached_property
    def checked(self) -> "Checked":
        """What is wrong with the plan."""
        from plantrack.checking import check

        return check(self.project.loaded, self.day, self.clock)

    @cached_property
    def problems(self) -> "Problems":
        """How many mistakes the plan has."""
        from plantrack.checking import problems_of

        return problems_of(self.project.loaded, self.day, self.clock)

    @property
    def severities(self) -> "Mapping[str, str]":
        """The severities that the plan gives to rules; none where there is no plan."""
        try:
            return self.project.plan.header.severities
        except PlantrackError:
            return {}

    @cached_property
    def console(self) -> "Console":
        """Standard output, coloured or not as asked."""
        from rich.console import Console

        from plantrack.console.style import THEME

        choice = self.options.get("--color", "auto")
        if choice not in COLORS:
            raise PlantrackError(
                "“{word}” is not a colour choice: write auto, always or never", word=choice
            )
        never = choice == "never" or (choice == "auto" and bool(os.environ.get("NO_COLOR")))
        return Console(
            theme=THEME,
            highlight=False,
            markup=False,
            emoji=False,
            force_terminal=True if choice == "always" else None,
            no_color=never,
            color_system="standard" if choice == "always" else None if never else "auto",
            soft_wrap=False,
        )

    @cached_property
    def look(self) -> "Look":
        """The width and the characters of standard output."""
        from plantrack.console.style import Look

        asked = ((name, self.options[name]) for name in _LOOKED_AT if name in self.options)
        repeated = tuple(word for pair in asked for word in pair)
        return Look(self.translator, self.console.width, self.console.encoding, repeated)

    def widen(self) -> None:
        """Have screens as wide as what they hold: nothing is cut or wrapped."""
        self.console.width = _UNBOUNDED

    def show(self, screen: "RenderableType") -> None:
        """Print a screen, then say on standard error how many mistakes the plan has."""
        self.print(screen)
        self.warn_of_problems()

    def print(self, screen: "RenderableType") -> None:
        """Print a screen, without the spaces that layouts leave at the ends of lines."""
        from plantrack.console.shown import Shown

        with self.console.capture() as captured:
            # a command to copy is never cut
            self.console.print(Shown(screen), crop=False)
        lines = captured.get().split("\n")
        sys.stdout.write(defused("\n".join(line.rstrip(" ") for line in lines)))

    def print_whole(self, screen: "RenderableType") -> None:
        """Print a screen with every space and every line as it is, however wide."""
        from plantrack.console.shown import Shown

        with self.console.capture() as captured:
            self.console.print(Shown(screen), soft_wrap=True, end="")
        sys.stdout.write(defused(captured.get()))

    def say(self, text: str) -> None:
        """Print a sentence for people."""
        sys.stdout.write(within(shown(text), sys.stdout) + "\n")

    def write_page(self, content: bytes) -> None:
        """Print a page of text, such as Markdown: on a terminal, nothing in it is obeyed."""
        if sys.stdout.isatty():
            sys.stdout.write(printable(content.decode("utf-8", "replace").replace("\r\n", "\n")))
        else:
            self.write_bytes(content)

    def show_json(self, answer: "Json") -> None:
        """Print an answer as JSON, with what holds of any: examples or not, and mistakes."""
        from plantrack.wire.figures import dump, problems_json

        whole = answer | {
            "illustrative": self.project.plan.illustrative,
            "problems": problems_json(self.problems),
        }
        self.write(dump(whole))
        self.warn_of_problems()

    def write(self, text: str) -> None:
        """Print text for machines: as it is, in UTF-8, lines ending with LF."""
        if getattr(sys.stdout, "buffer", None) is None:
            sys.stdout.write(text)
        else:
            self.write_bytes(text.encode("utf-8"))

    def write_bytes(self, content: bytes) -> None:
        """Put a document on standard output, byte for byte."""
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    def warn(self, text: str) -> None:
        """Print one line on standard error."""
        tell(text)

    def warn_of_problems(self) -> None:
        """Say how many mistakes the plan has, where it has errors."""
        found = self.problems
        if not found.errors:
            return
        t = self.translator
        words = t.plural("{count} error", "{count} errors", found.errors)
        if found.warnings:
            words += ", " + t.plural("{count} warning", "{count} warnings", found.warnings)
        self.warn(t.text("This plan has {found}: plantrack check", found=words))
