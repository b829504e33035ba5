"""An update sheet as one page of HTML, without network: a form, and the text that it makes.

Its script only fills in a text to be copied, and keeps in the page what is typed, so that a page
that is saved keeps it; without script, the text is there to be filled in.
"""

import json
from collections.abc import Iterator
from html import escape

from plantrack.reports.look import ACCENT, DARK_ACCENT
from plantrack.reports.update_sheets.layout import Block, Sheet, how_to_fill
from plantrack.reports.update_sheets.text import sheet_text
from plantrack.tables.returned.fields import DAY, DELIVERABLE, NOTHING, ROLE, TEXTS

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'"
)
_COLOURS = f"""\
:root{{--act:{ACCENT}}}
@media(prefers-color-scheme:dark){{:root{{--act:{DARK_ACCENT}}}}}
"""
_STYLE = """\
:root{color-scheme:light dark;--ink:#1b1f23;--paper:#fff;--faint:#444c56;--line:#c9d1d9;
--edge:#7d8590;--field:#fff;--on-act:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--faint:#b1bac4;
--line:#30363d;--edge:#7d8590;--field:#161b22;--on-act:#0d1117}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:0 0 .5rem}
section{border:1px solid var(--line);border-radius:.4rem;padding:1rem;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:0 0 .8rem;
color:var(--faint);font-size:.92rem}dt{font-weight:600}dd{margin:0}
label{display:grid;grid-template-columns:11rem 1fr;gap:.2rem .8rem;margin:.35rem 0;
align-items:start}label.tick{display:block}label.tick input{width:auto;margin-right:.5rem}
input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.25rem .4rem;
border:1px solid var(--edge);border-radius:.25rem;background:var(--field);color:inherit}
textarea{min-height:2.2rem;resize:vertical}#text{min-height:16rem;font-family:ui-monospace,monospace;
font-size:.85rem}button{font:inherit;padding:.5rem 1.2rem;border:0;border-radius:.3rem;
background:var(--act);color:var(--on-act);cursor:pointer}button[hidden]{display:none}
:focus-visible{outline:3px solid #d97706;outline-offset:1px}
@media(max-width:34rem){label,dl{grid-template-columns:minmax(0,1fr)}}
@media print{#copy,#text{display:none}}
"""
_SCRIPT = """\
(function () {
  "use strict";
  var lines = JSON.parse(document.getElementById("lines").textContent);
  var area = document.getElementById("text"), button = document.getElementById("copy");
  var said = document.getElementById("said");
  function value(name) {
    var at = document.getElementsByName(name)[0];
    if (at.type === "checkbox") { return at.checked ? "[x]" : "[ ]"; }
    return at.value.trim().replace(/\\r?\\n/g, "\\n  ");
  }
  function keep(at) {
    if (at.type === "checkbox") { at.toggleAttribute("checked", at.checked); }
    else if (at.tagName === "TEXTAREA") { at.textContent = at.value; }
    else if (at.tagName === "SELECT") {
      Array.prototype.forEach.call(at.options, function (each) {
        each.toggleAttribute("selected", each.selected);
      });
    } else { at.setAttribute("value", at.value); }
  }
  function fill() {
    area.value = lines.map(function (line) {
      return line.length > 1 ? (line[0] + value(line[1])).trimEnd() : line[0];
    }).join("\\n") + "\\n";
    said.textContent = "";
  }
  document.getElementById("form").addEventListener("input", function (event) {
    keep(event.target);
    fill();
  });
  button.addEventListener("click", function () {
    area.focus();
    area.select();
    var done = function () { said.textContent = said.dataset.done; };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(area.value).then(done, function () {
        if (document.execCommand("copy")) { done(); }
      });
    } else if (document.execCommand("copy")) { done(); }
  });
  button.hidden = false;
  area.readOnly = true;
  fill();
})();
"""


