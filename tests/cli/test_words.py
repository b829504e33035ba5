"""Global options are read wherever they stand."""

import pytest

from plantrack.cli.words import read_words, words_repeated
from plantrack.errors import PlantrackError


def test_global_options_come_first_whichever_side_they_stand() -> None:
    before = read_words(["--lang", "en", "status", "2.1"])
    after = read_words(["status", "2.1", "--lang=en"])
    assert before == after
    assert before.line == ["--lang=en", "status", "2.1"]


def test_of_a_repeated_option_the_last_counts() -> None:
    assert read_words(["--lang", "en", "status", "--lang", "fr"]).options == {"--lang": "fr"}


def test_two_hyphens_end_the_options() -> None:
    assert read_words(["show", "--", "--lang"]).rest == ("show", "--", "--lang")


def test_minus_thirty_days_is_a_value() -> None:
    assert read_words(["status", "--as-of", "-30d"]).options == {"--as-of": "-30d"}


@pytest.mark.parametrize("line", [["status", "--as-of"], ["--root", "--json", "status"]])
def test_an_option_without_its_value_is_said(line: list[str]) -> None:
    with pytest.raises(PlantrackError) as raised:
        read_words(line)
    assert raised.value.values["option"] in line


def test_the_option_without_a_value_takes_none() -> None:
    words = read_words(["list", "--no-cache", "--late", "--lang="])
    assert words.line == ["--no-cache", "--lang=", "list", "--late"]


def test_what_a_proposed_command_takes_along() -> None:
    given = {"--lang": "en", "--as-of": "2018-09-30", "--root": "a b", "--color": "never"}
    assert words_repeated(given) == ("--root", "a b", "--as-of", "2018-09-30")
