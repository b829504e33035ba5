"""What templates are given: a report's parts to put in order; to skins, all that a page shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Protocol, TypeAlias

from markupsafe import Markup, escape

from plantrack.locale.printable import printable
from plantrack.reports.charts import style_sheet
from plantrack.reports.classes import CLASSES
from plantrack.reports.edition import Edition
from plantrack.reports.look import LOGO_FILE, Look, Paper
from plantrack.reports.markdown import markdown_escape
from plantrack.reports.names import REPORTS
from plantrack.reports.parts import Framed, built
from plantrack.reports.sections.kinds import (
    Contents,
    Document,
    Entry,
    Heading,
    Section,
    Table,
    Text,
)
from plantrack.reports.skins.spelling import (
    html_piece,
    html_rows,
    markdown_piece,
    plain_rows,
    speller,
    typst_piece,
)
from plantrack.reports.typesetting import typeset_words
from plantrack.reports.typst import typst_value
from plantrack.views.figures import whole_percent

_PART, _FEWEST = 2, 4  # the level of headings to go to; how many are worth it
_LOGO = (125, 30)  # points: how wide and how high a logo is at most
Page: TypeAlias = dict[str, object]
Filters: TypeAlias = dict[str, Callable[..., object]]


def parts_of(edition: Edition, name: str) -> dict[str, Framed]:
    """Return what may stand in a report of ours; in one of a plan's own, all that ours have.

    Raises:
        PlantrackError: what it is about is not in the plan.
    """
    wanted = (name,) if name in CLASSES else REPORTS
    return {report: built(CLASSES[report], edition) for report in wanted}


class Dressed(Protocol):
    """What a page needs to know besides its document: what that rests on, how it looks."""

    @property
    def basis_lines(self) -> Sequence[str]:
        """What could not be read of what it is made of."""

    @property
    def look(self) -> Look:
        """Its colour and its logo."""

    @property
    def paper(self) -> Paper | None:
        """The sheet that was asked for."""


def page_of(edition: Dressed, document: Document, pictures: Mapping[str, str]) -> Page:
    """Return what a skin is given: a document in its places, and the pictures that were drawn."""
    return {
        "document": document,
        "placed": placed(document),
        "anchors": anchors_of(document),
        "basis": edition.basis_lines,
        "pictures": pictures,
        "look": _look(edition.look),
        "paper": edition.paper or "letter",
        "print_foot": Markup(css_string(document.running_foot)),  # noqa: S704 - digits only
        "way": _way_through(document),
        "picture_style": Markup(style_sheet(edition.look)) if pictures else "",  # noqa: S704 - ours
    }


def _look(look: Look) -> dict[str, object]:
    """Return the colours of a page, and its logo: as an address that holds it, and as a file.

    On paper it is so many points `wide` and `high`.
    """
    wide, high = map(round, look.size_within(*_LOGO))
    return {
        "accent": look.accent, "dark": look.dark, "in_page": look.in_page,
        "file": LOGO_FILE if look.logo else "", "wide": wide, "high": high,
    }  # fmt: skip


def css_string(text: str) -> str:
    """Return a text as what stands between the quotes of a string of CSS: each letter a number."""
    return "".join(f"\\{ord(letter):x} " for letter in printable(text))


def _way_through(document: Document) -> tuple[Heading, ...]:
    """Return the headings to go to from the top of a page; others may have a list of their own."""
    if document.alone:
        return ()
    has_list = any(isinstance(section, Contents) for section in document.sections)
    sections = document.meeting_pages() if has_list else document.sections
    found = tuple(each for each in sections if isinstance(each, Heading) and each.level == _PART)
    return found if len(found) >= _FEWEST else ()


def told_and_parts(edition: Edition, document: Document) -> Page:
    """Return what one reads of what templates are given: the document told apart, then its parts.

    Raises:
        PlantrackError: what it is about is not in the plan.
    """
    alone = replace(document, sections=())
    told: Page = {"basis": tuple(edition.basis_lines), "document": alone}
    return told | parts_of(edition, document.name)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section stands.

    `kind` is the name of the macro that spells it; it is the `first` or the `last` of several of
    its kind in a row; `under` is the anchor of the heading above it; `following` are the headings
    that a list of contents names.
    """

    kind: str
    first: bool
    last: bool
    under: str
    following: tuple[Heading, ...] = ()


