"""Every field has a meaning, in both languages."""

from plantrack import model
from plantrack.locale import Translator
from plantrack.model import import_map
from plantrack.wire.schema.meanings import MEANINGS


def test_each_meaning_is_a_sentence() -> None:
    records = vars(model) | vars(import_map)
    for name, fields in MEANINGS.items():
        assert set(fields) == set(records[name].model_fields)
        for meaning in fields.values():
            for language in ("fr", "en"):
                assert Translator(language).spell(meaning).endswith(".")
