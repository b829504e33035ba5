"""Proofs as they are now, beside what was kept of them."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress

from plantrack.errors import PlantrackError
from plantrack.locale import msg
from plantrack.model import KeptProof
from plantrack.model.evidence import link_of
from plantrack.project.opening import Project
from plantrack.source.files import is_below

LARGEST = 100_000_000  # bytes of a proof
Fetch = Callable[[str], bytes]


def is_web(evidence: str) -> bool:
    """Return whether a proof is an address that can be fetched."""
    return link_of(evidence) is not None and not evidence.lower().startswith("mailto:")


def sum_of(content: bytes) -> str:
    """Return the SHA-256 of a proof, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def proof_read(project: Project, path: str) -> bytes:
    """Return the bytes of a proof in the plan's folder, through no link.

    Raises:
        PlantrackError: it stands elsewhere, is no ordinary file, or is too large.
    """
    why = None
    content = b""
    if not is_below(path):
        why = msg("it is not below the plan's folder")
    else:
        try:
            content = project.tree.beside(path, LARGEST)
        except (OSError, ValueError):
            why = msg("what stands there is not an ordinary file, or stands behind a link")
        if len(content) > LARGEST:
            why = msg("it is larger than {count} MB", count=LARGEST // 1_000_000)
    if why is not None:
        raise PlantrackError("the proof {path} cannot be kept: {why}", path=path, why=why)
    return content


def altered_proofs(project: Project, fetch: Fetch | None = None) -> tuple[tuple[int, str], ...]:
    """Return the kept proofs that are no longer what they were: the position of each, and its fate.

    Addresses are looked at only with what fetches them.
    """
    every = project.plan.kept
    last = {kept.evidence: position for position, kept in enumerate(every)}
    return tuple(
        (position, fate)
        for position, kept in enumerate(every)
        for fate in (
            *(_fates(project, kept, fetch) if last[kept.evidence] == position else ()),
            *_fates_of_copy(project, kept),
        )
    )


def _fates(project: Project, kept: KeptProof, fetch: Fetch | None) -> Iterator[str]:
    """Give what became of a proof that was not kept again since."""
    if not is_web(kept.evidence):
        yield from _fate(kept, lambda: proof_read(project, kept.evidence), "")
    elif fetch is not None:
        yield from _fate(kept, lambda: fetch(kept.evidence), "")


def _fates_of_copy(project: Project, kept: KeptProof) -> Iterator[str]:
    if (copy := kept.file) is not None:
        yield from _fate(kept, lambda: proof_read(project, copy), "copy-")


def _fate(kept: KeptProof, read: Callable[[], bytes], which: str) -> Iterator[str]:
    content = None
    with suppress(PlantrackError):
        content = read()
    if content is None:
        yield f"{which}gone"
    elif sum_of(content) != kept.sha256:
        yield f"{which}changed"
