"""The application: its commands, their order and their groups."""

from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from plantrack.cli import (
    agenda,
    check,
    coverage,
    explain,
    listing,
    report,
    rules,
    show,
    status,
    why,
)
from plantrack.cli.call import Call
from plantrack.locale import Translator, msg

_GROUPS = (
    (msg("Follow"), (status, listing, show, agenda, coverage, why)),
    (msg("Check"), (check, rules, explain)),
    (msg("Report"), (report,)),
)


def build_app(call: Call) -> typer.Typer:
    """Return the application, every text of it in the call's language."""
    t = call.translator
    app = typer.Typer(
        name="plantrack",
        help=t.text("Follows a strategic plan kept as text."),
        epilog=t.text("Example: {example}", example="plantrack status --as-of 2018-09-30"),
        cls=_speaking(TyperGroup, t),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        options_metavar=t.text("OPTIONS"),
        subcommand_metavar=t.text("COMMAND …"),
        context_settings={"help_option_names": ["--help", "-h"], "obj": call},
    )
    _add_global_options(app, t)
    for group, modules in _GROUPS:
        for module in modules:
            app.command(
                module.NAME,
                help=t.spell(module.SUMMARY),
                epilog=_epilog(module.EXAMPLES, t),
                cls=_speaking(TyperCommand, t),
                rich_help_panel=t.spell(group),
                options_metavar=t.text("OPTIONS"),
            )(module.build(t))
    return app


def _add_global_options(app: typer.Typer, t: Translator) -> None:
    """Declare the options that stand before or after any command; `Call` reads their values."""

    @app.callback()
    def _everywhere(
        root: Annotated[
            str | None,
            typer.Option(
                "--root",
                metavar=t.text("FOLDER"),
                help=t.text("The plan's folder; by default found from here upwards."),
            ),
        ] = None,
        lang: Annotated[
            str | None,
            typer.Option("--lang", metavar="fr|en", help=t.text("The language to speak.")),
        ] = None,
        as_of: Annotated[
            str | None,
            typer.Option(
                "--as-of",
                metavar=t.text("DATE"),
                help=t.text(
                    "The day to look at: 2018-09-30, 2018-Q3, 2018, -30d; by default today."
                ),
            ),
        ] = None,
        color: Annotated[
            str | None,
            typer.Option(
                "--color",
                metavar="auto|always|never",
                help=t.text("Whether to colour what is shown."),
            ),
        ] = None,
        version: Annotated[
            bool,
            typer.Option(
                "--version",
                help=t.text("Show the version and stop."),
                is_eager=True,
                callback=_show_version,
            ),
        ] = False,
    ) -> None:
        del root, lang, as_of, color, version


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"plantrack {version('plantrack')}")
        raise typer.Exit


def _epilog(examples: tuple[str, ...], t: Translator) -> str:
    """Return the examples, and the options that every command accepts."""
    lines = [t.text("Example: {example}", example=one) for one in examples]
    lines.append(
        t.text("Also, with any command: {options}", options="--root --lang --as-of --color")
    )
    return "\n\n".join(lines)


def _speaking(base: type[Any], t: Translator) -> type[Any]:
    """Return a Typer class whose fixed words, which it does not translate, are in our language."""

    class Speaking(base):  # type: ignore[misc]  # Typer's classes are untyped to mypy here
        def get_usage(self, ctx: Any) -> str:
            return str(super().get_usage(ctx)).replace("Usage:", t.text("Usage:"), 1)

        def get_help_option(self, ctx: Any) -> Any:
            option = super().get_help_option(ctx)
            if option is not None:
                option.help = t.text("Show this help and stop.")
            return option

        def get_params(self, ctx: Any) -> Any:
            words = {
                "install_completion": t.text("Install completion for this shell."),
                "show_completion": t.text(
                    "Show the completion of this shell, to copy it or adapt it."
                ),
            }
            params = super().get_params(ctx)
            for param in params:
                param.help = words.get(param.name, getattr(param, "help", None))
            return params

    return Speaking
