"""The page of a site that leads to what programs take, and says what is published."""

from collections.abc import Iterator

from plantrack.pages.addresses import METHOD, PUBLISHED, address_of
from plantrack.pages.kinds import TextPage
from plantrack.pages.pieces import Part, Told
from plantrack.pages.setting import Setting
from plantrack.site.names import ATOM, CATALOGUE, DATA, JSON_FEED, PACKAGE, PLAN, README
from plantrack.site.open_data import NAMES
from plantrack.wire.datapackage import title_of


def data_page(setting: Setting, *, top: str, has_feeds: bool) -> TextPage:
    """Return the page of a plan's data; `top` leads to the top of the site, where they are."""
    t = setting.t
    return TextPage(
        address=PUBLISHED,
        title=t.text("The plan’s data"),
        crumbs=(setting.home(),),
        texts=tuple(_parts(setting, top, has_feeds=has_feeds)),
    )


def _parts(setting: Setting, top: str, *, has_feeds: bool) -> Iterator[Part]:
    t, header = setting.t, setting.plan.header

    def called(table: str) -> str:
        """Return what a table is called."""
        return title_of(table, header.plan_words)[t.language]

    yield Part(t.text("Tables and records"), "donnees", (
        t.text("These files hold what the pages of this site tell, for programs and spreadsheets."),
    ), (
        (Told("plan.json", top + PLAN), Told(t.text("All records"))),
        *(
            (Told(f"{name}.csv", f"{top}{DATA}/{name}.csv"), Told(called(name)))
            for name in NAMES
        ),
        (Told("datapackage.json", top + PACKAGE), Told(t.text("What each column holds"))),
        (Told("catalogue.jsonld", top + CATALOGUE), Told(t.text("For catalogues of data"))),
        (Told("LISEZ-MOI.txt", top + README), Told(t.text("Read this first"))),
    ))  # fmt: skip
    if has_feeds:
        axes = (
            (f"{axis.id} {axis.title}", address_of("feed", axis.id)) for axis in setting.plan.axes
        )
        feeds = ((name, stem.removesuffix(".html")) for name, stem in axes)
        yield Part(t.text("What changed, to be followed"), "fils", (), (
            (Told(t.text("The whole plan")), Told("Atom", ATOM), Told("JSON", JSON_FEED)),
            *(
                (Told(name), Told("Atom", f"{stem}.xml"), Told("JSON", f"{stem}.json"))
                for name, stem in feeds
            ),
        ))  # fmt: skip
    yield Part(t.text("Licence"), "licence", (
        t.text("Licence: {licence}", licence=header.licence) if header.licence
        else t.text("The plan states no licence: ask before you publish these files again."),
    ))  # fmt: skip
    yield Part(t.text("What is published, and what is not"), "publie", (), (
        (Told(t.text("How figures are made"), f"{METHOD}#published"),),
    ))  # fmt: skip
