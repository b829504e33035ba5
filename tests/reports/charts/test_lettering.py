"""Words are measured as in Liberation Sans, and cut so that they fit."""

import pytest

from plantrack.reports.charts.lettering import (
    fitted,
    plain,
    width_of,
    wrapped,
)

SENTENCES = (
    "2018-L07 Publier la cartographie des ressources d’accompagnement",
    "Anticonstitutionnellement, ÇA VA « très » bien: 100 % (œuvre)",
    "WWWMMM iiilll fjt 0123456789",
)


# What FreeType measures of each in Liberation Sans at 12 pixels, regular and bold, unkerned.
MEASURED = ((366.89, 392.16), (332.16, 354.72), (166.04, 172.04))


@pytest.mark.parametrize(("text", "widths"), list(zip(SENTENCES, MEASURED, strict=True)))
def test_a_width_is_that_of_the_font(text: str, widths: tuple[float, float]) -> None:
    regular, bold = widths
    assert regular - 0.2 <= width_of(text) <= regular * 1.01
    assert bold - 0.2 <= width_of(text, bold=True) <= bold * 1.02


@pytest.mark.parametrize("text", SENTENCES)
def test_a_text_is_cut_to_fit(text: str) -> None:
    for width in (30, 75, 160):
        cut = fitted(text, width)
        assert cut.endswith("…")
        assert width_of(cut) <= width


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


def test_what_a_picture_cannot_show_is_spelled_out() -> None:
    assert plain("a\tb\r\n c\u2028d\u0085") == "a b c d"
    assert plain("\x00\x1b[31m\x7f\x9bfin") == "[U+0000][U+001B][31m[U+007F][U+009B]fin"
    assert plain("\ufffe\ud800") == "[U+FFFE][U+D800]"
    assert plain("\u202eliver\u202c x\u200f") == "[U+202E]liver[U+202C] x[U+200F]"
    assert plain("60\u00a0% « été » œuvre") == "60\u00a0% « été » œuvre"
