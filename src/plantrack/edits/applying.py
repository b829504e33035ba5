"""An edit to new bytes: applied to texts, the plan read again, refused if it would be worse."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from plantrack.diagnostics import Diagnostic, Place, Route, Severity
from plantrack.edits.change import (
    LAST,
    Done,
    Edit,
    FileGone,
    HandMade,
    NewFile,
    PlannedChange,
    RecordMoved,
    TextChange,
    WordsChanged,
)
from plantrack.edits.mistakes_made import as_many, new_mistakes
from plantrack.edits.overlay import Overlay
from plantrack.edits.record import FileChange
from plantrack.edits.text import (
    EditRefused,
    Operation,
    carry_record,
    document_text,
    edit_text,
    refuse_other_reading,
    respell,
)
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Message, marked, msg
from plantrack.source.excerpts import Excerpt, Grown, excerpt_of
from plantrack.source.files import Tree
from plantrack.source.positions import Positions
from plantrack.source.refused import Refused
from plantrack.source.text import BYTE_ORDER_MARK, SourceText, decode

_RECORD = 2  # steps of a route to a record of a list


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an edit did, and where."""

    message: Message
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """An edit ready to be written: the files that change, and what to say once they have.

    `warnings` are those that the plan did not have before; `remarks`, what else should be known.
    """

    files: tuple[FileChange, ...]
    sentences: tuple[Sentence, ...]
    loaded: Loaded
    warnings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Message, ...] = ()


class WouldBreak(PlantrackError):
    """An edit after which the checker would find new errors; the files are as they were."""

    def __init__(self, found: list[Diagnostic], after: Loaded | None = None) -> None:
        first = found[0]
        span = first.place.span
        super().__init__(
            marked(
                "nothing was changed: the plan would have an error, {message} ({path}:{line}, "
                "{rule}). {help}"
            ),
            message=first.message,
            path=first.place.path,
            line=span.line if span else 1,
            rule=first.rule,
            help=first.help or msg("plantrack explain {rule} tells more.", rule=first.rule),
        )
        self.found = tuple(found)
        self.after = after

    def by_record(self) -> Iterator[tuple[str, Diagnostic]]:
        """Give each error that stands in a node or a deliverable, with its id."""
        if self.after is None:
            return
        plan = self.after.plan
        known = {
            (each.origin.path, each.origin.route): each.id
            for each in (*plan.every_node, *plan.deliverables)
        }
        for mistake in self.found:
            path, route = mistake.place.path, mistake.place.route
            ends = range(len(route), 0, -1)
            within = (known[path, route[:end]] for end in ends if (path, route[:end]) in known)
            if identifier := next(within, None):
                yield identifier, mistake


def prepare(tree: Tree, loaded: Loaded, edit: Edit, day: date, clock: date) -> Prepared:
    """Return an edit's new files, after reading the plan again as it would be.

    Raises:
        EditRefused: a text cannot be changed without harm.
        WouldBreak: the checker would find errors that are not there now.
        PlantrackError: a file has changed since the plan was read, or is there already.
    """
    bench = _Bench(tree, loaded)
    for change in edit.changes:
        bench.apply(change)
    changed = bench.changed
    bench.read_again()
    known = {path: reading for path, reading in loaded.readings.items() if path not in changed}
    after = load_plan(
        Overlay(tree, {path: change.after for path, change in changed.items()}), known
    )
    found = new_mistakes(loaded, after, day, clock, Severity.ERROR, Severity.WARNING)
    errors = [
        mistake
        for mistake in found
        if mistake.severity is Severity.ERROR and mistake.rule not in edit.leaves
    ]
    if errors and not (edit.relocates and as_many(loaded, after, day, clock)):
        raise WouldBreak(errors, after)
    told = (x for x in found if x not in errors and x.rule not in edit.untold)
    warnings = () if edit.relocates else tuple(told)
    files, sentences = tuple(changed.values()), _sentences(edit, after)
    return Prepared(files, sentences, after, warnings, edit.remarks)


