"""`plantrack evidence`."""

from typing import Annotated

import typer

from plantrack.cli.options import DryRun, call_of, one_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

EXAMPLES = ("plantrack evidence keep 2018-L07", "plantrack evidence keep --all --dry-run")
_ACTIONS = ("keep",)
_NO_ACTION = marked("evidence has no action {word}: write {formats}")

Action = Annotated[
    str,
    typer.Argument(
        metavar="|".join(_ACTIONS),
        help=marked("`keep`: write down what proofs are, and copy them."),
    ),
]
Identifier = Annotated[
    str | None,
    typer.Argument(metavar=marked("ID"), help=marked("Whose proofs: an id of the plan.")),
]
Every = Annotated[bool, typer.Option("--all", help=marked("The proofs of the whole plan."))]
Web = Annotated[
    bool, typer.Option("--web", help=marked("Also proofs that are addresses: they are fetched."))
]
Again = Annotated[
    bool, typer.Option("--again", help=marked("Also those that have changed since they were kept."))
]


def run(
    ctx: typer.Context,
    action: Action,
    identifier: Identifier = None,
    every: Every = False,
    web: Web = False,
    again: Again = False,
    dry_run: DryRun = False,
) -> None:
    """Keep proofs: write down the SHA-256 of each, and copy it where the plan says."""
    from plantrack.cli.keeping import keep

    call = call_of(ctx)
    one_of(action, _ACTIONS, _NO_ACTION)
    call.refuse_version()
    if (identifier is None) != every:
        raise PlantrackError("whose proofs? Give an id, or --all")
    keep(call, identifier, web=web, again=again, dry_run=dry_run)
