"""Values in words."""

from datetime import date
from decimal import Decimal

import pytest

from history.plans import FILES, loaded
from plantrack.history.change import Change
from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.model import Role, Status, Target
from plantrack.telling.values import Telling

PLAN = loaded(FILES).plan
ROLE = Role(id="a", title="A")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "–"),
        ((), "–"),
        (True, "oui"),
        (False, "non"),
        (Decimal("2.50"), "2,5"),
        (Status.DONE, "Réalisé"),
        (date(2018, 6, 12), "2018-06-12"),
        (("a", "b"), "a, b"),
        (
            Target.model_validate({"date": "2018-06-12", "value": "1.5"}),
            "date 2018-06-12, valeur 1,5",
        ),
        (3, "3"),
    ],
)
def test_values(value: object, expected: str) -> None:
    change = Change("changed", "role", "a", "title", value, value, ROLE)
    one = Telling(change, PLAN, PLAN, Translator("fr"))
    assert one.before == one.after == expected
    assert one.field == "titre"


def test_sentences_begin_as_such() -> None:
    assert capitalised("échéance") == "Échéance"
    assert capitalised("") == ""
