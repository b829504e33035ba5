"""Why YAML misreads a line of French prose, and the line to write instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plantrack.diagnostics import Span
from plantrack.locale import Message, msg
from plantrack.source.internal_lines import is_internal, without_internal
from plantrack.source.text import SourceText

_FIELD = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w.-]+ *: +|- +))(?P<value>\S.*)$")
_ODD_INDENT = re.compile("^(?P<good> *(?:- +)*)(?P<odd>[\t\u00a0\u202f\u2007\u3000]+)")
_GLUED = re.compile(r"^\s*(?:- +)*(?P<name>[a-z_]+):(?![\s:/])\S")
_NAMED = re.compile(r"^\s*(?:- +)*(?P<name>[a-z_]+) *:")
_COMMENT = re.compile(r"(?<!\s)\s+#\s.*$")
_LONGEST_LINE = 200  # a longer one is no help to read again
_HEAD = re.compile(r"(?P<spaces> *)(?P<dashes>(?:- +)*)[^\s#]")
_LONGEST_TRIED = 200_000  # a file that is read again for each way to write a line
_QUOTES = "\"'"
_INDICATORS = "@`%&*!|>}],?"
# `[Brouillon] Bilan`: a text that begins with a bracket, and no list.
_BRACKETED = re.compile(r"(\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}]")


@dataclass(frozen=True)
class Explained:
    """A syntax error in the user's terms: what is wrong, what to type, and where if elsewhere."""

    message: Message
    help: Message | None = None
    cause: Span | None = None


def explain_syntax(
    source: SourceText, line: int, problem: str, reads: Callable[[str], bool]
) -> tuple[Message, Message | None, Span | None]:
    """Return what is wrong on a line, the line to write, and a better place if there is one.

    `reads` tells whether YAML can read a text: an indentation that would break again is no help.
    """
    found = (
        _odd_indentation(source, line, reads)
        or _glued_colon(source, line)
        or _prose(source, line)
        or _plain_words(problem)
    )
    told = str(found.help.values.get("line", "")) if found.help else ""
    at = found.cause.line if found.cause else line
    hidden = is_internal(told) or without_internal(source, line) != source.line(line)
    if told and (hidden or _is_internal(source, at)):
        return found.message, msg("Put the text of the internal note between quotes."), found.cause
    if len(told) > _LONGEST_LINE:
        return found.message, msg("Put the text between double quotes."), found.cause
    return found.message, found.help, found.cause


def _is_internal(source: SourceText, line: int) -> bool:
    """Whether the nearest field at or above a line is a note that no document repeats."""
    above = map(_NAMED.match, map(source.line, range(line, 0, -1)))
    return next((found["name"] == "internal" for found in above if found), False)


# What the parser's own words mean; they are English, and speak of tokens.
_MEANINGS: tuple[tuple[str, Message], ...] = (
    ("escape", msg("a backslash between double quotes begins an escape that does not exist")),
    ("':'", msg("this line is not a field: a name, a colon and a space are expected")),
    ("'\\]'|\\]", msg("a list opened with [ is not closed before this")),
    ("'}'|}", msg("a mapping opened with { is not closed before this")),
    ("not allowed", msg("a value stands where the indentation allows none")),
    ("block end|expected key|'-' indicator", msg("this line does not line up with the ones above")),
    ("end of stream|document indicator", msg("a quote is opened here and never closed")),
    ("alias|anchor", msg("a text cannot begin with & or * unless it is quoted")),
)


def _plain_words(problem: str) -> Explained:
    meant = next((words for sign, words in _MEANINGS if re.search(sign, problem)), None)
    return Explained(
        meant or msg("this is not valid YAML"),
        msg("Compare the indentation and the quotes with the lines around it."),
    )


