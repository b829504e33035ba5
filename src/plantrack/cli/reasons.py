"""The options that say why the plan is changed."""

from typing import Annotated, Any

import typer

from plantrack.cli.options import text_option
from plantrack.locale import Translator


def reason_option(t: Translator) -> Any:
    """Return the type of `--reason`."""
    return text_option(
        "--reason",
        t.text("TEXT"),
        t.text("Why what was adopted is changed; kept in plan/changes.yaml."),
    )


def resolution_option(t: Translator) -> Any:
    """Return the type of `--resolution`."""
    return text_option("--resolution", t.text("TEXT"), t.text("The board’s decision."))


def editorial_option(t: Translator) -> Any:
    """Return the type of `--editorial`."""
    return Annotated[
        bool,
        typer.Option("--editorial", help=t.text("Only the form is corrected: a typing error.")),
    ]
