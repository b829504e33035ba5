"""`plantrack show`."""

import typer

from plantrack.cli.options import Identifier, Json, call_of

EXAMPLES = ("plantrack show 2018-L07", "plantrack show 2.3", "plantrack show developpement")


def run(ctx: typer.Context, identifier: Identifier, as_json: Json = False) -> None:
    """Show one axis, commitment, deliverable, indicator, role or action plan, whole."""
    from plantrack.history.causes import NO_PAST
    from plantrack.model import Deliverable
    from plantrack.project.past import past_of
    from plantrack.views import show as view
    from plantrack.wire.deliverables import Lines

    call = call_of(ctx)
    found = view.show(call.snapshot, identifier)
    lines = Lines(call.project.loaded)
    of_work = isinstance(found.named, Deliverable)
    past = past_of(call.project, call.day, call.cache) if of_work else NO_PAST
    if as_json:
        from plantrack.wire.show import show_json

        call.show_json(show_json(found, lines, call.translator, past))
    else:
        from plantrack.console.show import show_screen

        place = lines.place(found.named) if found.named.origin.path else None
        call.show(show_screen(found, place, call.version, call.look, past))
