"""`plantrack check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import NO_FORMAT, SINCE, Json, call_of, one_of
from plantrack.cli.rule_names import rules_named
from plantrack.diagnostics import Severity
from plantrack.errors import PlantrackError
from plantrack.locale import marked
from plantrack.source.names import is_there, located

if TYPE_CHECKING:
    from plantrack.checking import Checked
    from plantrack.rules import Since as Earlier
    from plantrack.wire.figures import Json as Answer

    Proofs = tuple[tuple[int, str], ...]

EXAMPLES = (
    "plantrack check",
    "plantrack check actions/2018 --fail-on warning",
    "plantrack check --format github --ignore stray-file",
    "plantrack check --statistics",
)
FOUND = 1
_FORMATS = ("text", "json", "github", "sarif")
_THRESHOLDS = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=marked("PATH"),
        help=marked("Only what concerns these files or folders; everything is read all the same."),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help=marked(
            "`text` for people, `json` for programs, `github` for the annotations of a workflow, "
            "`sarif` for code scanning."
        ),
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="|".join(_THRESHOLDS),
        help=marked("From which severity the exit code is 1."),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=marked("RULE"),
        help=marked("Only what these rules find; may be repeated, or given with commas."),
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar=marked("RULE"), help=marked("Leave out what these rules find.")
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=SINCE,
        help=marked(
            "Also what, since this commit, day, board meeting (`board`) or your last visit "
            "(`last`), is gone, means something else, or changed without a reason: "
            "`removed-without-trace`, `id-reused`, `unexplained-change`, `journal-rewritten`."
        ),
    ),
]
Evidence = Annotated[
    bool,
    typer.Option(
        "--evidence",
        help=marked("Also which kept proofs changed or are gone: `kept-evidence-changed`."),
    ),
]
Web = Annotated[
    bool,
    typer.Option("--web", help=marked("With --evidence: also those that are addresses, fetched.")),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=marked("The mistakes, and no summary."))]
Statistics = Annotated[
    bool,
    typer.Option(
        "--statistics",
        help=marked(
            "How often each rule speaks, and how well the plan is documented, in place of the "
            "mistakes."
        ),
    ),
]


def run(
    ctx: typer.Context,
    paths: Paths = None,
    format_: Format = "text",
    fail_on: FailOn = "error",
    select: Select = None,
    ignore: Ignore = None,
    since: Since = None,
    evidence: Evidence = False,
    web: Web = False,
    quiet: Quiet = False,
    statistics: Statistics = False,
    as_json: Json = False,
) -> None:
    """Check the plan's files: every mistake, at its exact place."""
    call = call_of(ctx)
    spelling = "json" if as_json else one_of(format_, _FORMATS, NO_FORMAT)
    threshold = Severity(
        one_of(fail_on, _THRESHOLDS, marked("no severity {word}: write {formats}"))
    )
    chosen = rules_named(select or []), rules_named(ignore or [])
    if web and not evidence:
        raise PlantrackError("--web goes with --evidence")
    proofs = _altered(call, web=web) if evidence else ()
    checked = call.checked if since is None and not evidence else _compared(call, since, proofs)
    found = checked.below(_from_root(call, paths or [])).of_rules(*chosen)
    if statistics:
        _count(call, found, spelling)
    elif spelling == "text":
        from plantrack.console.diagnostics import check_screen

        sources = call.project.loaded.sources
        whole = bool(select)
        call.print(check_screen(found, sources, call.look, summary=not quiet, whole=whole))
    else:
        call.write(_spelled(call, found, spelling, compared=since is not None))
    if since is not None and spelling != "json":
        _warn_of_git(call)
    call.exit_code = FOUND if found.at_or_above(threshold) else 0


def _altered(call: Call, *, web: bool) -> "Proofs":
    """Return which kept proofs are no longer what they were."""
    from plantrack.project.kept import altered_proofs
    from plantrack.source.web import fetched

    return altered_proofs(call.project, fetched if web else None)


def _compared(call: Call, since: str | None, proofs: "Proofs") -> "Checked":
    """Return what is wrong with the plan, an earlier version of it considered, and its proofs."""
    from plantrack.checking import check

    then = _since(call, since) if since is not None else None
    return check(call.project.loaded, call.day, call.clock, then, proofs)


def _since(call: Call, since: str) -> "Earlier":
    """Return what an earlier version of the plan tells."""
    from plantrack.cli.days import day_or_word
    from plantrack.project.sides import version_of
    from plantrack.telling.unexplained import since_version

    word = day_or_word(call.project, since, call.day, call.tell_reading)
    version = version_of(call.project, word, call.day)
    earlier = version.loaded_beside(call.project)
    return since_version(earlier, call.project.loaded, call.translator)


def _warn_of_git(call: Call) -> None:
    """Say what git cannot tell of the version compared with, where it cannot tell all."""
    from plantrack.telling.witness import witness_words

    if words := witness_words(call.project.witness, call.translator):
        call.warn(words)


def _spelled(call: Call, found: "Checked", format_: str, *, compared: bool) -> str:
    """Return diagnostics for a machine; the paths are those of the repository where it wants so."""
    from plantrack.telling.witness import witness_words
    from plantrack.wire.diagnostics import diagnostics_json
    from plantrack.wire.figures import dump
    from plantrack.wire.github import github_annotations
    from plantrack.wire.sarif import sarif_json
    from plantrack.wire.witness import witness_json

    project, t = call.project, call.translator
    if format_ == "json":
        told = {"git": witness_json(project.witness, t)} if compared else {}
        return dump(diagnostics_json(found, t) | told | _problems(call))
    not_told = witness_words(project.witness, t) if compared else None
    if format_ == "github":
        return github_annotations(found, project.prefix, t, not_told)
    return dump(sarif_json(found, project.loaded.sources, project.prefix, t, not_told))


def _problems(call: Call) -> "Answer":
    """Return how many mistakes the whole plan has, and what could not be read."""
    from plantrack.wire.figures import problems_json

    return {"problems": problems_json(call.problems)}


def _count(call: Call, found: "Checked", format_: str) -> None:
    """Show statistics, or add them to the JSON of the mistakes."""
    from plantrack.views.quality import quality_of

    quality = quality_of(call.project.plan)
    if format_ == "text":
        from plantrack.console.statistics import statistics_screen

        call.print_with_basis(statistics_screen(found, quality, call.look))
    elif format_ == "json":
        from plantrack.wire.diagnostics import diagnostics_json
        from plantrack.wire.figures import dump
        from plantrack.wire.statistics import statistics_json

        answer = diagnostics_json(found, call.translator) | _problems(call)
        call.write(dump(answer | {"statistics": statistics_json(found, quality)}))
    else:
        raise PlantrackError("statistics are text or json, not {format}", format=format_)


def _from_root(call: Call, paths: list[str]) -> tuple[str, ...]:
    """Return paths as diagnostics name them: relative to the root, or to the current folder."""
    root = call.project.root.resolve()
    return tuple(_relative(Path(path), root) for path in paths)


def _relative(path: Path, root: Path) -> str:
    candidates = [located(path.absolute()), located(root / path)]
    there = next((candidate for candidate in candidates if is_there(candidate)), None)
    if there is None:
        raise PlantrackError("{path} does not exist", path=str(path))
    if not there.resolve().is_relative_to(root):
        raise PlantrackError(
            "{path} is not in the plan's folder {root}", path=str(path), root=str(root)
        )
    relative = there.resolve().relative_to(root).as_posix()
    return "" if relative == "." else relative
