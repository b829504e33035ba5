"""The PDF reports: figures, marks for those who listen, any size of plan, the same bytes always."""

import hashlib
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from bench.generate import generate
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from plantrack.reports.all_counts import summary_sentences
from plantrack.reports.charts import charts_of
from plantrack.reports.classes import CLASSES
from plantrack.reports.document import document_of
from plantrack.reports.edition import Edition
from plantrack.reports.explanations import explanations
from plantrack.reports.method import of_board
from plantrack.reports.names import REPORTS
from plantrack.reports.parts import built
from plantrack.reports.report import report_bytes
from plantrack.reports.roles import partners, roles, summary_words
from plantrack.reports.sections.kinds import Listing, Paragraph, Table
from plantrack.reports.sections.spans import shown
from plantrack.views.standing import Snapshot
from reports.typst_reading import HOSTILE, compact, pages_said

ONE_SHEET = ("summary", "map")
DAYS = (date(2017, 12, 31), date(2018, 9, 30), date(2020, 3, 31))
LETTER = (612, 792)


@dataclass(frozen=True)
class Made:
    """A report that was made; what its pages say is read once, where it is asked."""

    raw: bytes

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.raw))

    @cached_property
    def pages(self) -> list[str]:
        return [compact(page) for page in pages_said(self.raw)]

    @property
    def text(self) -> str:
        return "".join(self.pages)


_MADE: dict[tuple[int, str, bool], tuple[Edition, Made]] = {}


@cache
def edition_of(root: Path, day: date = DAYS[1], language: str = "fr") -> Edition:
    project = Project(root)
    earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
    return Edition(
        project, Snapshot(project.plan, day), Translator(language), earlier, annexes=True
    )


def made(edition: Edition, name: str = "board", *, pictures: bool = False) -> Made:
    """Make a report, or return it where it was made of this very edition."""
    asked = (id(edition), name, pictures)
    if asked not in _MADE:
        raw = report_bytes(replace(edition, pictures=pictures), name, "pdf")
        _MADE[asked] = edition, Made(raw)
    return _MADE[asked][1]


def elements(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - what a PDF holds
    found = node.get_object()
    if isinstance(found, list):
        for one in found:
            yield from elements(one)
    elif isinstance(found, dict) and "/S" in found:
        yield found
        if "/K" in found:
            yield from elements(found["/K"])


def tagged(reader: PdfReader, role: str) -> list[dict[str, Any]]:
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    return [one for one in elements(root["/K"]) if one["/S"] == role]


def rules_of(edition: Edition, name: str) -> list[str]:
    """Return how a report says that its figures are made; a summary and minutes do not."""
    if name in ("summary", "minutes", "map"):
        return []
    _, rules = built(CLASSES[name], edition).method
    assert isinstance(rules, Listing)
    return [shown(rule.text) for rule in rules.entries]


@pytest.mark.few(1)
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_board_reads_what_the_document_says(real_root: Path, day: date, language: str) -> None:
    edition = edition_of(real_root, day, language)
    document = document_of(replace(edition, pictures=False), "board")
    text = made(edition).text
    told = [document.title, *summary_sentences(edition), *of_board(edition)]
    told += [each.sum for each in explanations(edition)]
    tables = [each for each in document.sections if isinstance(each, Table)]
    rows = [row for table in tables for group in table.groups for row in group.rows]
    told += [shown(each.text) for each in document.sections if isinstance(each, Paragraph)]
    told += [span.text for row in rows for span in row[0].text if span.tone != "mark"]
    assert [words for words in told if compact(words) not in text] == []
    for table in (each for each in tables if each.total):
        cells = [span.text for cell in table.total[1:] for span in cell.text if span.tone != "mark"]
        assert [words for words in cells if compact(words) not in text] == []


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("name", "language"),
    [
        # The board's in English; the others in French, as all that is asked of them below.
        (name, language)
        if (language == "en") == (name == "board")
        else pytest.param(name, language, marks=pytest.mark.soak)
        for name in REPORTS
        for language in ("fr", "en")
    ],
)
def test_every_report_says_what_it_is_and_from_when(
    real_root: Path, name: str, language: str
) -> None:
    edition = edition_of(real_root, language=language)
    document, rules = document_of(replace(edition, pictures=False), name), rules_of(edition, name)
    report = made(edition, name)
    for words in (document.title, *rules):
        assert compact(words) in report.text
    example = edition.translator.text("example")
    assert example in report.text
    for at, sheet in enumerate(report.pages, start=1):
        words = edition.translator.text("page {page} of {pages}", page=at, pages=len(report.pages))
        assert sheet.endswith(compact(document.running_foot + words))
    for sheet in report.pages[1:]:
        assert sheet.startswith(compact(document.running_head + document.title))


