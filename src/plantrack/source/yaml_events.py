"""The one module that knows the YAML parser: text to events, with libyaml where it is there."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import yaml

from plantrack.diagnostics import Span
from plantrack.source.prose import explain_syntax
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText, control_character

Event = Any  # PyYAML's events carry no types
ScalarEvent = yaml.ScalarEvent
AliasEvent = yaml.AliasEvent
MappingStartEvent = yaml.MappingStartEvent
MappingEndEvent = yaml.MappingEndEvent
SequenceStartEvent = yaml.SequenceStartEvent
SequenceEndEvent = yaml.SequenceEndEvent
DocumentStartEvent = yaml.DocumentStartEvent

# Its wheels carry libyaml; a PyYAML built without it has no such module.
_LIBYAML: Any = import_module("yaml.cyaml").CParser if yaml.__with_libyaml__ else None


class _PurePythonParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, for machines without libyaml."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def events_of(source: SourceText, *, pure: bool = False) -> Iterator[Event]:
    """Give the events of a text one by one, as the parser meets them.

    Raises:
        Refused: `syntax-error` at the place where the parser gave up.
    """
    try:
        parser: Any = (
            _PurePythonParser(source.text) if pure or _LIBYAML is None else _LIBYAML(source.text)
        )
        while (event := parser.get_event()) is not None:
            yield event
    except yaml.reader.ReaderError as error:
        raise control_character(source, error.position, chr(error.character)) from error
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(source, error) from error
    except UnicodeEncodeError as error:  # half a character, which no file can hold
        raise control_character(source, error.start, source.text[error.start]) from error
    except (ValueError, OverflowError) as error:  # the fallback, on an escape past Unicode's end
        raise _refused(source, parser.get_mark(), "escape") from error


def span_of(event: Event) -> Span:
    """Return the span of an event's own text."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def is_plain(event: Event) -> bool:
    """Return whether a scalar stands without quotes and is no block of text."""
    return not event.style


def _syntax_error(source: SourceText, error: yaml.MarkedYAMLError) -> Refused:
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    problem = error.problem or error.context or ""
    if context is not None and ("end of stream" in problem or "document indicator" in problem):
        mark = context  # where the quote was opened says more than where the file ends
    elif context is not None and "flow" in (error.context or ""):
        mark = context  # and so does the bracket that was never closed
    if mark is not None and not source.line(mark.line + 1).strip():
        return _left_open(source, mark, problem)
    return _refused(source, mark, problem)


def _left_open(source: SourceText, mark: Any, problem: str) -> Refused:  # noqa: ANN401 - untyped
    """Past the end of a text, blame the last bracket opened, if it ends with one."""
    before = source.text[: mark.index].rstrip()
    if not before.endswith(("[", "{")):
        return _refused(source, mark, problem)
    expected = "']'" if before.endswith("[") else "'}'"
    message, advice, _ = explain_syntax(source, mark.line + 1, expected, _reads)
    return Refused("syntax-error", source.path, source.span_at(len(before) - 1), message, advice)


def _reads(text: str) -> bool:
    """Return whether the parser reads a text to its end."""
    try:
        parser: Any = _PurePythonParser(text) if _LIBYAML is None else _LIBYAML(text)
        while parser.get_event() is not None:
            pass
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    return True


def _refused(source: SourceText, mark: Any, problem: str) -> Refused:  # noqa: ANN401 - untyped
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message, advice, cause = explain_syntax(source, line, problem, _reads)
    return Refused(
        "syntax-error", source.path, cause or Span(line, column, line, column + 1), message, advice
    )