def sheet_html(sheet: Sheet) -> bytes:
    """Return a sheet as a page of HTML that needs no other file."""
    t = sheet.translator
    copy, back = escape(t.text("Copy")), escape(t.text("What to send back"))
    body = [f'<p role="note"><strong>{escape(line)}</strong></p>' for line in sheet.basis]
    how = sheet.how if sheet.is_review else how_to_fill(t, ticked=True)
    body += [f"<h1>{escape(sheet.title)}</h1>", f"<p>{escape(how)}</p>"]
    body += ['<form id="form" autocomplete="off">', *_head(sheet)]
    for at, block in enumerate(sheet.blocks, 1):
        body += _block(sheet, block, at)
    said = f'<span id="said" role="status" data-done="{escape(t.text("Copied."))}"></span>'
    body += ["</form>", f"<h2>{back}</h2>", f"<p>{escape(_sending(sheet))}</p>"]
    body.append(f'<p><button type="button" id="copy" hidden>{copy}</button> {said}</p>')
    body.append(f'<textarea id="text" aria-label="{back}">')
    body[-1] += f"\n{escape(sheet_text(sheet))}</textarea>"
    body.append(f'<script type="application/json" id="lines">{_lines(sheet)}</script>')
    body.append(f"<script>{_SCRIPT}</script>")
    head = (
        f'<!doctype html>\n<html lang="{t.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.title)}</title>\n<style>{_COLOURS}{_STYLE}</style>\n</head>\n<body>\n"
    )
    return (head + "\n".join(body) + "\n</body>\n</html>\n").encode()


def _sending(sheet: Sheet) -> str:
    return sheet.translator.text(
        "Copy this text and paste it into your answer, or save this page, complete, and send it "
        "back. If there is no button, fill in the text itself."
    )


def _head(sheet: Sheet) -> Iterator[str]:
    role = escape(sheet.role, quote=True)
    yield "<dl>"
    yield f"<dt>{escape(sheet.label(ROLE))}</dt><dd>{role}</dd>"
    for shown in sheet.head:
        yield f"<dt>{escape(shown.label)}</dt><dd>{escape(shown.words)}</dd>"
    yield "</dl>"
    yield f'<input type="hidden" name="plantrack-0-{ROLE}" value="{role}">'
    day = f'<input type="date" name="plantrack-0-{DAY}" value="{sheet.day}" required>'
    yield f"<label>{escape(sheet.label(DAY))} {day}</label>"


def _block(sheet: Sheet, block: Block, at: int) -> Iterator[str]:
    words = f"{block.identifier} · {block.title}"
    yield f'<section aria-labelledby="h{at}"><h2 id="h{at}">{escape(words)}</h2>'
    yield f'<input type="hidden" name="plantrack-{at}-{DELIVERABLE}" value="{block.identifier}">'
    yield "<dl>"
    for shown in block.shown:
        yield f"<dt>{escape(shown.label)}</dt><dd>{escape(shown.words)}</dd>"
    yield "</dl>"
    for name in block.fields:
        yield _control(sheet, name, f"plantrack-{at}-{name}")
    yield "</section>"


def _control(sheet: Sheet, field: str, name: str) -> str:
    label = escape(sheet.label(field))
    if field == NOTHING:
        return f'<label class="tick"><input type="checkbox" name="{name}">{label}</label>'
    if choices := sheet.choices(field):
        options = "".join(f"<option>{escape(choice)}</option>" for choice in ("", *choices))
        return f'<label>{label} <select name="{name}">{_valued(options, choices)}</select></label>'
    if field in TEXTS:
        return f'<label>{label} <textarea rows="2" name="{name}"></textarea></label>'
    kind = {"due": "date", "progress": "number"}.get(field, "text")
    bounds = ' min="0" max="100"' if field == "progress" else ""
    return f'<label>{label} <input type="{kind}"{bounds} name="{name}"></label>'


def _valued(options: str, choices: tuple[str, ...]) -> str:
    for choice in choices:
        word = escape(choice)
        options = options.replace(
            f"<option>{word}</option>", f'<option value="{word}">{word}</option>'
        )
    return options.replace("<option></option>", '<option value=""></option>')


def _lines(sheet: Sheet) -> str:
    """Return the lines of the text, those to fill in with the name of their control."""
    t = sheet.translator
    found = [[line] for line in sheet_text(sheet).split("\n")[:-1]]
    heads = {f"## {b.identifier} · {b.title}": at for at, b in enumerate(sheet.blocks, 1)}
    labels = {
        f"- {t.text('{head}: ', head=sheet.label(name))}".rstrip(): name
        for block in sheet.blocks
        for name in block.fields
    }
    day = f"- {t.text('{head}: ', head=sheet.label(DAY))}"
    at = 0
    for line in found:
        at = heads.get(line[0], at)
        bare = line[0].removesuffix("[ ]").rstrip()
        if at and bare in labels:
            line[:] = [f"{bare} ", f"plantrack-{at}-{labels[bare]}"]
        elif not at and line[0].startswith(day):
            line[:] = [day, f"plantrack-0-{DAY}"]
    return json.dumps(found, ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")
