r"""A text holds characters that cannot be seen, or that turn others around.

Zero-width characters make two words that look the same differ: a search misses one, a comparison
finds a change that nobody sees. Bidirectional controls show a text in another order than it is
read. They come with a copy from a web page or a word processor.

Wrong, where a zero-width space stands at ▯:

    title: Publier▯ la cartographie

Right:

    title: Publier la cartographie

Type the text again around the place shown. What writing needs is let through: the joiner inside an
emoji, joiners between letters of Arabic and of Indic scripts. An escape such as `"\u202e"` is found
as well, and so is the name of a file. Everywhere the character is shown as `[U+202E]`.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.locale import msg, plural_msg
from plantrack.locale.printable import hidden_in, named
from plantrack.rules.subject import Finding, Subject
from plantrack.source.hidden import Hidden, hidden_characters
from plantrack.source.text import SourceText

GROUP = "fields"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each line with such characters, at the first of them, and each file so named."""
    for path, source in subject.loaded.sources.items():
        if found := next(hidden_in(path), None):
            yield Finding(
                Place(path),
                msg("the file’s name has a hidden character: {name}", name=_name(found[0])),
                msg("Rename the file."),
            )
        yield from _in_file(source)


def _in_file(source: SourceText) -> Iterator[Finding]:
    firsts: dict[int, Hidden] = {}
    counts: Counter[int] = Counter()  # a million of them on a line are not kept
    for found in hidden_characters(source):
        firsts.setdefault(found.span.line, found)
        counts[found.span.line] += 1
    for line, first in firsts.items():
        yield Finding(
            Place(source.path, span=first.span),
            plural_msg(
                "a hidden character: {name}",
                "{count} hidden characters, the first of them {name}",
                counts[line],
                name=_name(first.character),
            ),
            msg("Delete this place and type it again."),
        )


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{named(character)} {name}" if name else named(character)
