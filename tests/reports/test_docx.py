"""Reports as Word documents: true, the same every time, and deaf to what a plan's text says."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from bench.generate import generate as write_plan
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.skins.docx.allowed import WORD_FILE
from reports.word_reading import (
    DAY,
    ROOT,
    WORD,
    elements,
    opened,
    page_of,
    parts_of,
    repackaged,
    tables_of,
    template_of,
    told,
    with_text,
    written,
)

NAMES = ("board", "year", "role", "partner", "evidence")
DAYS = (date(2016, 12, 31), date(2017, 12, 31), DAY, date(2020, 3, 31))
SOFFICE = shutil.which("soffice")
HOSTILE = (
    "<b>&amp;</b>",
    "</w:t></w:r></w:p>",
    "]]><!-- & -->",
    "{{ 7*7 }}",
    "{% raw %}{{ x }}",
    "{%p if x %}",
    "{{r title }}",
    "{%tr for x in y %}",
    "{# #}",
    "{_{ title }_}",
    "{_% if %_}",
    "a\nb",
    "a\r\n\tb",
    "\a\f\v\x00\x01\x1b[31m",
    "\x7f\x85\u2028\u2029",
    "\u202eevil\u202c\u2066\u2069",
    "\ud800\ufffe\uffff",
    '{ HYPERLINK "https://example.org" }',
    "=cmd|' /C calc'!A0",
    "<w:fldSimple w:instr='DDEAUTO'/>",
    "https://example.org/x",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\server\\share",
    "x" * 5_000,
    "🙂👩‍👩‍👧",
    "e\u0301\u0301\u0301" * 50,
    "“” ‘’ «\u00a0»",
    "\"'`",
    "%s %(x)s {} {0}",
    "&#65;&lt;&quot;",
    "-->?><?xml",
)


def test_a_plan_of_a_few_deliverables_has_no_empty_section(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    page = page_of(day=date(2018, 7, 1), root=root)
    headings = [
        one.text
        for one in opened(written(page)).paragraphs
        if one.style and one.style.name == "Heading 1"
    ]
    assert "Indicators" not in headings
    assert "What is late" not in headings
    assert "Sources" in headings
    for name in NAMES[1:]:
        elements(written(page_of(name, date(2018, 7, 1), root=root)))


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_without_an_action_plan_is_told(name: str, make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    for file in sorted((root / "actions").rglob("*.yaml")):
        file.unlink()
    text = told(written(page_of(name, date(2018, 7, 1), root=root)))
    assert "Sources" in text
    assert "{" not in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("day", DAYS)
def test_a_report_opens_and_leaves_no_placeholder(name: str, language: str, day: date) -> None:
    raw = written(page_of(name, day, language))
    elements(raw)
    assert not re.search(r"\{[{%#]|[}%#]\}|\bNone\b|\{\w+\}", told(raw))
    for section in opened(raw).sections:
        for part in (section.header, section.footer, section.first_page_footer):
            assert "{" not in "".join(one.text for one in part.paragraphs)


def test_the_board_tells_the_figures_of_its_context() -> None:
    page = page_of()
    raw = written(page)
    text, tables = told(raw), tables_of(raw)
    for sentence in page["first_page"]["sentences"]:
        assert sentence in text
    shown = page["first_page"]["axes_table"]
    axes = next(table for table in tables if table[0][0] == "Axis")
    assert axes[0][1:] == [column["words"] for column in shown["columns"]]
    for row, wanted in zip(axes[1:], [*shown["rows"], {"cells": shown["distinct"]}], strict=True):
        cells = [wanted["cells"][column["key"]] for column in shown["columns"]]
        assert row[1:] == [str(cell) if cell else "–" for cell in cells]
    for axis in page["axes"]:
        for commitment in axis["commitments"]:
            assert commitment["completion_words"] in text
            assert all(one["title"] in text for one in commitment["deliverables"])
    assert all(one["sum_words"] in text for one in page["explanations"])


def test_the_coverage_is_that_of_its_context() -> None:
    page = page_of()
    table = next(table for table in tables_of(written(page)) if table[0][-1] == "Taken up")
    rows = [row for axis in page["coverage"]["axes"] for row in axis["rows"]]
    wanted = {f"{row['id']} {row['title']}": row for row in rows}
    found = {row[0]: row for row in table[1:] if row[0] in wanted}
    assert found.keys() == wanted.keys()
    for title, row in found.items():
        assert row[1:-1] == [cell["words"] for cell in wanted[title]["cells"]]
        assert row[-1].startswith(wanted[title]["taken_up_words"])


def test_each_deliverable_of_a_year_stands_once_in_its_follow_up() -> None:
    page = page_of("year")
    table = tables_of(written(page))[0]
    wanted = [one for axis in page["follow_up"]["axes"] for one in axis["rows"]]
    rows = [row for row in table[1:] if len(set(row)) > 1]
    assert [row[2].split(" ")[0] for row in rows] == [one["id"] for one in wanted]
    assert [row[0] for row in rows] == [
        axis["id"] for axis in page["follow_up"]["axes"] for _ in axis["rows"]
    ]


def test_a_table_repeats_its_header_and_no_row_splits() -> None:
    for name in NAMES:
        for table in opened(written(page_of(name))).tables:
            rows = list(table._tbl.iter(f"{WORD}tr"))
            assert rows[0].find(f"{WORD}trPr/{WORD}tblHeader") is not None
            assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
            assert table.style
            assert table.style.name == "Plantrack Table"


def test_headings_are_headings_and_never_skip_a_level() -> None:
    document = opened(written(page_of()))
    names = [one.style.name for one in document.paragraphs if one.style]
    assert names.count("Title") == 1
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert max(after - before for before, after in pairwise(levels)) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_says_whose_it_is_and_in_which_language(language: str) -> None:
    page = page_of(language=language)
    document = opened(written(page))
    properties = document.core_properties
    assert (properties.title, properties.author) == (
        page["title"],
        page["plan"]["organisation"],
    )
    assert properties.created == properties.modified
    assert str(properties.created).startswith(page["as_of"]["iso"])
    assert properties.language == f"{language}-CA"
    spoken = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert spoken == [f"{language}-CA"]
    plan_text = document.styles.element.xpath("w:style[@w:styleId='PlanText']//w:lang/@w:val")
    assert plan_text == ["fr-CA"]


def test_long_properties_are_cut() -> None:
    page = page_of()
    page["title"], page["plan"]["organisation"] = "T" * 400, "O\x01" * 400
    properties = opened(written(page)).core_properties
    assert (len(properties.title), len(properties.author)) == (255, 255)


@pytest.mark.parametrize(
    "hostile",
    [*HOSTILE[:4], *(pytest.param(one, marks=pytest.mark.soak) for one in HOSTILE[4:])],
)
def test_hostile_text_adds_no_element_and_no_link(hostile: str) -> None:
    raw = written(with_text(page_of(), hostile))
    assert but_for_lines(raw) == but_for_lines(clean("board"))
    assert relationships(raw) == relationships(clean("board"))
    if hostile.isprintable():
        assert told(raw).count(hostile) > 500


@pytest.mark.parametrize("name", NAMES[1:])
def test_hostile_texts_add_nothing_to_the_other_reports(name: str) -> None:
    hostile = " ".join(HOSTILE)
    raw = written(with_text(page_of(name), hostile))
    assert but_for_lines(raw) == but_for_lines(clean(name))
    assert relationships(raw) == relationships(clean(name))


def but_for_lines(raw: bytes) -> dict[str, dict[str, int]]:
    """Return how many elements of each name there are, but for those of the lines of a text.

    An id is kept on its line, and 1er raised, by runs of their own; a hostile text is neither.
    """
    lines = {
        f"{WORD}{name}" for name in ("t", "br", "r", "rPr", "rStyle", "noBreakHyphen", "vertAlign")
    }
    return {
        part: {name: count for name, count in found.items() if name not in lines}
        for part, found in elements(raw).items()
    }


@cache
def clean(name: str) -> bytes:
    return written(with_text(page_of(name), "x"))


def relationships(raw: bytes) -> dict[str, bytes]:
    return {name: part for name, part in parts_of(raw).items() if name.endswith(".rels")}


def test_only_addresses_become_links() -> None:
    page = page_of("evidence")
    row = page["proofs"]["rows"][0]
    pieces = [
        ("http://example.org/é?a=1&b=<2>", None),
        ("https://example.org/é?a=1&b=2", "https://example.org/%C3%A9?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", None),
        ("https://[x", None),
        ("https://example.org/" + "x" * 3_000, None),
    ]
    row["evidence"] = [
        {"text": text, "href": text, "words": "", "sha256": None} for text, _ in pieces
    ]
    page["proofs"]["rows"] = [row]
    raw = written(page)
    found = [
        one.target_ref
        for one in opened(raw).part.rels.values()
        if one.reltype.endswith("hyperlink")
    ]
    assert found == [address for _, address in pieces if address]
    for text, _ in pieces:
        assert text in told(raw)


def png(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, "PNG")
    return stream.getvalue()


def chart(key: str, **more: object) -> dict[str, object]:
    told = {"title": f"T {key}?", "alt": f'A "{key}" <', "caption": "", "columns": ["a", "b"]}
    return {"key": key, **told, "rows": [["x", "1"], ["y", "2"]], **more}


def test_pictures_stand_where_there_are_some_with_their_words() -> None:
    page = page_of()
    page["charts"] = [chart("wide", caption="C wide."), chart("tall"), chart("missing")]
    raw = written(page, pictures={"wide": png(900, 300), "tall": png(300, 900)})
    document = opened(raw)
    drawn = document.element.xpath("//wp:inline")
    assert [one.docPr.get("descr") for one in drawn] == ['A "wide" <', 'A "tall" <']
    assert len({one.docPr.id for one in drawn}) == len(drawn)
    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    assert drawn[0].extent.cx == width
    assert drawn[1].extent.cy <= section.page_height * 0.52
    assert told(raw).count("T missing?") == 1
    assert told(raw).count("T tall?") == 2
    assert "\nT wide?\n\nC wide.\nT tall?\n" in told(raw)
    assert "In pictures" in told(raw)
    assert "In pictures" not in told(written(page))


@pytest.mark.soak
def test_a_clock_a_time_zone_and_a_hash_seed_change_no_byte() -> None:
    program = (
        "import hashlib\n"
        "from reports.word_reading import page_of, written\n"
        f"for name in {NAMES!r}:\n"
        "    print(hashlib.sha256(written(page_of(name))).hexdigest())\n"
    )
    found = set()
    for seed, zone in (("0", "UTC"), ("7", "Asia/Tokyo")):
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": paths}
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        found.add(done.stdout)
    here = [hashlib.sha256(written(page_of(name))).hexdigest() for name in NAMES]
    assert [one.decode().split() for one in found] == [here]


@pytest.mark.parametrize(
    "text",
    [
        "{{ link.__globals__ }}",
        "{{ picture.__closure__ }}",
        "{{ shape.__code__ }}",
        "{{ t.__globals__ }}",
        "{{ pictures.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ self._TemplateReference__context }}",
        '{{ plan|attr("__class__") }}',
        "{{ title|safe }}",
        "{{ title|urlize }}",
        '{% include "board.html.j2" %}',
        '{% import "_parts.html.j2" as parts %}',
        "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
        "{{ docx }}",
        "{{ word }}",
    ],
)
def test_a_template_cannot_get_out(text: str) -> None:
    with pytest.raises(PlantrackError) as caught:
        written(page_of(), template_of(text))
    assert caught.value.values["file"] == "templates/board.docx"


def test_what_a_template_prints_is_harmless_whatever_it_asks() -> None:
    page = page_of()
    page["title"] = "<w:br/>"
    for text in (
        "{% autoescape false %}{{ title }}{% endautoescape %}",
        "{{ title ~ '' }}",
        "{% set x %}{{ title }}{% endset %}{{ x }}",
        "{% macro f() %}{{ title }}{% endmacro %}{{ f() }}",
        "{{ title|e }}",
        "{{ title|string }}",
    ):
        raw = written(page, template_of(text))
        assert told(raw).count("<w:br/>") == 1
        assert not opened(raw).element.body.xpath("//w:br")


@pytest.mark.parametrize(
    ("paragraphs", "near", "reason"),
    [
        (["fine", "so {{ nope }}!"], "so {{ nope }}!", "nope"),
        (["fine", "{{ plan.titel }}"], "{{ plan.titel }}", "titel"),
        (["fine", "{% if %}"], "{% if %}", "this cannot be read as a template"),
        (["{{ title|nothing }}"], "{{ title|nothing }}", "nothing"),
        (["{% for x in years %}"], "", "the tag for is never closed"),
        (["a" * 90 + "{{ 1/0 }}"], "a" * 79 + "…", "what stands here cannot be worked out"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(
    paragraphs: list[str], near: str, reason: str
) -> None:
    with pytest.raises(PlantrackError) as caught:
        written(page_of(), template_of(*paragraphs))
    values = caught.value.values
    assert values["file"] == "templates/board.docx"
    assert near in str(values["text"])
    assert reason in Translator("en").spell(values["reason"])


def test_a_tag_that_begins_in_one_place_and_ends_in_another_is_told() -> None:
    for paragraph in ("{%p if title %}", "{% if title %}", "{{r title }}", "{{p title }}"):
        with pytest.raises(PlantrackError):
            written(page_of(), template_of(paragraph, "{{ title }}"))


@pytest.mark.parametrize("name", ["word/document.bin", "word/other.xml"])
def test_a_document_by_another_name_is_checked_or_refused(name: str) -> None:
    parts = parts_of(template_of("{{ title }}"))
    types = parts["[Content_Types].xml"].replace(b"word/document.xml", name.encode())
    rels = parts["_rels/.rels"].replace(b"word/document.xml", name.encode())
    inside = f"word/_rels/{name.removeprefix('word/')}.rels"
    changes = {
        "[Content_Types].xml": types,
        "_rels/.rels": rels,
        name: parts["word/document.xml"],
        "word/document.xml": None,
        inside: parts["word/_rels/document.xml.rels"],
        "word/_rels/document.xml.rels": None,
    }
    page, raw = page_of(), repackaged(template_of("x"), changes)
    if name.endswith(".xml"):
        assert told(written(page, raw)).strip() == page["title"]
        return
    with pytest.raises(PlantrackError) as caught:
        written(page, raw)
    assert name in caught.value.values["reason"].values.values()


def test_a_package_that_lacks_its_document_is_told() -> None:
    raw = repackaged(template_of("x"), {"_rels/.rels": None})
    with pytest.raises(PlantrackError) as caught:
        written(page_of(), raw)
    assert caught.value.values["reason"] == WORD_FILE.not_one


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
def test_libreoffice_reads_all_of_it(tmp_path: Path, language: str) -> None:
    from pypdf import PdfReader

    for name in ("board", "year"):
        page = page_of(name, language=language)
        (tmp_path / f"{name}.docx").write_bytes(written(page))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    files = [tmp_path / "board.docx", tmp_path / "year.docx"]
    command = [str(SOFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    board, year = (PdfReader(tmp_path / f"{name}.pdf") for name in ("board", "year"))
    text = " ".join(one.extract_text() for one in board.pages)
    page = page_of(language=language)
    for axis in page["axes"]:
        for commitment in axis["commitments"]:
            for one in commitment["deliverables"]:
                assert one["id"] in text
    assert f"{len(board.pages)} / {len(board.pages)}" in board.pages[-1].extract_text()
    assert year.pages[0].mediabox.width > year.pages[0].mediabox.height
    assert board.pages[0].mediabox.width == pytest.approx(612, abs=1)


@pytest.mark.soak
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_template_saved_by_another_program_says_the_same(tmp_path: Path) -> None:
    shutil.copy(ROOT / "templates/board.docx", tmp_path / "in.docx")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    for kind, file in (("odt", "in.docx"), ("docx", "in.odt")):
        command = [str(SOFFICE), home, "--headless", "--convert-to", kind, file]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    page = page_of()
    resaved = written(page, (tmp_path / "in.docx").read_bytes())
    assert told(resaved).split() == told(written(page)).split()


def test_four_hundred_deliverables(tmp_path: Path) -> None:
    write_plan(400, tmp_path)
    page = page_of("year", date(2019, 6, 30), root=tmp_path)
    rows = tables_of(written(page))[0]
    wanted = [one for axis in page["follow_up"]["axes"] for one in axis["rows"]]
    assert len([row for row in rows[1:] if len(set(row)) > 1]) == len(wanted) > 100
    elements(written(page_of("board", date(2019, 6, 30), root=tmp_path)))
