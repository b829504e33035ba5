"""The one exception for "this request cannot be done"; it becomes text in `cli/app.py` only."""

from collections.abc import Mapping
from copyreg import __newobj__  # type: ignore[attr-defined]  # as `object.__reduce_ex__` does


class PlantrackError(Exception):
    """A request that cannot be done: a message id with its values, spelled at the edge."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values: Mapping[str, object] = values

    def __reduce__(self) -> tuple[object, ...]:
        """Return how a pickle makes it again, whatever its own kind is made from."""
        return __newobj__, (type(self), *self.args), self.__dict__
