"""What is kept of an SVG draws; nothing that acts or points elsewhere is left."""

import pytest

from plantrack.reports.charts.cleaning import cleaned, painted

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>@import 'https://example.org/a.css'</style>",
        '<image xlink:href="https://example.org/a.png" width="1" height="1"/>',
        '<a xlink:href="https://example.org"><path fill="#000" d="M0,0"/></a>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        '<use href="#a"/>',
        '<animate attributeName="x"/>',
        "<g><g/></g>",
        '<path d="M0,0"/>',
        "<!-- https://example.org -->",
        "<?php ?>",
    ],
)
def test_what_does_not_draw_is_gone(inside: str) -> None:
    assert cleaned(f'{OPEN}width="1" height="1">{inside}</svg>') == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />'
    )


@pytest.mark.parametrize(
    "attribute",
    [
        'onload="alert(1)"',
        'style="fill:red"',
        'class="marks"',
        'role="img"',
        'aria-label="x"',
        'fill="url(#a)"',
        'fill="URL (https://example.org)"',
        'font-family="x:y"',
        'xlink:href="https://example.org"',
        'href="javascript:alert(1)"',
        'pointer-events="none"',
    ],
)
def test_what_acts_or_points_elsewhere_is_gone(attribute: str) -> None:
    svg = cleaned(f'{OPEN}width="1"><text {attribute} x="2">a</text></svg>')
    assert svg == '<svg xmlns="http://www.w3.org/2000/svg" width="1"><text x="2">a</text></svg>'


def test_words_stay_words() -> None:
    svg = cleaned(f"{OPEN}><text>&lt;/svg&gt;&lt;script&gt; javascript:x &amp;amp;</text></svg>")
    assert "<text>&lt;/svg&gt;&lt;script&gt; javascript:x &amp;amp;</text>" in svg


def test_a_font_is_named_once_where_there_is_one() -> None:
    text = '<text font-family="Arial, serif" opacity="1" x="2">a</text>'
    assert cleaned(f"{OPEN}>{text}{text}</svg>") == (
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="Arial, serif">'
        '<text x="2">a</text><text x="2">a</text></svg>'
    )
    other = text.replace("Arial", "Courier")
    assert cleaned(f"{OPEN}>{text}{other}</svg>").count("font-family") == 2


def test_a_hundredth_of_a_pixel_is_enough() -> None:
    path = (
        '<path fill="#000" transform="translate(39.08094435,-0.0000001)" d="M1.999999,2.5h3e-7"/>'
    )
    assert cleaned(f"{OPEN}>{path}</svg>") == (
        '<svg xmlns="http://www.w3.org/2000/svg">'
        '<path fill="#000" transform="translate(39.08,0)" d="M2,2.5h3e-7" /></svg>'
    )


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="html"):
        cleaned("<html/>")


def test_paint_changes_colours_and_never_words() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#000001" stroke="#000002" d="M0,0Z"/>'
        '<text fill="none">fill="#000001" #000002</text></svg>'
    )
    done = painted(svg, {"#000001": "#0c5a5e", "#000002": "#1a2226"})
    assert '<path fill="#0c5a5e" stroke="#1a2226"' in done
    assert '<text fill="none">fill="#000001" #000002</text>' in done
    with pytest.raises(ValueError, match="html"):
        painted("<html/>", {})
