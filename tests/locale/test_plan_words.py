"""Messages in the words of a plan: as ever in the usual ones, and well agreed in any other.

A message that changes changes the two snapshots; they are to be read again then, the French aloud.
"""

from collections.abc import Iterator
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spelled import spelled
from syrupy.assertion import SnapshotAssertion

from catalogue import translated
from plantrack.locale import Translator, msg
from plantrack.locale.plan_words import (
    DEFAULT_WORDS,
    ENGLISH_FORMS,
    FRENCH_FORMS,
    GLOSSARY,
    PlanWords,
    Word,
    english,
    french,
    is_of_words,
    is_word,
    words_given,
)
from plantrack.model.words import WordName

Forms = tuple[str, str]


def words_of(gender: str, *nouns: Forms, elides: bool = False) -> PlanWords:
    """Return the words of a plan, all of one gender: an axis, a commitment, and so on."""
    axis, commitment, deliverable, action_plan = (
        Word(french(*noun, gender, elides=elides), english("thing", "things")) for noun in nouns
    )
    return PlanWords((axis, commitment), deliverable, action_plan)


# Masculine and feminine; before a consonant, a vowel, and an h that elides nothing.
KINDS = {
    "m": words_of(
        "m", ("pilier", "piliers"), ("but", "buts"), ("projet", "projets"),
        ("programme", "programmes"),
    ),
    "m, e": words_of(
        "m", ("axe", "axes"), ("objectif", "objectifs"), ("extrant", "extrants"),
        ("agenda", "agendas"), elides=True,
    ),
    "m, h": words_of(
        "m", ("havre", "havres"), ("hameau", "hameaux"), ("hangar", "hangars"),
        ("haut lieu", "hauts lieux"),
    ),
    "f": words_of(
        "f", ("priorité", "priorités"), ("stratégie", "stratégies"), ("mesure", "mesures"),
        ("feuille de route", "feuilles de route"),
    ),
    "f, e": words_of(
        "f", ("orientation", "orientations"), ("hypothèse", "hypothèses"),
        ("action", "actions"), ("étape", "étapes"), elides=True,
    ),
    "f, h": words_of(
        "f", ("haie", "haies"), ("halte", "haltes"), ("hausse", "hausses"),
        ("hiérarchie", "hiérarchies"),
    ),
}  # fmt: skip


def mixed(axis: str, commitment: str, deliverable: str, action_plan: str) -> PlanWords:
    levels = (KINDS[axis].axis, KINDS[commitment].commitment)
    return PlanWords(levels, KINDS[deliverable].deliverable, KINDS[action_plan].action_plan)


# What agrees with a part of the plan is seen where the others are of the other gender.
# The last is of a plan that is not one of years.
MIXED = {
    "mixed": mixed("f", "m, e", "f, e", "m"),
    "mixed too": mixed("m", "f", "m", "f, e").over_periods(),
}


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)  # type: ignore[call-overload]


NAMING = [one for one in translated() if "{w." in f"{one.id}{one.string}"]


def counted(template: str, position: int) -> str:
    """Return a template that is said of one or of several."""
    return template.replace("{count}", str(position + 1))


def in_usual_words() -> Iterator[str]:
    for one in NAMING:
        yield "" if one.context is None else f"\n({one.context})"
        yield from (spelled(form, "en") for form in forms(one.id))
        yield from (f"    {spelled(form, 'fr')}" for form in forms(one.string))


def test_the_usual_words_say_what_they_always_said(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(in_usual_words()) == snapshot


def in_other_words() -> Iterator[str]:
    for one in NAMING:
        if "{w." not in str(one.string):
            continue
        yield "\n" + spelled(forms(one.id)[0], "en")
        for position, form in enumerate(forms(one.string)):
            yield from (
                f"    {spelled(counted(form, position), 'fr', words)}"
                for words in (*KINDS.values(), *MIXED.values())
            )


def test_french_agrees_with_any_word(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(in_other_words()) == snapshot


def asked_of_words(template: str) -> Iterator[tuple[str, str]]:
    """Give the words that a template names, and the form asked of each."""
    for _, field, form, _ in Formatter().parse(template):
        if field and "." in field:
            yield field, form or ""


def test_every_form_asked_of_a_word_is_one_of_its_language() -> None:
    for one in NAMING:
        for texts, known in ((one.id, ENGLISH_FORMS), (one.string, FRENCH_FORMS)):
            for template in forms(texts):
                for field, form in asked_of_words(template):
                    assert is_of_words(field, form), template
                    assert form.lower() in known or "|" in form, template


def test_french_names_no_part_of_a_plan_that_english_does_not_agree_with() -> None:
    """English has no adjectives that agree: only articles; French may have more words than it."""
    assert not [one.id for one in NAMING if "|" in "".join(forms(one.id))]


@given(st.sampled_from(sorted(GLOSSARY)), st.sampled_from(sorted(GLOSSARY)))
def test_no_word_is_left_to_be_filled(level: str, other: str) -> None:
    given = {"levels": [level, other], "deliverable": level, "action_plan": other}
    words = words_given(given)
    for language in ("fr", "en"):
        for one in NAMING:
            for form in forms(one.string if language == "fr" else one.id):
                assert "{w." not in spelled(form, language, words)


LE_PLAN = ("le", "du", "au", "un", "ce", "de", "de s", "son", "s", "Le", "S")


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        (
            french("livrable", "livrables", "m"),
            (
                "le livrable, du livrable, au livrable, un livrable, ce livrable, de livrable, "
                "de livrables, son livrable, livrables, Le livrable, Livrables"
            ),
        ),
        (
            french("engagement", "engagements", "m"),
            (
                "l’engagement, de l’engagement, à l’engagement, un engagement, cet engagement, "
                "d’engagement, d’engagements, son engagement, engagements, L’engagement, "
                "Engagements"
            ),
        ),
        (
            french("mesure", "mesures", "f"),
            (
                "la mesure, de la mesure, à la mesure, une mesure, cette mesure, de mesure, "
                "de mesures, sa mesure, mesures, La mesure, Mesures"
            ),
        ),
        (
            french("hypothèse", "hypothèses", "f", elides=True),
            (
                "l’hypothèse, de l’hypothèse, à l’hypothèse, une hypothèse, cette hypothèse, "
                "d’hypothèse, d’hypothèses, son hypothèse, hypothèses, L’hypothèse, Hypothèses"
            ),
        ),
        (
            french("halte", "haltes", "f"),
            (
                "la halte, de la halte, à la halte, une halte, cette halte, de halte, de haltes, "
                "sa halte, haltes, La halte, Haltes"
            ),
        ),
    ],
    ids=lambda told: getattr(told, "one", ""),
)
def test_the_forms_of_a_french_noun(noun: object, told: str) -> None:
    assert ", ".join(format(noun, form) for form in LE_PLAN) == told


