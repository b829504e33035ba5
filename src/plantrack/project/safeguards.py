"""What changed in what checks and shows a plan: comments that silence rules, severities, templates.

None of it changes what the plan says, and all of it may change what people are told of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from plantrack.checking.ignoring import ignores_of
from plantrack.history.change import Change
from plantrack.loading import Loaded
from plantrack.project.opening import Project
from plantrack.source.checkout import committed_as
from plantrack.source.files import FolderTree, files_in
from plantrack.source.trees import plan_files

SafeguardKind: TypeAlias = Literal["ignore", "severity", "template"]
Fate: TypeAlias = Literal["added", "removed", "changed"]
_TEMPLATES = "templates"
_OF_CHECKS = ("severities.", "thresholds.")


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A comment, a severity or a template that came, went or changed.

    `path` is its file; `subject` is the rule or threshold, or the rules that a comment silences;
    `record` is the id of the record that a comment stands in, where there is one.
    """

    kind: SafeguardKind
    fate: Fate
    path: str
    subject: str = ""
    record: str = ""
    before: str | None = None
    after: str | None = None


def is_of_checks(change: Change) -> bool:
    """Return whether a change of the plan's header is one of how the plan is checked."""
    return change.sort == "plan" and (change.field or "").startswith(_OF_CHECKS)


def safeguards_between(
    before: Project, after: Project, changes: Sequence[Change]
) -> tuple[Safeguard, ...]:
    """Return what changed in how a plan is checked and shown, from one reading to another.

    Raises:
        GitFailed: git does not answer.
    """
    return (
        *(_severity(change) for change in changes if is_of_checks(change)),
        *_ignores(before.loaded, after.loaded),
        *_templates(before, after),
    )


def _severity(change: Change) -> Safeguard:
    _, _, name = (change.field or "").partition(".")
    before, after = (None if each is None else str(each) for each in (change.before, change.after))
    fate: Fate = "changed" if before and after else "added" if after else "removed"
    return Safeguard("severity", fate, change.subject.origin.path, name, "", before, after)


def _ignores(before: Loaded, after: Loaded) -> Iterator[Safeguard]:
    was, now = Counter(_silenced(before)), Counter(_silenced(after))
    fates: tuple[tuple[Fate, Counter[tuple[str, str, str]]], ...] = (
        ("added", now - was),
        ("removed", was - now),
    )
    for fate, found in fates:
        for path, rules, record in sorted(found.elements()):
            yield Safeguard("ignore", fate, path, rules, record)


def _silenced(loaded: Loaded) -> Iterator[tuple[str, str, str]]:
    """Give the file, the rules and the record of each comment that silences."""
    begun = _records_by_line(loaded)
    for ignore in ignores_of(loaded):
        above = [name for line, name in begun.get(ignore.path, ()) if line <= ignore.line]
        rules = ", ".join(sorted(name for name, _ in ignore.names))
        yield ignore.path, rules, above[-1] if above else ""


def _records_by_line(loaded: Loaded) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Return the lines on which records with an id begin, by file."""
    plan = loaded.plan
    records: Iterable[Any] = (
        *plan.every_node,
        *plan.indicators,
        *plan.deliverables,
        *plan.role_of.values(),
        *plan.partner_of.values(),
    )
    found: dict[str, list[tuple[int, str]]] = {}
    for record in records:
        found.setdefault(record.origin.path, []).append((loaded.line_of(record), record.id))
    return {path: sorted(lines) for path, lines in found.items()}


def _templates(before: Project, after: Project) -> Iterator[Safeguard]:
    was = _of_commit(before)
    now = _of_commit(after)
    if isinstance(after.tree, FolderTree):
        now = dict(_of_folder(after.root, was))
    for path in sorted(was.keys() | now.keys()):
        if path not in was:
            yield Safeguard("template", "added", path)
        elif path not in now:
            yield Safeguard("template", "removed", path)
        elif was[path] != now[path]:
            yield Safeguard("template", "changed", path)


def _of_commit(project: Project) -> dict[str, str]:
    """Return git's names for the templates of a commit."""
    if not project.commit:
        return {}
    listed = plan_files(project.root, project.commit, (_TEMPLATES,))
    return {path: entry.name for path, entry in listed.items()}


def _of_folder(root: Path, known: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Give the names that git would have for the templates in a folder."""
    for path, file in files_in(root / _TEMPLATES, _TEMPLATES):
        yield path, committed_as(file, known.get(path, ""))
