"""The base of every record: frozen, closed to unknown fields, and knowing where it was read."""

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, PrivateAttr

# (file, path of keys): the same shape as a diagnostic's place, without depending on it.
Step = str | int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: its file, the path of keys to it, the year of its folder."""

    path: str = ""
    route: tuple[Step, ...] = ()
    year: int = 0


NOWHERE = Origin()


class Record(BaseModel):
    """A frozen record of a plan file."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    _origin: Origin = PrivateAttr(default_factory=lambda: NOWHERE)  # a plain default is copied

    def model_post_init(self, context: object, /) -> None:
        """Keep the origin that the loader hands over as validation context."""
        if isinstance(context, Origin):
            self._origin = context

    @property
    def origin(self) -> Origin:
        """Where this record was read."""
        private = self.__pydantic_private__  # by name, it is looked up in three places first
        return private["_origin"] if private else NOWHERE
