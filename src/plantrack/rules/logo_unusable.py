"""The logo of the plan cannot be used.

Documents are made without it. A logo is a PNG or an SVG file of the plan's folder, reached through
no link, of 1 MB and 4,000 pixels a side at most. Since anyone may propose a file, an SVG may hold
shapes, words and gradients only: nothing that runs, fetches, or refers to something outside.

Wrong, where there is no such file:

    look:
      logo: docs/logo.jpg

Right:

    look:
      logo: docs/logo.png

Correct the path, or save the picture as PNG.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg
from plantrack.rules.subject import Finding, Subject, place_of
from plantrack.source.logo import logo_from

GROUP = "fields"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give the logo, where it is none that may stand in a document."""
    look = subject.plan.header.look
    if look is None or look.logo is None:
        return
    found = logo_from(subject.loaded.beside, look.logo)
    if isinstance(found, Message):
        yield Finding(
            place_of(look, "logo"),
            msg("the logo {path} cannot be used: {reason}", path=look.logo, reason=found),
            msg("Correct the path, or save the picture as PNG."),
        )
