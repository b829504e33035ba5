"""What a message about the user's files is: values only, spelled elsewhere."""

from plantrack.diagnostics.diagnostic import Diagnostic, Related, Severity
from plantrack.diagnostics.places import Part, Place, Route, Span

__all__ = ["Diagnostic", "Part", "Place", "Related", "Route", "Severity", "Span"]
