"""SVG pictures that a repository brings: what draws is kept, what would act is refused."""

import pytest

from plantrack.locale import Message, Translator
from plantrack.source.svg import checked_svg

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 20 10">{}</svg>'
)
OUTSIDE = "a reference to something outside"
REFUSED = {
    "<script>alert(1)</script>": "script",
    "<h:script>alert(1)</h:script>": "script",
    "<metadata><script/></metadata>": "script",
    "<foreignObject><h:body/></foreignObject>": "foreignObject",
    '<image href="https://example.org/x.png"/>': "image",
    '<a href="javascript:alert(1)"><rect/></a>': "element `a`",
    '<rect onclick="x()"/>': "onclick",
    '<rect xlink:onload="x()"/>': "onload",
    '<set attributeName="href" to="x"/>': "set",
    '<animate attributeName="x"/>': "animate",
    "<filter/>": "filter",
    '<use href="https://example.org/x.svg#a"/>': OUTSIDE,
    '<use xlink:href="data:image/svg+xml,x#a"/>': OUTSIDE,
    '<use href="x.svg#a"/>': OUTSIDE,
    '<rect fill="url(https://example.org/#a)"/>': OUTSIDE,
    '<rect style="fill:url( &quot;//x#a&quot; )"/>': OUTSIDE,
    '<rect style="fill:u\\72l(https://example.org/)"/>': OUTSIDE,
    '<style>@import "https://example.org/";</style>': OUTSIDE,
    "<style>.a{fill:url(x#y)}</style>": OUTSIDE,
    "<style>.a{background:image-set('x')}</style>": OUTSIDE,
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>': "without end",
    '<g id="a">' + "<g>" * 45 + '<use href="#a"/>' + "</g>" * 46: "without end",
    '<g id="a"><g><use href="#b"/></g></g><g id="b"><use href="#a"/></g><g id="a"/><g id="b"/>': (
        "without end"  # whichever of those called so is meant
    ),
    '<style>.a{clip-path:url(#c)}</style><clipPath id="c"><rect class="a"/></clipPath>': "gradient",
    "<g>" * 60 + "</g>" * 60: "too deep",
    "<g/>" * 20_001: "too many",
    "<rect>": "well-formed",
    "&undeclared;": "well-formed",
}
LAUGHS = "<g id='a0'><rect/></g>" + "".join(
    f"<g id='a{at + 1}'>" + f"<use href='#a{at}'/>" * 10 + "</g>" for at in range(9)
)
DECLARED = (
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]>',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE svg SYSTEM "https://example.org/x.dtd">',
)


def why(text: str) -> str:
    found = checked_svg(text.encode())
    assert isinstance(found, Message), found
    return Translator("en").spell(found)


@pytest.mark.parametrize("inside", REFUSED, ids=range(len(REFUSED)))
def test_what_acts_reaches_out_or_never_ends_is_refused(inside: str) -> None:
    expected = REFUSED[inside].replace("`", "")
    assert expected in why(SVG.replace("{}", inside)).replace("`", "")


def test_what_is_drawn_again_and_again_is_counted() -> None:
    assert "too many" in why(SVG.replace("{}", LAUGHS + "<use href='#a9'/>"))


def test_a_chain_is_as_deep_as_all_that_it_leads_through() -> None:
    """The first of a chain stands first, so that each one is known before it is referred to."""
    chain = "<g id='a0'><rect/></g>" + "".join(
        f"<g id='a{at + 1}'>{'<g>' * 30}<use href='#a{at}'/>{'</g>' * 31}" for at in range(9)
    )
    assert "without end" in why(SVG.replace("{}", chain))


@pytest.mark.parametrize("declared", DECLARED)
def test_no_entity_is_read(declared: str) -> None:
    assert "declarations" in why(declared + SVG.replace("{}", "<text>&a;</text>"))


@pytest.mark.parametrize(
    "text",
    [
        "<html><body/></html>",
        '<svg viewBox="0 0 1 1"/>',
        '<?xml-stylesheet href="https://example.org"?>' + SVG.replace("{}", ""),
        SVG.replace("{}", "").replace("0 0 20 10", "0 0 nan inf"),
        SVG.replace("{}", "").replace('viewBox="0 0 20 10"', ""),
        SVG.replace("{}", "").replace("viewBox", 'onload="x()" viewBox'),
    ],
)
def test_a_picture_that_is_none_is_refused(text: str) -> None:
    assert why(text)


def test_what_draws_is_kept_and_what_programs_add_is_left_out() -> None:
    drawn = (
        '<!--x--><metadata><rdf:RDF xmlns:rdf="urn:r"/></metadata>'
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        '<style>.a{fill:url(#g)}</style><rect class="a" width="5" data-x="1" '
        'xmlns:i="urn:i" i:label="L&lt;" /><use xlink:href="#g"/><text>A &amp; B</text>'
    )
    public = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://www.w3.org/x.dtd">'
    found = checked_svg((public + SVG.replace("{}", drawn)).encode())
    assert not isinstance(found, Message)
    content, width, height = found
    assert (width, height) == (20, 10)
    assert content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
        '<defs><linearGradient id="g"><stop offset="0"></stop></linearGradient></defs>'
        '<style>.a{fill:url(#g)}</style><rect class="a" width="5"></rect>'
        '<use href="#g"></use><text>A &amp; B</text></svg>'
    )
    assert checked_svg(content) == found
