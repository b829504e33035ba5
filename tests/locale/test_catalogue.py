"""French is complete, agrees with its source, and follows Québec's typography."""

import re
import string
from collections.abc import Iterator

import pytest

from catalogue import said, translated
from plantrack.locale.translator import CATALOGUES, catalogue_of

CATALOGUE = translated()
MESSAGES = [one for one in CATALOGUE if one.id]


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)  # type: ignore[call-overload]


def placeholders(text: str) -> set[str]:
    """Return the values of a text; words of the plan are none, and French may have more."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return {name for name in names if not name.startswith("w.")}


def test_everything_said_is_translated_and_nothing_else() -> None:
    known = {
        (one.context, one.id if isinstance(one.id, str) else tuple(one.id)) for one in MESSAGES
    }
    assert said() - known == set()
    assert known - said() == set()


def test_a_translation_is_whole() -> None:
    assert [one.id for one in MESSAGES if not is_whole(forms(one.id), forms(one.string))] == []


def is_whole(source: list[str], target: list[str]) -> bool:
    """Whether each form is there, and has the source's values; a count may be left out."""
    if not all(target):
        return False
    try:
        wanted = set().union(*map(placeholders, source))
    except ValueError:
        return True  # a message without values may show a brace as it is
    return all(wanted - {"count"} <= placeholders(form) <= wanted for form in target)


def test_what_is_wrong_has_its_french_heading() -> None:
    """An example of what not to write begins the same way on each page of a rule."""
    headings = {one.id: one.string for one in MESSAGES if re.match("Wrong[,:]", str(one.id))}
    assert headings
    assert {one: said for one, said in headings.items() if not said.startswith("À éviter")} == {}


def test_quebec_typography() -> None:
    texts = [form for one in MESSAGES for form in forms(one.string)]
    assert [(text, why) for text in texts for why in slips(text)] == []


def slips(form: str) -> Iterator[str]:
    """Give what Québec's typography has against a text."""
    text = re.sub(r"`[^`]*`|\{[^}]*\}", "x", form)
    marks = text.replace("! E", "").replace("? S", "")
    for found, why in (
        (re.search(r"[a-zà-ÿ]'[a-zà-ÿ]", text), "a typewriter's apostrophe"),
        (re.search(r"[\s\u00a0][;?!](\s|$)", marks), "a space before ; ? or !"),
        (re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text), "no no-break space inside « »"),
        (re.search(r" [:%](\s|$)", text), "a space that breaks before : or %"),
    ):
        if found:
            yield why


@pytest.mark.parametrize("wrong", ["l'an", "Non !", "«oui»", "Oui : non"])
def test_a_slip_is_found(wrong: str) -> None:
    assert len(list(slips(wrong))) == 1
    assert list(slips("L’an dit «\u00a0oui\u00a0»\u00a0: non!")) == []


@pytest.mark.parametrize("target", [[""], ["{b}"], ["{a} {b}"], ["un", ""], ["un"]])
def test_a_translation_in_part_is_found(target: list[str]) -> None:
    assert not is_whole(["one {a}"], target)
    assert is_whole(["{count} of {a}", "{count} of {a}"], ["{a}", "{count} {a}"])


def test_a_catalogue_newer_than_its_compilation_is_read() -> None:
    assert (CATALOGUES / "fr/LC_MESSAGES/plantrack.po").exists()
    assert catalogue_of("fr").gettext("late") == "en retard"
    assert catalogue_of("en").gettext("late") == "late"


def test_no_message_says_deliverable_s_with_a_bracket() -> None:
    for one in MESSAGES:
        for form in (*forms(one.id), *forms(one.string)):
            assert "(s)" not in form
