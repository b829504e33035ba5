"""Events to a tree, every limit checked on the way."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plantrack.diagnostics import Diagnostic, Place, Related, Span
from plantrack.fields import MOST_VALUES
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name
from plantrack.source.escapes import ESCAPE, escaped
from plantrack.source.refused import Refused
from plantrack.source.text import CONTROL, LARGEST, SourceText, control_character
from plantrack.source.tree import Entry, Node
from plantrack.source.yaml_events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events_of,
    is_plain,
    span_of,
)

DEEPEST = 50
_STYLES = ("'", '"', "|", ">")
# One space and a sign that touches what follows: `comité #3`, not `… # a comment`.
_CUT = re.compile(r" #[^\s#!][^\r\n]*")
_LINE_BREAK = re.compile("[\r\n]")


@dataclass(frozen=True, slots=True)
class Nested:
    """The tree of a file as the parser gives it, and the values that a comment sign cuts short."""

    root: Node
    cuts: tuple[tuple[str, Span], ...] = ()


def nested(source: SourceText, *, any_root: bool = False, pure: bool = False) -> Nested:
    """Return the tree of a text; `any_root` takes a list or a lone value too.

    `pure` does without libyaml.

    Raises:
        Refused: the one reason why the text cannot be read.
    """
    return _Builder(source, any_root=any_root).build(events_of(source, pure=pure))


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled: its field's name, and for a mapping the keys seen so far."""

    node: Node
    entries: list[Entry]
    name: str
    seen: dict[str, Event]
    key: Node | None = None


