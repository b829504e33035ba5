"""One call of the program: its words turned into the values that commands need."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.global_options import AS_OF, AT, NO_CACHE, ROOT
from plantrack.cli.printing import Printing
from plantrack.edits.cut_short import words_of_recovered, words_of_unfinished
from plantrack.errors import PlantrackError
from plantrack.locale import Translator

if TYPE_CHECKING:
    from rich.console import RenderableType

    from plantrack.checking import Checked, Problems
    from plantrack.console.style import Look
    from plantrack.edits.transaction import Recovered
    from plantrack.locale.typed_days import TypedDays
    from plantrack.model import Basis, Plan
    from plantrack.project import Project
    from plantrack.views.standing import Snapshot
    from plantrack.wire.figures import Json


@dataclass
class Call(Printing):
    """What one command line asks for, and the ways to answer it."""

    clock: date
    exit_code: int = 0
    read_clock: Callable[[], date] | None = None  # the clock again, for what goes on past midnight
    asked_of_labels: bool = field(default=False, init=False)  # any new tag may change the answer
    _unfinished: str | None = field(default=None, init=False)

    @cached_property
    def project(self) -> "Project":
        """The plan asked for, opened when a command first needs it."""
        if self._version_asked is None:
            return self._folder
        from plantrack.project.sides import version_of

        return version_of(self._folder, self._version_asked, self.clock)

    @cached_property
    def _folder(self) -> "Project":
        """The plan's files as they are, whatever version was asked for."""
        from plantrack.project import open_project

        root = self.options.get(ROOT)
        project = open_project(Path.cwd(), Path(root) if root is not None else None)
        self._unfinished = words_of_unfinished(project.root, self.translator)
        return project

    @cached_property
    def _version_asked(self) -> "date | str | None":
        """The version asked for with `--at`: a day, or git's word for a commit."""
        from plantrack.cli.days import day_or_word

        word = self.options.get(AT)
        if word is None:
            return None
        return day_or_word(self._folder, word, self.clock, self.tell_reading)

    def refuse_version(self) -> None:
        """Refuse `--at`, where only the files as they are can be meant.

        Raises:
            PlantrackError: it was given.
        """
        if AT in self.options:
            raise PlantrackError(
                "--at reads files that were: leave it out to change those that are"
            )

    def tell_unfinished(self) -> None:
        """Say that an edit was cut short, where that still is so."""
        if self._unfinished:
            self.warn(self._unfinished)

    def tell_recovered(self, recovered: "Recovered | None") -> None:
        """Say what became of an edit that was cut short."""
        self._unfinished = None
        if recovered is not None:
            self.warn(words_of_recovered(recovered, self.translator))

    @cached_property
    def cache(self) -> Path | None:
        """The folder for what took time to make; None where the user wants none."""
        from plantrack.cache import cache_beside, cache_folder

        if NO_CACHE in self.options:
            return None
        try:
            return cache_beside(self.project.root, os.environ)
        except PlantrackError:  # no plan here
            return cache_folder(os.environ)

    @property
    def is_interactive(self) -> bool:
        """Whether somebody is there to answer."""
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))

    @cached_property
    def day(self) -> date:
        """The day asked for with `--as-of`, else the version's that was asked for, else today."""
        word = self.options.get(AS_OF)
        if word is not None:
            return self._day_meant(word)
        if isinstance(self._version_asked, date):
            return self._version_asked
        return self._known_on or self.clock

    def _day_meant(self, word: str) -> date:
        from plantrack.cli.day_asked import last_of, span_asked

        span = span_asked(word, self.clock, lambda: self.project)
        self.tell_reading(span)
        self.asked_of_labels = self.asked_of_labels or span.is_period
        return last_of(span, word, self.clock, lambda: self.project)

    def tell_reading(self, span: "TypedDays") -> None:
        """Say on standard error how a word for a day was read that could be read otherwise."""
        if span.reading is not None:
            self.warn(self.translator.spell(span.reading))

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

        return Snapshot(self.plan, self.day)

    @cached_property
    def plan(self) -> "Plan":
        """The plan in the language of the answer, where it is translated into that one."""
        from plantrack.model.translated import translated

        return translated(self.project.plan, self.translator.language)

    @cached_property
    def version(self) -> str | None:
        """Which version the files are at, in words, and whether they differ from it."""
        revision, t = self.project.revision, self.translator
        if revision is None:
            return None
        commit = revision.short
        if known := self._known_on:
            return t.text("version {commit} of {day}", commit=commit, day=str(known))
        if revision.modified:
            return t.text("files modified since version {commit}", commit=commit)
        return t.text("version {commit}", commit=commit)

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

    @property
    def teller(self) -> Translator:
        """The translator of answers made of the plan: careful where not all of it was read."""
        try:
            return self.telling(self.project.plan.basis)
        except PlantrackError:  # no plan: there is nothing that it could be silent of
            return self.translator

    def telling(self, *bases: "Basis") -> Translator:
        """Return the translator of what rests on these readings of the plan."""
        return replace(self.translator, as_read=not all(basis.is_whole for basis in bases))

    @cached_property
    def look(self) -> "Look":
        """The width and the characters of standard output, and the words for it."""
        return self.look_of(self.teller)

    @cached_property
    def basis_lines(self) -> tuple[str, ...]:
        """What an answer made of the plan says first: what could not be read; nothing is usual."""
        from plantrack.telling.basis import basis_line

        t = self.translator
        asked = self._version_asked is not None
        version = self.version if asked else None
        line = basis_line(self.project.plan.basis, t, version or "")
        return (line,) if line else ()

    def show(self, screen: "RenderableType", basis_lines: "Iterable[str] | None" = None) -> None:
        """Print a screen below what it rests on, then say on standard error how many mistakes.

        `basis_lines` are those of another reading than the plan's own.
        """
        self.print_with_basis(screen, basis_lines)
        self.warn_of_problems()

    def print_with_basis(
        self, screen: "RenderableType", basis_lines: "Iterable[str] | None" = None
    ) -> None:
        """Print a screen below what it rests on."""
        from plantrack.console.style import styled

        lines = self.basis_lines if basis_lines is None else basis_lines
        for line in lines:
            self.print(styled(f"! {line}", "trouble"))
        self.print(screen)

    def show_markdown(
        self,
        page: "Callable[[int | None], str]",
        most: int | None = None,
        basis_lines: "Iterable[str] | None" = None,
    ) -> None:
        """Write a page in Markdown below what it rests on, as `show` does with a screen.

        `page` makes it in as many bytes as are left of `most`.
        """
        from plantrack.reports.markdown import with_basis

        head = with_basis("", self.basis_lines if basis_lines is None else basis_lines)
        self.write(head + page(None if most is None else most - len(head.encode())))
        self.warn_of_problems()

    def export(self, content: bytes, *, incomplete: bool) -> None:
        """Put on standard output what programs take, which cannot say what is missing in it.

        Raises:
            PlantrackError: a file or a record could not be read, and nobody asked for the rest.
        """
        self.refuse_incomplete(incomplete=incomplete)
        self.write_bytes(content)
        self.warn_of_problems()

    def refuse_incomplete(self, *, incomplete: bool) -> None:
        """Refuse to give programs a part of the plan, unless asked for what there is.

        Raises:
            PlantrackError: a file or a record could not be read, and nobody asked for the rest.
        """
        if not (incomplete or self.project.plan.basis.is_complete):
            raise PlantrackError(
                "{basis} What is taken out may pass for the whole: correct it first (plantrack "
                "check), or take what there is with --incomplete",
                basis=" ".join(self.basis_lines),
            )

    def show_json(self, answer: "Json", bases: "Iterable[Basis]" = ()) -> None:
        """Print an answer as JSON, with what holds of any: examples or not, and mistakes.

        `bases` are those of other readings that it was made from.
        """
        from plantrack.wire.figures import dump, whole_json

        illustrative = self.project.plan.illustrative
        self.write(dump(whole_json(answer, self.problems, bases, illustrative=illustrative)))
        self.warn_of_problems()

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
