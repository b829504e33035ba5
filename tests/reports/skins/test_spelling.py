"""Words spelled in each format: each tone in its way, harmless, links where they lead somewhere."""

from plantrack.reports.sections.kinds import BREAK, Span
from plantrack.reports.skins.spelling import (
    html_piece,
    markdown_piece,
    speller,
    typst_piece,
)

TEXT = (
    Span("▲\u00a0", "mark"),
    Span("2018-L03", "strong"),
    Span(" <b>", "plan"),
    BREAK,
    Span(" ancien ", "gone"),
    Span("neuf", "new"),
    Span("voir", "quiet", "why-1"),
    Span("ici", "words", "https://example.org/(1)"),
    Span("là", "words", "javascript:alert(1)"),
)


def test_html() -> None:
    spelled = speller(html_piece("fr", {"why-1"}))
    assert spelled(TEXT) == (
        '<span aria-hidden="true">▲\u00a0</span><strong>2018-L03</strong>'
        '<span lang="fr"> &lt;b&gt;</span><br><del lang="fr"> ancien </del>'
        '<ins lang="fr">neuf</ins><a href="#why-1"><small>voir</small></a>'
        '<a href="https://example.org/(1)" rel="noreferrer">ici</a>là'
    )


def test_a_link_to_what_is_not_there_is_none() -> None:
    assert speller(html_piece("fr", ()))((Span("voir", target="why-1"),)) == "voir"


def test_markdown() -> None:
    assert speller(markdown_piece)(TEXT) == (
        "**2018-L03** &lt;b&gt;<br> ~~ancien~~ **neuf**voir[ici](https://example.org/%281%29)là"
    )


def test_typst() -> None:
    assert speller(typst_piece)(TEXT) == (
        '#sign("▲\u00a0");#strong[#box[#"2018-L03";];];#own[#" <b>";];#linebreak();'
        '#own(strike[#" ancien ";]);#own(underline[#"neuf";]);#small[#"voir";];'
        '#link("https://example.org/(1)")[#"ici";];#"là";'
    )
