"""Why the plan changed, as its files say it today: not as an earlier version did.

A reason or a decision that was rewritten or taken out of the files may be one that nobody is to
read any more; git keeps it, and a site does not tell it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plantrack.history.amendment import Amendment
from plantrack.history.register import Registered
from plantrack.model import ChangeReason, Plan, Update, Withdrawal
from plantrack.site.published import Publishing

_Saying = Update | Withdrawal | ChangeReason
_FIELDS = ("reason", "resolution")


@dataclass(frozen=True)
class StillSaid:
    """What is published of the reasons and decisions that git tells."""

    plan: Plan
    publishing: Publishing

    def of(self, entry: Registered) -> Registered:
        """Return a change to the plan without who typed it, and why, as the files say it today."""
        told = entry.amendment
        reason, resolution = self._today("reason", told), self._today("resolution", told)
        return replace(
            entry,
            amendment=replace(told, reason=reason, resolution=resolution),
            commit=entry.commit and replace(entry.commit, author=""),
            reason=reason or self._text("reason", entry.reason),
            resolution=resolution or self._text("resolution", entry.resolution),
        )

    def _text(self, name: str, text: str | None) -> str | None:
        return self.publishing.text(name, text) if text else text

    def _today(self, name: str, told: Amendment) -> str | None:
        text: str | None = getattr(told, name)
        if text and text not in self._texts[name]:
            now = self._by_day.get((told.id.casefold(), told.day), ())
            said = (getattr(each, name) for each in now)
            text = next(filter(None, said), self.publishing.instead)
        return self._text(name, text)

    @cached_property
    def _texts(self) -> dict[str, frozenset[str]]:
        """Every reason, and every decision, that the files say."""
        return {
            name: frozenset(text for _, each in self._sayings() if (text := getattr(each, name)))
            for name in _FIELDS
        }

    @cached_property
    def _by_day(self) -> dict[tuple[str, date | None], list[_Saying]]:
        found: dict[tuple[str, date | None], list[_Saying]] = {}
        for name, each in self._sayings():
            found.setdefault((name.casefold(), each.date), []).append(each)
        return found

    def _sayings(self) -> Iterator[tuple[str, _Saying]]:
        """Give what may say why, each with the id of what it is about."""
        for deliverable in self.plan.deliverables:
            yield from ((deliverable.id, each) for each in deliverable.updates)
        yield from ((node.id, node.withdrawn) for node in self.plan.every_node if node.withdrawn)
        yield from ((each.id, each) for each in self.plan.changes)
