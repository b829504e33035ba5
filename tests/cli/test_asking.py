"""Questions: asked until the answer will do."""

import io
from collections.abc import Callable
from datetime import date

import pytest
import typer

from plantrack.cli.asking import ask
from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg
from plantrack.locale.typed_days import span_typed

ENGLISH = Translator("en")
Asked = Callable[..., tuple[str, str]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Ask with these lines typed; return the answer, and what stood on the screen."""

    def _asked(owed: Owed, *lines: str, language: str = "en") -> tuple[str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        answer = ask(owed, Translator(language), _day)
        captured = capsys.readouterr()
        assert captured.out == ""
        return answer, captured.err

    return _asked


def _day(word: str) -> str:
    return span_typed(word, date(2018, 3, 15), ahead=True).last.isoformat()


def _a_date(word: str) -> None:
    if not word.startswith("2018"):
        raise PlantrackError("“{word}” is not a date", word=word)


def test_an_answer_is_needed(asked: Asked) -> None:
    answer, screen = asked(Owed("reason", msg("the reason"), "--reason"), "", "  ", " parce que ")
    assert answer == "parce que"
    assert screen.count("The reason: ") == 3
    assert screen.count("An answer is needed, or Ctrl+C to stop.") == 2


def test_nothing_will_do_where_it_may(asked: Asked) -> None:
    owed = Owed("due", msg("the date"), "--due", optional=True, parse=_a_date)
    assert asked(owed, "") == ("", "The date (Enter for none): ")


def test_a_wrong_answer_is_told_and_asked_again(asked: Asked) -> None:
    owed = Owed("due", msg("the date"), "--due", parse=_a_date)
    answer, screen = asked(owed, "demain", "2018-01-01")
    assert answer == "2018-01-01"
    assert "“demain” is not a date" in screen


def test_a_choice(asked: Asked) -> None:
    owed = Owed("again", msg("edit again"), "", choices=("yes", "no"))
    assert asked(owed, "", "y")[0] == "yes"  # Enter alone is no answer
    answer, screen = asked(owed, "maybe", "no")
    assert answer == "no"
    assert "Edit again [yes/no]: " in screen
    assert "The answers are: yes, no" in screen


def test_who_leaves_is_not_asked_for_ever(asked: Asked) -> None:
    with pytest.raises(typer.Abort):
        asked(Owed("reason", msg("the reason"), "--reason"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("typed", "is_yes"),
    [("y", True), ("Yes", True), ("o", True), ("OUI", True),
     ("n", False), ("no", False), ("Non", False)],
)  # fmt: skip
def test_yes_and_no_are_understood_in_both_languages(
    asked: Asked, language: str, typed: str, *, is_yes: bool
) -> None:
    t = Translator(language)
    yes, no = t.text("yes"), t.text("no")
    every = (yes, no, t.text_about("deliverables", "all"), t.text_about("deliverables", "none"))
    for choices in ((yes, no), every):
        answer, _ = asked(
            Owed("again", msg("again"), "", choices=choices), typed, language=language
        )
        assert answer == (yes if is_yes else no)
