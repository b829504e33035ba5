"""`plantrack coverage`."""

from collections.abc import Callable

import typer

from plantrack.cli.options import call_of, json_option, wide_option
from plantrack.locale import Translator, msg

SUMMARY = msg("Show which commitments the action plans take up, year by year.")
EXAMPLES = ("plantrack coverage",)


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def coverage(
        ctx: typer.Context,
        wide: wide_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.views.coverage import coverage_of

        call = call_of(ctx)
        if wide:
            call.widen()
        found = coverage_of(call.snapshot)
        if as_json:
            from plantrack.wire.status import coverage_json

            call.show_json(coverage_json(found))
        else:
            from plantrack.console.coverage import coverage_screen

            call.show(coverage_screen(found, call.version, call.look))

    return coverage
