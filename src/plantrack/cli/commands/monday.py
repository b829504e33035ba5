"""`plantrack monday`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import DryRun, Json, Writing, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked, plural_msg

if TYPE_CHECKING:
    from plantrack.cli.walking import Steps
    from plantrack.edits.applying import Prepared
    from plantrack.edits.change import Edit
    from plantrack.edits.making import Answers
    from plantrack.project import Project
    from plantrack.views.walk import Walk

EXAMPLES = (
    "plantrack monday",
    "plantrack monday --lead developpement --commit",
    "plantrack monday --json",
)

Lead = Annotated[
    str | None,
    typer.Option("--lead", metavar=marked("ROLE"), help=marked("Only the work of this role.")),
]
Commit = Annotated[
    bool,
    typer.Option("--commit", help=marked("Then make a commit of the files that were changed.")),
]


def run(
    ctx: typer.Context,
    lead: Lead = None,
    commit: Commit = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Go through late, silent and due work, one by one, and write down what is new of each."""
    from plantrack.views.walk import walk_of

    call = call_of(ctx)
    walk = walk_of(call.snapshot, lead)
    if as_json:
        from plantrack.wire.deliverables import Lines
        from plantrack.wire.walk import walk_json

        call.show_json(walk_json(walk, Lines(call.project.loaded)))
        return
    for line in call.basis_lines:
        call.warn(f"! {line}")
    if not call.is_interactive:
        raise PlantrackError(
            "monday asks its questions on a terminal; elsewhere, plantrack agenda lists the same "
            "work, plantrack confirm ID… says that nothing is new, plantrack update ID what is"
        )
    _walk(call, walk, commits=commit, dry_run=dry_run)


def _walk(call: Call, walk: "Walk", *, commits: bool, dry_run: bool) -> None:
    from plantrack.cli.dated import fact_day
    from plantrack.cli.walking import walk_through

    t, day = call.teller, fact_day(call, None)
    if commits:
        from plantrack.edits.into_git import refuse_no_commit

        refuse_no_commit(call.project)
    if walk.told_today:
        ids = ", ".join(standing.deliverable.id for standing in walk.told_today)
        call.warn(
            t.plural(
                "{count} told today already: {ids}",
                "{count} told today already: {ids}",
                len(walk.told_today),
                ids=ids,
            )
        )
    if not walk.standings:
        call.warn(t.text("Nothing is late, silent or due soon that was not told today."))
        return
    steps = walk_through(call, walk.standings, day)
    prepared = _written(call, steps, day, dry_run=dry_run)
    if prepared is not None and commits and not dry_run:
        _commit(call, prepared, day)


def _written(call: Call, steps: "Steps", day: str, *, dry_run: bool) -> "Prepared | None":
    """Write what was answered as one edit, once somebody agreed; None where nothing is written."""
    from plantrack.cli.asking import is_agreed
    from plantrack.cli.editing import run_edit
    from plantrack.cli.walking import tell_summary
    from plantrack.edits.making import Course, prepared_edit
    from plantrack.edits.walking import walked
    from plantrack.views.standing import Snapshot

    if not steps.answered:
        call.warn(call.translator.text("Nothing was written."))
        return None

    def make(project: "Project", _answers: "Answers") -> "Edit":
        return walked(project.loaded, steps.answered, day)

    title = call.translator.text("walk of {day}", day=day)
    course = Course(call.project.root, title, call.day, call.clock)
    after = prepared_edit(call.project, make, {}, course)
    tell_summary(call, steps, Snapshot(after.loaded.plan, call.day))
    count = len(steps.answered)
    question = plural_msg("write this entry", "write these {count} entries", count)
    if not dry_run and not is_agreed(question, call.translator):
        call.warn(call.translator.text("Nothing was written."))
        return None
    return run_edit(call, title, make, Writing(dry_run))


def _commit(call: Call, prepared: "Prepared", day: str) -> None:
    from plantrack.cli.output import after_writing
    from plantrack.edits.into_git import commit_files
    from plantrack.source.git import GitFailed

    subject = call.plan.header.writer.text("Follow-up of {day}", day=day)
    try:
        name = commit_files(call.project, prepared.files, subject)
    except GitFailed as failed:
        raise PlantrackError(
            "the entries are written, and no commit has them: {reason}", reason=failed.why
        ) from failed
    with after_writing():
        call.say(call.translator.text("Commit {commit}: {subject}", commit=name, subject=subject))
