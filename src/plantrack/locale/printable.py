"""Text fit to be shown: what cannot be seen is spelled out, and no log takes a line for a command.

The plan's own text is never changed for it: only what a person, a page or a log is shown.

Spelled out are characters that turn a line around (U+202E), that take no place (U+200B, tags,
fillers), and those that a terminal obeys (ESC, C1). What writing needs stays: joiners between
letters of Arabic and Indic scripts, joiners and selectors in emoji and ideographs, the flags that
tags make. A soft hyphen only says where a word may be cut: it is left out.
"""

import re
from collections.abc import Iterator

SOFT_HYPHEN = "\u00ad"
# Unicode's Default_Ignorable_Code_Point, its controls, and the ends of lines that are none here.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    r"|\r(?!\n)"
)
_JOINERS = "\u200c\u200d"
_JOINED = re.compile(
    "[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ua8e0-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff]"
)
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff]")
_SELECTORS = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SELECTED = re.compile(
    "[\u00a9\u00ae\u1000-\u109f\u1820-\u18aa\u2010-\u3299\u3400-\u9fff\uf900-\ufaff"
    "\U0001d400-\U0003ffff]"
)
_KEY = re.compile("[#*0-9]\ufe0f\u20e3")
_FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a]{2,6}\U000e007f")
_LINE_ENDS = re.compile(r"\r\n?|\n")
_COMMAND = re.compile(r"^((?:\x1b\[[0-9;]*m|[^\S\n])*)(?=::[A-Za-z][^\n]*::)", re.MULTILINE)
_ANYWHERE = re.compile(r"#(?=#(?:vso|teamcity)?\[)")


def printable(text: str) -> str:
    """Return a text as it may be shown, on as many lines: `[U+202E]` for what cannot be seen."""
    return text if HIDDEN.search(text) is None else "".join(_pieces(text))


def printable_line(text: str) -> str:
    """Return a text as it may be shown, on one line."""
    return printable(_LINE_ENDS.sub(" ", text)).replace("\t", " ")


def hidden_in(text: str) -> Iterator[re.Match[str]]:
    """Give each character of a text that cannot be seen, and that no writing needs there."""
    for found in HIDDEN.finditer(text):
        if not _is_needed(text, found.start()):
            yield found


def named(character: str) -> str:
    """Return a character's number, as `U+202E`."""
    return f"U+{ord(character):04X}"


def defused(text: str, before_colons: str = "\\", for_sign: str = "#\\") -> str:
    r"""Return a text of which no line is a command of a log, as GitHub and Azure read it.

    A line that begins with `::error::` begins with `\::error::`, and `##vso[` is `#\#vso[`: both
    mean the same in Markdown. Other marks may be given, for other formats.
    """
    if "::" in text:
        text = _COMMAND.sub(lambda found: found[1] + before_colons, text)
    return _ANYWHERE.sub(lambda _: for_sign, text) if "##" in text else text


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for found in hidden_in(text):
        yield text[at : found.start()]
        yield "" if found[0] == SOFT_HYPHEN else f"[{named(found[0])}]"
        at = found.end()
    yield text[at:]


def _is_needed(text: str, index: int) -> bool:
    """Return whether a character that cannot be seen is part of what can, where it stands."""
    character, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if character in _JOINERS:
        around = (before, after)
        return all(map(_JOINED.match, around)) or (
            character == "\u200d" and all(map(_EMOJI.match, around))
        )
    if _SELECTORS.match(character):  # one, and after what it selects a form of
        is_shown = _SELECTED.match(before) and not HIDDEN.match(before)
        return bool(is_shown or _KEY.match(text, index - 1))
    if "\U000e0020" <= character <= "\U000e007f":
        start = text.rfind("\U0001f3f4", max(0, index - 8), index)
        flag = _FLAG.match(text, start) if start >= 0 else None
        return flag is not None and flag.end() > index
    return False
