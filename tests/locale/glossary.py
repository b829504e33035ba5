"""The words of the French, and those that never stand for them: one thing, one word.

`avoided` are patterns of whole words, searched in any case. `allowed` are phrases in which such a
word means something else; each has its reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Word:
    """The word for a thing, those to avoid, and where an avoided word means another thing."""

    right: str
    avoided: tuple[str, ...]
    allowed: tuple[str, ...] = field(default=())


GLOSSARY = (
    Word("plan d’action", ("plans? annuels?", "(?:ferm|ouvr)\\w* (?:une|l’)année")),
    Word("engagement", ("promesses?", "commitments?"), (
        # the board's word for a deliverable once it is due
        "(?:·|seule|aucune|la) promesses?\\b", "promesses? tenues?\\b", "promesses? modifiées?\\b",
        "^promesses?\\b$",  # alone: a head
        "\\{count\\} promesses?\\b", "les promesses sont-elles",  # in pictures
    )),
    Word("livrable", ("travail", "travaux", "tâches?", "projets?"), (
        "flux de travail",  # of a continuous integration
        "début des travaux",
        "y travaillent", "y travaille",
    )),
    Word("jalon", ("étapes?", "milestones?"), (
        "étapes de calcul",  # what a template costs
        "étape par étape",  # how a command asks
    )),
    Word("journal", ("registres?", "historiques?"), (
        "historique des fichiers",  # git's, told to a board
        "histoire tronquée",
        "l’historique est coupé",
    )),
    Word("entrée", ("notes?", "mises? à jour", "une nouvelle"), (
        "blocs-notes", "bloc-notes",  # the program
        "n note",  # the letter, and the field that it fills
        "une nouvelle valeur", "une nouvelle échéance",
    )),
    Word("état", ("statuts?", "status", "situation"), (
        "situation au", "situation de ce jour-là",  # of the plan, not of a deliverable
    )),
    Word("à venir", ("planifiée?s?", "prévue?s?"), (
        "était prévu pour un livrable",  # foreseen
    )),
    Word("en cours", ("ouverte?s?", "actifs?", "en progression"), (
        "guillemet est ouvert", "guillemet reste ouvert", "liste ouverte par",
        "ensemble ouvert par", "peut pas être ouvert", "rien n’a été ouvert",
        "fichiers sont ouverts", "reste ouvert",
        "sont pas ouvertes",  # signs, files, addresses
        "laissez la demande ouverte",  # a pull request
    )),
    Word("réalisé", ("complétée?s?", "livrés?", "terminée?s?"), (
        "s’est terminé",  # an editor
    )),
    Word("réalisé en partie", ("terminée?,? réalisée?", "partiels?", "partiellement"), ()),
    Word("reporté", ("livrables? (?:repoussés?|déplacés?)",)),
    Word("abandonné", ("annulée?s?", "cancellée?s?"), (
        "modification interrompue vient d’être annulée", "modification annulée",  # of undo
        "être annulée", "qu’elle soit annulée", "faire annuler",
        "qui ne peut plus être annulée",
    )),
    Word("clore", ("fermer", "fermez", "fermée?s?", "ferme", "terminer", "terminez", "compléter"), (
        "fermée avant ceci", "fermé avant ceci", "jamais fermé", "est jamais fermée",
        "ouvrez-la et fermez-la",
        "se ferme dans un autre", "ouvert par",  # brackets, tags, quotes
        "terminer une ligne", "se terminer avant", "terminez-le par",  # lines, periods, names
        "projet a fermé",
    )),
    Word("en retard", ("retardée?s?", "échus?", "(?<!jamais )dû", "dues")),
    Word("sans suivi", ("silencieu\\w+", "muets?", "sans nouvelles?"), (
        "jours sans nouvelles avant qu’un livrable soit dit sans suivi",  # what it is
    )),
    Word("échéance", ("dates? d’échéance", "dates? dues?", "due"), ()),
    Word("échéance repoussée", ("échéances? (?:reportée?s?|glissée?s?)", "glisser", "glisse")),
    Word("échéance adoptée", ("dates? promises?", "promise?s? au départ", "échéances? promises?")),
    Word("échéance révisée", ("échéances? revues?", "revue?s?"), (
        "à revoir",
        "date revue respectée",
    )),
    Word("échéance proche", ("bientôt", "à échoir")),
    Word("repris", ("couvert", "pris en charge")),
    Word("poursuivi par", (
        "continuée?s?", "successeurs?", "remplace", "tient lieu", "tiennent lieu", "continue",
    ), (
        "continues", "mot anglais remplace un mot français",
        "continuer l’an prochain",
    )),
    Word("avancement", ("complétion", "progrès", "progression"), (
        "complétion de ce shell",  # what a shell does with a word begun
    )),
    Word("atteinte de la cible", ("attainment", "atteinte(?! de la cible)"), (
        # participles
        "cible atteinte", "non atteinte", ": atteinte à la mesure", ": atteinte (",
        "a été atteinte",
        "passée est atteinte", "pas atteinte", "est atteinte",
    )),
    Word("valeur de départ", ("départ", "référence"), (
        "valeur de départ",
        "date de référence",  # of --as-of
        "mises de départ",
    )),
    Word("preuve", ("évidences?", "justificatifs?", "pièces?"), (
        "pièce au dossier",  # a proof that is not on the web
    )),
    Word("motif", ("raisons?", "justifications?"), (
        "justification",  # the field `rationale`
    )),
    Word("responsable", (
        "porteurs?", "mandatée?s?", "un responsable", "répond de", "répondent de",
    )),
    Word("conseil", ("séances?", "assemblées?")),
    Word("rapport au conseil", ("rapport du conseil",)),
    Word("bilan (titre)", ("bilans?",), ("bilan du plan",)),
    Word("modification", ("changements?", "amendements?", "éditions?"), ()),
    Word("version", ("commits?", "révisions?", "revs?"), (
        "version (commit ou branche)", "version (commit ou étiquette)",  # what git calls it
        "version (commit, branche ou jour)",
        "dernière révision",  # of a commitment
    )),
    Word("gabarit", ("modèles?", "templates?"), ()),
    Word("gravité", ("sévérités?", "alertes?")),
    Word("fiche", ("éléments?", "blocs?", "enregistrements?(?! )", "records?"), (
        "un élément d’une liste",  # of a list of values
        "bloc-notes", "blocs-notes",
        "date d’enregistrement", "sans enregistrement",  # when git kept an entry
        "encore d’enregistrement",
    )),
    Word("graphique", ("images?", "dessins?"), ("est une image d’un genre",)),  # a file of Word's
    Word("indiquer", ("nomme", "nommez", "nommée?s?", "nommer", "nomment"), (
        "comptée ni nommée",
    )),
    Word("s’appliquer", ("parle", "se taisent", "taire", "reprennent la parole"), (
        "le jour dont elle parle",
        "langue que parle",  # a language
    )),
    Word("obligatoire", ("requise?s?",)),
    Word("événement", ("évènements?",)),
    Word("flux de travail", ("workflows?",)),
    Word("retirer", ("enlevez", "enlever", "omettez"), ()),
    Word("À éviter :", ("incorrect\\w*",)),
)  # fmt: skip


def avoided_words(text: str) -> Iterator[tuple[str, str]]:
    """Give the words of a text that the glossary avoids, each with the one to use."""
    plain = without_code(text)
    for word in GLOSSARY:
        kept = plain
        for phrase in word.allowed:
            kept = re.sub(
                phrase if "\\" in phrase else re.escape(phrase), "·", kept, flags=re.IGNORECASE
            )
        for pattern in word.avoided:
            if found := re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", kept, re.IGNORECASE):
                yield found[0], word.right


def without_code(text: str) -> str:
    """Return a text without what is typed as it stands: code, options, commands, placeholders."""
    text = re.sub(r"```.*?```", "·", text, flags=re.DOTALL)
    text = re.sub(r"`[^`]*`", "·", text)
    text = re.sub(r"\{[^{}]*\}", "·", text)
    text = re.sub(
        r"\bplantrack(?: [a-z][a-z-]+)?(?: --[a-z-]+(?: in_progress)?| [A-Z·][\w·.-]*)*", "·", text
    )
    text = re.sub(r"(?<!\w)--?[a-z][a-z-]*(?: (?:all|none|md|json|in_progress))?", "·", text)
    text = re.sub(r"\b[\w./-]+\.(?:yaml|yml|md|json|docx|pdf|html)\b|\b\w+/(?:\w+/)*", "·", text)
    return re.sub(r"https?://\S+", "·", text)
