"""The plan kept for tests, as pages: at home in French, in public in English, each made once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plantrack.history.register import Baseline, register_of
from plantrack.locale import Translator
from plantrack.pages.all import pages_of
from plantrack.pages.frame import Frame, frame_of
from plantrack.pages.kinds import Page
from plantrack.pages.rendering import rendered
from plantrack.pages.setting import Setting
from plantrack.project import Project
from plantrack.reports.edition import Edition
from plantrack.views.standing import Snapshot

DAY = date(2018, 9, 30)


@dataclass(frozen=True)
class Made:
    """All pages of a setting, as values and as HTML, by their addresses."""

    setting: Setting

    @cached_property
    def frame(self) -> Frame:
        return frame_of(self.setting)

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {page.address: page for page in pages_of(self.setting)}

    @cached_property
    def html(self) -> dict[str, str]:
        return {address: rendered(page, self.frame) for address, page in self.pages.items()}

    @cached_property
    def read(self) -> dict[str, "Reader"]:
        return {address: read(html) for address, html in self.html.items()}


class Reader(HTMLParser):
    """A page as it is written: each element closed in its turn, no attribute twice; its links."""

    void = frozenset({"meta", "link", "input", "br", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if len(given) != len(attrs):
            self.wrong.append(f"twice in {tag}: {attrs}")
        if acting := [name for name in given if name == "style" or name.startswith("on")]:
            self.wrong.append(f"{acting} of {tag}")
        if tag == "style" or (tag == "script" and "src" not in given):
            self.wrong.append(f"{tag} in the page")
        self.ids += [given[name] for name in given if name == "id"]
        self.links += [given[name] for name in ("href", "src", "action") if name in given]
        self.language = given.get("lang", "") if tag == "html" else self.language
        if tag not in self.void:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Leave what is closed where it is opened, as in SVG."""

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> in {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.wrong.append(f"script: {data[:40]}")


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def made_of(root: Path, language: str, *, is_public: bool, day: date = DAY) -> Made:
    project = Project(root)
    register = register_of(project.plan, day, (), Baseline())
    edition = Edition(project, Snapshot(project.plan, day), Translator(language), register=register)
    return Made(Setting(edition, "version 1234567", is_public=is_public, clock=date(2020, 4, 1)))


@pytest.fixture(scope="session")
def local(real_root: Path) -> Made:
    return made_of(real_root, "fr", is_public=False)


@pytest.fixture(scope="session")
def public(real_root: Path) -> Made:
    return made_of(real_root, "en", is_public=True)


@pytest.fixture
def setting(real_root: Path) -> Callable[..., Setting]:
    def _setting(language: str = "fr", *, is_public: bool = False) -> Setting:
        project = Project(real_root)
        edition = Edition(project, Snapshot(project.plan, DAY), Translator(language))
        return Setting(edition, "", is_public=is_public)

    return _setting
