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
}
_PART = re.compile(
    r"(?<![\w{`])(?P<article>an? )?(?P<part>axis|axes|commitment|deliverable|action plan)(?P<s>s?)"
    r"(?![\w}`])",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def known_template(template: str, *plural: str, about: str | None = None) -> tuple[str, ...]:
    """Return the templates that the catalogue has for these, in the usual words; else the same."""
    asked = (template, *plural)
    named = tuple(map(_named, asked))
    return named if _is_known(named, about) and not _is_known(asked, about) else asked


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


def _named(template: str) -> str:
    return _PART.sub(_placeholder, template)


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
