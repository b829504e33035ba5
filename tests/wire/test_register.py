"""JSON of `changes`."""

from plantrack.locale import Translator
from plantrack.wire.figures import dump
from plantrack.wire.register import register_json

from .registers import AMENDMENTS, REGISTER


def test_every_change_is_there() -> None:
    found = register_json(REGISTER, Translator("en"))
    assert found["schema"] == "plantrack.changes/1"
    assert found["summary"] == {"total": len(AMENDMENTS) + 1, "unexplained": 1, "editorial": 1}
    assert [one["kind"] for one in found["changes"]] == ["added", *AMENDMENTS]
    assert found["unused"] == [{"id": "2018-L99", "reason": "De rien."}]
    assert dump(found)


def test_a_rewording_is_told_word_by_word_and_a_correction_of_form_is_one() -> None:
    (one,) = [each for each in register_json(REGISTER, Translator("fr"))["changes"] if each["diff"]]
    assert one["class"] == "editorial"
    assert [(each["fate"], each["text"]) for each in one["diff"]] == [
        ("same", "Fera "),
        ("new", "presque "),
        ("same", "tout."),
    ]
    assert one["typed"] == {"commit": "aaaaaaa", "author": "Essai", "date": "2018-06-12"}
