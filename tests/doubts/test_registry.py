"""The doubts are found, named by their files, and whole: registry, files, pages and tests tie."""

from pathlib import Path

import pytest

from plantrack import doubts
from plantrack.doubts import DOUBTS, Doubt
from plantrack.rules import RULES


def test_each_file_that_finds_is_a_doubt_and_nothing_else() -> None:
    folder = Path(doubts.__file__).parent
    files = {each.stem for each in folder.glob("*.py") if "\ndef find(" in each.read_text("utf-8")}
    assert {name.replace("-", "_") for name in DOUBTS} == files


def test_no_doubt_has_the_name_of_a_rule() -> None:
    assert not DOUBTS.keys() & RULES.keys()


@pytest.mark.parametrize("doubt", DOUBTS.values(), ids=lambda doubt: doubt.name)
def test_a_page_says_what_it_sees_why_that_may_be_harmless_and_what_to_ask(doubt: Doubt) -> None:
    assert doubt.summary.endswith(".")
    assert len(doubt.summary) <= 100
    heads = [paragraph.partition(":")[0] for paragraph in doubt.page.split("\n\n")[1:]]
    assert heads == ["What it sees", "Why it may be harmless", "What to ask"]
    assert doubt.page.endswith("?")