@pytest.mark.few(3)
@pytest.mark.parametrize("name", REPORTS)
def test_a_reader_that_listens_finds_its_way(real_root: Path, name: str) -> None:
    reader = made(edition_of(real_root), name).reader
    root = reader.trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "fr"
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert reader.metadata is not None
    assert re.search(
        "2018, AU 30 SEPTEMBRE|30 SEPTEMBRE 2018|16 OCTOBRE 2018", str(reader.metadata.title)
    )
    assert reader.metadata.author == "Chantier de l’économie sociale"
    assert reader.metadata.creation_date is None
    assert "pdfuaid:part>1<" in root["/Metadata"].get_data().decode()
    assert reader.outline
    tables, heads = tagged(reader, "/Table"), tagged(reader, "/THead")
    assert tables or name in ("minutes", "map")
    assert len(heads) == len(tables)
    for cell in tagged(reader, "/TH"):
        assert {one.get("/Scope") for one in cell["/A"]} & {"/Column"}


@pytest.mark.nightly
def test_every_font_is_in_the_file(real_root: Path) -> None:
    reader = made(edition_of(real_root), pictures=True).reader
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()["/DescendantFonts"][0].get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    for name, font in fonts.items():
        held = font["/FontDescriptor"].get_object()
        assert "/FontFile3" in held or "/FontFile2" in held, name


@pytest.mark.nightly
def test_pictures_have_words_and_pages_bookmarks(real_root: Path) -> None:
    edition = edition_of(real_root)
    report = made(edition, pictures=True)
    reader, text = report.reader, report.text
    charts = charts_of(edition)
    told = {unicodedata.normalize("NFC", one["/Alt"]) for one in tagged(reader, "/Figure")}
    assert told == {chart.alt for chart in charts}
    for chart in charts:
        assert compact(chart.title) in text
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert edition.translator.text_about("heading", "Late") in titles
    assert edition.translator.text("Sources") in titles


@pytest.mark.nightly
def test_without_pictures_their_tables_remain(real_root: Path) -> None:
    edition = edition_of(real_root)
    report = made(edition)
    reader, text = report.reader, report.text
    assert tagged(reader, "/Figure") == []
    for chart in charts_of(edition):
        if chart.key not in ("coverage", "indicators"):
            assert compact("".join(chart.rows[-1])) in text


def test_pages_are_letters_and_the_wide_tables_lie_down(real_root: Path) -> None:
    for name in REPORTS:
        reader = made(edition_of(real_root), name).reader
        wanted = LETTER[::-1] if name in ("map", "year", "evidence") else LETTER
        assert {(int(p.mediabox.width), int(p.mediabox.height)) for p in reader.pages} == {wanted}


@pytest.mark.parametrize("name", ["role", "partner"])
def test_everybody_is_on_the_first_page_and_has_a_section(real_root: Path, name: str) -> None:
    edition = edition_of(real_root)
    pages = made(edition, name).pages
    everybody = roles(edition) if name == "role" else partners(edition)
    for one in everybody:
        assert compact(one.title) in pages[0]
        told = f"{summary_words(edition, one)}; {edition.completion_words(one.figures)}."
        assert any(compact(told) in page for page in pages)
    assert len(pages) < len(everybody) + 2


