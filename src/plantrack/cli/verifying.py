"""`verify`: a published document made again from the version that it names, and compared."""

import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.global_options import AS_OF, AT, NO_CACHE, ROOT
from plantrack.cli.guard import OutOfBounds, guarded
from plantrack.cli.reporting import Shown, edition_of, paper_named, trusted
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, message_of, msg, plural_msg
from plantrack.project import Project
from plantrack.project.kept import altered_proofs
from plantrack.reports.provenance import MODIFIED, UNVERSIONED, YES
from plantrack.reports.published.claims import claim_in, format_of
from plantrack.reports.published.comparing import compared, first_place
from plantrack.reports.published.packages import Damaged
from plantrack.reports.published.passages import can_be_read, passages_of_both
from plantrack.source.commits import is_commit, short
from plantrack.source.copies import NoSuchVersion, fetched, is_address, laid_out, top_of
from plantrack.source.holders import holders_of
from plantrack.source.settings import plan_settings
from plantrack.views.verified import Claim, Compared, Outcome, Passage, Verified, Version

if TYPE_CHECKING:
    from plantrack.reports.edition import Edition

_LARGEST = 100_000_000  # bytes
_PATIENCE = 20.0  # seconds, for the text of both


def document_read(path: Path) -> bytes:
    """Return the bytes of a document.

    Raises:
        PlantrackError: it is no ordinary file, cannot be read, or is too large.
    """
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(descriptor, "rb") as stream:
            is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
            content = stream.read(_LARGEST + 1) if is_file else b""
    except (OSError, ValueError) as error:
        raise PlantrackError("{file} cannot be read", file=str(path)) from error
    if not is_file:
        raise PlantrackError("{file} is not a file", file=str(path))
    if len(content) > _LARGEST:
        raise PlantrackError(
            "{file} is larger than {count} MB: no report is",
            file=str(path),
            count=_LARGEST // 1_000_000,
        )
    return content


def verified(call: Call, path: Path, repository: str | None) -> Verified:
    """Return what comes of making a document again from a repository, the plan's own by default.

    Raises:
        PlantrackError: it bears no provenance, or its version cannot be had.
    """
    content = document_read(path)
    try:
        format_ = format_of(content, path.suffix.removeprefix(".").lower())
    except Damaged:
        format_ = ""
    claim = claim_in(content, format_)
    if claim.trust == "none":
        raise PlantrackError(
            "{file} does not say what made it: it was not made by plantrack, or by a version that "
            "did not write it yet, or another program saved it again",
            file=str(path),
        )
    if claim.trust == "broken":
        return Verified("damaged", claim)
    if claim["files"] == UNVERSIONED or not claim["commit"]:
        raise PlantrackError(
            "{file} was made from files that no version kept: git had none of them. Commit the "
            "plan's files, and make the report again",
            file=str(path),
        )
    with tempfile.TemporaryDirectory(prefix="plantrack-") as made:
        into = Path(made)
        source = _source(call, repository, into)
        root = _laid_out(source, claim, into)
        again = _made_again(call, root, claim)
        remarks = (*_remarks(source, claim, claim_in(again, format_)), *_of_proofs(root, claim))
        version = _version(source, claim["at"] or claim["commit"])
    return replace(_compared(content, again, format_, claim, remarks), version=version)


def _source(call: Call, repository: str | None, into: Path) -> Path:
    """Return the repository that a version is taken from."""
    if repository is not None:
        return top_of(fetched(repository, into) if is_address(repository) else Path(repository))
    return top_of(_own_folder(call))


def _own_folder(call: Call) -> Path:
    try:
        return call.project.root
    except PlantrackError:  # no plan here: a repository may well be
        return Path.cwd()


def _laid_out(source: Path, claim: Claim, into: Path) -> Path:
    try:
        folder = laid_out(source, claim["commit"], into)
    except NoSuchVersion as error:
        raise PlantrackError(
            "{why}. Fetch what is missing (git fetch --unshallow, or git fetch --all), or name "
            "another repository with --repo; where it is whole, its history was rewritten",
            why=message_of(error),
        ) from error
    return folder / claim["folder"]


