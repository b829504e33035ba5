"""The versions of a plan that git knows, walked one after the other, oldest first."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from plantrack.history.mending import mended
from plantrack.history.steps import Facts, Step, facts_between, first_facts
from plantrack.loading import Loaded, Reading, load_plan
from plantrack.loading.items import ItemReader
from plantrack.loading.layout import layout_of
from plantrack.source.log import Commit, commits_of
from plantrack.source.objects import contents_of
from plantrack.source.revisions import MOST_BYTES, VersionTree
from plantrack.source.witness import Witness
from plantrack.source.written import FileWritten, written_by

Files = Mapping[str, FileWritten]


def steps_of(root: Path, tip: str, witness: Witness) -> tuple[Step, ...]:
    """Return what each version of a plan wrote, up to a commit.

    They are the versions that led to what the files are there, each with its first parent before
    it. What a merge brings is told as the commit's that wrote it, on the other side of the merge.
    A commit at which git's history is cut has written nothing that anybody knows of.

    Raises:
        GitFailed: git does not tell it.
    """
    commits = commits_of(root, tip)
    if not commits:
        return ()
    written = written_by(root, commits)
    every = (file for commit in commits for file in written.get(commit.name, ()))
    contents = contents_of(root, [file.name for file in every if file.is_regular])
    return tuple(_Walk(commits, written, contents, witness).steps())


@dataclass
class _Version:
    files: Files
    loaded: Loaded
    unread: tuple[str, ...] = ()  # before it was mended


@dataclass
class _Walk:
    commits: Sequence[Commit]
    written: Mapping[str, Sequence[FileWritten]]
    contents: Iterator[bytes | None]
    witness: Witness
    items: ItemReader = field(default_factory=ItemReader)
    versions: dict[str, _Version] = field(default_factory=dict)
    readings: dict[tuple[str, str], Reading] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> Mapping[str, Commit]:
        """The commits by their names."""
        return {commit.name: commit for commit in self.commits}

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Where each commit stands among them, by its name."""
        return {commit.name: position for position, commit in enumerate(self.commits)}

    def steps(self) -> Iterator[Step]:
        """Yield the steps of the main line, from the first version to the last."""
        for commit in self.commits:
            self.versions[commit.name] = self._version(commit)
        line = self._main_line()
        seen = {line[0].name}
        yield self._first_step(line[0])
        for commit in line[1:]:
            merged = self._merged(commit, seen)
            seen.update(reached.name for reached in (*merged, commit))
            facts = self._facts(commit)
            brought = map(self._brought, merged) if _tells(facts) else ()
            told = tuple(step for step in brought if _tells(step.facts))
            cut = any(self.witness.is_cut(behind.name) for behind in merged)
            yield Step(commit, facts, told, cut, self.versions[commit.name].unread)

    def _first_step(self, commit: Commit) -> Step:
        """Return what is there in a version that has none before it, and nobody's where cut."""
        version = self.versions[commit.name]
        known = None if self.witness.is_cut(commit.name) else commit
        return Step(known, first_facts(version.loaded), unread=version.unread)

    def _brought(self, commit: Commit) -> Step:
        if self.witness.is_cut(commit.name):
            return self._first_step(commit)
        return Step(commit, self._facts(commit))

    def _main_line(self) -> list[Commit]:
        """Return the last commit with its first parents, oldest first."""
        line = [self.commits[-1]]
        while line[-1].parents and (parent := self.by_name.get(line[-1].parents[0])):
            line.append(parent)
        return line[::-1]

    def _merged(self, commit: Commit, seen: set[str]) -> list[Commit]:
        """Return the commits that a merge brings, and that no earlier one brought, oldest first."""
        found: set[str] = set()
        pending = list(commit.parents[1:])
        while pending:
            name = pending.pop()
            if name not in seen and name not in found and name in self.by_name:
                found.add(name)
                pending.extend(self.by_name[name].parents)
        return [self.by_name[name] for name in sorted(found, key=self.position.__getitem__)]

    def _facts(self, commit: Commit) -> Facts:
        """Return what a commit wrote beside its first parent."""
        now = self.versions[commit.name]
        was = self.versions.get(commit.parents[0]) if commit.parents else None
        if was is None or was is now:
            return Facts()
        return facts_between(was.loaded, now.loaded)

    def _version(self, commit: Commit) -> _Version:
        before = self.versions.get(commit.parents[0]) if commit.parents else None
        written = self.written.get(commit.name, ())
        if before is not None and not written:
            return before
        files: dict[str, FileWritten] = dict(before.files) if before else {}
        at_hand, left = dict[str, bytes](), MOST_BYTES
        for file in written:
            files.pop(file.path, None)
            if file.name:
                files[file.path] = file
            content = next(self.contents) if file.is_regular else None
            if content is not None and (left := left - len(content)) >= 0:
                at_hand[file.name] = content
        loaded = self._loaded(VersionTree(files, at_hand))
        at_hand.clear()  # what was read of it is kept; its bytes would be too many
        whole = mended(before.loaded, loaded) if before else loaded
        return _Version(files, whole, loaded.plan.basis.files)

    def _loaded(self, tree: VersionTree) -> Loaded:
        """Return the plan of a version, reading only what no version before it had."""
        names = tree.names()
        for year, path in layout_of(tree.paths()).held:
            if path in names and (path, names[path]) not in self.readings:
                with suppress(OSError):  # the loader says so
                    read = self.items.reading(path, year, tree.read(path))
                    if read is not None:
                        self.readings[path, names[path]] = read
        known = {
            path: self.readings[path, name]
            for path, name in names.items()
            if (path, name) in self.readings
        }
        loaded = load_plan(tree, known)
        for path, name in names.items():
            if path in loaded.readings:
                self.readings[path, name] = loaded.readings[path]
        return loaded


def _tells(facts: Facts) -> bool:
    return bool(facts.written or facts.amendments or facts.entries or facts.reasons)