def quoted(value: str) -> str:
    """Return a value between the quotes that need no escaping, double ones first."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _odd_indentation(
    source: SourceText, line: int, reads: Callable[[str], bool]
) -> Explained | None:
    """A tab or a no-break space looks like indentation and is none; blame the nearest above."""
    for number in (line, line - 1, line + 1):
        found = _ODD_INDENT.match(source.line(number))
        if found and source.line(number).strip():
            start = found.start("odd") + 1
            is_tab = "\t" in found["odd"]
            good = _indented(source, number, found, reads)
            message = (
                msg("a tab indents this line; YAML wants spaces")
                if is_tab
                else msg("a no-break space indents this line; YAML wants ordinary spaces")
            )
            return Explained(
                message,
                msg("Write: {line}", line=good),
                Span(number, start, number, found.end("odd") + 1),
            )
    return None


def _indented(
    source: SourceText, number: int, found: re.Match[str], reads: Callable[[str], bool]
) -> str:
    """Return a line with ordinary spaces, as many as YAML can read between those around it."""
    line, lines = source.line(number), source.lines
    rest = line[found.end() :].lstrip(" ")
    if "-" in found["good"]:
        return found["good"] + rest
    above = lines[: number - 1]
    written = [" " * column + rest for column in _columns(above, line, rest, lines[number:])]
    if sum(map(len, lines)) > _LONGEST_TRIED:
        return written[0]
    for below in (lines[number:], [""]):
        for candidate in written:
            if reads("\n".join([*above, candidate, *below])):
                return candidate
    return written[0]


def _columns(above: list[str], line: str, rest: str, below: list[str]) -> list[int]:
    """Return the columns at which a line may have been meant to stand, the likeliest first."""
    opened = _opened(above)
    # What it looks like, whatever width its tabs have on the screen.
    indent = line[: len(line) - len(rest)]
    looks = [len(indent.expandtabs(width)) for width in (4, 8, 2)]
    last = next((earlier for earlier in reversed(above) if _HEAD.match(earlier)), "")
    is_field = not rest.startswith("- ") and not rest.rstrip().endswith(":")
    after = opened[:2] if last.rstrip().endswith(":") else opened[:1] if is_field else []
    agreed = [column for column in (*after, *_before(below, rest)) if column in looks]
    if rest.startswith("- "):
        opened[:2] = opened[1::-1]
    seen = [column for column in (*opened[:1], *looks) if column in opened and column in looks]
    return list(dict.fromkeys([*agreed, *seen, *opened, *looks]))


def _before(below: list[str], rest: str) -> list[int]:
    """Return the columns at which a line leads to the one below it, as its holder or beside it."""
    head = next((found for line in below if (found := _HEAD.match(line))), None)
    if head is None:
        return []
    start, is_entry = head.end("spaces"), head.end("dashes") > head.end("spaces")
    if rest.rstrip().endswith(":"):
        return [start - 2, start]
    if rest.startswith("- "):
        return [start if is_entry else start - 2]
    return [start + 2 if is_entry else start]


def _opened(above: list[str]) -> list[int]:
    """Return the columns at which lines above began what may go on, the nearest first."""
    opened: list[int] = []
    for line in reversed(above):
        if not (head := _HEAD.match(line)):
            continue
        if not opened and line.rstrip().endswith(":"):
            opened.append(head.end("dashes") + 2)
        nearer = opened[-1] if opened else head.end() + 1
        columns = dict.fromkeys((head.end("dashes"), head.end("spaces")))
        opened.extend(column for column in columns if column < nearer)
        if opened[-1] == 0:
            break
    return opened


def _glued_colon(source: SourceText, line: int) -> Explained | None:
    """`title:Publier` is a text, and the parser complains only when the next field comes."""
    for number in (line, line - 1):
        text = source.line(number)
        if found := _GLUED.match(text):
            colon = found.end("name")
            return Explained(
                msg("a space is missing after the colon"),
                msg("Write: {line}", line=f"{text[:colon].strip()}: {text[colon + 1 :]}"),
                Span(number, colon + 1, number, colon + 2),
            )
    return None


def _prose(source: SourceText, line: int) -> Explained | None:
    text = source.line(line)
    field = _FIELD.match(text)
    if not field:
        return None
    head, value = field["head"], _COMMENT.sub("", field["value"]).rstrip()
    if value[0] in _QUOTES:
        return _broken_quotes(head, value)
    message = None
    if re.search(r":(\s|$)", value):
        message = msg("a colon followed by a space inside a text makes YAML read a new field")
    elif value[0] in _INDICATORS or _BRACKETED.match(value):
        message = msg("a text cannot begin with {mark} unless it is quoted", mark=value[0])
    if message is None:
        return None
    return Explained(message, msg("Write: {line}", line=head.strip() + " " + quoted(value)))


def _broken_quotes(head: str, value: str) -> Explained | None:
    quote = value[0]
    inner = value[1:-1] if len(value) > 1 and value.endswith(quote) else value[1:]
    if quote not in inner:
        if value.endswith(quote) and len(value) > 1:
            return None  # these quotes are whole: the mistake is elsewhere
        return Explained(
            msg("a quote is opened here and never closed"),
            msg("Write: {line}", line=head.strip() + " " + quoted(inner)),
        )
    if not value.endswith(quote):
        inner = value  # the quotes belong to the text: « "Bilan" annuel »
    message = (
        msg("an apostrophe inside single quotes ends the text")
        if quote == "'"
        else msg("a quotation mark inside double quotes ends the text")
    )
    return Explained(message, msg("Write: {line}", line=head.strip() + " " + quoted(inner)))
