"""Each page says for whom it is, can be reached, and is in one language."""

import re
from pathlib import Path

import pytest
from english import english_words
from glossary import avoided_words

from places import REPOSITORY
from sessions import PAGES, sessions_in

DOCS = REPOSITORY / "docs"
FRENCH = sorted((DOCS / "fr").glob("*.md"))
# The pages of rules and of decisions are addressed by the lists that lead to them; that of the
# speed is written by the benchmark.
ADDRESSED = [
    page
    for page in PAGES
    if page.is_relative_to(DOCS)
    and page.parent.name not in ("rules", "decisions")
    and page.name != "performance.md"
]
# What a French page quotes: what is typed or shown, what a forge calls a thing, the title of a page
# in English, the address of a link.
_QUOTED = re.compile(
    r"```.*?```|`[^`]*`|(?<!\*)\*(?:[A-Z][^*]*|pull request)\*(?!\*)"
    r"|\[[A-Z][^\]]*\]\(\.\./(?:how-to/(?!modifier)|explanation)[^)]*\)|\]\([^)]*\)",
    re.DOTALL,
)


def prose(page: Path) -> str:
    """Return a page without what it quotes."""
    return _QUOTED.sub("·", _read(page))


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def linked_from(page: Path) -> set[Path]:
    """Return the pages that a page leads to."""
    targets = re.findall(r"\]\(([^)#\s:]+\.md)(?:#[^)]*)?\)", _read(page))
    return {(page.parent / target).resolve() for target in targets}


@pytest.mark.parametrize("page", ADDRESSED, ids=lambda page: page.name)
def test_a_page_says_for_whom_it_is(page: Path) -> None:
    title, _, below = _read(page).partition("\n\n")
    assert title.startswith("# ")
    assert re.match(r"(?:For who|Pour qui)\b", below), below[:80]


def test_each_page_can_be_reached_from_the_index() -> None:
    reached, ahead = set[Path](), {DOCS / "index.md"}
    while ahead:
        reached |= ahead
        ahead = {page for seen in ahead for page in linked_from(seen)} - reached
    assert {page for page in PAGES if page.is_relative_to(DOCS)} - reached == set()


def test_the_french_index_leads_to_each_french_page() -> None:
    assert {*FRENCH} - linked_from(DOCS / "fr/index.md") == {DOCS / "fr/index.md"}


@pytest.mark.few(15)
@pytest.mark.parametrize("page", FRENCH, ids=lambda page: page.name)
def test_a_french_page_keeps_to_the_words_of_the_house(page: Path) -> None:
    assert list(avoided_words(prose(page))) == []


@pytest.mark.parametrize("page", FRENCH, ids=lambda page: page.name)
def test_a_french_page_holds_no_english_word(page: Path) -> None:
    assert list(english_words(prose(page))) == []


@pytest.mark.parametrize("page", FRENCH, ids=lambda page: page.name)
def test_a_french_page_is_spaced_as_in_quebec(page: Path) -> None:
    text = re.sub(r"^\|[-|]+\|$", "", prose(page), flags=re.MULTILINE)
    assert re.findall(r".{0,20}(?: [:%»](?!\w)|« |[^\W\d_]:(?!\w)|\s[;?!]|\w'\w).{0,9}", text) == []


@pytest.mark.few(105)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_of_the_program_is_shown_where_it_is_run(page: Path) -> None:
    """In a console's block; but what a shell must work out first is not run."""
    shells = re.findall(r"^ *```sh\n(.*?)^ *```", _read(page), re.DOTALL | re.MULTILINE)
    lines = [line for shell in shells for line in shell.splitlines()]
    assert [line for line in lines if re.match(r"\s*plantrack (?!.*\$\()", line)] == []
    shown = [command.line for session in sessions_in(page) for command in session.commands]
    assert [line for line in shown if "#" in line] == []
