"""Each type has exact spellings, and a name for what was expected."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plantrack.model.spelling import Day, Flag, Id, Ids, Number, Progress, Text, Weight, Whole, Year
from trying import examples


def read(kind: type[object], value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def expected(kind: type[object], value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("kind", "value", "result"),
    [
        (Text, " no ", " no "),
        (Day, "2016-02-29", date(2016, 2, 29)),
        (Year, "2018", 2018),
        (Progress, "60 %", 60),
        (Whole, "0", 0),
        (Number, "-12.50", Decimal("-12.50")),
        (Weight, "0.5", Decimal("0.5")),
        (Flag, "false", False),
        (Id, "2018-L01", "2018-L01"),
        (Id, "a" * 64, "a" * 64),
        (Ids, ["b", "a", "b"], ("b", "a")),
    ],
)
def test_right_spellings_are_read(kind: type[object], value: object, result: object) -> None:
    assert read(kind, value) == result


@pytest.mark.parametrize(
    ("kind", "value", "name"),
    [
        (Text, "\u00a0\n", "not_empty"),
        (Text, 1, "text"),
        (Day, "2017-02-29", "real_date"),
        (Day, None, "date"),
        (Day, date(2018, 1, 1), "date"),
        (Year, "0000", "year"),
        (Year, 2018, "year"),
        (Progress, "101", "progress"),
        (Progress, 40, "progress"),
        (Whole, "01", "whole_number"),
        (Number, "1,5", "number"),
        (Number, Decimal(1), "number"),
        (Weight, "0", "weight"),
        (Flag, "True", "flag"),
        (Flag, True, "flag"),
        (Id, "é", "id"),
    ],
)
def test_a_refusal_names_what_was_expected(kind: type[object], value: object, name: str) -> None:
    assert expected(kind, value) == name


@settings(deadline=None, max_examples=examples(300))
@given(
    st.one_of(
        st.text(alphabet="0123456789-+._eE%, \n\u00a0٤４²Tnaif", max_size=12),
        st.dates().map(str),
        st.integers(-5, 200).map(str),
        st.text(max_size=6),
    )
)
def test_what_is_read_has_one_spelling(value: str) -> None:
    """Whatever is accepted is what Python itself writes for the value."""
    for kind, spellings in (
        (Day, lambda v: [v.isoformat()]),
        (Year, lambda v: [f"{v:04}"]),
        (Whole, lambda v: [str(v)]),
        (Flag, lambda v: [str(v).lower()]),
    ):
        try:
            result = read(kind, value)
        except ValidationError:
            continue
        assert value in spellings(result)


@settings(deadline=None, max_examples=examples(200))
@given(st.text(alphabet="0123456789-+._eE ٤４\nNanIf", max_size=10))
def test_numbers_are_plain_decimals(value: str) -> None:
    try:
        number = read(Number, value)
    except ValidationError:
        return
    assert isinstance(number, Decimal)
    assert number.is_finite()
    assert f"{number:f}".lstrip("-0") == value.lstrip("-0")
    assert value.isascii()
