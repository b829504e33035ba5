"""Reads the pages of a site as a browser does: where each link leads, what each page holds."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

WEB = ("http", "https", "mailto", "data")


class Page(HTMLParser):
    """What a page holds: its links, its anchors, its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: set[str] = set()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if "id" in given:
            self.anchors.add(given["id"])
        for name in ("href", "src", "action"):
            if name in given:
                self.links.append(given[name])
        is_loaded = tag in ("img", "script", "iframe", "object", "link")
        if is_loaded and given.get("rel", "") not in ("alternate", "canonical"):
            self.loaded.append(given.get("src", given.get("href", "")))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def pages_in(folder: Path) -> dict[Path, Page]:
    """Return every page of a site."""
    return {path: Page(path.read_text("utf-8")) for path in sorted(folder.rglob("*.html"))}


def broken(folder: Path) -> Iterator[str]:
    """Give the links and anchors of a site that lead nowhere."""
    pages = pages_in(folder)
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in WEB:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                yield f"{path.relative_to(folder)} → {link}"
            elif parts.fragment and unquote(parts.fragment) not in pages[target].anchors:
                yield f"{path.relative_to(folder)} → {link} (anchor)"
