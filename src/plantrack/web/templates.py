"""Templates of forms: ours alone, every value escaped, none missing."""

from collections.abc import Mapping
from functools import lru_cache

import jinja2

from plantrack.locale import Translator
from plantrack.reports.templates import shipped_folder

_FOLDER = "pages"


def filled(template: str, t: Translator, values: Mapping[str, object]) -> str:
    """Return a page, or a part of one: a template of ours, filled."""
    speech = {"t": t.text, "n": t.plural, "about": t.text_about}
    return _environment().get_template(template).render({**speech, **values})


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(shipped_folder() / _FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
