"""The help of a bad value: in the user's words, with the word to type."""

import pytest

from plantrack.diagnostics import Place
from plantrack.loading.expected import bad_value, field_meant, missing_field, unknown_field
from plantrack.locale import Translator
from plantrack.locale.names import field_name

from .readings import helps, load, messages, work

PLACE = Place("f")


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("échéance: 2018-01-01", "The format's word for it is `due`."),
        ("Responsable: a", "The format's word for it is `lead`."),
        ("mises à jour: []", "The format's word for it is `updates`."),
        ("weigth: 2", "Did you mean `weight`?"),
        ("DUE: 2018-01-01", "Did you mean `due`?"),
        (
            "due: 2018-06-31",
            (
                "This day is not in the calendar. "
                "Write the date as year-month-day, such as 2018-06-30."
            ),
        ),
        ("weight: lourd", "Write a number above 0, such as 2 or 0.5, of 15 digits at most."),
        ("partners: poles", "Write a list, even of one: `[poles]`."),
        ("description: ''", "Write a text, or delete the field if it is not required."),
    ],
)
def test_the_help_says_what_to_type(line: str, advice: str) -> None:
    assert helps(load(work=work(line))) == [advice]


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("réalisé", "The format's word for it is `done`."),
        ("Terminée", "The format's word for it is `done`."),
        ("en cours", "The format's word for it is `in_progress`."),
        ("reporté", "The format's word for it is `deferred`."),
        ("abandonnés", "The format's word for it is `cancelled`."),
        ("canceled", "The format's word for it is `cancelled`."),
        ("Done", "Did you mean `done`?"),
        (
            "zzz",
            "The values are: `planned`, `in_progress`, `done`, `partial`, `deferred`, `cancelled`.",
        ),
    ],
)
def test_a_french_status_is_translated(word: str, advice: str) -> None:
    lines = ("updates:", "  - date: 2018-01-01", f"    status: {word}")
    assert helps(load(work=work(*lines))) == [advice]


def test_a_list_of_fields_is_given_when_nothing_is_near() -> None:
    diagnostic = unknown_field(PLACE, "zzz", ["id", "title"])
    assert diagnostic.help is not None
    assert Translator("en").spell(diagnostic.help) == "The fields here are: `id`, `title`."


def test_a_no_break_space_before_a_name_is_told() -> None:
    diagnostic = unknown_field(PLACE, "\u00a0\u00a0zzz", ["id"])
    assert diagnostic.help is not None
    assert "no-break space" in diagnostic.help.id


def test_a_long_value_is_shortened_in_the_message() -> None:
    (message,) = messages(load(work=work(f"due: {'x' * 500}")))
    assert len(message) < 100
    assert "x…”" in message


def test_a_value_of_several_lines_is_shown_on_one() -> None:
    assert messages(load(work=work("due: |", "  a", "  b"))) == [
        "“a b” is not a date (field `due`)"
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (["a"], "the field `due` wants a date, and this is a list"),
        ({}, "the field `due` wants a date, and this is a set of fields"),
        (None, "the field `due` wants a date, and this is nothing"),
    ],
)
def test_a_value_of_another_kind_is_named(value: object, message: str) -> None:
    assert Translator("en").spell(bad_value(PLACE, "due", value, "date").message) == message


def test_a_missing_field_names_itself() -> None:
    found = missing_field(PLACE, "title")
    assert found.rule == "missing-field"
    assert found.message.values == {"field": field_name("title")}


@pytest.mark.parametrize(
    ("word", "field"), [("titre", "title"), ("tittle", "title"), (" title", "title"), ("zz", None)]
)
def test_the_field_meant_is_found(word: str, field: str | None) -> None:
    assert field_meant(word, ["id", "title"]) == field
