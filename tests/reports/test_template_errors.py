"""What is wrong with a template, in our own words."""

import jinja2
import pytest

from plantrack.locale import Translator
from plantrack.reports.sandbox import BoundedEnvironment, TemplateRefused
from plantrack.reports.template_errors import template_reason

FRENCH = Translator("fr")


def reason_of(source: str) -> str:
    environment = BoundedEnvironment({}, undefined=jinja2.StrictUndefined)
    try:
        environment.from_string(source).render(page={"a": 1})
    except Exception as error:  # noqa: BLE001 - a template may raise anything
        return FRENCH.spell(template_reason(error))
    return ""


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{{ missing }}", "`missing` est inconnu ici"),
        ("{{ page.b }}", "il n’y a pas de `b` ici"),
        ("{{ 1 | nofilter }}", "aucun filtre ne s’appelle `nofilter`"),
        ("{{ 1 is notest }}", "aucun test ne s’appelle `notest`"),
        ("{% frob %}", "la balise `frob` n’a pas sa place ici"),
        ("{% if 1 %}", "la balise `if` n’est jamais fermée"),
        ("{{ 1 2 }}", "`integer` n’est pas attendu ici"),
        ("{{ 1 ", "le gabarit se termine trop tôt"),
        ("{# jamais", "un commentaire n’est jamais fermé"),
        ("{{ page.__class__ }}", "un gabarit ne peut pas lire `__class__`"),
        ("{{ 1 + 'a' }}", "ce qui se trouve ici ne se calcule pas"),
        ("{{ 'a' * 100000000 }}", "un texte ou une liste dépasse une longueur de 10000000"),
    ],
)
def test_each_mistake_is_told_in_french(source: str, told: str) -> None:
    assert reason_of(source) == told


def test_english_sets_names_apart_as_french_does() -> None:
    error = jinja2.TemplateSyntaxError("Encountered unknown tag 'frob'", 1)
    assert Translator("en").spell(template_reason(error)) == "the tag `frob` cannot stand here"


def test_what_jinja_says_otherwise_is_not_passed_on() -> None:
    error = jinja2.TemplateSyntaxError("some odd words", 1)
    assert FRENCH.spell(template_reason(error)) == "ceci ne se lit pas comme un gabarit"
    refused = TemplateRefused("a number is too large")
    assert FRENCH.spell(template_reason(refused)) == "un nombre est trop grand"
