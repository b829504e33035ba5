"""A refusal carries one diagnostic, with its place known at once."""

from plantrack.diagnostics import Place, Span
from plantrack.locale import msg
from plantrack.source.refused import Refused


def test_a_refusal_is_one_diagnostic() -> None:
    refused = Refused("too-deep", "plan/plan.yaml", Span(1, 2, 1, 3), msg("no"), msg("do"))
    found = refused.diagnostic
    assert found.rule == str(refused) == "too-deep"
    assert found.place == Place("plan/plan.yaml", span=Span(1, 2, 1, 3))
    assert (found.message, found.help, found.related) == (msg("no"), msg("do"), ())
