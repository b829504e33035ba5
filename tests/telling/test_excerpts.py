"""A first sentence, and a title cut at a word."""

import pytest

from plantrack.telling.excerpts import first_sentence, shortened


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Une phrase entière. Une autre.", "Une phrase entière."),
        ("Sans point final", "Sans point final"),
        ("M. Roy a répondu à la demande. La suite viendra.", "M. Roy a répondu à la demande."),
        ("Attend-on la réponse? Oui, depuis mai.", "Attend-on la réponse?"),
        ("Une phrase\nsur deux lignes. Et après.", "Une phrase sur deux lignes."),
        ("Trop court.", "Trop court."),
    ],
)
def test_the_first_sentence_is_whole(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_long_text_is_cut_at_a_word() -> None:
    title = "Préparer " + "la rencontre " * 10
    cut = shortened(title)
    assert len(cut) <= 90
    assert cut.endswith((" la…", "rencontre…"))
    assert shortened("a" * 200) == "a" * 89 + "…"
    assert shortened("court") == "court"
