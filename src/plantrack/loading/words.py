"""Words of people, French or English, that stand where the format has one of its own."""

import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

from plantrack.locale.plan_words import GLOSSARY

_FIELDS = {
    "titre": "title", "organisme": "organisation", "organization": "organisation",
    "langue": "language", "annees": "years", "annee": "year", "periode": "period",
    "debut": "start", "fin": "end", "mandats": "mandates", "bailleur": "funder",
    "contexte": "context", "texte": "text", "evenements": "events", "genre": "kind",
    "fuseau": "timezone", "engagements": "commitments", "engagement": "commitment",
    "justification": "rationale", "libelle": "label", "etiquette": "label", "adopte": "adopted",
    "adoption": "adopted", "exemple": "illustrative", "livrables": "deliverables",
    "livrable": "deliverables", "responsable": "lead", "pilote": "lead",
    "porteur": "lead", "porteuse": "lead", "partenaires": "partners",
    "partenaire": "partners", "echeance": "due", "date_limite": "due", "ajoute": "added",
    "ajout": "added", "poids": "weight", "depend_de": "depends_on", "depends": "depends_on",
    "prolonge": "continues", "poursuit": "continues", "anciennement": "formerly",
    "jalons": "milestones", "jalon": "milestones", "preuve": "evidence", "preuves": "evidence",
    "journal": "updates", "suivi": "updates", "suivis": "updates", "mises_a_jour": "updates",
    "statut": "status", "etat": "status", "avancement": "progress", "progres": "progress",
    "commentaire": "note", "defis": "challenges", "enjeux": "challenges",
    "difficultes": "challenges", "motif": "reason", "raison": "reason", "par": "by",
    "fait": "done", "realise": "done", "indicateurs": "indicators", "unite": "unit",
    "sens": "direction", "depart": "baseline", "reference": "baseline", "cibles": "targets",
    "cible": "targets", "mesures": "measurements", "mesure": "measurements", "valeur": "value",
    "pour": "for", "contributeurs": "contributors", "contributrices": "contributors",
    "collaborateurs": "contributors", "question": "question", "a": "to", "reponse": "answer",
    "interne": "internal", "note_interne": "internal", "licence": "licence", "license": "licence",
    "courriel": "contact", "adresse": "url", "site_web": "url", "renvoi": "ref", "autres": "extra",
    "apparence": "look", "couleur": "colour", "color": "colour",
    "avis": "review", "second_avis": "review", "relecture": "review", "fondement": "basis",
    "appui": "basis", "plan_entier": "whole_plan", "seuils": "thresholds",
    "severites": "severities",
    "doutes_au_conseil": "board_doubts", "site_public": "site", "taire": "withhold",
    "ne_pas_publier": "withhold",
}  # fmt: skip
_VALUES = {
    "a_venir": "planned", "non_commence": "planned", "planifie": "planned", "prevu": "planned",
    "en_cours": "in_progress", "commence": "in_progress", "realise": "done", "termine": "done",
    "fait": "done", "complete": "done", "fini": "done", "acheve": "done", "partiel": "partial",
    "en_partie": "partial", "realise_en_partie": "partial", "partiellement_realise": "partial",
    "reporte": "deferred", "differe": "deferred", "abandonne": "cancelled", "annule": "cancelled",
    "canceled": "cancelled", "to_come": "planned", "not_started": "planned",
    "started": "in_progress", "under_way": "in_progress", "ongoing": "in_progress",
    "completed": "done", "finished": "done", "achieved": "done", "in_part": "partial",
    "partly_achieved": "partial", "closed_partly_achieved": "partial", "partly_done": "partial",
    "done_in_part": "partial", "postponed": "deferred", "abandoned": "cancelled",
    "dropped": "cancelled", "given_up": "cancelled", "augmenter": "increase", "hausse": "increase",
    "diminuer": "decrease", "reduire": "decrease", "baisse": "decrease", "maintenir": "maintain",
    "stable": "maintain", "francais": "fr", "anglais": "en", "vrai": "true", "oui": "true",
    "yes": "true", "faux": "false", "non": "false", "no": "false", "erreur": "error",
    "avertissement": "warning",
}  # fmt: skip

