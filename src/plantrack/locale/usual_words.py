"""Messages as templates of a plan's own may still ask for them: in the usual words.

Messages named an axis before they named what a plan calls it. Who copied a template then has
`t("Deliverable")` in it, where the catalogue has `{w.Deliverable}`.
"""

import re
from functools import cache, lru_cache
from gettext import NullTranslations

from plantrack.locale.translator import catalogue_of

_PARTS = {
    "axis": "axis",
    "axes": "axis",
    "commitment": "commitment",
    "deliverable": "deliverable",
    "action plan": "action_plan",
    "year": "period",
}
# A year is a word of the plan in some messages, and in others a year.
_USUAL = "(?i:axis|axes|commitment|deliverable|action plan)"
_WAYS = tuple(
    re.compile(rf"(?<![\w{{`-])(?P<article>(?i:an? ))?(?P<part>{parts})(?P<s>(?i:s?))(?![\w}}`])")
    for parts in (_USUAL, f"{_USUAL}|[Yy]ear")
)


@lru_cache(maxsize=256)
def known_template(template: str, *plural: str, about: str | None = None) -> tuple[str, ...]:
    """Return the templates that the catalogue has for these, in the usual words; else the same."""
    asked = (template, *plural)
    ways = (tuple(part.sub(_placeholder, each) for each in asked) for part in _WAYS)
    found = (named for named in (asked, *ways) if _is_known(named, about))
    return next(found, asked)


def _is_known(templates: tuple[str, ...], about: str | None) -> bool:
    """Return whether the catalogue answers with a text of its own, be it the same: `{w.Axis}`."""
    first, *many = templates
    if many:
        return _french().ngettext(first, many[0], 1) is not first
    if about is not None:
        return _french().pgettext(about, first) is not first
    return _french().gettext(first) is not first


@cache
def _french() -> NullTranslations:
    return catalogue_of("fr")


def _placeholder(found: re.Match[str]) -> str:
    part, article = found["part"], found["article"]
    name = _PARTS[part.lower()]
    if part.isupper():
        name = name.upper()
    elif part[0].isupper():
        name = name.capitalize()
    many = found["s"] or part.lower() == "axes"
    if article and not many:
        return f"{{w.{name}:{article[0]}}}"
    return (article or "") + (f"{{w.{name}:s}}" if many else f"{{w.{name}}}")
