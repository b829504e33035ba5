"""Where what doubts found stands: lines and columns, for those that are shown."""

from dataclasses import replace

from plantrack.checking.locating import Places
from plantrack.diagnostics import Related
from plantrack.doubts import Finding
from plantrack.loading import Loaded
from plantrack.views.doubts import Doubted, Doubts


def located_doubts(doubts: Doubts, loaded: Loaded) -> Doubts:
    """Return doubts whose findings, of those that speak, have lines and columns."""
    places, speaking = Places(loaded), {each.doubt.name for each in doubts.speaking}

    def _located(found: Finding) -> Finding:
        related = tuple(Related(places.located(it.place), it.message) for it in found.related)
        return replace(found, place=places.located(found.place), related=related)

    def _shown(each: Doubted) -> Doubted:
        if each.doubt.name not in speaking:
            return each
        return replace(each, findings=tuple(map(_located, each.findings)))

    return replace(doubts, every=tuple(map(_shown, doubts.every)))
