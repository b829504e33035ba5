"""How often each rule speaks."""

from plantrack.checking import Checked
from plantrack.diagnostics import Diagnostic, Place, Severity
from plantrack.locale import msg
from plantrack.views.quality import Quality, Share
from plantrack.wire.statistics import by_rule, shares_of, statistics_json

HALF = Share(1, 2)
QUALITY = Quality(HALF, HALF, HALF, HALF, HALF)


def one(rule: str, severity: Severity) -> Diagnostic:
    return Diagnostic(rule, Place("a.yaml"), msg("x"), severity=severity)


def test_the_most_frequent_comes_first() -> None:
    found = Checked(
        (
            one("no-lead", Severity.NOTE),
            one("bad-value", Severity.ERROR),
            one("no-lead", Severity.NOTE),
            one("bad-value", Severity.WARNING),
        ),
        1,
    )
    assert by_rule(found) == [
        ("no-lead", Severity.NOTE, 2),
        ("bad-value", Severity.ERROR, 1),
        ("bad-value", Severity.WARNING, 1),
    ]
    answer = statistics_json(found, QUALITY)
    assert answer["rules"][0] == {"rule": "no-lead", "severity": "note", "count": 2}
    assert answer["quality"]["evidence"] == {"having": 1, "total": 2}


def test_every_share_has_its_words() -> None:
    assert len(shares_of(QUALITY)) == 5