def test_what_agrees_with_a_noun() -> None:
    action, project, project_h = (
        words.deliverable.fr for words in (KINDS["f, e"], KINDS["m, e"], KINDS["m, h"])
    )
    assert [f"{noun:repris|reprise}" for noun in (action, project)] == ["reprise", "repris"]
    assert f"{project:nouveau|nouvelle|nouvel}" == "nouvel"
    assert f"{project_h:nouveau|nouvelle|nouvel}" == "nouveau"


def test_a_word_is_said_in_the_translator_s_language() -> None:
    level = GLOSSARY["priority"]
    assert Translator("fr").spell(msg("{level:Ce} {w.axis}", level=level)) == "Cette priorité axe"
    assert Translator("en").spell(msg("{level:A}", level=level)) == "A priority"
    words = PlanWords((GLOSSARY["objective"], level))
    fr, en = (Translator(language, words=words) for language in ("fr", "en"))
    assert fr.text("{w.ACTION_PLAN:du}, {w.Axis:s}") == "DU PLAN D’ACTION, Objectifs"
    assert en.text("{w.axis:a}, {w.Commitment:s}, {w.DELIVERABLE}") == (
        "an objective, Priorities, DELIVERABLE"
    )


def test_a_french_form_asked_of_english_gives_the_plain_noun() -> None:
    """As a template of a plan's own, written in French, is read with `--lang en`."""
    english_noun = GLOSSARY["objective"].en
    assert f"{english_noun:du} {english_noun:S} {english_noun:fait|faite}" == (
        "objective Objectives fait"
    )


def test_levels_below_the_last_that_has_a_name_bear_it() -> None:
    words = words_given({"levels": ["pillar", "goal", "objective"]})
    assert [words.of_level(level).en.singular for level in (1, 2, 3, 4)] == [
        "pillar", "goal", "objective", "objective",
    ]  # fmt: skip
    assert (words.axis.en.singular, words.commitment.en.singular) == ("pillar", "objective")


def test_the_glossary_has_the_names_that_may_be_typed() -> None:
    assert [*GLOSSARY] == [*WordName]


def test_a_word_of_the_glossary_has_forms_of_its_own() -> None:
    for word in GLOSSARY.values():
        assert word.fr.singular != word.fr.plural
        assert word.en.singular != word.en.plural
        assert all(
            map(is_word, (word.fr.singular, word.fr.plural, word.en.singular, word.en.plural))
        )


WRITTEN = {
    "fr": {"one": "halte", "many": "haltes", "gender": "f"},
    "en": {"one": "stop", "many": "stops"},
}


def test_a_word_written_out() -> None:
    words = words_given({"deliverable": WRITTEN})
    assert (f"{words.deliverable.fr:le}", f"{words.deliverable.en:a}") == ("la halte", "a stop")
    hour = {"fr": {**WRITTEN["fr"], "elides": "true"}, "en": {**WRITTEN["en"], "article": "an"}}
    words = words_given({"action_plan": hour})
    assert (f"{words.action_plan.fr:le}", f"{words.action_plan.en:a}") == ("l’halte", "an stop")


@pytest.mark.parametrize(
    "wrong",
    [
        None, "pillar", [], {"levels": "pillar"}, {"levels": ["pilar", "goal"]}, {"levels": []},
        {"deliverable": "livrable"}, {"deliverable": {"fr": WRITTEN["fr"]}}, {"deliverable": 3},
        {"deliverable": {**WRITTEN, "en": {"one": "a{b}", "many": "s"}}}, {"levels": [None]},
        {"action_plan": {"fr": "halte", "en": "stop"}},
    ],
)  # fmt: skip
def test_what_is_wrong_leaves_the_usual_words(wrong: object) -> None:
    assert words_given(wrong) == DEFAULT_WORDS


@pytest.mark.parametrize("text", ["résultat clé", "plan d’action", "à-côté", "key result", "SDG"])
def test_a_word_is_made_of_letters(text: str) -> None:
    assert is_word(text)


@pytest.mark.parametrize("text", ["", " ", "a  b", "<b>", "a*b", "{w}", "x\x1b", "a" * 41, "a b "])
def test_what_is_no_word(text: str) -> None:
    assert not is_word(text)
