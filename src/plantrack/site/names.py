"""The names of the files of a site: those that are written, and so may be removed once gone."""

import re

from plantrack.locale import LANGUAGES
from plantrack.pages.addresses import FOLDERS
from plantrack.tables.kinds import TABLES

MARK = "plantrack-site.json"
NO_JEKYLL = ".nojekyll"  # without it, GitHub would take names that begin with `_` away
DATA, FEED, FIGURE = "donnees", "fil", "figure"
GROUP = "groupe"  # of many plans, those of a region, a sector, an organisation or a tag
ATOM, JSON_FEED = "fil.xml", "fil.json"
VERSION = "version.svg"
PLAN, CATALOGUE, README, PACKAGE = (
    f"{DATA}/plan.json", f"{DATA}/catalogue.jsonld", f"{DATA}/LISEZ-MOI.txt",
    f"{DATA}/datapackage.json",
)  # fmt: skip
_STEM = r"[A-Za-z0-9][A-Za-z0-9._~-]{0,70}"
_PAGES = "|".join([*(folder for kind, folder in FOLDERS.items() if kind != "feed"), GROUP])
_TABLES = "|".join(TABLES)
_LANGUAGES = "|".join(LANGUAGES)
_OURS = re.compile(
    rf"(?:(?:{_LANGUAGES})/)?(?:{_STEM}\.(?:html|css|js|svg)|fil\.(?:xml|json)"
    rf"|(?:{_PAGES})/{_STEM}\.html|{FEED}/{_STEM}\.(?:xml|json)|{FIGURE}/{_STEM}\.svg)"
    rf"|{DATA}/(?:plan\.json|catalogue\.jsonld|LISEZ-MOI\.txt|datapackage\.json"
    rf"|(?:{_TABLES})\.csv)"
)
INSIDE = (*sorted(set(FOLDERS.values())), DATA, FIGURE, GROUP)
"""The folders of a site, in each language."""


def is_ours(address: str) -> bool:
    """Return whether a site would write a file of this name."""
    return _OURS.fullmatch(address) is not None
