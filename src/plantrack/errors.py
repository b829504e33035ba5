"""The one exception for "this request cannot be done"; it becomes text in `cli/app.py` only."""

from collections.abc import Mapping


class PlantrackError(Exception):
    """A request that cannot be done: a message id with its values, spelled at the edge."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values: Mapping[str, object] = values
