"""What a reading of a plan lets one say: what could not be read is not absent for that."""

from collections.abc import Iterator
from dataclasses import dataclass

from plantrack.loading import Loaded
from plantrack.model import ActionPlan, Plan, Record
from plantrack.source.files import PLAN_FILE


@dataclass(frozen=True)
class Sight:
    """A plan as it was loaded, and what of it is in doubt."""

    loaded: Loaded

    @property
    def plan(self) -> Plan:
        """The plan, as far as it could be read."""
        return self.loaded.plan

    @property
    def is_whole(self) -> bool:
        """Whether all files and all records could be read."""
        return not self.loaded.unread and not self.loaded.remnants

    @property
    def has_header(self) -> bool:
        """Whether the plan's own file could be read."""
        return PLAN_FILE in self.loaded.sources and PLAN_FILE not in self.loaded.unread

    def action_plans(self) -> Iterator[ActionPlan]:
        """Give the years' headers that are written, not those that are assumed."""
        unread = self.loaded.unread
        for action_plan in self.plan.action_plans:
            if (
                not action_plan.is_whole
                and action_plan.origin.path in self.loaded.sources
                and action_plan.origin.path not in unread
            ):
                yield action_plan

    def is_unsure(self, record: Record, name: str) -> bool:
        """Return whether something was wrong in a field of a record, which may say more."""
        return (record.origin.path, (*record.origin.route, name)) in self.loaded.faulty

    def may_have(self, identifier: str, path: str) -> bool:
        """Return whether a record that was not found, known in `path`, may be there all the same.

        So it may where that file could not be read, or one that has its id in its text, or one of
        which there is no text at all.
        """
        unread = self.loaded.unread
        return (
            identifier in self.loaded.known_ids
            or any(path == place or path.startswith(place) for place in unread)
            or any(not (text := self._text(place)) or identifier in text for place in unread)
        )

    def _text(self, path: str) -> str:
        source = self.loaded.sources.get(path)
        return source.text if source else ""