class _Builder:
    """One pass over the events of one file."""

    def __init__(self, source: SourceText, *, any_root: bool) -> None:
        self.source = source
        self.root: Node | None = None
        self.any_root = any_root
        self.open: list[_Open] = []
        self.anchors: dict[str, Node] = {}
        self.documents = 0
        self.copied = 0
        self.cuts: list[tuple[str, Span]] = []
        self.may_be_cut = " #" in source.text

    def build(self, events: Iterator[Event]) -> Nested:
        """Return the tree of these events, and the values that a comment sign cuts short."""
        for event in islice(events, MOST_VALUES):
            kind = type(event)
            if kind is ScalarEvent:
                self._add(event, self._scalar(event))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop().node.end = event.end_mark.index
            elif kind is AliasEvent:
                self._add(event, self._aliased(event))
            elif kind is DocumentStartEvent:
                self._document(event)
        self._refuse_more(events)
        if self.root is None and not self.any_root:
            raise self._refused("not-a-mapping", None, *_NOT_A_MAPPING)
        end = len(self.source.text)
        return Nested(self.root or Node("scalar", end, end, end), tuple(self.cuts))

    def _refuse_more(self, events: Iterator[Event]) -> None:
        """Refuse a file that has more events than a plan may need."""
        for event in events:
            raise self._refused(
                "too-large",
                event,
                msg("the file holds more than {limit} values", limit=MOST_VALUES),
                msg("Split it: a year's folder may hold any number of files."),
            )

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._refused(
                "several-documents",
                event,
                msg("a second document begins here; a plan file holds one"),
                msg("Delete the line ---, or move what follows to a file of its own."),
            )

    def _start(self, event: Event) -> None:
        is_mapping = type(event) is MappingStartEvent
        start, entries = event.start_mark, list[Entry]()
        node = Node(
            "mapping" if is_mapping else "sequence",
            start.index,
            start.index,
            event.end_mark.index,
            flow=bool(event.flow_style),
            entries=entries,
            line=start.line + 1,
        )
        self._check_properties(event, node)
        if len(self.open) >= DEEPEST:
            raise self._refused(
                "too-deep",
                event,
                msg("lists and mappings are nested more than {limit} deep here", limit=DEEPEST),
            )
        name = self._field()
        self._add(event, node)
        self.open.append(_Open(node, entries, name, {}))

    def _add(self, event: Event, node: Node) -> None:
        if not self.open:
            if not (self.any_root or node.kind == "mapping"):
                raise self._refused("not-a-mapping", event, *_NOT_A_MAPPING)
            self.root = self.root or node
            return
        parent = self.open[-1]
        if parent.node.kind == "sequence":
            parent.entries.append(Entry(node))
        elif parent.key is None:
            parent.key = self._key(parent, event, node)
        else:
            parent.entries.append(Entry(node, parent.key))
            parent.key = None

    def _key(self, parent: _Open, event: Event, node: Node) -> Node:
        if node.kind in ("sequence", "mapping"):
            raise self._refused(
                "syntax-error", event, msg("a list or a mapping cannot be the name of a field")
            )
        name = (node.target or node).text
        if name == "<<" and type(event) is ScalarEvent and is_plain(event):
            raise self._refused(
                "merge-key",
                event,
                msg("the merge key << hides where a value comes from; it is not read"),
                msg("Write the fields out."),
            )
        normal = unicodedata.normalize("NFC", name)
        if normal in parent.seen:
            raise self._duplicate(name, event, parent.seen[normal])
        parent.seen[normal] = event
        return node

    def _scalar(self, event: Event) -> Node:
        text: str = event.value
        if event.style == '"' and CONTROL.search(text):
            raise self._escaped_control(event)
        if self.may_be_cut and not event.style:
            self._note_cut(event)
        start = event.start_mark.index
        style = event.style if event.style in _STYLES else ""
        node = Node("scalar", start, start, event.end_mark.index, style, False, text)  # noqa: FBT003 - named, it takes longer
        if event.tag is not None or event.anchor is not None:
            self._check_properties(event, node)
        return node

    def _field(self) -> str:
        """Return the name of the field whose value comes now."""
        if not self.open:
            return ""
        key = self.open[-1].key
        return (key and (key.target or key).text) or self.open[-1].name

    def _note_cut(self, event: Event) -> None:
        """Remember a sign such as `#3` that was meant as text and begins a comment."""
        end = event.end_mark.index
        if found := _CUT.match(self.source.text, end):
            mark = event.end_mark
            start = mark.column + 2
            span = Span(mark.line + 1, start, mark.line + 1, start + len(found.group()) - 1)
            self.cuts.append((self._field(), span))

    def _check_properties(self, event: Event, node: Node) -> None:
        """Refuse a tag; remember an anchor."""
        if event.tag is not None:
            raise self._refused(
                "forbidden-tag",
                event,
                msg("the tag {tag} is not read", tag=self._tag(event)),
                msg("Delete it: the fields have their own types."),
            )
        if event.anchor is not None:
            node.anchor = event.anchor
            self.anchors[event.anchor] = node

    def _tag(self, event: Event) -> str:
        """Return a tag as it was typed; the parser gives it in full."""
        words = self.source.text[event.start_mark.index :].split(maxsplit=2)[:2]
        return next((word for word in words if word.startswith("!")), event.tag)

    def _aliased(self, event: Event) -> Node:
        if event.anchor not in self.anchors:
            raise self._refused(
                "syntax-error",
                event,
                msg("*{name} refers to no anchor &{name} above it", name=event.anchor),
                msg("Put the text between quotes if the star belongs to it."),
            )
        target = self.anchors[event.anchor]
        self.copied += len(target.text)
        if target.kind != "scalar" or self.copied > LARGEST:
            raise self._refused(
                "forbidden-alias",
                event,
                msg(
                    "the alias *{name} repeats a list or a mapping; it is not read",
                    name=event.anchor,
                ),
                msg("Write the fields out."),
            )
        start = event.start_mark.index
        return Node("alias", start, start, event.end_mark.index, target=target)

    def _escaped_control(self, event: Event) -> Refused:
        """Point at the escape that gives a control character, inside a double-quoted text."""
        start, end = event.start_mark.index, event.end_mark.index
        for found in ESCAPE.finditer(self.source.text[start:end]):
            character = escaped(found.group(1))
            if CONTROL.search(character):
                length = len(_LINE_BREAK.split(found.group())[0])
                return control_character(self.source, start + found.start(), character, length)
        return control_character(self.source, start, CONTROL.findall(event.value)[0])

    def _duplicate(self, name: str, event: Event, first: Event) -> Refused:
        refused = self._refused(
            "duplicate-key",
            event,
            msg("the field {name} is given twice", name=field_name(name)),
            msg("Keep one of the two."),
        )
        found = refused.diagnostic
        related = Related(Place(self.source.path, span=span_of(first)), msg("first given here"))
        refused.diagnostic = Diagnostic(
            found.rule, found.place, found.message, found.help, (related,)
        )
        return refused

    def _refused(
        self,
        rule: str,
        event: Event | None,
        message: Message,
        help: Message | None = None,  # noqa: A002 - the diagnostic's own word
    ) -> Refused:
        span = self.source.span_at(0) if event is None else span_of(event)
        return Refused(rule, self.source.path, span, message, help)


_NOT_A_MAPPING = (
    msg("a plan file holds fields, such as `deliverables:`, at its first level"),
    msg("Begin with the name of a field and a colon."),
)
