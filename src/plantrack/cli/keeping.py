"""`evidence keep`: proofs read, or fetched where that was asked, copied, and noted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.editing import run_edit
from plantrack.cli.options import Writing
from plantrack.edits.keeping import Proof, copy_of, folder_of_copies, kept
from plantrack.errors import PlantrackError
from plantrack.model.evidence import path_of
from plantrack.project.kept import is_web, proof_read, sum_of
from plantrack.views.evidence import evidence_of
from plantrack.views.show import show
from plantrack.views.standing import Snapshot
from plantrack.writing import write_documents

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project


def keep(call: Call, identifier: str | None, *, web: bool, again: bool, dry_run: bool) -> None:
    """Keep the proofs of what an id stands for, or of the whole plan.

    Raises:
        PlantrackError: a proof cannot be read or fetched, or has changed since it was kept.
    """
    folder = folder_of_copies(call.project.loaded)
    wanted = tuple(_wanted(call, identifier))
    left_out = [text for text in wanted if is_web(text) and not web]
    contents = {text: _content(call, text) for text in wanted if text not in left_out}
    proofs, copies = [], {}
    for text, content in contents.items():
        sha256 = sum_of(content)
        file = copy_of(folder, text, sha256) if folder else None
        proofs.append(Proof(text, sha256, file))
        if file is not None:
            copies[file.rpartition("/")[2]] = content

    def make(project: "Project", _: "Answers") -> "Edit":
        return kept(project.loaded, proofs, call.clock, again=again)

    make(call.project, {})  # nothing is copied of what would be refused
    if copies and folder and not dry_run:
        write_documents(call.project.root / folder, copies, forbidden=call.project.root)
    title = call.translator.text("keep the proofs of {id}", id=identifier or "plan")
    run_edit(call, title, make, Writing(dry_run))
    if left_out:
        call.warn(
            call.translator.plural(
                "{count} proof is an address, and was not looked at: add --web to fetch it.",
                "{count} proofs are addresses, and were not looked at: add --web to fetch them.",
                len(left_out),
            )
        )


def _wanted(call: Call, identifier: str | None) -> Iterator[str]:
    """Give the proofs that can be kept: those that are files or addresses, each once."""
    snapshot = Snapshot(call.project.plan, call.day)
    whole = [each.deliverable.id for each in snapshot.in_force]
    named = [identifier] if identifier is not None else whole
    every = (text for each in named for text in _of(snapshot, each))
    found = [text for text in dict.fromkeys(every) if is_web(text) or path_of(text)]
    if not found:
        raise PlantrackError("there is no proof to keep there: none is a file, nor an address")
    yield from found


def _of(snapshot: Snapshot, identifier: str) -> Iterator[str]:
    for proven in evidence_of(snapshot, show(snapshot, identifier)):
        yield from proven.evidence


def _content(call: Call, text: str) -> bytes:
    if is_web(text):
        from plantrack.source.web import fetched

        return fetched(text)
    return proof_read(call.project, text)
