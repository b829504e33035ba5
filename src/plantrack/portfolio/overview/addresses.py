"""The addresses of the pages about many plans, the same ones each time for the same names."""

from hashlib import blake2b

from plantrack.pages.addresses import METHOD, file_stem
from plantrack.site.names import GROUP
from plantrack.tables.foreign.naming import slug

WITHOUT = "sans-plan-d-action.html"
OF_QUESTIONS = {
    "late": "retards.html", "silent": "silence.html", "coverage": "couverture.html",
    "slips": "glissements.html", "quality": "qualite.html", "themes": "themes.html",
}  # fmt: skip
_NO_KEY = "sans~"
_OTHERWISE = 4  # bytes that tell apart the keys that have the same letters

__all__ = ["METHOD", "OF_QUESTIONS", "WITHOUT", "address_of_key"]


def address_of_key(key: str | None) -> str:
    """Return the address of the plans of a key; of those that have none.

    A key that is no name of a file has the nearest one, and a sum of itself: two keys that differ
    by their case, their accents or their signs have two pages.
    """
    if key is None:
        return f"{GROUP}/{_NO_KEY}.html"
    stem = slug(key)
    if stem != key or stem.startswith("-"):
        told = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_OTHERWISE).hexdigest()
        stem = f"{stem.strip('-') or 'x'}~{told}"
    return f"{GROUP}/{file_stem(stem)}.html"
