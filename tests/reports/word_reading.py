"""What the tests of Word documents share: a report as a document, and the document read again."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from places import FROZEN, REPOSITORY
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.earlier import earlier_plan
from plantrack.project.meant import last_meeting
from plantrack.reports.context import report_page
from plantrack.reports.docx import docx_bytes
from plantrack.reports.edition import Edition, Page
from plantrack.reports.templates import environment_of
from plantrack.views.standing import Snapshot

DAY = date(2018, 9, 30)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What is not told: names that a template chooses by, and addresses.
STRUCTURE = {"kind", "status", "iso", "language", "phase", "href", "report", "key", "promise"}


def page_of(
    name: str = "board", day: date = DAY, language: str = "en", root: Path = FROZEN
) -> Page:
    project = Project(root)
    earlier = earlier_plan(project, "board", day) if last_meeting(project, day) else None
    snapshot = Snapshot(project.plan, day)
    return report_page(name, Edition(project, snapshot, Translator(language), earlier))


def written(
    page: Page, template: bytes | None = None, pictures: Mapping[str, bytes] | None = None
) -> bytes:
    if template is None:
        template = (REPOSITORY / "templates" / f"{page['report']}.docx").read_bytes()
    environment = environment_of(FROZEN, "docx", Translator(page["language"]))
    return docx_bytes(template, page, environment, pictures or {})


def template_of(*paragraphs: str) -> bytes:
    """Return a template of these paragraphs."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def opened(raw: bytes) -> WordDocument:
    return Document(io.BytesIO(raw))


def told(raw: bytes) -> str:
    """Return the text of a document's body, a paragraph a line."""
    paragraphs = opened(raw).element.body.iter(f"{WORD}p")
    return "\n".join("".join(_texts(one)) for one in paragraphs)


def _texts(paragraph: Any) -> list[str]:  # noqa: ANN401 - lxml carries no types
    names = (f"{WORD}t", f"{WORD}tab")
    return [one.text or "" if one.tag == names[0] else "\t" for one in paragraph.iter(*names)]


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def elements(raw: bytes) -> dict[str, Counter[str]]:
    """Return how many elements of each name each part has: every part is well formed."""
    trees = {
        name: etree.fromstring(part)
        for name, part in parts_of(raw).items()
        if name.endswith((".xml", ".rels"))
    }
    return {name: Counter(one.tag for one in tree.iter()) for name, tree in trees.items()}


def tables_of(raw: bytes) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows] for table in opened(raw).tables
    ]


def repackaged(raw: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return a package with some parts changed, added or taken out."""
    stream = io.BytesIO()
    parts = {**parts_of(raw), **changes}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            if part is not None:
                package.writestr(name, part)
    return stream.getvalue()


def with_part(raw: bytes, name: str, type_: str, content: bytes) -> bytes:
    """Return a package with a part more, its type told; none is told where that is empty."""
    told = f'<Override PartName="/{name}" ContentType="{type_}"/></Types>' if type_ else "</Types>"
    types = parts_of(raw)["[Content_Types].xml"].replace(b"</Types>", told.encode())
    return repackaged(raw, {"[Content_Types].xml": types, name: content})


def with_body(raw: bytes, xml: str, part: str = "word/document.xml") -> bytes:
    """Return a template of one paragraph `@@`, some XML in its place."""
    before = parts_of(raw)[part].decode()
    after = before.replace("<w:p><w:r><w:t>@@</w:t></w:r></w:p>", xml)
    assert after != before
    return repackaged(raw, {part: after.encode()})


def with_text(value: Any, text: str) -> Any:  # noqa: ANN401 - a page is plain nested values
    """Return a page whose every text ends in another text, but for what a template chooses by."""
    if isinstance(value, str):
        return value + text
    if isinstance(value, list):
        return [with_text(one, text) for one in value]
    if isinstance(value, dict):
        return {
            name: one if name in STRUCTURE else with_text(one, text) for name, one in value.items()
        }
    return value
