"""What a message about the user's files is: values only, spelled elsewhere."""

from plantrack.diagnostics.advice import Advice, NearestName, did_you_mean
from plantrack.diagnostics.diagnostic import Diagnostic, Related, Severity
from plantrack.diagnostics.places import Part, Place, Route, Span

__all__ = [
    "Advice",
    "Diagnostic",
    "NearestName",
    "Part",
    "Place",
    "Related",
    "Route",
    "Severity",
    "Span",
    "did_you_mean",
]
