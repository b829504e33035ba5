"""Fields and values as people say them, beside the words to type."""

import inspect

import pytest

import plantrack.model
from plantrack.locale import Translator
from plantrack.locale.names import field_name, in_a_row, in_code, value_name, value_names
from plantrack.model import Record, Status
from plantrack.telling.fields import field_word

FRENCH, ENGLISH = Translator("fr"), Translator("en")
RECORDS = [
    one
    for _, one in inspect.getmembers(plantrack.model, inspect.isclass)
    if issubclass(one, Record) and one is not Record
]
FIELDS = sorted({name for one in RECORDS for name in one.model_fields})


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_a_plan_has_a_name(field: str) -> None:
    told = FRENCH.spell(field_name(field))
    assert told.endswith(f"\u00a0» (`{field}`)")
    assert ENGLISH.spell(field_name(field)) == f"`{field}`"
    assert field_word(field, FRENCH) != "" != field_word(field, ENGLISH)


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_name(status: Status) -> None:
    told = FRENCH.spell(value_name(status))
    assert told.endswith(f" (`{status}`)")
    assert not told.startswith("`")


def test_what_has_no_name_is_told_as_it_is_typed() -> None:
    assert FRENCH.spell(field_name("period.start")) == "`period.start`"
    assert FRENCH.spell(value_name("xyz")) == "`xyz`"


def test_words_stand_in_a_row() -> None:
    row = FRENCH.text("{a}", a=value_names(["done", "xyz"]))
    assert row == "réalisé (`done`), `xyz`"
    assert FRENCH.text("{a}", a=in_code(["x", "y", "z"])) == "`x`, `y`, `z`"
    assert in_a_row([]) == ""
