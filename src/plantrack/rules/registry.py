"""The rules, found by walking this folder: a new file is a new rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from plantrack.diagnostics import Severity
from plantrack.diagnostics.manual import pages_of
from plantrack.rules.subject import Finding, Subject

_NOT_RULES = ("cycles", "infinitives", "nearest", "registry", "subject", "threads")
_PACKAGE = "plantrack.rules"
# The order of the list, and which parts of reading may not be silenced.
GROUPS = ("reading", "fields", "links", "coverage", "dates", "accountability", "tables")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name everywhere, its group, its severity, its manual page, its finder.

    `find` is None where loading, or the check itself, finds the mistake; `is_of_the_day` says that
    what it finds depends on the day, `is_of_the_past` that it compares with an earlier version.
    """

    name: str
    group: str
    severity: Severity
    page: str
    find: Callable[[Subject], Iterator[Finding]] | None
    is_of_the_day: bool = False
    is_of_the_past: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether a plan may not lower its severity: an error of reading hides what follows."""
        return self.group == "reading" and self.severity is Severity.ERROR

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]


def _rules() -> Iterator[Rule]:
    for page in pages_of(_PACKAGE, _NOT_RULES):
        yield Rule(
            name=page.name,
            group=page.module.GROUP,
            severity=page.module.SEVERITY,
            page=page.text,
            find=getattr(page.module, "find", None),
            is_of_the_day=getattr(page.module, "IS_OF_THE_DAY", False),
            is_of_the_past=getattr(page.module, "IS_OF_THE_PAST", False),
        )


RULES = MappingProxyType(
    {rule.name: rule for rule in sorted(_rules(), key=lambda r: (GROUPS.index(r.group), r.name))}
)
