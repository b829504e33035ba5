"""The statistics of `check`: how often each rule speaks, and how well a plan is documented."""

from collections import Counter
from dataclasses import asdict

from plantrack.checking import Checked
from plantrack.diagnostics import Severity
from plantrack.locale import Message, msg
from plantrack.views.quality import Quality, Share
from plantrack.wire.figures import Json


def by_rule(checked: Checked) -> list[tuple[str, Severity, int]]:
    """Return how often each rule speaks, with its severity, the most frequent first."""
    counts = Counter((diagnostic.rule, diagnostic.severity) for diagnostic in checked.diagnostics)
    ordered = sorted(
        counts.items(), key=lambda counted: (-counted[1], counted[0][0], counted[0][1].rank)
    )
    return [(rule, severity, count) for (rule, severity), count in ordered]


def shares_of(quality: Quality) -> list[tuple[Message, Share]]:
    """Return what is counted of a plan's quality, in words."""
    return [
        (msg("{w.Deliverable:s} with a lead"), quality.lead),
        (msg("{w.Deliverable:s} with a due date"), quality.due),
        (msg("{w.Deliverable:s} with a start"), quality.start),
        (msg("Done with evidence"), quality.evidence),
        (msg("{w.Commitment:s} with an indicator"), quality.indicator),
    ]


def statistics_json(checked: Checked, quality: Quality) -> Json:
    """Return the statistics as JSON."""
    return {
        "rules": [
            {"rule": rule, "severity": severity.value, "count": count}
            for rule, severity, count in by_rule(checked)
        ],
        "quality": asdict(quality),
    }
