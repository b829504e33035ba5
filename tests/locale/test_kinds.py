"""What a French reviser looks for: number, gender, one word a thing, no English, typography.

A message that cannot do otherwise stands in a list below with its reason.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from english import english_words
from glossary import avoided_words, without_code
from spelled import spelled

from catalogue import translated
from places import REPOSITORY
from plantrack.locale import Translator

FRENCH = Translator("fr")
# Lines to type are no prose.
MESSAGES = [one for one in translated() if one.id and not str(one.id).startswith("plantrack ")]
SPACE = "\u00a0"
# Values that are numbers, wherever they stand.
NUMBERS = (
    "count",
    "days",
    "seconds",
    "total",
    "done",
    "shown",
    "proven",
    "limit",
    "points",
    "weeks",
)
# A number that is never 0 or 1, or is only one of a pair such as "3 sur 4".
STEADY = {
    "it takes more than {count} steps",  # ten million
    "it writes more than {count} characters",  # a hundred million
    "version {commit} has more than {count} files in plan/ and actions/: it is not read",  # many
    "--max-bytes {count} is too little: give {least} or more",  # bytes
    "lists and mappings are nested more than {limit} deep here",  # a few dozen
    "the file holds more than {limit} values",  # thousands
    "How far are the indicators from their targets? The {shown} furthest of {total}",  # a dozen
    "What comes next, and what is late? {shown} of the {total} open {w.deliverable:s}",  # a dozen
}
AGREEING = re.compile(
    r"(?:aucune?|tous|toutes|chacune?|ajouté|retiré|reporté|abandonné|réalisé|repris|promis|rouvert|"
    r"récent|ancien|clos|prévu|révisé|reformulé|repoussé|poursuivi|fait|atteint|adopté|mesuré|"
    r"chiffré|commencé|donné|désactivé|omis|écrit|saisi|enregistré|consigné|compté|exclu)e?s?"
)
SMALL = {"jamais", "pas", "encore", "non", "plus", "est", "n’est", "le", "par", "pour", "à", "donc"}
# Words said of one thing only, wherever they stand.
OF_ONE_GENDER = {
    "not measured": "indicateur",
    "no longer reached": "jalon",
    "Typed": "la saisie",  # a noun
    "nothing was opened": "rien",
    "removed here": "livrable",
    "stated here": "avancement",
}


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)  # type: ignore[call-overload]


def french(one: object) -> list[str]:
    """Return the French forms of a message, in the usual words for a plan's parts."""
    return [spelled(form, "fr") for form in forms(one.string)]  # type: ignore[attr-defined]


