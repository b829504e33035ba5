"""Pages as HTML: shipped templates only, every word of a plan escaped."""

import re
from functools import lru_cache, partial

import jinja2
from markupsafe import Markup

from plantrack.locale import Translator
from plantrack.pages.addresses import way_up
from plantrack.pages.frame import Frame
from plantrack.pages.kinds import Page
from plantrack.pages.shapes import SIGNS
from plantrack.reports.charts.palette import style_sheet
from plantrack.reports.look import Look
from plantrack.reports.templates import shipped_folder

_FOLDER = "pages"
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r";?\s*(})\s*|\s*([{;>])\s*|([:,])\s+|\n\s*")


def rendered(page: Page, frame: Frame) -> str:
    """Return a page's HTML, within its frame."""
    template = environment(frame.translator).get_template(f"{page.kind}.html.j2")
    return template.render(page=page, frame=frame, up=way_up(page.address))


def style_of(look: Look) -> str:
    """Return the one stylesheet, in the colour of a plan."""
    template = _environment().get_template("style.css.j2")
    told = template.render(look=look, pictures=style_sheet(look))
    return _SPACE.sub(_kept, _REMARK.sub("", told)).strip() + "\n"


def _kept(found: re.Match[str]) -> str:
    """Return what of a stretch of spaces has a meaning: the sign in it, else one space."""
    return found[1] or found[2] or found[3] or " "


def script() -> str:
    """Return the one script, without which every page works as well."""
    source = (shipped_folder() / _FOLDER / "pages.js").read_text(encoding="utf-8")
    return "".join(f"{line.strip()}\n" for line in source.splitlines() if line.strip())


@lru_cache(maxsize=4)
def environment(translator: Translator) -> jinja2.Environment:
    """Return where the templates of pages run, in a language."""
    speaking = _environment()
    speaking.globals.update(
        t=translator.text,
        n=translator.plural,
        about=translator.text_about,
        shapes=SIGNS,
        header=partial(_header, speaking),
    )
    return speaking


def _header(speaking: jinja2.Environment, frame: Frame, up: str, address: str) -> Markup:
    """Return what stands above a page."""
    is_in_menu = any(each.target == address for each in frame.menu)
    return _header_once(speaking, frame, up, address if is_in_menu else "")


@lru_cache(maxsize=64)
def _header_once(speaking: jinja2.Environment, frame: Frame, up: str, opened: str) -> Markup:
    template = speaking.get_template("_header.html.j2")
    return Markup(template.render(frame=frame, up=up, open=opened))  # noqa: S704  # escaped there


def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(shipped_folder() / _FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
