"""What the tests of Word files share: files made on the spot, and files read again."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
    shown = {f"{WORD}tab": "\t", f"{WORD}br": " ", f"{WORD}noBreakHyphen": "-"}
    elements = paragraph.iter(f"{WORD}t", *shown)
    return [shown.get(each.tag, each.text or "") for each in elements]


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
