"""A change that a version made, in a few words."""

import pytest

from plantrack.history.steps import Written
from plantrack.locale import Translator
from plantrack.telling.written import written_words


@pytest.mark.parametrize(
    ("kind", "field", "before", "after", "expected"),
    [
        ("added", None, None, "Titre", "Added"),
        ("removed", None, "Titre", None, "Removed"),
        ("changed", "status", "planned", "done", "Status: from Planned to Done"),
        ("changed", "progress", None, "60", "Progress: 60%"),
        ("changed", "description", "Avant.", None, "Description removed: Avant."),
        ("changed", "text", "a" * 61, "b", "Wording reworded"),
    ],
)
def test_each_form(
    kind: str, field: str | None, before: str | None, after: str | None, expected: str
) -> None:
    one = Written(kind, "deliverable", "2018-L07", field, before, after)  # type: ignore[arg-type]  # a kind
    assert written_words(one, Translator("en")) == expected
