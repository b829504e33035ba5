"""A version that could not be read whole, mended: what is unreadable is as it was last read.

So a mistake hides no change, and makes none up: what was changed together with it, or while it
stood there, is a change of the version in which it can be read again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from plantrack.diagnostics import Diagnostic
from plantrack.history.sight import Sight
from plantrack.loading import Loaded
from plantrack.model import Plan, Record

R = TypeVar("R", bound=Record)


def mended(before: Loaded, after: Loaded) -> Loaded:
    """Return a reading, its gaps filled from the reading before it; one without gaps as it is."""
    if not (after.unread or after.remnants or any(map(_is_inside, after.diagnostics))):
        return after
    return _Mending(Sight(before), Sight(after)).done()


class _Mending:
    def __init__(self, before: Sight, after: Sight) -> None:
        self.before = before
        self.after = after
        # Where a record cannot be read, not even its id may be: any of that file may be the one.
        lost = after.loaded.remnants
        mistaken = {
            mistake.place.path for mistake in after.loaded.diagnostics if _is_inside(mistake)
        }
        self.lossy = mistaken if lost else set[str]()
        self.filled: set[tuple[str, tuple[str | int, ...]]] = set()

    def done(self) -> Loaded:
        """Return the later reading, mended; what was not read before either stays in doubt."""
        was, now, loaded = self.before.plan, self.after.plan, self.after.loaded
        plan = Plan(
            header=self._header(),
            axes=tuple(self._records(was.axes, now.axes)),
            action_plans=self._action_plans(),
            deliverables=tuple(self._records(was.deliverables, now.deliverables)),
            indicators=tuple(self._records(was.indicators, now.indicators)),
            roles=tuple(self._records(was.roles, now.roles)),
            partners=tuple(self._records(was.partners, now.partners)),
            changes=now.changes,
            basis=now.basis,
        )
        read_before = self.before.loaded.readings.keys() - set(self.before.loaded.unread)
        return replace(
            loaded,
            plan=plan,
            diagnostics=tuple(
                mistake for mistake in loaded.diagnostics if not self._is_filled(mistake)
            ),
            unread=tuple(path for path in loaded.unread if path not in read_before),
            remnants=tuple(
                remnant for remnant in loaded.remnants if not set(remnant.ids) & self._ids(was)
            ),
            sources={**loaded.sources, **self._headers_known()},
        )

    def _records(self, was: Sequence[R], now: Sequence[R]) -> Iterator[R]:
        """Give the records of now, each with its gaps filled, then those that cannot be read."""
        known: dict[str, Any] = {_id(record): record for record in reversed(was)}
        present = {_id(record) for record in now}
        for record in now:
            yield self._filled(known[_id(record)], record) if _id(record) in known else record
        for record in was:
            if _id(record) not in present and self._may_be_there(record):
                yield record

    def _may_be_there(self, record: Record) -> bool:
        """Return whether a record that was not found may be one of those that cannot be read."""
        path = record.origin.path
        return path in self.lossy or self.after.may_have(_id(record), path)

    def _filled(self, before: R, after: R) -> R:
        """Return a record, the fields that cannot be read as they were."""
        unsure = [name for name in type(after).model_fields if self.after.is_unsure(after, name)]
        origin = after.origin
        self.filled.update((origin.path, (*origin.route, name)) for name in unsure)
        values = {name: getattr(before, name) for name in unsure}
        if all(getattr(after, name) == value for name, value in values.items()):
            return after
        return type(after).of_checked(dict(after) | values, after.model_fields_set, origin)

    def _header(self) -> Any:  # noqa: ANN401 - the plan's header
        if not self.after.has_header:
            return self.before.plan.header
        return self._filled(self.before.plan.header, self.after.plan.header)

    def _action_plans(self) -> tuple[Any, ...]:
        was = {action_plan.key: action_plan for action_plan in self.before.action_plans()}
        read = {action_plan.key for action_plan in self.after.action_plans()}
        return tuple(
            was.get(action_plan.key, action_plan)
            if action_plan.key not in read and action_plan.origin.path in self.after.loaded.unread
            else self._filled(was.get(action_plan.key, action_plan), action_plan)
            for action_plan in self.after.plan.action_plans
        )

    def _headers_known(self) -> dict[str, Any]:
        """Return the texts of the unreadable headers that are as they were."""
        unread, sources = self.after.loaded.unread, self.before.loaded.sources
        return {path: sources[path] for path in unread if path in sources}

    def _is_filled(self, found: Diagnostic) -> bool:
        path, route = found.place.path, found.place.route
        return any((path, route[:length]) in self.filled for length in range(len(route) + 1))

    @staticmethod
    def _ids(plan: Plan) -> set[str]:
        return {
            *plan.deliverable_of,
            *plan.nodes,
            *(indicator.id for indicator in plan.indicators),
        }


def _is_inside(found: Diagnostic) -> bool:
    """Return whether a mistake stands inside a file, and not in where the file stands."""
    return bool(found.place.route)


def _id(record: Record) -> str:
    return str(getattr(record, "id", ""))