# Of a second verdict: « en partie » is another word of a status.
_VERDICTS = {
    "tenu": "kept", "tenu_en_partie": "partly", "tenue_en_partie": "partly", "en_partie": "partly",
    "partiel": "partly", "partiell": "partly", "in_part": "partly", "partial": "partly",
    "partly_kept": "partly", "kept_in_part": "partly", "non_tenu": "not_kept",
    "pas_tenu": "not_kept", "broken": "not_kept", "sans_preuve": "no_evidence",
    "aucune_preuve": "no_evidence", "pas_de_preuve": "no_evidence", "no_proof": "no_evidence",
    "unproven": "no_evidence", "without_evidence": "no_evidence",
}  # fmt: skip

_SPACES = str.maketrans("-_,", "   ")
_DOUBTFUL = {"termin", "fini"}


_NEVER_TYPED = frozenset(("en_retard", "retard", "late", "overdue", "echu"))


def is_late(word: str) -> bool:
    """Return whether a word says that something is late, which is never typed."""
    plain = _plain(word)
    return plain in _NEVER_TYPED or plain.rstrip("se") in _NEVER_TYPED


def english_field(word: str, known: Collection[str]) -> str | None:
    """Return the field that a French word stands for, where the record has that field."""
    plain = _plain(word)
    found = _FIELDS.get(plain) or _FIELDS.get(plain.rstrip("s"))
    return found if found in known else None


def french_fields(known: Iterable[str]) -> dict[str, str]:
    """Return the French words that stand for these fields, each with its field."""
    fields = set(known)
    return {french: english for french, english in _FIELDS.items() if english in fields}


def english_value(word: str, known: Iterable[str]) -> str | None:
    """Return the value that a word of people stands for, where the field takes that value.

    What screens print of a value is such a word: `In progress`, « Réalisé en partie ».
    """
    plain, names = _plain(word), set(known)
    values = _words_for(names) | _glossary()
    for candidate in (
        plain,
        plain.removesuffix("s"),
        plain.removesuffix("e"),
        plain.removesuffix("es"),
    ):
        if values.get(candidate) in names:
            return values[candidate]
    return None


def value_meant(word: str, known: Iterable[str]) -> str | None:
    """Return the value that a typed word means beyond doubt: « terminé » may be done in part.

    It is the value itself, however it is spelled, such as `In progress`, or a word for it.
    """
    plain, names = _plain(word), set(map(str, known))
    if plain in names:
        return plain
    return None if plain.rstrip("es") in _DOUBTFUL else english_value(word, names)


def value_begun(word: str, known: Iterable[str]) -> str | None:
    """Return the value that a word means, or that it begins, where it begins no other one."""
    values = set(known)
    if (meant := value_meant(word, values)) is not None:
        return meant
    plain = _plain(word)
    if plain in values or not plain:
        return plain or None
    begun = {value for name, value in _words_for(values).items() if name.startswith(plain)}
    found = (begun & values) | {value for value in values if value.startswith(plain)}
    return found.pop() if len(found) == 1 else None


def state_meant(word: str, known: Iterable[str]) -> tuple[str, bool | None]:
    """Return the status that a word means, and whether planned work has started by its dates.

    « À venir » and « non commencé » are one status in a file, and two states of a day.
    """
    plain = _plain(word)
    started = {
        "non_commence": True,
        "not_started": True,
        "a_venir": False,
        "to_come": False,
    }.get(plain.rstrip("s"))
    if started is not None:
        return "planned", started
    return value_meant(word, known) or word, None


def _words_for(names: set[str]) -> dict[str, str]:
    """Return the words for values, by what they stand for where these are the values."""
    return _VERDICTS if "no_evidence" in names else _VALUES


@cache
def _glossary() -> dict[str, str]:
    """Return what a plan may call its parts, by the French for it."""
    return {_plain(word.fr.singular): name for name, word in GLOSSARY.items()}


def _plain(word: str) -> str:
    """Fold case, accents, spaces, hyphens and commas, so that `À venir` is `a_venir`."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "_".join(kept.translate(_SPACES).split())
