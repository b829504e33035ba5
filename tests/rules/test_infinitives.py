"""Titles that begin with a French infinitive, and those that do not."""

import pytest

from plantrack.rules.infinitives import begins_with_infinitive


@pytest.mark.parametrize(
    "title",
    [
        "Publier la cartographie",
        "Évaluer le PAGES",
        "ÉLABORER un cadre",
        "Réunir les Pôles",
        "Recevoir les candidatures",
        "Produire un portrait",
        "Faire connaître les outils",
        "Mettre en ligne la carte",
        "Rendre compte au ministère",
        "Suivre les projets",
        "Convaincre trois municipalités",
        "Conclure une entente",
        "S’entendre avec les fédérations",
        "S'associer aux Pôles",
        "Se doter d’un plan",
        "Ne pas remplacer le site",
        "(Re)lancer l’infolettre",
        "(re)lancer l’infolettre",
        "Co-organiser le Forum",
        "Coorganiser le Forum",
        "  Publier",
    ],
)
def test_verbs(title: str) -> None:
    assert begins_with_infinitive(title)


@pytest.mark.parametrize(
    "title",
    [
        "Cartographie des ressources",
        "Atelier sur le financement",
        "Dossier de presse",
        "Calendrier des rencontres",
        "Rencontre annuelle",
        "Rencontres régionales",
        "Cadre de référence",
        "Répertoire des outils",
        "Mémoire au ministère",
        "Lettre aux députés",
        "Centre de ressources",
        "Premier forum",
        "Avenir du mouvement",
        "Œuvre collective",
        "Publication de la carte",
        "La cartographie est publiée",
        "12 ateliers",
        "—",
        "",
    ],
)
def test_other_words(title: str) -> None:
    assert not begins_with_infinitive(title)
