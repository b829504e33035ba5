"""Proofs kept: what each is, noted in `plan/evidence.yaml`, and where its copy is to stand."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from plantrack.edits.change import Done, Edit, NewFile, PlannedChange, TextChange
from plantrack.edits.fields import Typed, written
from plantrack.edits.finding import refuse_unread_file
from plantrack.edits.text import Append, Insert, NewValue
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.layout import EVIDENCE
from plantrack.locale import marked, msg
from plantrack.model import KeptProof
from plantrack.source.files import is_below
from plantrack.source.values import document_of

_KEPT = "kept"
_OURS = ("plan", "actions", "templates")
_LONGEST = 80
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")
_BEGINNING = 12  # digits of the sum, which tell copies of one name apart


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof to be kept: its text in a journal, its SHA-256, and where its copy is to stand."""

    evidence: str
    sha256: str
    file: str | None = None


def folder_of_copies(loaded: Loaded) -> str | None:
    """Return the folder where the plan wants copies of proofs; nothing where it wants none.

    Raises:
        PlantrackError: it is none of the repository's, or one of the plan's own.
    """
    keeping = loaded.plan.header.evidence
    if keeping is None:
        return None
    steps = PurePosixPath(keeping.keep).parts
    is_sound = is_below(keeping.keep) and "\\" not in keeping.keep and bool(steps)
    if not is_sound or steps[0] in _OURS or any(step.startswith(".") for step in steps):
        raise PlantrackError(
            "{folder} cannot hold copies of proofs (`evidence.keep` of plan/plan.yaml): name a "
            "folder of the plan's, such as docs/preuves",
            folder=keeping.keep,
        )
    return "/".join(steps)


def copy_of(folder: str, evidence: str, sha256: str) -> str:
    """Return where the copy of a proof stands: a name that another content never has."""
    parts = urlsplit(evidence)
    path = parts.path if parts.scheme else evidence
    name = _NOT_PLAIN.sub("-", PurePosixPath(path).name).strip("-.")[-_LONGEST:]
    return f"{folder}/{sha256[:_BEGINNING]}-{name or 'preuve'}"


def kept(loaded: Loaded, proofs: Iterable[Proof], day: date, *, again: bool) -> Edit:
    """Return the edit that notes what proofs are; one that is known and unchanged is left as is.

    Raises:
        PlantrackError: one is known and has changed, and nobody asked to keep it `again`.
    """
    refuse_unread_file(loaded, EVIDENCE)
    known = {each.evidence: each for each in loaded.plan.kept}
    wanted = [proof for proof in proofs if _is_new(known.get(proof.evidence), proof, again=again)]
    entries: list[NewValue] = [written(KeptProof, _fields(proof, day)) for proof in wanted]
    if not entries:
        return Edit((), ())
    first = len(loaded.plan.kept)
    done = tuple(
        Done(
            msg("{proof} is kept: SHA-256 {sum}…", proof=proof.evidence, sum=proof.sha256[:16]),
            EVIDENCE,
            (_KEPT, position),
        )
        for position, proof in enumerate(wanted, first)
    )
    return Edit(_changes(loaded, entries), done)


def _is_new(known: KeptProof | None, proof: Proof, *, again: bool) -> bool:
    if known is None:
        return True
    if known.sha256 == proof.sha256:
        return known.file is None and proof.file is not None
    if not again:
        raise PlantrackError(
            marked(
                "{proof} is no longer what was kept on {day}; to keep it as it now is, add --again"
            ),
            proof=proof.evidence,
            day=known.date.isoformat(),
        )
    return True


def _fields(proof: Proof, day: date) -> Mapping[str, Typed]:
    return {
        "evidence": proof.evidence,
        "sha256": proof.sha256,
        "date": day.isoformat(),
        "file": proof.file,
    }


def _changes(loaded: Loaded, entries: Sequence[NewValue]) -> tuple[PlannedChange, ...]:
    if EVIDENCE not in loaded.sources:
        comment = loaded.plan.header.writer.text("What proofs were on the day they were kept")
        return (NewFile(EVIDENCE, comment, {_KEPT: [*entries]}),)
    there = dict(document_of(loaded.sources[EVIDENCE]).values)
    if _KEPT in there:
        return tuple(TextChange(EVIDENCE, (_KEPT,), Append(entry)) for entry in entries)
    after = next(reversed(there), None)
    return (TextChange(EVIDENCE, (_KEPT,), Insert([*entries], after=after)),)
