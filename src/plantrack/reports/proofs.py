"""What is said to be done, and its proof: for an auditor."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plantrack.locale import msg
from plantrack.model import Status, Update
from plantrack.model.evidence import link_of, path_of
from plantrack.project import Project
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import Edition, Page
from plantrack.source.blame import Line, Typed, Untyped, typed_lines
from plantrack.source.proof_files import Fingerprint, fingerprint, fingerprint_at
from plantrack.source.revisions import RevisionTree
from plantrack.telling.witness import witness_words
from plantrack.views.standing import Standing

_KILO = 1024
_LONG = 30  # days
_UNTYPED = {
    Untyped.UNCOMMITTED: msg("not committed"),
    Untyped.CUT: msg("unknown: history cut short"),
    Untyped.UNTOLD: msg("unknown: git does not tell"),
}


def proofs(edition: Edition) -> Page:
    """Return each done deliverable in force, with its evidence and when "done" was committed."""
    done = [one for one in edition.snapshot.in_force if one.status is Status.DONE]
    known: dict[str, list[Line]] = {}
    rows = [_row(edition, one, known) for one in done]
    return {"summary": _summary(edition, rows), "notes": list(_notes(edition, rows)), "rows": rows}


def _notes(edition: Edition, rows: list[Page]) -> Iterator[str]:
    """Tell of the entries that git saw long after the day they tell of, or not yet."""
    t = edition.translator
    days = [_days_between(row["done_on"], row["typed"]["date"]) for row in rows if row["typed"]]
    long_after = [count for count in days if count is not None and count > _LONG]
    if long_after:
        yield t.plural(
            "{count} entry was committed more than {days} days after the day that it tells of: "
            "git does not witness that day.",
            "{count} entries were committed more than {days} days after the day that they tell "
            "of: git does not witness those days.",
            len(long_after),
            days=_LONG,
        )
    whys = Counter(row["untyped"] for row in rows)
    if missing := whys["uncommitted"]:
        yield t.plural(
            "{count} entry is not committed yet.", "{count} entries are not committed yet.", missing
        )
    if cut := whys["cut"]:
        yield t.plural(
            "{count} entry stood already where git’s history is cut short: when it was committed "
            "is not known.",
            "{count} entries stood already where git’s history is cut short: when they were "
            "committed is not known.",
            cut,
        )
    if untold := whys["untold"]:
        yield t.plural(
            "{count} entry of which git does not tell when it was committed.",
            "{count} entries of which git does not tell when they were committed.",
            untold,
        )
    if words := witness_words(edition.witness, t):
        yield words


def _days_between(first: Page | None, last: Page | None) -> int | None:
    """Return how many days are between two dates; None where one is missing."""
    if first is None or last is None:
        return None
    return (date.fromisoformat(last["iso"]) - date.fromisoformat(first["iso"])).days


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


def _row(edition: Edition, one: Standing, known: dict[str, list[Line]]) -> Page:
    loaded, t = edition.project.loaded, edition.translator
    entry = one.state.status_entry
    record = entry or one.deliverable
    path, line = record.origin.path, loaded.line_of(record)
    found = _typed(edition, one.deliverable.id, entry, _line(edition, path, line, known))
    typed = found if isinstance(found, Typed) else None
    day = edition.day(edition.project.local_day(typed.moment)) if typed else None
    page, done_on = deliverable_page(edition, one), edition.day(entry.date if entry else None)
    after = max(0, _days_between(page["due_adopted"], done_on) or 0)
    return {
        "deliverable": page,
        "done_on": done_on,
        "days_after": after,
        "days_after_words": t.plural("{count} day late", "{count} days late", after)
        if after
        else "",
        "place": f"{path}:{line}",
        "typed": {"commit": typed.short, "date": day} if typed else None,
        "untyped": found.value if isinstance(found, Untyped) else None,
        "typed_words": t.text("{commit} on {day}", commit=typed.short, day=day["iso"])
        if typed and day
        else t.spell(_UNTYPED[Untyped(found)]),
        "evidence": [_evidence(edition, each) for each in one.state.evidence],
    }


def _line(edition: Edition, path: str, line: int, known: dict[str, list[Line]]) -> Line:
    """Return which commit wrote a line, each file asked of git once."""
    if path not in known:
        project, text = edition.project, edition.project.loaded.sources[path].text
        commit = project.commit or "HEAD"
        known[path] = typed_lines(project.root, path, text, edition.witness, commit)
    lines = known[path]
    return lines[line - 1] if line <= len(lines) else Untyped.UNCOMMITTED


def _typed(edition: Edition, identifier: str, entry: Update | None, found: Line) -> Line:
    """Return which commit wrote an entry: where its file begins, it may have come from another."""
    if entry is None or not isinstance(found, Typed) or not found.is_first:
        return found
    first = edition.past.seen_of(identifier, entry)
    if first is None:
        return found if edition.witness.state != "shallow" else Untyped.CUT
    return Typed(first.name, first.typed) if first.typed < found.moment else found


def _evidence(edition: Edition, text: str) -> Page:
    t, href = edition.translator, link_of(text)
    found = None if href else _fingerprint(edition.project, text)
    page: Page = {"text": text, "kind": "text", "href": href, "sha256": None, "size": None}
    if href:
        return page | {"kind": "link", "words": ""}
    if found:
        size = _size(edition, found.size)
        words = t.text("file, {size}", size=size)
        return page | {"kind": "file", "sha256": found.sha256, "size": found.size, "words": words}
    if path_of(text):
        return page | {"kind": "missing", "words": t.text("no such file in the plan's folder")}
    return page | {"words": t.text("neither an address nor a file")}


def _fingerprint(project: Project, path: str) -> Fingerprint | None:
    """Return the fingerprint of a file, as the version that is read has it."""
    if isinstance(project.tree, RevisionTree):
        return fingerprint_at(project.tree, path)
    return fingerprint(project.root, path)


def _size(edition: Edition, size: int) -> str:
    t = edition.translator
    if size < _KILO:
        return t.plural("{count} byte", "{count} bytes", size)
    return t.text("{size} kB", size=Decimal(-(-size // _KILO)))
