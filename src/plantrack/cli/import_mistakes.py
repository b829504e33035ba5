"""What was not understood of an import, spelled as `check` spells mistakes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from plantrack.checking import Checked
from plantrack.cli.call import Call
from plantrack.cli.import_asked import Asked
from plantrack.diagnostics import Diagnostic

if TYPE_CHECKING:
    from plantrack.wire.figures import Json

NOT_UNDERSTOOD = 1  # the exit code


def tell_mistakes(
    call: Call,
    mistakes: Sequence[Diagnostic],
    asked: Asked,
    brought: "Callable[[], Json] | None" = None,
) -> None:
    """Spell what was not understood, as `check` does; for programs, what is `brought` with it."""
    from plantrack.wire.diagnostics import diagnostics_json
    from plantrack.wire.figures import dump, envelope
    from plantrack.wire.github import github_annotations
    from plantrack.wire.sarif import sarif_json

    found = Checked(tuple(sorted(mistakes, key=lambda mistake: mistake.sort_key)), 1)
    t, project = call.translator, call.project
    if asked.format == "json":
        told = envelope("import") | {"import": brought()} if brought else {}
        call.write(dump(diagnostics_json(found, t) | told))
    elif asked.format == "github":
        call.write(github_annotations(found, project.prefix, t))
    elif asked.format == "sarif":
        call.write(dump(sarif_json(found, project.loaded.sources, project.prefix, t)))
    elif mistakes:
        from plantrack.console.diagnostics import check_screen

        call.print(
            check_screen(found, project.loaded.sources, call.look, summary=False, whole=True)
        )
