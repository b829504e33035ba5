"""What one role owes, as a page of HTML and as plain text, for who gets it by e-mail or by link."""

from collections.abc import Iterator, Sequence
from html import escape

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.telling.agenda import (
    Line,
    helping_lines,
    illustrative_words,
    nothing_words,
    owed_lines,
    role_words,
)
from plantrack.views.agenda import Agenda, Owed

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1f23;background:#fff}h1{font-size:1.3rem}h2{font-size:1.1rem}"
    "strong.late{color:#a40e26}time{white-space:nowrap}"
)
Block = tuple[str, list[Line]]  # a heading, and what stands under it


def role_html(agenda: Agenda, version: str | None, t: Translator, basis: Sequence[str]) -> str:
    """Return what a role owes as a page of HTML, which needs no other file.

    `basis` is what could not be read, on the first lines.
    """
    (owed,) = agenda.roles
    body = [f'<p role="note"><strong>{_escaped(line)}</strong></p>' for line in basis]
    body += [f"<h1>{_escaped(role_words(owed, t))}</h1>"]
    body += [f"<p>{_escaped(line)}</p>" for line in _heading(agenda, version, t)]
    for title, lines in _blocks(agenda, owed, t):
        body += [f"<h2>{_escaped(title)}</h2>"] if title else []
        body += ["<ul>", *map(_html_line, lines), "</ul>"] if lines else []
    return html_page(role_words(owed, t), body, t)


def html_page(title: str, body: Sequence[str], t: Translator) -> str:
    """Return a page of HTML around its body."""
    head = (
        f'<!doctype html>\n<html lang="{t.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_escaped(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "\n".join(body) + "\n</body>\n</html>\n"


def role_text(agenda: Agenda, version: str | None, t: Translator, basis: Sequence[str]) -> str:
    """Return what a role owes as plain text."""
    (owed,) = agenda.roles
    lines = [*basis, role_words(owed, t), *_heading(agenda, version, t)]
    for title, told in _blocks(agenda, owed, t):
        lines += ["", *([title] if title else []), *map(_text_line, told)]
    return "".join(f"{printable_line(line)}\n" for line in lines)


def _heading(agenda: Agenda, version: str | None, t: Translator) -> Iterator[str]:
    parts = [agenda.plan.header.title, t.text("on {day}", day=agenda.day.isoformat())]
    if version:
        parts.append(version)
    yield " · ".join(parts)
    if told := illustrative_words(agenda.plan, t):
        yield told
    if agenda.roles[0].is_empty:
        yield nothing_words(agenda.days, t)


def _blocks(agenda: Agenda, owed: Owed, t: Translator) -> Iterator[Block]:
    if lines := [*owed_lines(owed, t)]:
        yield "", lines
    if lines := [*helping_lines(owed, t)]:
        yield t.text("Helps with"), lines
    if agenda.events:
        events = [Line(event.date.isoformat(), "", event.title, ()) for event in agenda.events]
        yield t.text("Events"), events


def _html_line(line: Line) -> str:
    named = [f"<time>{line.day}</time>"] if line.day else []
    named += [_escaped(part) for part in (line.id, line.title) if part]
    marks = [
        f'<strong class="late">{_escaped(mark)}</strong>' if is_grave else _escaped(mark)
        for mark, is_grave in line.marks
    ]
    tail = f" · {line.between.join(marks)}" if marks else ""
    return f"<li>{' '.join(named)}{tail}</li>"


def _text_line(line: Line) -> str:
    named = " ".join(filter(None, (line.day, line.id, line.title)))
    marks = line.between.join(mark for mark, _ in line.marks)
    return f"- {named} · {marks}" if marks else f"- {named}"


def _escaped(text: str) -> str:
    return escape(printable_line(text))
