"""The colour of the plan's documents is too light to be read on white.

Headings, figures and links are written in it. Letters need a contrast of 4.5 to 1 with what stands
behind them. Until the colour is corrected, documents have the nearest darker one that can be read.

Wrong:

    look:
      colour: "#7fc8c2"

Right:

    look:
      colour: "#0b5d5e"

Write the darker colour that the message gives, or another one.
"""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.look import LEAST_CONTRAST, contrast, readable
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.WARNING
_CENTS = Decimal("0.01")


def find(subject: Subject) -> Iterator[Finding]:
    """Give the colour, where letters in it cannot be read on white."""
    look = subject.plan.header.look
    if look is None or look.colour is None or contrast(look.colour) >= LEAST_CONTRAST:
        return
    ratio = Decimal(contrast(look.colour)).quantize(_CENTS, ROUND_DOWN)
    yield Finding(
        place_of(look, "colour"),
        msg(
            "{colour} is too light to be read on white: its contrast is {ratio} to 1, and letters "
            "need {least}",
            colour=look.colour,
            ratio=ratio,
            least=Decimal(LEAST_CONTRAST),
        ),
        msg('The nearest darker one is "{colour}".', colour=readable(look.colour)),
    )
