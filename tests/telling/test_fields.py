"""Every field of the files has its words."""

import pytest

from plantrack import model
from plantrack.locale import Translator
from plantrack.model import Record
from plantrack.telling.fields import _WORDS, field_word

RECORDS = [
    kind
    for name in model.__all__
    if isinstance(kind := getattr(model, name), type)
    and issubclass(kind, Record)
    and kind is not Record
]


@pytest.mark.parametrize("kind", RECORDS)
def test_each_field_is_named(kind: type[Record]) -> None:
    assert set(kind.model_fields) <= set(_WORDS)


def test_words() -> None:
    assert field_word("due", Translator("fr")) == "échéance"
    assert field_word("severities.no-lead", Translator("en")) == "severity of no-lead"
    assert field_word("unheard", Translator("en")) == "unheard"
