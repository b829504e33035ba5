"""Update sheets as people fill them in: in a spreadsheet, in Word, in a browser, in a mail."""

import email
import io
import re
from collections.abc import Callable, Mapping
from email import policy
from html import escape, unescape

import docx
import openpyxl

Answers = Mapping[str, Mapping[str, str]]  # by id, then by the label of a field
TICK = "Rien de neuf"


def filled(format_: str, content: bytes, answers: Answers) -> bytes:
    """Return a sheet with answers written into it, by what people fill in that format."""
    return _FILLERS[format_](content, answers)


def _words(label: str, words: str) -> str:
    return "[x]" if label == TICK and words else words


def _text(content: bytes, answers: Answers) -> bytes:
    lines, current = [], ""
    for line in content.decode().splitlines():
        if found := re.match(r"^## (\S+)", line):
            current = found[1]
        label, colon, _ = line.removeprefix("- ").partition("\xa0:")
        words = answers.get(current, {}).get(label)
        if colon and words:
            spelled = _words(label, words).replace("\n", "\n  ")
            lines.append(f"- {label} : {spelled}")
        else:
            lines.append(line)
    return "\n".join(lines).encode()


def _page(content: bytes, answers: Answers) -> bytes:
    """Fill in a page, and save it as the script has a browser save it."""
    page = content.decode()
    for at, section in enumerate(re.findall(r"<section.*?</section>", page, re.DOTALL), 1):
        identifier = unescape(re.search(r'<h2 id="h\d+">(\S+)', section)[1])  # type: ignore[index]
        new = section
        for label, words in answers.get(identifier, {}).items():
            names = _names(section)
            name = names[label]
            new = _control(new, name, words)
        page = page.replace(section, new)
        assert f"plantrack-{at}-" in section
    return page.encode()


def _names(section: str) -> dict[str, str]:
    found = re.findall(r"<label[^>]*>(.*?)</label>", section, re.DOTALL)
    named = {}
    for label in found:
        name = re.search(r'name="([^"]+)"', label)
        words = re.sub(r"<select.*?</select>", "", label, flags=re.DOTALL)
        named[unescape(re.sub(r"<[^>]+>", "", words)).strip()] = name[1] if name else ""
    return named


def _control(section: str, name: str, words: str) -> str:
    value = escape(words)
    if f'<input type="checkbox" name="{name}"' in section:
        return section.replace(f'name="{name}"', f'name="{name}" checked=""')
    if f'<textarea rows="2" name="{name}">' in section:
        return section.replace(f'name="{name}">', f'name="{name}">{value}')
    if f'<select name="{name}">' in section:
        before, _, after = section.partition(f'<select name="{name}">')
        after = after.replace(
            f'<option value="{value}">', f'<option value="{value}" selected="">', 1
        )
        return f'{before}<select name="{name}">{after}'
    return section.replace(f'name="{name}"', f'name="{name}" value="{value}"')


def _workbook(content: bytes, answers: Answers) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    heading = next(row for row in sheet.iter_rows() if row[0].value == "Numéro")
    columns = {cell.value: cell.column for cell in heading}
    for row in sheet.iter_rows(min_row=heading[0].row + 1):
        for label, words in answers.get(str(row[0].value), {}).items():
            sheet.cell(row[0].row, columns[label], "x" if label == TICK else words)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _document(content: bytes, answers: Answers) -> bytes:
    document = docx.Document(io.BytesIO(content))
    for table in document.tables:
        rows = {row.cells[0].text: row.cells[1] for row in table.rows}
        identifier = rows["Numéro"].text if "Numéro" in rows else ""
        for label, words in answers.get(identifier, {}).items():
            rows[label].text = _words(label, words)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _mail(content: bytes, answers: Answers) -> bytes:
    """Answer a draft in its text, quoted, as a mail program does."""
    draft = email.message_from_bytes(content, policy=policy.default)
    body = draft.get_body(("plain",))
    assert body is not None
    text = _text(body.get_content().encode(), answers).decode()
    reply = email.message.EmailMessage()
    reply["From"], reply["To"] = "marie@example.org", "coordination@example.org"
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    reply.set_content(f"Bonjour,\n\nLe 3 oct. 2018 à 10:02, Coordination a écrit :\n{quoted}\n")
    return reply.as_bytes()


_FILLERS: dict[str, Callable[[bytes, Answers], bytes]] = {
    "md": _text, "html": _page, "xlsx": _workbook, "docx": _document, "eml": _mail,
}  # fmt: skip
