"""What a form says before it is sent, and what is refused, to who has no terminal."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Browser

from plantrack.locale import Message, Translator, msg
from plantrack.web.shown import wrong_words
from plantrack.web.wording import SAID_HERE

NEWS = "/noter/2019-L06.html"
TITLED = {"title": "Publier", "commitments": "1.1"}
Browse = Callable[..., Browser]
SOURCES = Path(__file__).parents[2] / "src/plantrack"


def marks_of(page: str, field: str) -> dict[str, str]:
    """Return what the label of a field says of its being owed, by answer."""
    found = re.search(rf'="champ-{field}".*?</(label|legend)>', page, re.DOTALL)
    assert found, field
    return dict(re.findall(r'data-answers="([a-z]+)">([^<]*)<', found[0]))


def test_what_an_answer_owes_is_marked_before_it_is_sent(browse: Browse) -> None:
    page = browse().get(NEWS).page
    assert marks_of(page, "reason") == {
        "retard": "(obligatoire si l’échéance se déplace)",
        "partie": "(obligatoire)",
    }
    assert marks_of(page, "why") == {"nouveau": "(obligatoire si l’avancement recule)"}
    assert [*marks_of(page, "evidence")] == ["fait"]
    assert [*marks_of(page, "progress")] == ["partie"]
    assert marks_of(page, "note") == {}


def test_what_is_closed_owes_a_reason_to_be_done_after_all(browse: Browse) -> None:
    browser = browse()
    browser.saved(browser.draft_of(NEWS, quoi="partie", fate="cancelled", reason="Sans objet."))
    page = browser.get(NEWS).page
    assert marks_of(page, "reason")["fait"] == "(obligatoire)"
    assert marks_of(page, "why") == {"nouveau": "(obligatoire en cas de reprise)"}


def test_the_note_comes_first_of_what_is_new(browse: Browse) -> None:
    page = browse().get(NEWS).page
    asked = re.findall(
        r'data-answers="([a-z ]+)">\s*<label[^>]*champ-([a-z]+)"|champ-(note)"', page
    )
    order = [name or note for answers, name, note in asked if note or "nouveau" in answers.split()]
    assert order.index("note") < order.index("evidence") < order.index("why")
    assert "reason" not in order


def test_a_progress_that_goes_back_owes_a_reason_of_what_is_new(browse: Browse, copy: Path) -> None:
    browser = browse()
    browser.saved(browser.draft_of(NEWS, quoi="nouveau", progress="90"))
    assert 'href="#champ-why"' in browser.typed(NEWS, quoi="nouveau", progress="80").page
    browser.saved(browser.draft_of(NEWS, quoi="nouveau", progress="80", why="Mal compté."))
    assert "reason: Mal compté." in (copy / "actions/2019/1-promotion.yaml").read_text("utf-8")


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("form", "typed"),
    [
        (NEWS, {"quoi": "retard", "due": "2020-03-01"}),
        (NEWS, {"quoi": "retard", "due": "2031-03-01", "reason": "Attente."}),
        (NEWS, {"quoi": "fait", "evidence": "https://example.org", "unproven": "oui"}),
        (NEWS, {"quoi": "partie", "fate": "cancelled", "reason": "x", "date": "2018-01-01"}),
        ("/corriger/2019-L06.html", {**TITLED, "title": "Publier", "editorial": "oui"}),
    ],
)
def test_a_page_names_no_command_and_no_option(
    browse: Browse, form: str, typed: dict[str, str]
) -> None:
    told = browse().typed(form, **typed).words
    assert "plantrack" not in told
    assert "--" not in told.partition("En lignes")[0]


def test_a_correction_owes_its_reason_at_its_field(browse: Browse) -> None:
    told = browse().typed("/corriger/2019-L06.html", **TITLED, editorial="oui")
    assert 'href="#champ-reason"' in told.page


def test_a_year_that_is_not_there(browse: Browse) -> None:
    told = browse().typed("/ajouter.html", title="Publier", commitments="1.1", year="2099").words
    assert "2099; " in told
    assert "nouvelle-année" not in told
    assert "new-year" not in told


def test_what_would_break_the_plan_names_no_line(browse: Browse) -> None:
    typed = {"title": "Publier", "commitments": "1.1", "depends_on": "2019-L06", "reason": "Lié."}
    told = browse().typed("/corriger/2019-L06.html", **typed).words
    assert "le plan aurait une erreur" in told
    assert ".yaml" not in told
    assert "plantrack" not in told


def test_each_sentence_said_otherwise_here_is_said_somewhere() -> None:
    """One that was changed there would come to a page with its command."""
    text = "".join(
        file.read_text("utf-8") for file in SOURCES.rglob("*.py") if "web" not in file.parts
    )
    said = re.sub(r'"\s*\n\s*"', "", text)
    assert [words for words in SAID_HERE if words not in said] == []
    assert [words for words in SAID_HERE.values() if "plantrack " in words] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("https://example.org is no address", "https://example.org is no address."),
        ("plan/plan.yaml cannot be read", "plan/plan.yaml cannot be read."),
        ("nothing is said", "Nothing is said."),
        ("is it so?", "Is it so?"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_an_address_as_it_is(words: str, told: str) -> None:
    assert wrong_words({"": Message(words)}, Translator("en")) == {"": told}
    assert wrong_words({"": msg("{words}", words=words)}, Translator("en")) == {"": told}


def test_the_guard_refuses_in_the_language_of_the_pages(browse: Browse) -> None:
    browser = browse()
    browser.post("/langue.html", {"langue": "en", "vers": "index.html"})
    told = browser.post(NEWS, {"quoi": "rien"}, origin="http://127.0.0.1:1")
    assert (told.status, told.words) == (403, "plantrack This form was sent by another page.")
    assert '<html lang="en">' in told.page