def _made_again(call: Call, root: Path, claim: Claim) -> bytes:
    """Return the document made again, by the same options, as a call of its own would."""
    from plantrack.reports.report import report_bytes

    settings = plan_settings(str(root))
    options = {ROOT: str(root), AS_OF: claim["day"], NO_CACHE: ""}
    if claim["at"]:
        options[AT] = claim["at"]
    translator = Translator(claim["language"], words=settings.words, region=settings.language)
    shown = Shown(claim["pictures"] == YES, claim["annexes"] == YES, paper_named(claim["paper"]))
    replay = Call(translator, options, max(call.clock, date.fromisoformat(claim["day"])))
    edition: Edition = edition_of(replay, claim["subject"] or None, claim["since"] or None, shown)
    return trusted(replay, lambda: report_bytes(edition, claim["report"], claim["format"]))


def _remarks(source: Path, claim: Claim, again: Claim) -> Iterator[Message]:
    commit = short(claim["commit"])
    if claim["files"] == MODIFIED:
        yield msg(
            "It was made from files that were not committed: version {commit} is the one before "
            "them. Commit them, and make the report again.",
            commit=commit,
        )
    elif claim["sha256"] != again["sha256"]:
        yield msg(
            "The plan's files were not those of version {commit}: others were there when it was "
            "made, or its provenance was written by hand.",
            commit=commit,
        )
    for named in _versions_named(claim):
        if not holders_of(source, named).is_kept:
            yield msg(
                "No branch leads to version {commit} any more: the history was rewritten since. "
                "Who fetches the repository anew cannot verify this document; put a tag on that "
                "version.",
                commit=short(named),
            )
    if claim["history"] != again["history"]:
        yield msg(
            "It was made where git had only the last versions (a shallow clone): what is told of "
            "the past may differ. In a workflow, check out with fetch-depth: 0."
            if claim["history"]
            else "This repository has only the last versions (a shallow clone): fetch the rest "
            "with git fetch --unshallow, then verify again."
        )


def _versions_named(claim: Claim) -> Iterator[str]:
    """Give each version that a document is made from: of its files, and those it compares with."""
    words = dict.fromkeys((claim["commit"], claim["at"], claim["since"]))
    yield from (word for word in words if word and is_commit(word))


def _version(source: Path, name: str) -> Version:
    held = holders_of(source, name)
    made = held.commit
    author, day = (made.author, made.typed.date()) if made else ("", None)
    return Version(name, author, day, held.names, held.is_in_main)


def _of_proofs(root: Path, claim: Claim) -> Iterator[Message]:
    """Say which proofs of that version are not what was kept of them."""
    project = Project(root, claim["at"] or None)
    changed = [at for at, fate in altered_proofs(project) if fate.endswith("changed")]
    if changed:
        yield plural_msg(
            "{count} kept proof of that version is not what was kept: {proofs}.",
            "{count} kept proofs of that version are not what was kept: {proofs}.",
            len(changed),
            proofs=", ".join(project.plan.kept[at].evidence for at in dict.fromkeys(changed)),
        )


def _compared(
    content: bytes, again: bytes, format_: str, claim: Claim, remarks: tuple[Message, ...]
) -> Verified:
    made_by = claim_in(again, format_)
    if content == again:
        return Verified("identical", claim, made_by, remarks=remarks)
    at = first_place(content, again, format_)
    try:
        text = _text(content, again, format_)
    except Damaged:
        return Verified("damaged", claim, made_by, at=at, remarks=remarks)
    found = Verified("different", claim, made_by, text, at, remarks)
    return replace(found, outcome=_outcome(found))


def _outcome(found: Verified) -> Outcome:
    """Return how a document differs: by another program, what is not its text may."""
    if found.text is None or not found.is_of_another_program or found.text.figures:
        return "different"
    return "same-figures" if found.text.differences else "same-text"


def _text(content: bytes, again: bytes, format_: str) -> Compared | None:
    """Return how the text of both differs, read in a process that can be ended."""
    if not can_be_read(format_):
        return None
    try:
        sides = guarded(lambda: _both_read(content, again, format_), _PATIENCE)
    except OutOfBounds as error:
        raise Damaged from error
    if sides is None:
        raise Damaged
    published, made = ([Passage(*row) for row in side] for side in sides)
    return compared(published, made)


def _both_read(
    content: bytes, again: bytes, format_: str
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]] | None:
    try:
        return passages_of_both(content, again, format_)
    except Damaged:
        return None