@dataclass
class _Bench:
    """The texts on which an edit's changes are made, one after the other."""

    tree: Tree
    loaded: Loaded
    before: dict[str, bytes | None] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    whole: dict[str, bytes | None] = field(default_factory=dict)
    in_place: dict[str, SourceText] = field(default_factory=dict)  # records where they were read
    grown: dict[str, dict[Route, int]] = field(default_factory=dict)  # records that changed inside
    other: set[str] = field(default_factory=set)  # files that changed otherwise

    def apply(self, change: PlannedChange) -> None:
        """Make one change, to the texts as the changes before left them."""
        match change:
            case TextChange(path, route, operation):
                self.texts[path] = self.edited(path, route, operation)
            case WordsChanged(path, words):
                self.texts[path] = self.respelled(path, words)
            case NewFile(path, comment, values):
                self.refuse_existing(path)
                self.texts[path] = document_text(values, comment)
            case FileGone(path):
                self.text(path)
                self.whole[path] = None
            case RecordMoved(path, route, to_path, to_route):
                self.texts[path], self.texts[to_path] = carry_record(
                    self.text(path), route, self.text(to_path), to_route
                )
                self.other.update((path, to_path))
            case HandMade(path, before, content):
                self.refuse_changed(path, before)
                self.whole[path] = content

    @property
    def changed(self) -> dict[str, FileChange]:
        """The files that are not as they were, by path."""
        after = {path: self._bytes(path) for path in self.texts} | self.whole
        return {
            path: FileChange(path, self.before[path], content)
            for path, content in after.items()
            if content != self.before[path]
        }

    def respelled(self, path: str, words: Mapping[Route, str]) -> str:
        """Return a file's text with other words; where each keeps its line, so do the records."""
        text = self.text(path)
        excerpt = self.excerpt(path, *words)
        there = {excerpt.route(route): word for route, word in words.items()}
        respelled = excerpt.whole(respell(excerpt.source.text, there))
        old, new = SourceText(path, text), SourceText(path, respelled)
        if len(old.lines) == len(new.lines) and path not in self.grown:
            self.in_place[path] = new
        else:
            self.other.add(path)
        return new.text

    def edited(self, path: str, route: Route, operation: Operation) -> str:
        """Return a file's text with one value changed; of a large one, the records around it."""
        excerpt = self.excerpt(path, route)
        with suppress(EditRefused):  # the whole text says why, and at which position
            new = edit_text(excerpt.source.text, excerpt.route(route), operation)
            if excerpt.can_be(new):
                return self.grow(path, route, excerpt.whole(new))
        return self.grow(path, (), edit_text(self.text(path), route, operation))

    def grow(self, path: str, route: Route, new: str) -> str:
        """Return a file's new text, and note which record it changed, if it is one alone."""
        record = route[:_RECORD]
        if len(route) > _RECORD and record in self.loaded.lines.get(path, {}):
            grown = self.grown.setdefault(path, {})
            grown[record] = grown.get(record, 0) + len(new) - len(self.text(path))
        else:
            self.other.add(path)
        return new

    def excerpt(self, path: str, *routes: Route) -> Excerpt:
        """Return what is around places, while it is known where every record stands."""
        text = self.text(path)
        source = self.in_place.get(path) or self.loaded.sources.get(path)
        records = self.grown.get(path)
        if source is None or path in self.other or (not records and source.text != text):
            return Excerpt(SourceText(path, text))
        lines = self.loaded.lines.get(path, {})
        grown = Grown(text, records) if records else None
        return excerpt_of(source, lines, *routes, grown=grown)

    def read_again(self) -> None:
        """Have another reader of YAML look at what was changed.

        Raises:
            EditRefused: it takes some of it for something else.
        """
        for path, text in self.texts.items():
            refuse_other_reading(path, (self.before[path] or b"").decode(), text)

    def text(self, path: str) -> str:
        """Return a file's text as the changes so far leave it."""
        if path not in self.texts:
            try:
                raw = self.tree.read(path)
                text = decode(path, raw).text
            except (OSError, Refused) as error:
                raise _changed_elsewhere(path) from error
            if path not in self.loaded.sources or text != self.loaded.sources[path].text:
                raise _changed_elsewhere(path)
            self.before[path], self.texts[path] = raw, text
        return self.texts[path]

    def refuse_changed(self, path: str, before: bytes | None) -> None:
        """Refuse a file that is not as it was when it was given to edit."""
        if before is None:
            self.refuse_existing(path)
            return
        try:
            self.before[path] = self.tree.read(path)
        except OSError as error:
            raise _changed_elsewhere(path) from error
        if self.before[path] != before:
            raise _changed_elsewhere(path)

    def refuse_existing(self, path: str) -> None:
        """Refuse to make a file where one is."""
        if path in self.texts or path in self.tree.paths():
            raise PlantrackError("{file} is there already", file=path)
        self.before[path] = None

    def _bytes(self, path: str) -> bytes:
        before = self.before[path] or b""
        mark = BYTE_ORDER_MARK.encode()
        return (mark if before.startswith(mark) else b"") + self.texts[path].encode()


def _changed_elsewhere(path: str) -> PlantrackError:
    return PlantrackError(
        "{file} was changed elsewhere in the meantime; nothing was written. Begin again from the "
        "plan as it is now.",
        file=path,
    )


def _sentences(edit: Edit, after: Loaded) -> tuple[Sentence, ...]:
    positions: dict[SourceText, Positions] = {}
    return tuple(
        Sentence(done.message, done.path, _line_of(done, after, positions)) for done in edit.done
    )


def _line_of(done: Done, after: Loaded, positions: dict[SourceText, Positions]) -> int:
    """Return the line of the record that a sentence is about, each text's places found once."""
    path, route = done.path, done.route
    if path not in after.sources:
        return 1
    place = route if len(route) > 1 else (*route, 0)  # a list begins with its first record
    excerpt = excerpt_of(after.sources[path], after.lines.get(path, {}), place)
    if route[-1:] == (LAST,):
        listed = excerpt.value(route[:-1])
        route = (*excerpt.route(route)[:-1], len(listed or ()) - 1)
    else:
        route = excerpt.route(route)
    if excerpt.source not in positions:
        positions[excerpt.source] = Positions(excerpt.source)
    return excerpt.line(positions[excerpt.source].span(Place(path, route)).line)
