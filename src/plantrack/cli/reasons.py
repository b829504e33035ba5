"""The options that say why the plan is changed, and whether somebody said so already."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from plantrack.cli.call import Call
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


def owes_reason(call: Call, name: str, field: str | None) -> Callable[[], bool]:
    """Return what tells whether a change of something waits for its reason; without git, it may."""

    def owed() -> bool:
        from plantrack.project.register import plan_register

        if call.project.revision is None:
            return True
        register = plan_register(call.project, call.day, None, call.cache)
        return any(
            one.amendment.id.casefold() == name.casefold() and one.amendment.field == field
            for one in register.unexplained
        )

    return owed
