"""The address of a thing: the same on the local page and on the public site, and for ever."""

from typing import Literal, TypeAlias

PlaceKind: TypeAlias = Literal[
    "deliverable", "node", "indicator", "role", "partner", "period", "feed"
]
FOLDERS: dict[PlaceKind, str] = {
    "deliverable": "livrable",
    "node": "plan",
    "indicator": "indicateur",
    "role": "role",
    "partner": "partenaire",
    "period": "periode",
    "feed": "fil",
}
INDEX, SEARCH, COVERAGE = "index.html", "recherche.html", "couverture.html"
CHANGES, METHOD, PUBLISHED = "modifications.html", "methode.html", "donnees.html"
AGENDA, CHECK = "agenda.html", "verification.html"
LATE, SILENT, SOON = "en-retard.html", "sans-suivi.html", "bientot.html"
STYLE, SCRIPT, TITLES = "style.css", "pages.js", "titres.js"
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
_SUFFIX = "~"  # which no id has
_OF_PLAN = frozenset(["promises", "states", "timeline", "indicators"])  # pictures of a whole plan


def file_stem(identifier: str) -> str:
    """Return the name of a file for an id; one that Windows keeps for a device has a suffix."""
    first, dot, rest = identifier.partition(".")
    if first.casefold() in _RESERVED:
        return f"{first}{_SUFFIX}{dot}{rest}"
    return identifier


def address_of(kind: PlaceKind, identifier: str) -> str:
    """Return the address of a thing, from the top of a site in one language."""
    return f"{FOLDERS[kind]}/{file_stem(identifier)}.html"


def part_of(address: str, part: int) -> str:
    """Return the address of a part of a long list: of its first, that of the list."""
    return address if part == 1 else f"{address.removesuffix('.html')}{_SUFFIX}{part}.html"


def picture_of(indicator: str) -> str:
    """Return the address of the picture of an indicator, by its id."""
    stem = file_stem(indicator)
    return f"figure/{stem}{_SUFFIX if stem.casefold() in _OF_PLAN else ''}.svg"


def picture_of_plan(key: str) -> str:
    """Return the address of a picture of a whole plan, by what it is called."""
    return f"figure/{key}.svg"


def way_up(address: str) -> str:
    """Return what leads from a page to the top of its site: nothing, or one step."""
    return "../" * address.count("/")
