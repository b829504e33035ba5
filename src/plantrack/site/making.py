"""The files of a site, each made as it is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

from plantrack.locale import LANGUAGE_NAMES
from plantrack.pages.addresses import (
    SCRIPT,
    STYLE,
    TITLES,
    PlaceKind,
    picture_of,
    picture_of_plan,
)
from plantrack.pages.all import addresses_of, page_at
from plantrack.pages.frame import Frame, frame_of
from plantrack.pages.kinds import Page
from plantrack.pages.pieces import Link
from plantrack.pages.rendering import rendered, script, style_of
from plantrack.pages.search import titles
from plantrack.pages.setting import Setting
from plantrack.reports.charts import Chart, charts_of
from plantrack.reports.charts.series import series_chart
from plantrack.site.data_page import data_page
from plantrack.site.feeds import Feed, addresses_of_feed, atom, json_feed
from plantrack.site.figures import figure
from plantrack.site.folder import File
from plantrack.site.happened import Happened, happenings, key_for
from plantrack.site.moved import Former, moved_pages
from plantrack.site.names import ATOM, JSON_FEED, NO_JEKYLL, VERSION
from plantrack.site.open_data import data_files
from plantrack.site.public import Public
from plantrack.site.resting import Resting
from plantrack.site.version import version_picture
from plantrack.views.attainment import attainment_of


def files_of(public: Public) -> Iterator[File]:
    """Give every file of a site: its pages in each language, feeds, figures, tables."""
    first = _Spoken(public, public.asked.languages[0])
    yield File(NO_JEKYLL, lambda: b"")
    yield File(STYLE, lambda: style_of(first.setting.edition.look).encode())
    yield File(SCRIPT, lambda: script().encode())
    yield from data_files(public, first.setting)
    yield from first.files()
    for language in public.asked.languages[1:]:
        yield from _Spoken(public, language).files()


@dataclass(frozen=True)
class _Spoken:
    """What a site has in one language: the first stands at the top, another in its own folder."""

    public: Public
    language: str

    @property
    def top(self) -> str:
        """What leads to it from the top of the site."""
        return "" if self.language == self.public.asked.languages[0] else f"{self.language}/"

    @cached_property
    def setting(self) -> Setting:
        """What its pages are made from."""
        return self.public.setting(self.language)

    @cached_property
    def frame(self) -> Frame:
        """What stands around its pages."""
        asked, t = self.public.asked, self.setting.t
        up = "../" if self.top else ""
        others = [
            (each, LANGUAGE_NAMES[each], up + ("" if each == asked.languages[0] else f"{each}/"))
            for each in asked.languages
            if each != self.language
        ]
        feeds = (Link(t.text("What changed (Atom)"), ATOM), Link("JSON", JSON_FEED))
        return replace(
            frame_of(self.setting),
            version_file=f"{self.top}{VERSION}",
            others=tuple(others),
            base=asked.base and f"{asked.base}{self.top}",
            top=up,
            feeds=feeds if self.has_feeds else (),
        )

    @property
    def has_feeds(self) -> bool:
        """Whether git tells what happened."""
        return self.public.past.first is not None

    def files(self) -> Iterator[File]:
        """Give its files."""
        yield File(f"{self.top}{VERSION}", partial(version_picture, self.setting.version))
        yield File(f"{self.top}{TITLES}", lambda: titles(self.setting).encode())
        resting = Resting(self.setting, self.frame, self.public.withheld)
        for address in addresses_of(self.setting):
            yield File(f"{self.top}{address}", partial(self._page, address), resting.of(address))
        data = data_page(self.setting, top=self.frame.top, has_feeds=self.has_feeds)
        for page in (data, *moved_pages(self.public, self.setting)):
            yield File(f"{self.top}{page.address}", partial(self._rendered, page))
        for address, chart in self._charts():
            make = partial(figure, chart, self.setting, self.frame.base)
            yield File(f"{self.top}{address}", make)
        if self.has_feeds:
            yield from self._feeds()

    def _charts(self) -> Iterator[tuple[str, Chart]]:
        """Give the pictures of the whole plan and those of indicators, by their addresses.

        That of an indicator stays at the address that each of its former ids gave it.
        """
        edition = self.setting.edition
        yield from ((picture_of_plan(chart.key), chart) for chart in charts_of(edition))
        for indicator in self.setting.plan.indicators:
            found = attainment_of(indicator, self.setting.snapshot.day)
            if chart := series_chart(edition, found):
                for name in self._names("indicator", indicator.id):
                    yield picture_of(name), chart

    def _page(self, address: str) -> bytes:
        page = page_at(self.setting, address)
        if page is None:
            raise LookupError(address)
        return self._rendered(page)

    def _rendered(self, page: Page) -> bytes:
        return rendered(page, self.frame).encode("utf-8", "replace")

    def _feeds(self) -> Iterator[File]:
        for axis in ("", *(each.id for each in self.setting.plan.axes)):
            feed = self._feed(axis)
            for name in self._names("node", axis) if axis else ("",):
                for address, make in zip(addresses_of_feed(name), (atom, json_feed), strict=True):
                    yield File(f"{self.top}{address}", partial(make, feed))

    def _names(self, kind: PlaceKind, name: str) -> tuple[str, ...]:
        """Return the id of a thing and its former ones."""
        return (name, *self._former.of(kind, name))

    @cached_property
    def _former(self) -> Former:
        return Former(self.public, self.setting)

    def _feed(self, axis: str) -> Feed:
        header, first = self.setting.plan.header, self.public.past.first
        named = self.setting.plan.nodes[axis] if axis else None
        title = f"{header.title} · {axis} {named.title}" if named else header.title
        return Feed(
            key_for("feed", first.name if first else "", self.language, axis),
            title,
            header.organisation,
            self.language,
            first.typed.isoformat() if first else "",
            self._happened,
            axis,
            self.public.asked.base,
            self.top,
        )

    @cached_property
    def _happened(self) -> list[Happened]:
        publishing = self.public.speaking(self.language)
        plan = self.setting.plan
        return happenings(self.public.plan, plan, publishing, self.public.past)