_KINDS = {"NewPage": "new_page", "KeyFigures": "key_figures"}


def placed(document: Document) -> list[tuple[Section, Place]]:
    """Return the sections of a document, each with where it stands."""
    found: list[tuple[Section, Place]] = []
    sections, under = document.sections, ""
    for at, section in enumerate(sections):
        kind = type(section)
        under = section.anchor if isinstance(section, Heading) else under
        place = Place(
            kind=_KINDS.get(kind.__name__, kind.__name__.lower()),
            first=at == 0 or type(sections[at - 1]) is not kind,
            last=at + 1 == len(sections) or type(sections[at + 1]) is not kind,
            under=under,
            following=document.headings_after(section) if isinstance(section, Contents) else (),
        )
        found.append((section, place))
    return found


def anchors_of(document: Document) -> frozenset[str]:
    """Return all anchors by which something is found in a document."""
    return frozenset(_anchors(document)) - {""}


def filters_of(
    document: Document, format_: str, ids: frozenset[str]
) -> Mapping[str, Callable[..., object]]:
    """Return the filters of a format that spell words, and tell how long texts are.

    `spelled` spells a text, `spelled_line` plain words, `rows` the rows of a table, `per_cent` a
    share as a whole number; `longest` tells how long the longest text is, of an entry, a table
    or its column. The `ids` in the rows of HTML are kept on one line, as in all its text.
    """
    spellings = {"html": _in_html, "md": _in_markdown, "typ": _in_typst}
    return {**spellings[format_](document, ids), "per_cent": _per_cent, "longest": longest_of}


def _in_html(document: Document, ids: frozenset[str]) -> Filters:
    of_page = document.plan_language, anchors_of(document)
    return {
        "spelled": speller(html_piece(*of_page)),
        "spelled_line": _html_line,
        "rows": html_rows(html_piece(*of_page, lambda words: typeset_words(words, ids))),
    }


def _in_markdown(_: Document, __: frozenset[str]) -> Filters:
    piece = cache(markdown_piece)
    return {
        "spelled": speller(piece),
        "spelled_line": lambda text: Markup(markdown_escape(text)),  # noqa: S704 - it is
        "rows": plain_rows(piece, "|", " {} |", " **{}** |"),
    }


def _in_typst(_: Document, __: frozenset[str]) -> Filters:
    piece = cache(typst_piece)
    return {
        "spelled": speller(piece),
        "spelled_line": typst_value,
        "rows": plain_rows(piece, "", "[{}], ", "strong[{}], "),
    }


def longest_of(section: Table | Entry, column: int | None = None) -> int:
    """Return how long the longest text of a section is; of a column, its longest line."""
    if isinstance(section, Entry):
        return max(_length(section.text), *(_length(fact.told) for fact in section.facts), 0)
    rows = [row for group in section.groups for row in group.rows]
    if column is None:
        return max((_length(cell.text) for row in rows for cell in row), default=0)
    lines = (
        line for row in rows for line in "".join(span.text for span in row[column].text).split("\n")
    )
    return max((len(section.columns[column].words), *map(len, lines)))


def _length(text: Text) -> int:
    return sum(len(span.text) for span in text)


def _anchors(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield getattr(section, "anchor", "")
        for entry in getattr(section, "entries", ()):
            yield entry.anchor


def _html_line(text: str) -> Markup:
    return escape(printable(text))


def _per_cent(share: Fraction | None) -> int:
    return 0 if share is None else whole_percent(share)