def fields(text: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", text)


def number_beside_a_noun(form: str) -> bool:
    """Return whether a number stands just before a word that agrees with it."""
    names = "|".join(NUMBERS)
    found = re.search(rf"\{{(?:{names})\}}[ \u00a0](?:autres? )?([^\W\d_]{{3,}})", form)
    steady = ("sur", "pour", "dans", "après", "avec", "sans", "fois", "plus", "moins")
    return bool(found and found[1].lower() not in steady)


def test_a_number_beside_a_noun_has_both_forms() -> None:
    alone = [
        one.id
        for one in MESSAGES
        if isinstance(one.id, str)
        and one.id not in STEADY
        and "".join(fields(one.id))
        and number_beside_a_noun(french(one)[0])
    ]
    assert alone == []


def test_the_list_of_steady_numbers_is_not_longer_than_needed() -> None:
    assert {one.id for one in MESSAGES if isinstance(one.id, str)} >= STEADY


@pytest.mark.parametrize(
    "form", ["{count} livrables", "dans {days}\u00a0jours", "{count} autres x"]
)
def test_a_number_beside_a_noun_is_found(form: str) -> None:
    assert number_beside_a_noun(form)
    assert not number_beside_a_noun("{count} sur {total}")
    assert not number_beside_a_noun("{days}\u00a0j")


PLURALS = [one for one in MESSAGES if not isinstance(one.id, str)]


@pytest.mark.few(143)
@pytest.mark.parametrize("one", PLURALS, ids=lambda one: one.id[0])
def test_zero_and_one_are_singular_in_french(one: object) -> None:
    singular, many = one.id  # type: ignore[attr-defined]
    values = dict.fromkeys({*fields(singular), *fields(many)} - {"count"}, "x")
    said = {count: FRENCH.plural(singular, many, count, **values) for count in (0, 1, 2)}
    if "{count}" in first_form(one):
        assert said[0].replace("0", "1", 1) == said[1]
    else:
        assert said[0] == said[1]
    first, second = french(one)
    if first != second:
        assert said[2] != said[1].replace("1", "2")


def first_form(one: object) -> str:
    return french(one)[0]


def test_a_plural_s_many_is_not_its_one() -> None:
    """Where the two French forms differ, the first has no plural noun beside its number."""
    for one in PLURALS:
        first = french(one)[0]
        beside = re.search(r"\{count\}[ \u00a0]([^\W\d_]+)", first)
        if beside and beside[1] not in ("fois", "promis", "repris", "clos", "sans", "après"):
            assert not beside[1].endswith(("s", "x")) or beside[1] in ("poids", "jamais", "cas"), (
                first
            )


def bare(text: str) -> bool:
    """Return whether a text is a few words, of which one agrees with what it is said of."""
    words = text.lower().rstrip(".").split()
    agreeing = [word for word in words if AGREEING.fullmatch(word)]
    return bool(agreeing) and {*words} - {*agreeing} <= SMALL


def test_words_that_agree_say_what_they_are_said_of() -> None:
    lone = [
        (one.id, one.string)
        for one in MESSAGES
        if isinstance(one.id, str)
        and not fields(one.id)
        and one.context is None
        and one.id not in OF_ONE_GENDER
        and "{w." not in str(one.string)  # it agrees, and is read in the other words
        and bare(str(one.string))
    ]
    assert lone == []


def test_a_word_that_agrees_is_found() -> None:
    assert bare("aucune")
    assert bare("jamais clos")
    assert not bare("Livrables sans suivi")
    assert not bare("Date de réalisation")


def test_one_word_a_thing() -> None:
    found = [
        (word, right, form)
        for one in MESSAGES
        for form in french(one)
        for word, right in avoided_words(form)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Les livrables continués", "poursuivi par"),
        ("une note du journal", "entrée"),
        ("Ce commit", "version"),
        ("L’étape est franchie", "jalon"),
        ("une alerte", "gravité"),
        ("le rapport du conseil", "rapport au conseil"),
    ],
)
def test_an_avoided_word_is_found(text: str, right: str) -> None:
    assert right in [word for _, word in avoided_words(text)]
    assert list(avoided_words(f"tapez `{text}`")) == []


PAGES = [
    REPOSITORY / "docs/how-to/modifier-dans-le-navigateur.md",
    REPOSITORY / "docs/fr/habiller-le-rapport.md",
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_french_pages_keep_to_the_glossary(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    english = r"\*[A-Z][^*\n]*(?:\n[^*\n]*)?\*"  # what a button says
    pictures = r"Les images sont des dessins;|!\[[^\]]*\]\([^)]*\)|\([^)]*\.(?:svg|md)\)"
    text = re.sub(f"{english}|{pictures}", "·", text)
    assert list(avoided_words(text)) == []
    assert re.search(r" [:%»](?:\s|$)|« ", re.sub(r"`[^`]*`", "·", text), re.MULTILINE) is None


def template_words() -> Iterator[tuple[str, str]]:
    """Give the words of templates that no message holds: there should be none to read."""
    for file in sorted((REPOSITORY / "templates").glob("*.j2")):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"\{% block layout.*?endblock %\}|&[a-z]+;", " ", text)
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
        if file.name.endswith((".html.j2", ".md.j2")):
            yield file.name, re.sub(r"<[^>]*>", " ", text)


@pytest.mark.parametrize(("name", "text"), [*template_words()], ids=lambda one: one[:20])
def test_a_template_s_own_words_go_through_the_catalogue(name: str, text: str) -> None:
    assert re.findall(r"[^\W\d_]{4,}", text) == [], name


def test_no_english_word_in_french() -> None:
    found = [
        (word, form) for one in MESSAGES for form in french(one) for word in english_words(form)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["l’état planned", "ni deferred ni partial", "No such file", "(due)"]
)
def test_an_english_word_is_found(text: str) -> None:
    assert list(english_words(text))


def test_no_ordinary_space_where_a_line_must_not_break() -> None:
    slips = [
        form
        for one in MESSAGES
        for form in french(one)
        if re.search(r" (?:[:%$»](?:\W|$)|(?:j|s|ko|Mo)\b(?!’))|« |\d \d{3}\b", without_code(form))
    ]
    assert slips == []


TWICE = re.compile(r"[.;:,!?][ \u00a0]?[;:,.]")


def test_no_punctuation_twice() -> None:
    twice = [
        form
        for one in MESSAGES
        for form in french(one)
        if TWICE.search(without_code(form).replace("...", "·"))
    ]
    assert twice == []
