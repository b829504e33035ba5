"""What is said to be done, and its proof: for an auditor."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plantrack.locale import Translator, msg
from plantrack.model import Status, Update
from plantrack.model.evidence import link_of, path_of
from plantrack.project import Project
from plantrack.reports.edition import Edition
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


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence: its address, or what is known of it as a file, and its fingerprint."""

    text: str
    words: str = ""
    href: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """A deliverable said to be done: when, where that is written, and since when git knows it.

    `days_after` counts from the date promised. `commit` and `typed` are None where git does not
    tell, and `untyped` is why.
    """

    standing: Standing
    done_on: date | None
    days_after: int
    place: str
    commit: str | None
    typed: date | None
    untyped: Untyped | None
    evidence: tuple[Piece, ...]


def proofs(edition: Edition) -> tuple[Proof, ...]:
    """Return each done deliverable in force, with its evidence and when "done" was committed."""
    known: dict[str, list[Line]] = {}
    done = [standing for standing in edition.snapshot.in_force if standing.status is Status.DONE]
    return edition.once(
        "proofs", lambda: tuple(_proof(edition, standing, known) for standing in done)
    )


def notes(edition: Edition, found: Sequence[Proof]) -> Iterator[str]:
    """Tell of the entries that git saw long after the day they tell of, or not yet."""
    t = edition.translator
    days = [(proof.typed - proof.done_on).days for proof in found if proof.typed and proof.done_on]
    long_after = [count for count in days if count > _LONG]
    if long_after:
        yield t.plural(
            "{count} entry was committed more than {days} days after the day that it tells of: "
            "git does not witness that day.",
            "{count} entries were committed more than {days} days after the day that they tell "
            "of: git does not witness those days.",
            len(long_after),
            days=_LONG,
        )
    whys = Counter(proof.untyped for proof in found)
    if missing := whys[Untyped.UNCOMMITTED]:
        yield t.plural(
            "{count} entry is not committed yet.", "{count} entries are not committed yet.", missing
        )
    if cut := whys[Untyped.CUT]:
        yield t.plural(
            "{count} entry stood already where git’s history is cut short: when it was committed "
            "is not known.",
            "{count} entries stood already where git’s history is cut short: when they were "
            "committed is not known.",
            cut,
        )
    if untold := whys[Untyped.UNTOLD]:
        yield t.plural(
            "{count} entry of which git does not tell when it was committed.",
            "{count} entries of which git does not tell when they were committed.",
            untold,
        )
    if words := witness_words(edition.witness, t):
        yield words


def summary_words(edition: Edition, found: Sequence[Proof]) -> str:
    """Return how many deliverables are done, and how many of them with evidence."""
    t = edition.translator
    if not found:
        return t.text("No {w.deliverable} is done on that day.")
    proven = sum(bool(proof.evidence) for proof in found)
    evidence = (
        t.plural("{count} with evidence", "{count} with evidence", proven)
        if proven
        else t.text("none with evidence")
    )
    return t.plural(
        "{count} {w.deliverable} is done, {evidence}.",
        "{count} {w.deliverable:s} are done, {evidence}.",
        len(found),
        evidence=evidence,
    )


def days_after_words(proof: Proof, t: Translator) -> str:
    """Return how many days late it was done; nothing where the date promised was kept."""
    if not proof.days_after:
        return ""
    return t.plural("{count} day late", "{count} days late", proof.days_after)


def untyped_words(untyped: Untyped, t: Translator) -> str:
    """Return why it is not known when an entry was committed."""
    return t.spell(_UNTYPED[untyped])


def _proof(edition: Edition, standing: Standing, known: dict[str, list[Line]]) -> Proof:
    loaded, entry = edition.project.loaded, standing.state.status_entry
    record = entry or standing.deliverable
    path, line = record.origin.path, loaded.line_of(record)
    found = _typed(edition, standing.deliverable.id, entry, _line(edition, path, line, known))
    typed = found if isinstance(found, Typed) else None
    return Proof(
        standing=standing,
        done_on=entry.date if entry else None,
        days_after=edition.outcome(standing).days_after,
        place=f"{path}:{line}",
        commit=typed.short if typed else None,
        typed=edition.project.local_day(typed.moment) if typed else None,
        untyped=found if isinstance(found, Untyped) else None,
        evidence=tuple(_piece(edition, each) for each in standing.state.evidence),
    )


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


def _piece(edition: Edition, text: str) -> Piece:
    t = edition.translator
    if href := link_of(text):
        return Piece(text, href=href)
    if found := _fingerprint(edition.project, text):
        words = t.text("file, {size}", size=_size(edition, found.size))
        return Piece(text, words, sha256=found.sha256)
    if path_of(text):
        return Piece(text, t.text("no such file in the plan's folder"))
    return Piece(text, t.text("neither an address nor a file"))


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
