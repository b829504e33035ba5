"""Every format says the same things in the same order, whatever the report or the language."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from docx import Document as WordDocument
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from crossing import crossed
from plantrack.project.earlier import earlier_plan
from plantrack.reports.charts import charts_of
from plantrack.reports.document import document_of
from plantrack.reports.edition import Edition
from plantrack.reports.given_to_templates import anchors_of, longest_of, placed
from plantrack.reports.names import REPORTS
from plantrack.reports.report import laid_out
from plantrack.reports.sections.kinds import Contents, Document, Figure, Heading, Section
from plantrack.reports.skins.docx import docx_bytes
from plantrack.reports.templates import shipped_folder
from reports.skins.sample import TONES, sample, table

DAY = date(2018, 9, 30)
_LEFT_BY_TYPST = (Contents,)  # Typst makes a list of contents by itself, from the headings
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def letters(words: str) -> str:
    """Return letters and digits alone: each format has its own signs and spaces."""
    return re.sub(r"[\W_]", "", words)


def said_in(edition: Edition, document: Document) -> dict[str, str]:
    """Return what each format says, letter by letter; of Typst, the words that it is to print."""
    md, html, typ = (
        laid_out(edition, document, "_page", format_) for format_ in ("md", "html", "typ")
    )
    shown = BeautifulSoup(html, "html.parser").find("main")
    assert shown is not None
    for each in shown.select("[aria-hidden], .way"):  # what they say stands elsewhere as well
        each.decompose()
    read = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(md)
    body = typ[typ.index("#v(-0.3in)") :].replace("#1;#super[er];", '"1er"')
    printed = re.sub(r"#(?:sign|link)\((\"(?:[^\"\\]|\\.)*\")\)", "", body)
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', printed)
    unescaped = (_ESCAPED.sub(_letter, each) for each in strings)
    return {
        "md": letters(BeautifulSoup(read, "html.parser").get_text()),
        "html": letters(shown.get_text()),
        "typ": letters("".join(unescaped)),
    }


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[2]


def without(document: Document, *kinds: type[Section]) -> Document:
    kept = tuple(each for each in document.sections if not isinstance(each, kinds))
    return replace(document, sections=kept)


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("name", "language", "day"), crossed(REPORTS, ["fr", "en"], [DAY, date(2020, 6, 30)])
)
def test_formats_say_the_same_in_the_same_order(
    edition: Callable[..., Edition], name: str, language: str, day: date
) -> None:
    one = replace(edition(day, language=language), pictures=False)
    then = earlier_plan(one.project, date(2018, 6, 12), day)
    one = replace(one, earlier=then)
    document = without(document_of(one, name), *_LEFT_BY_TYPST)
    said = said_in(one, document)
    assert len(said["html"]) > 500
    assert said["md"] == said["html"]
    assert said["typ"] == said["html"]


@pytest.mark.few(3)
@pytest.mark.parametrize("name", REPORTS)
def test_word_says_the_same_in_the_same_order(edition: Callable[..., Edition], name: str) -> None:
    one = replace(edition(DAY, language="fr"), pictures=False)
    document = without(document_of(one, name), *_LEFT_BY_TYPST)
    reference = (shipped_folder() / "reference.docx").read_bytes()
    word = WordDocument(io.BytesIO(docx_bytes(document, reference, {})))
    shown = "".join(each.text or "" for each in word.element.body.iter(qn("w:t")))
    said = said_in(one, document)["html"]
    heads = ("Decision", "{w.Deliverable}", "Reason", "Resolution")  # of a table that Word has not
    said = said.replace(letters("".join(map(one.translator.text, heads))), "", 1)
    assert letters(shown) == said


def test_every_kind_of_section_is_said_by_every_format(edition: Callable[..., Edition]) -> None:
    said = said_in(edition(), without(sample("Mots"), *_LEFT_BY_TYPST, Figure))
    assert said["md"] == said["html"] == said["typ"]
    assert said["md"].count("Mots") > len(TONES)


def test_a_picture_is_told_in_words_where_it_is_not_drawn(edition: Callable[..., Edition]) -> None:
    one = edition()
    charts = charts_of(one)
    md = laid_out(one, document_of(one, "board"), "_page", "md")
    for chart in charts:
        assert letters(chart.title) in letters(md)
        assert letters(chart.alt) in letters(md)


def test_contents_name_the_headings_that_follow() -> None:
    found = {place.kind: place for _, place in placed(sample())}
    assert [each.anchor for each in found["contents"].following] == [
        "part-one", "decisions", "pictures",
    ]  # fmt: skip
    assert found["meter"].under == "part-one"
    assert found["meter"].first
    assert found["meter"].last


def test_anchors_are_those_of_headings_tables_and_entries() -> None:
    assert {"part-one", "table/1", "entry-b"} <= anchors_of(sample())


def test_how_long_the_longest_text_is() -> None:
    assert longest_of(table("x" * 100)) > 100
    assert longest_of(table("x"), 0) == len("2018-L03")


@pytest.mark.few(4)
@pytest.mark.parametrize("name", REPORTS)
def test_each_anchor_is_there_once(edition: Callable[..., Edition], name: str) -> None:
    document = document_of(edition(), name)
    anchors = [each.anchor for each in document.sections if isinstance(each, Heading)]
    assert len(anchors) == len(set(anchors))
