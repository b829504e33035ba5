"""A text holds characters that cannot be seen, or that turn others around.

Zero-width characters make two words that look the same differ: a search misses one, a comparison
finds a change that nobody sees. Bidirectional controls show a text in another order than it is
read. They come with a copy from a web page or a word processor.

Wrong, where a zero-width space stands at ▯:

    title: Publier▯ la cartographie

Right:

    title: Publier la cartographie

Type the text again around the place shown. The joiner inside an emoji is let through.
"""

import re
import unicodedata
from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg, plural_msg
from plantrack.rules.subject import Finding, Subject
from plantrack.source.text import SourceText

GROUP = "fields"
SEVERITY = Severity.WARNING
# Bidirectional controls, zero-width characters, invisible operators, soft hyphen, tags.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\U000e0000-\U000e007f]"
)
_JOINER = "\u200d"
_EMOJI_JOINED = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each line with such characters, at the first of them."""
    for source in subject.loaded.sources.values():
        if _HIDDEN.search(source.text):
            yield from _in_file(source)


def _in_file(source: SourceText) -> Iterator[Finding]:
    by_line: dict[int, list[re.Match[str]]] = {}
    for found in _HIDDEN.finditer(source.text):
        if not _is_in_emoji(source.text, found.start()):
            by_line.setdefault(source.span_at(found.start()).line, []).append(found)
    for several in by_line.values():
        first = several[0]
        yield Finding(
            Place(source.path, span=source.span_at(first.start())),
            plural_msg(
                "a hidden character: {name}",
                "{count} hidden characters, the first of them {name}",
                len(several),
                name=_name(first[0]),
            ),
            msg("Delete this place and type it again."),
        )


def _is_in_emoji(text: str, index: int) -> bool:
    """Return whether a joiner stands between two signs of one emoji."""
    around = text[index - 1 : index], text[index + 1 : index + 2]
    return text[index] == _JOINER and all(map(_EMOJI_JOINED.match, around))


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code
