"""The plain check and pydantic say the same of the same values, right or wrong."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, ValidationError, model_validator

from plantrack.loading.contents import DeliverablesFile, IndicatorsFile, TeamFile
from plantrack.loading.records import choices_of, nested_records
from plantrack.model import Deliverable, Origin, PlanHeader, Record, Role, Status, Update, Words
from plantrack.model.spelling import Text
from plantrack.speed.plain_check import plain_record
from trying import examples

ORIGIN = Origin("actions/2018/a.yaml", ("deliverables", 3), "2018")
FILES: tuple[type[Record], ...] = (DeliverablesFile, IndicatorsFile, TeamFile)


def models() -> list[type[Record]]:
    found, pending = [], [*FILES, PlanHeader]
    pending += [one for one in Record.__subclasses__() if one.__module__.startswith("plantrack.")]
    for model in pending:
        found += [model, *(one.model for one in nested_records(model).values())]
    return sorted(set(found), key=lambda model: model.__name__)


SPELLINGS = [
    "2018-06-30", "2018-02-30", "2018", "0000", "60", "60 %", "101", "2.5", "0", "-1", "012",
    "true", "oui", "1.1", "2018-L07", "é", "", " ", "\u00a0", "fr", "increase", "done\n", "\ud800",
    "a" * 65, "#0b5d5e", *map(str, Status),
]  # fmt: skip
SCALARS = st.one_of(st.sampled_from([*SPELLINGS, None]), st.text(max_size=5))
ANYTHING = st.one_of(
    SCALARS,
    st.lists(SCALARS, max_size=3),
    st.dictionaries(st.sampled_from(["id", "title", "x"]), SCALARS, max_size=2),
)


@st.composite
def values_of(draw: st.DrawFn, model: type[Record]) -> dict[str, Any]:
    """Values as files give them to a model: most are right, some are not, some are unknown."""
    given_: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if not field.is_required() and draw(st.booleans()):
            continue
        right = draw(st.sampled_from([True] * 19 + [False]))
        given_[name] = draw(right_values(model, name) if right else ANYTHING)
    if draw(st.sampled_from([False] * 9 + [True])):
        given_[draw(st.sampled_from(["zzz", "_origin", "model_config"]))] = draw(ANYTHING)
    return given_


@cache
def right_values(model: type[Record], name: str) -> st.SearchStrategy[Any]:
    """Values that a field accepts, found by asking pydantic."""
    nested = nested_records(model).get(name)
    if nested:
        inner = values_of(nested.model).map(lambda values: made(nested.model, values))
        readable = inner.filter(lambda record: record is not None)
        return st.lists(readable, max_size=2) if nested.is_list else readable
    if name in {"severities", "thresholds", "extra"}:
        return st.dictionaries(st.just("stray-file"), st.just("off"), max_size=1)
    words = [*choices_of(model, name), *SPELLINGS, "0" * 64]
    alone = [word for word in words if accepts(model, name, word)]
    listed = [word for word in words if accepts(model, name, [word])]
    return st.sampled_from(alone) if alone else st.lists(st.sampled_from(listed), max_size=3)


def accepts(model: type[Record], name: str, value: object) -> bool:
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return all(one["loc"][0] != name for one in error.errors())
    return True


def made(model: type[Record], values: dict[str, Any]) -> Record | None:
    try:
        return model.model_validate(values, context=ORIGIN)
    except ValidationError:
        return None


def parts(record: Record | None) -> object:
    """All that a record is made of, with the types, which equality alone would not tell apart."""
    if record is None:
        return None
    return (
        [(name, type(value), value) for name, value in vars(record).items()],
        record.model_fields_set,
        record.model_extra,
        record.__pydantic_private__,
    )


@pytest.mark.few(3)
@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
@settings(deadline=None, max_examples=examples(30))
@given(data=st.data())
def test_what_it_accepts_is_what_pydantic_makes(model: type[Record], data: st.DataObject) -> None:
    values = data.draw(values_of(model))
    right, plain = made(model, values), plain_record(model, values, ORIGIN)
    # A field left empty is dropped before; asked of one all the same, it leaves it to pydantic.
    is_asked = model not in (PlanHeader, Words) and None not in values.values()
    if plain is not None or is_asked:
        assert parts(plain) == parts(right)


def test_a_right_record_does_not_need_pydantic() -> None:
    update = Update.model_validate({"date": "2018-03-01", "status": "done"}, context=ORIGIN)
    values = {"id": "L1", "title": "T", "commitments": ["1.1", "1.1"], "updates": [update]}
    record = plain_record(Deliverable, values | {"weight": "2", "due": "2018-06-30"}, ORIGIN)
    assert record is not None
    assert (record.commitments, record.updates) == (("1.1",), (update,))
    assert (record.weight, record.due) == (Decimal(2), date(2018, 6, 30))
    assert (record.partners, record.origin, record.year) == ((), ORIGIN, 2018)


@pytest.mark.parametrize(
    "wrong", [{"id": "L1"}, {"id": "é", "title": "T"}, {"id": "L1", "title": "T", "zzz": "1"}]
)
def test_a_wrong_record_is_left_to_pydantic(wrong: dict[str, str]) -> None:
    assert plain_record(Role, wrong, ORIGIN) is None


def test_a_list_of_another_type_is_left_to_pydantic() -> None:
    values = {"id": "L1", "title": "T", "commitments": ("1.1",)}
    assert plain_record(Deliverable, values, ORIGIN) is None
    assert plain_record(DeliverablesFile, {"deliverables": [values]}, ORIGIN) is None


class _Checked(Record):
    title: Text

    @model_validator(mode="after")
    def _never(self) -> "_Checked":
        message = "never"
        raise ValueError(message)


class _Made(Record):
    title: Text = Field(default_factory=lambda: "made")


class _Named(Record):
    title: Text = Field(alias="titre")


class _Bare(Record):
    title: str


class _Choice(Record):
    title: Literal["a"] | Text


@pytest.mark.parametrize("model", [_Checked, _Made, _Named, _Bare, _Choice])
def test_a_model_that_asks_for_more_is_left_to_pydantic(model: type[Record]) -> None:
    assert plain_record(model, {"title": "a"}, ORIGIN) is None
