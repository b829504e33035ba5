"""Words among some: what a schema takes, and what an editor proposes."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plantrack.wire.schema.scalars import SPELLINGS, escaped, one_of


def accepts(schema: dict[str, Any], value: object) -> bool:
    return Draft202012Validator(schema).is_valid(value)


@pytest.mark.parametrize(
    ("ids", "taken", "refused"),
    [
        (["2.3", "2.1"], ["2.3", 2.3, "2.1", 2.1], ["2.2", 2, "2.30", True]),
        (["1.1", "1.10"], ["1.1", "1.10"], [1.1, "1.100"]),
        (["1.10"], ["1.10", 1.1], ["1.1", 1]),
        (["1", "1.0"], ["1", "1.0"], [1]),
        (["12", "0x1f"], ["12", 12, "0x1f", 31], [13]),
        (["poles", "A-1"], ["poles", "A-1"], ["Poles", "poles "]),
        (["true", "x"], ["true", True, "x"], [False, 1]),
        (["007"], ["007", 7], [8, "7"]),
        (["a.b"], ["a.b"], ["acb"]),
    ],
)
def test_ids(ids: list[str], taken: list[object], refused: list[object]) -> None:
    schema = one_of((one, one) for one in ids)
    Draft202012Validator.check_schema(schema)
    for value in taken:
        assert accepts(schema, value), value
    for value in refused:
        assert not accepts(schema, value), value


def test_an_editor_proposes_what_reads_back() -> None:
    proposed = [one["const"] for one in one_of([("2.3", ""), ("1.10", ""), ("a", "")])["anyOf"]
                if "const" in one]  # fmt: skip
    assert proposed == [2.3, "1.10", "a"]


def test_a_text_is_shown_as_it_was_written() -> None:
    assert escaped("Un *mot* <b>\n[x](y) `z`") == "Un \\*mot\\* \\<b> \\[x\\](y) \\`z\\`"
    assert escaped("Poursuivra, 1.1. (oui)") == "Poursuivra, 1.1. (oui)"


def test_every_spelling_is_a_schema() -> None:
    for schema in SPELLINGS.values():
        Draft202012Validator.check_schema(schema)
