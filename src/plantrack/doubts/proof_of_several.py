"""One proof stands for two deliverables.

What it sees: the same link or the same file proves two deliverables or more that are done, or done
in part, and neither of which continues the other. Links that differ in what comes after `#` are
two proofs, those that differ by `http` and `https`, by `www.` or by a last `/` are one; words that
are no link and no file are left out.

Why it may be harmless: one publication holds both results, or one page lists them.

What to ask: where in it is each of the two, and could each name its own page?
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from posixpath import normpath

from plantrack.diagnostics import Place, Related
from plantrack.doubts.subject import Finding, Subject, Work, place_of
from plantrack.locale import msg, plural_msg
from plantrack.model import Deliverable, Status, Update
from plantrack.model.evidence import link_of, path_of

_RESULTS = (Status.DONE, Status.PARTIAL)
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Finding]:
    """Give each proof of several deliverables, where it stands the second time."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for work in subject.works:
        if work.state.status in _RESULTS:
            for proof, place in _proofs(work, subject):
                found[proof].setdefault(work.id, place)
    for places in found.values():
        ids = _apart(subject, list(places))
        if len(ids) > 1:
            first, second, *others = ids
            yield Finding(
                second,
                places[second],
                plural_msg(
                    "one proof stands for {count} result: {ids}",
                    "one proof stands for {count} results: {ids}",
                    len(ids),
                    ids=", ".join(ids),
                ),
                tuple(
                    Related(places[name], msg("the same proof, of {id}", id=name))
                    for name in (first, *others)
                ),
                (first, *others),
            )


def _proofs(work: Work, subject: Subject) -> Iterator[tuple[str, Place]]:
    records: tuple[Deliverable | Update, ...] = work.deliverable, *work.entries(subject.day)
    for record in records:
        for position, text in enumerate(record.evidence):
            if proof := _named(text):
                yield proof, place_of(record, "evidence", position)


def _named(text: str) -> str:
    """Return one name for what a text leads to, however it is written; nothing for words."""
    if link_of(text):
        return _HOST.sub(lambda match: f"//{match[1].lower()}", text).rstrip("/")
    path = path_of(text)
    return normpath(path) if path else ""


def _apart(subject: Subject, ids: list[str]) -> list[str]:
    """Return deliverables of which none continues another one: the first of each thread."""
    if len(ids) < 2:  # noqa: PLR2004 - one alone is no pair
        return ids
    kept, told = [], set[str]()
    for name in ids:
        if name not in told:
            kept.append(name)
            thread = subject.plan.thread_of(subject.work_of[name].deliverable)
            told.update(each.id for each in thread)
    return kept
