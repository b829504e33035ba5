"""Words are measured as the library that draws measures them, and cut so that they fit."""

import pytest
import vl_convert

from plantrack.reports.charts.lettering import (
    fitted,
    plain,
    stacked,
    width_of,
    wrapped,
)
from reports.charts.drawn import boxes_of

SENTENCES = (
    "2018-L07 Publier la cartographie des ressources d’accompagnement",
    "Anticonstitutionnellement, ÇA VA « très » bien: 100 % (œuvre)",
    "WWWMMM iiilll fjt 0123456789",
)


def drawn(text: str, limit: float, *, bold: bool = False) -> str:
    """Return a text as the library draws it within a limit."""
    mark = {"type": "text", "font": "Liberation Sans", "fontSize": 12, "limit": limit}
    svg = vl_convert.vegalite_to_svg(
        {
            "data": {"values": [{"words": text}]},
            "mark": mark | ({"fontWeight": "bold"} if bold else {}),
            "encoding": {"text": {"field": "words", "type": "nominal"}},
        },
        allowed_base_urls=[],
    )
    [box] = boxes_of(svg.encode())
    return box.words


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("bold", [False, True])
def test_a_width_is_that_of_the_library(text: str, *, bold: bool) -> None:
    width = width_of(text, bold=bold)
    assert drawn(text, width * 1.01 + 1, bold=bold) == text
    assert drawn(text, width * 0.88, bold=bold) != text


@pytest.mark.parametrize("text", SENTENCES)
def test_a_text_that_was_cut_to_fit_is_not_cut_again(text: str) -> None:
    for width in (30, 75, 160):
        cut = fitted(text, width)
        assert cut.endswith("…")
        assert width_of(cut) <= width
        assert drawn(cut, width * 1.01 + 1) == cut


def test_a_text_is_cut_between_words_where_that_loses_little() -> None:
    assert fitted("Publier la cartographie des ressources", 140) == "Publier la cartographie…"
    assert fitted("Anticonstitutionnellement", 100) == "Anticonstitution…"
    assert fitted("court", 100) == "court"
    assert fitted("court", 5) == "…"
    assert fitted("", 5) == ""


def test_accents_written_apart_add_no_width_and_wide_letters_do() -> None:
    assert width_of("e\u0301") == width_of("é") == width_of("e")
    assert width_of("漢") > width_of("m")
    assert width_of("ᐃ") > 0


def test_a_text_is_put_on_lines() -> None:
    text = "Contribuer à solidifier et élargir l’écosystème entrepreneurial du Québec"
    assert wrapped(text, 200, 2) == [
        "Contribuer à solidifier et élargir",
        "l’écosystème entrepreneurial du…",
    ]
    assert wrapped("Axe 1", 200, 2) == ["Axe 1"]
    assert wrapped("Anticonstitutionnellement " * 3, 60, 2) == ["Anticons…", "Anticons…"]
    assert all(width_of(line) <= 120 for line in wrapped(text, 120, 3))


def test_lines_stand_around_a_middle() -> None:
    assert [one["y"] for one in stacked(["a", "b"], 100, 14)] == [93, 107]
    assert [one["y"] for one in stacked(["a"], 100, 14)] == [100]


def test_what_a_picture_cannot_show_is_spelled_out() -> None:
    assert plain("a\tb\r\n c\u2028d\u0085") == "a b c d"
    assert plain("\x00\x1b[31m\x7f\x9bfin") == "[U+0000][U+001B][31m[U+007F][U+009B]fin"
    assert plain("\ufffe\ud800") == "[U+FFFE][U+D800]"
    assert plain("\u202eliver\u202c x\u200f") == "[U+202E]liver[U+202C] x[U+200F]"
    assert plain("60\u00a0% « été » œuvre") == "60\u00a0% « été » œuvre"
