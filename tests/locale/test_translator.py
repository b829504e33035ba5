"""Messages, numbers and dates in one language."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal

from plantrack.locale import Translator, choose_language, msg, msg_about, plural_msg, spoken_for
from plantrack.locale.translator import catalogue_of

FRENCH, ENGLISH = Translator("fr"), Translator("en")
LIST = ("{count} {w.deliverable}", "{count} {w.deliverable:s}")


def test_english_is_the_source_and_french_its_translation() -> None:
    assert ENGLISH.text("{w.Deliverable}") == "Deliverable"
    assert FRENCH.text("{w.Deliverable}") == "Livrable"


def test_the_same_words_agree_with_what_they_are_said_of() -> None:
    assert FRENCH.text_about("due date", "none") == "aucune"
    assert FRENCH.text_about("follow-up", "none") == "aucun"
    assert ENGLISH.text_about("due date", "none") == "none"
    assert FRENCH.spell(msg_about("due date", "none")) == "aucune"
    assert FRENCH.text_about("nothing known", "none") == "none"


@pytest.mark.parametrize(
    ("unit", "french", "english"),
    [("%", "1,5\u00a0%", "1.5%"), ("$", "1,5\u00a0$", "1.5\u00a0$"), ("régions", "1,5", "1.5")],
)
def test_a_value_has_its_unit_beside_it_where_that_is_a_sign(
    unit: str, french: str, english: str
) -> None:
    assert FRENCH.measured(Decimal("1.5"), unit) == french
    assert ENGLISH.measured(Decimal("1.5"), unit) == english


def test_two_dates_of_a_year_say_it_once() -> None:
    assert FRENCH.from_to(date(2018, 1, 1), date(2018, 12, 31)) == (
        "1er janvier",
        "31 décembre 2018",
    )
    assert ENGLISH.from_to(date(2017, 12, 1), date(2018, 1, 2)) == (
        "December 1, 2017",
        "January 2, 2018",
    )


def test_a_message_unknown_to_the_catalogue_is_given_as_it_is() -> None:
    assert FRENCH.text("zzz {name}", name="é") == "zzz é"


def test_values_are_never_templates() -> None:
    assert ENGLISH.text("a {word}", word="{word} {x.y}") == "a {word} {x.y}"


def test_braces_stand_in_a_message_without_values() -> None:
    assert ENGLISH.text("opened with {") == "opened with {"


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "0 livrable", "0 deliverables"),
        (1, "1 livrable", "1 deliverable"),
        (2, "2 livrables", "2 deliverables"),
        (1000, "1\u00a0000 livrables", "1,000 deliverables"),
    ],
)
def test_plurals_agree(count: int, french: str, english: str) -> None:
    assert FRENCH.plural(*LIST, count) == french
    assert ENGLISH.plural(*LIST, count) == english


def test_messages_inside_messages_are_spelled_too() -> None:
    inner = plural_msg(*LIST, 2)
    assert FRENCH.spell(msg("{a}; {b}", a=inner, b=msg("Reason"))) == "2 livrables; Motif"


def test_percent_has_a_no_break_space_in_french() -> None:
    assert FRENCH.percent(60) == "60\u00a0%"
    assert ENGLISH.percent(60) == "60%"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (Decimal("12.50"), "12,5", "12.5"),
        (Decimal(10), "10", "10"),
        (Decimal("100.0"), "100", "100"),
        (Decimal("0.001"), "0,001", "0.001"),
        (Decimal("-3.10"), "-3,1", "-3.1"),
        (Decimal("1E+3"), "1\u00a0000", "1,000"),
        (Fraction(1, 3), "0,333…", "0.333…"),
        (Fraction(2, 3), "0,666…", "0.666…"),
        (Fraction(-2, 3), "-0,666…", "-0.666…"),
        (Fraction(1, 8), "0,125", "0.125"),
        (Fraction(100_001, 100_000), "1,000…", "1.000…"),
        (Fraction(-1, 2), "-0,5", "-0.5"),
        (Fraction(4, 2), "2", "2"),
        (Fraction(100), "100", "100"),
    ],
)
def test_numbers_have_the_language_s_mark(
    value: Decimal | Fraction, french: str, english: str
) -> None:
    assert FRENCH.number(value) == french
    assert ENGLISH.number(value) == english


def test_a_number_as_typed_keeps_its_decimals() -> None:
    assert FRENCH.as_typed(Decimal("2.50")) == "2,50"
    assert ENGLISH.as_typed(Decimal(2)) == "2"


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2018, 4, 1), "1er avril 2018", "April 1, 2018"),
        (date(2018, 8, 2), "2 août 2018", "August 2, 2018"),
        (date(2018, 12, 11), "11 décembre 2018", "December 11, 2018"),
        (date(2018, 1, 21), "21 janvier 2018", "January 21, 2018"),
        (date(2017, 2, 1), "1er février 2017", "February 1, 2017"),
    ],
)
def test_dates_in_prose(day: date, french: str, english: str) -> None:
    assert FRENCH.long_date(day) == french
    assert ENGLISH.long_date(day) == english


@pytest.mark.parametrize(
    ("asked", "environment", "plan", "language"),
    [
        ("en", {"PLANTRACK_LANG": "fr", "LANG": "fr_CA.UTF-8"}, "fr", "en"),
        (None, {"PLANTRACK_LANG": "en", "LANG": "fr_CA.UTF-8"}, "fr", "en"),
        (None, {"LANG": "fr_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "en", "en"),
        (None, {"LANG": "en_CA.UTF-8"}, None, "en"),
        (None, {"LC_ALL": "en_CA.UTF-8", "LANG": "fr_CA.UTF-8"}, None, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "en_CA", "LANG": "fr_CA"}, None, "en"),
        (None, {"LC_ALL": "C", "LANG": "en_CA"}, None, "fr"),
        (None, {"LANG": "de_DE"}, None, "fr"),
        (None, {}, None, "fr"),
        ("de", {"PLANTRACK_LANG": "xx"}, "en", "en"),
        (None, {"PLANTRACK_LANG": ""}, "en", "en"),
        (None, {"LANG": "en_CA.UTF-8"}, "es", "en"),
        (None, {"LANG": "fr_CA.UTF-8"}, "es", "fr"),
        (None, {"LANG": "C.UTF-8"}, "iu-Cans", "fr"),
        (None, {"LANG": "en_CA.UTF-8"}, "fr-CA", "fr"),
        (None, {"LANG": "fr_CA.UTF-8"}, "EN-ca", "en"),
        (None, {"PLANTRACK_LANG": "en-GB"}, "es", "en"),
        (None, {"LANG": "english"}, "es", "fr"),
        (None, {"LANG": "fra"}, None, "fr"),
    ],
)
def test_the_language_is_the_first_that_is_spoken(
    asked: str | None, environment: dict[str, str], plan: str | None, language: str
) -> None:
    assert choose_language(asked, environment, plan) == language


def test_a_plan_s_own_files_are_written_in_its_language_or_in_french() -> None:
    assert spoken_for("en-CA") == "en"
    assert spoken_for("fr") == spoken_for("es") == "fr"


def test_a_language_without_catalogue_speaks_its_source() -> None:
    assert catalogue_of("en").gettext("Reason") == "Reason"
    assert catalogue_of("fr").gettext("Reason") == "Motif"


@pytest.mark.parametrize("spelled", ["0", "999", "1000", "-1234.5", "1432500.5", "12345678"])
def test_thousands_are_set_apart_as_babel_does(spelled: str) -> None:
    for language, locale in (("fr", "fr_CA"), ("en", "en_CA")):
        expected = format_decimal(Decimal(spelled), locale=locale)
        assert Translator(language).number(Decimal(spelled)) == expected


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        ("60", "%", "60\u00a0%", "60%"),
        ("1432500.5", "$", "1\u00a0432\u00a0500,5\u00a0$", "1,432,500.5\u00a0$"),
        ("12", "régions", "12", "12"),
    ],
)
def test_a_sign_keeps_to_its_number(value: str, unit: str, french: str, english: str) -> None:
    assert Translator("fr").measured(Decimal(value), unit) == french
    assert Translator("en").measured(Decimal(value), unit) == english
    assert Translator("en").percent(1250) == "1,250%"
