"""Events to plain values: text, lists and mappings, every limit checked on the way."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from sys import intern

from plantrack.diagnostics import Diagnostic, Place, Related, Span
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name
from plantrack.source.escapes import ESCAPE, escaped
from plantrack.source.fields import Document, Fields, Value
from plantrack.source.plain_lines import MOST_VALUES
from plantrack.source.refused import Refused
from plantrack.source.text import CONTROL, LARGEST, SourceText, control_character
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
_ABSENT = ("", "~", "null")
# One space and a sign that touches what follows: `comité #3`, not `… # a comment`.
_CUT = re.compile(r" #[^\s#!][^\r\n]*")
_LINE_BREAK = re.compile("[\r\n]")


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled: its field's name, and for a mapping the keys seen so far."""

    start: Event
    values: list[Value] | dict[str, Value]
    name: str = ""
    key: str | None = None
    seen: dict[str, Event] = field(default_factory=dict)


def document_in_yaml(source: SourceText, *, pure: bool = False) -> Document:
    """Return what a plan file holds, in any style; `pure` does without libyaml.

    Raises:
        Refused: the one reason why the file cannot be read.
    """
    return _Builder(source).build(pure=pure)


def value_of(source: SourceText, events: Iterator[Event] | None = None) -> Value:
    """Return what a text holds, a list or a lone value too; `events` are its own, if at hand.

    Raises:
        Refused: the one reason why it cannot be read.
    """
    return _Builder(source, any_root=True).value_from(events or events_of(source))


class _Builder:
    """One pass over the events of one file."""

    def __init__(self, source: SourceText, *, any_root: bool = False) -> None:
        self.source = source
        self.roots: list[Value] = []
        self.any_root = any_root
        self.open: list[_Open] = []
        self.anchors: dict[str, str | type[list[Value]] | None] = {}
        self.documents = 0
        self.copied = 0
        self.cuts: list[tuple[str, Span]] = []
        self.may_be_cut = " #" in source.text

    def build(self, *, pure: bool = False) -> Document:
        root = self.value_from(events_of(self.source, pure=pure))
        if not isinstance(root, dict):
            raise self._refused("not-a-mapping", None, *_NOT_A_MAPPING)
        return Document(root, tuple(self.cuts))

    def value_from(self, events: Iterator[Event]) -> Value:
        for event in islice(events, MOST_VALUES):
            kind = type(event)
            if kind is ScalarEvent:
                self._add(event, self._scalar(event))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop()
            elif kind is AliasEvent:
                self._add(event, self._aliased(event))
            elif kind is DocumentStartEvent:
                self._document(event)
        self._refuse_more(events)
        return self.roots[0] if self.roots else None

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
        self._check_properties(event, list)
        if len(self.open) >= DEEPEST:
            raise self._refused(
                "too-deep",
                event,
                msg("lists and mappings are nested more than {limit} deep here", limit=DEEPEST),
            )
        values: list[Value] | Fields = Fields() if type(event) is MappingStartEvent else []
        if isinstance(values, Fields):
            values.line = event.start_mark.line + 1
        name = self._field()
        self._add(event, values)
        self.open.append(_Open(event, values, name))

    def _add(self, event: Event, value: Value) -> None:
        if not self.open:
            if not (self.any_root or isinstance(value, dict)):
                raise self._refused("not-a-mapping", event, *_NOT_A_MAPPING)
            self.roots.append(value)
            return
        parent = self.open[-1]
        if isinstance(parent.values, list):
            parent.values.append(value)
        elif parent.key is None:
            parent.key = self._key(parent, event, value)
        else:
            parent.values[parent.key] = value
            parent.key = None

    def _key(self, parent: _Open, event: Event, value: Value) -> str:
        if isinstance(value, (list, dict)):
            raise self._refused(
                "syntax-error", event, msg("a list or a mapping cannot be the name of a field")
            )
        name = getattr(event, "value", "") if value is None else value
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
        return intern(str(name))

    def _scalar(self, event: Event) -> str | None:
        text: str = event.value
        if event.style == '"' and CONTROL.search(text):
            raise self._escaped_control(event)
        value = None if is_plain(event) and text in _ABSENT else text
        if self.may_be_cut and not event.style:
            self._note_cut(event)
        if event.tag is not None or event.anchor is not None:
            self._check_properties(event, value)
        return value

    def _field(self) -> str:
        """Return the name of the field whose value comes now."""
        if not self.open:
            return ""
        return self.open[-1].key or self.open[-1].name

    def _note_cut(self, event: Event) -> None:
        """Remember a sign such as `#3` that was meant as text and begins a comment."""
        end = event.end_mark.index
        if found := _CUT.match(self.source.text, end):
            mark = event.end_mark
            start = mark.column + 2
            span = Span(mark.line + 1, start, mark.line + 1, start + len(found.group()) - 1)
            self.cuts.append((self._field(), span))

    def _check_properties(self, event: Event, value: str | type[list[Value]] | None) -> None:
        """Refuse a tag; remember an anchor."""
        if event.tag is not None:
            raise self._refused(
                "forbidden-tag",
                event,
                msg("the tag {tag} is not read", tag=self._tag(event)),
                msg("Delete it: the fields have their own types."),
            )
        if event.anchor is not None:
            self.anchors[event.anchor] = value

    def _tag(self, event: Event) -> str:
        """Return a tag as it was typed; the parser gives it in full."""
        words = self.source.text[event.start_mark.index :].split(maxsplit=2)[:2]
        return next((word for word in words if word.startswith("!")), event.tag)

    def _aliased(self, event: Event) -> str | None:
        if event.anchor not in self.anchors:
            raise self._refused(
                "syntax-error",
                event,
                msg("*{name} refers to no anchor &{name} above it", name=event.anchor),
                msg("Put the text between quotes if the star belongs to it."),
            )
        value = self.anchors[event.anchor]
        self.copied += len(value) if isinstance(value, str) else 0
        if isinstance(value, type) or self.copied > LARGEST:
            raise self._refused(
                "forbidden-alias",
                event,
                msg(
                    "the alias *{name} repeats a list or a mapping; it is not read",
                    name=event.anchor,
                ),
                msg("Write the fields out."),
            )
        return value

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
