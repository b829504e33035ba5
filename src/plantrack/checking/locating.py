"""Lines and columns of mistakes, each file concerned read once more."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from plantrack.diagnostics import Diagnostic, Place, Related
from plantrack.loading import Loaded

if TYPE_CHECKING:
    from plantrack.source.positions import Positions


def located(found: Iterable[Diagnostic], loaded: Loaded) -> Iterator[Diagnostic]:
    """Give each mistake with its line and column, and those of the places that explain it."""
    places = Places(loaded)
    for diagnostic in found:
        place = places.located(diagnostic.place)
        related = tuple(Related(places.located(it.place), it.message) for it in diagnostic.related)
        if place is diagnostic.place and not related:
            yield diagnostic
        else:
            yield Diagnostic(
                diagnostic.rule,
                place,
                diagnostic.message,
                diagnostic.advice,
                related,
                diagnostic.severity,
            )


def places_located(places: Iterable[Place | None], loaded: Loaded) -> Iterator[Place | None]:
    """Give each place with its line and column; nothing for nothing."""
    known = Places(loaded)
    for place in places:
        yield None if place is None else known.located(place)


class Places:
    """The places of a plan's files, worked out for the files where something is asked for."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._known: dict[str, Positions | None] = {}

    def located(self, place: Place) -> Place:
        """Return a place with its line and column, where its file could be read."""
        if place.span is not None:
            return place
        from plantrack.source.positions import Positions, locate

        path, loaded = place.path, self._loaded
        if path not in self._known:
            source = loaded.sources.get(path)
            self._known[path] = Positions(source) if source else None
        return locate(place, self._known[path])
