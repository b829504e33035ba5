"""A file that cannot be read: one diagnostic, raised inside `source` and caught by the loader."""

from plantrack.diagnostics import Diagnostic, Place, Span
from plantrack.locale import Message


class Refused(Exception):
    """Carries the one diagnostic that says why a file is refused."""

    def __init__(
        self,
        rule: str,
        path: str,
        span: Span,
        message: Message,
        help: Message | None = None,  # noqa: A002 - the diagnostic's own word
    ) -> None:
        super().__init__(rule)
        self.diagnostic = Diagnostic(rule, Place(path, span=span), message, help)
