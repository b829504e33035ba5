"""What is said to be done, and its proof: for an auditor."""

import re

from plantrack.model import Status
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition, Page
from plantrack.reports.markdown import link_of
from plantrack.source.blame import Typed, typed_lines
from plantrack.source.proof_files import fingerprint
from plantrack.views.standing import Standing

_A_PATH = re.compile(
    r".*\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|md|html?|ya?ml|jpe?g|png|gif|zip|eml|msg)",
    re.IGNORECASE,
)
_KILO = 1024


def proofs(edition: Edition) -> Page:
    """Return each done deliverable in force, with its evidence and when "done" was committed."""
    done = [one for one in edition.snapshot.in_force if one.status is Status.DONE]
    known: dict[str, list[Typed | None]] = {}
    rows = [_row(edition, one, known) for one in done]
    return {"summary": _summary(edition, rows), "rows": rows}


def _summary(edition: Edition, rows: list[Page]) -> str:
    t = edition.translator
    if not rows:
        return t.text("No deliverable is done on that day.")
    proven = sum(bool(row["evidence"]) for row in rows)
    evidence = (
        t.plural("{count} with evidence", "{count} with evidence", proven)
        if proven
        else t.text("none with evidence")
    )
    return t.plural(
        "{count} deliverable is done, {evidence}.",
        "{count} deliverables are done, {evidence}.",
        len(rows),
        evidence=evidence,
    )


def _row(edition: Edition, one: Standing, known: dict[str, list[Typed | None]]) -> Page:
    loaded, t = edition.project.loaded, edition.translator
    entry = one.state.status_entry
    record = entry or one.deliverable
    path, line = record.origin.path, loaded.line_of(record)
    typed = _typed(edition, path, line, known)
    day = edition.day(edition.project.local_day(typed.moment)) if typed else None
    return {
        "deliverable": deliverable_page(edition, one),
        "done_on": edition.day(entry.date if entry else None),
        "place": f"{path}:{line}",
        "typed": {"commit": typed.commit, "date": day} if typed else None,
        "typed_words": t.text("{commit} on {day}", commit=typed.commit, day=day["iso"])
        if typed and day
        else t.text("not committed"),
        "evidence": [_evidence(edition, each) for each in one.state.evidence],
    }


def _typed(
    edition: Edition, path: str, line: int, known: dict[str, list[Typed | None]]
) -> Typed | None:
    if path not in known:
        source = edition.project.loaded.sources[path]
        known[path] = typed_lines(edition.project.root, path, source.text)
    lines = known[path]
    return lines[line - 1] if line <= len(lines) else None


def _evidence(edition: Edition, text: str) -> Page:
    t, href = edition.translator, link_of(text)
    found = None if href else fingerprint(edition.project.root, text)
    page: Page = {"text": text, "kind": "text", "href": href, "sha256": None, "size": None}
    if href:
        return page | {"kind": "link", "words": t.text("address")}
    if found:
        size = _size(edition, found.size)
        words = t.text("file, {size}", size=size)
        return page | {"kind": "file", "sha256": found.sha256, "size": found.size, "words": words}
    if _A_PATH.fullmatch(text):
        return page | {"kind": "missing", "words": t.text("no such file in the plan's folder")}
    return page | {"words": t.text("text")}


def _size(edition: Edition, size: int) -> str:
    t = edition.translator
    if size < _KILO:
        return t.plural("{count} byte", "{count} bytes", size)
    return t.text("{size} kB", size=-(-size // _KILO))
