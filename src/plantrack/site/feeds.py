"""What happened to a plan as feeds: Atom (RFC 4287) and JSON Feed 1.1."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from plantrack.pages.addresses import address_of, way_up
from plantrack.site.happened import MOST, Happened
from plantrack.site.names import ATOM, JSON_FEED
from plantrack.wire.figures import Json, dump

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it is of, in which language, whose it is, and its items, the latest first.

    `top` is what leads to the top of its language from that of the site; `base`, to the top of the
    site from anywhere, where that is known.
    """

    key: str
    title: str
    author: str
    language: str
    started: str
    happened: Sequence[Happened]
    axis: str = ""
    base: str = ""
    top: str = ""

    @property
    def addresses(self) -> tuple[str, str]:
        """The addresses of the Atom feed and of the JSON one, from the top of the language."""
        return addresses_of_feed(self.axis)

    @property
    def items(self) -> Sequence[Happened]:
        """The changes that it holds."""
        told = (each for each in self.happened if not self.axis or self.axis in each.axes)
        return [each for each, _ in zip(told, range(MOST), strict=False)]

    def link(self, address: str) -> str:
        """Return what leads from the feed to a page."""
        if self.base:
            return f"{self.base}{self.top}{address}"
        return way_up(self.addresses[0]) + address


def addresses_of_feed(axis: str) -> tuple[str, str]:
    """Return the addresses of the feeds of an axis; without one, of those of the whole plan."""
    if not axis:
        return ATOM, JSON_FEED
    stem = address_of("feed", axis).removesuffix(".html")
    return f"{stem}.xml", f"{stem}.json"


def atom(feed: Feed) -> bytes:
    """Return a feed in Atom."""
    return ("\n".join(_atom(feed)) + "\n").encode()


def _atom(feed: Feed) -> Iterator[str]:
    items = feed.items
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_quoted(feed.language)}>'
    yield f"  <id>{_text(feed.key)}</id>"
    yield f"  <title>{_text(feed.title)}</title>"
    yield f"  <updated>{items[0].when.isoformat() if items else feed.started}</updated>"
    yield f"  <author><name>{_text(feed.author)}</name></author>"
    yield f'  <link rel="self" href={_quoted(feed.link(feed.addresses[0]))}/>'
    yield f'  <link rel="alternate" type="text/html" href={_quoted(feed.link(_page(feed)))}/>'
    for each in items:
        moment = each.when.isoformat()
        yield "  <entry>"
        yield f"    <id>{_text(each.key)}</id>"
        yield f"    <title>{_text(each.title)}</title>"
        yield f"    <published>{moment}</published>"
        yield f"    <updated>{moment}</updated>"
        leads = _quoted(feed.link(each.address))
        yield f'    <link rel="alternate" type="text/html" href={leads}/>'
        yield f'    <content type="text">{_text(each.words)}</content>'
        yield "  </entry>"
    yield "</feed>"


def json_feed(feed: Feed) -> bytes:
    """Return a feed in JSON; where it stands is told only where that is known."""
    told: Json = {"version": _VERSION, "title": feed.title}
    if feed.base:
        told["home_page_url"] = feed.link(_page(feed))
        told["feed_url"] = feed.link(feed.addresses[1])
    told |= {"language": feed.language, "authors": [{"name": feed.author}]}
    told["items"] = [_item(feed, each) for each in feed.items]
    return dump(told).encode()


def _item(feed: Feed, happened: Happened) -> Json:
    moment = happened.when.isoformat()
    return {
        "id": happened.key,
        "url": feed.link(happened.address),
        "title": happened.title,
        "content_text": happened.words,
        "date_published": moment,
        "date_modified": moment,
        **({"tags": sorted(happened.axes)} if happened.axes else {}),
    }


def _page(feed: Feed) -> str:
    return address_of("node", feed.axis) if feed.axis else "index.html"


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words))


def _quoted(words: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", words))