def test_links_lead_to_addresses_only(real_root: Path) -> None:
    reader = made(edition_of(real_root), "evidence").reader
    addresses = [
        note.get_object()["/A"]["/URI"]
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert addresses
    assert all(re.match(r"https?://|mailto:", one) for one in addresses)


def test_a_file_given_as_evidence_shows_its_fingerprint(make_plan: Callable[..., Path]) -> None:
    root = make_plan({"docs/carte.pdf": b"x" * 3000})
    journal = (root / "actions/2017/a.yaml").read_text(encoding="utf-8")
    changed = journal.replace("https://example.org/1", "docs/carte.pdf")
    (root / "actions/2017/a.yaml").write_text(changed, encoding="utf-8")
    text = made(edition_of(root), "evidence").text
    assert hashlib.sha256(b"x" * 3000).hexdigest() in text


@pytest.mark.parametrize(
    "name", ["board", *(pytest.param(one, marks=pytest.mark.soak) for one in REPORTS[1:])]
)
def test_hostile_text_in_every_field_stays_text(make_plan: Callable[..., Path], name: str) -> None:
    text = made(edition_of(hostile_plan(make_plan)), name).text
    shown = [one for one in HOSTILE if compact(one) in text]
    # One sheet has room for some of them, and for no field of all.
    assert shown == [*HOSTILE] if name not in ONE_SHEET else shown or name == "map"
    assert "root:x:" not in text


def hostile_plan(make_plan: Callable[..., Path]) -> Path:
    """Make a plan where each hostile text stands in every field of some deliverable."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    deliverables = [
        f"""\
  - id: 2018-L{at:02}
    title: {quoted(text)}
    description: {quoted(text)}
    commitments: ["1.1"]
    lead: direction
    partners: [poles]
    due: 2018-03-31
    milestones:
      - title: {quoted(text)}
        due: 2018-02-01
    updates:
      - date: 2018-02-02
        due: 2018-06-01
        reason: {quoted(text)}
        resolution: {quoted(text)}
      - date: 2018-03-02
        status: {("done", "partial", "in_progress", "cancelled")[at % 4]}
        note: {quoted(text)}
        challenges: {quoted(text)}
        reason: {quoted(text)}
        evidence:
          - {quoted(text)}
"""
        for at, text in enumerate(HOSTILE * 4)
    ]
    worst = quoted(" ".join(HOSTILE[:20]))
    return make_plan(
        {
            "actions/2018/a.yaml": "deliverables:\n" + "".join(deliverables),
            "plan/axes/1.yaml": (
                f'id: 1\ntitle: {worst}\ncommitments:\n  - id: "1.1"\n'
                f"    title: {worst}\n    text: {worst}\n"
                f'  - id: "1.10"\n    title: {worst}\n    text: {worst}\n'
            ),
            "plan/team.yaml": (
                f"roles:\n  - id: direction\n    title: {worst}\n"
                f"partners:\n  - id: poles\n    title: {worst}\n"
            ),
            "plan/plan.yaml": (
                f"title: {worst}\norganisation: {worst}\nlanguage: fr\nyears: [2017, 2018]\n"
                "period:\n  start: 2017-01-01\n  end: 2018-12-31\n"
            ),
        }
    )


@pytest.mark.few(3)
@pytest.mark.parametrize("name", REPORTS)
def test_a_plan_of_one_deliverable_that_says_almost_nothing(
    make_plan: Callable[..., Path], name: str
) -> None:
    name_of_it = "x" * 30 + "-" + "y" * 33
    root = make_plan(
        {
            "actions/2017/a.yaml": "deliverables: []\n",
            "actions/2018/a.yaml": (
                f"deliverables:\n  - id: {name_of_it}\n    title: Publier\n"
                '    commitments: ["1.1"]\n'
            ),
        }
    )
    for day in (date(2016, 1, 1), date(2018, 9, 30), date(2019, 6, 1)):
        assert len(made(edition_of(root, day), name).reader.pages) >= 1
    if name in ("board", "year"):
        text = made(edition_of(root), name).text
        assert compact(name_of_it) in text


@pytest.mark.soak
@pytest.mark.parametrize("name", REPORTS)
def test_a_plan_of_four_hundred_deliverables(tmp_path: Path, name: str) -> None:
    generate(400, tmp_path)
    edition = edition_of(tmp_path)
    report = made(edition, name)
    reader, text = report.reader, report.text
    if name in ONE_SHEET:
        assert len(reader.pages) == 1
    elif name != "minutes":  # which grow with what is decided
        assert len(reader.pages) > 5
    year = [one.deliverable.id for one in edition.snapshot.of_year("2018")]
    if name in ("board", "year"):
        assert [one for one in year if compact(one) not in text] == []


@pytest.mark.nightly
def test_a_row_taller_than_a_page_goes_on_to_the_next(make_plan: Callable[..., Path]) -> None:
    words = " ".join(f"mot{at}" for at in range(1500))
    root = make_plan(
        {
            "actions/2018/a.yaml": f"""\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: ["1.1"]
    due: 2018-06-30
    updates:
      - date: 2018-06-20
        status: cancelled
        reason: {words}
        note: {words}
"""
        }
    )
    for name in ("board", "year"):
        text = made(edition_of(root), name).text
        assert compact(words) in text or all(f"mot{at}" in text for at in range(1500))


def test_long_names_do_not_cut_the_running_header(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    name = "Regroupement ᐃᓄᒃᑎᑐᑦ des organismes de développement économique communautaire " * 3
    root = make_plan()
    plan = root / "plan/plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("Organisme d’essai", name.strip()), "utf-8")
    target = root.parent / "x.pdf"
    ran = plantrack("report", "board", "--output", str(target), "--no-pictures", root=root)
    assert ran.code == 0, ran.err
    for page in pages_said(target.read_bytes())[1:]:
        header = page.split("\n")[:3]
        assert header[0].startswith("Regroupement ᐃᓄᒃᑎᑐᑦ")
        assert "…" in "".join(header[:2])
