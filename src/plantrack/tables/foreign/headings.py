"""Which field a heading speaks of, French or English, and which level of a tree."""

import re

from plantrack.loading.words import english_field
from plantrack.locale.nearest import folded
from plantrack.locale.plan_words import GLOSSARY

_ASIDE = re.compile(r"\(.*?\)|\[.*?\]|[?:*#]")
# Besides the words for the fields themselves, what workbooks call their columns.
_WORDS: dict[str, tuple[str, ...]] = {
    "key": ("n°", "no", "no.", "numero", "id", "identifiant", "code", "cle", "key", "ref",
            "reference", "uid", "wbs", "numero de l'action", "n° action"),
    "title": ("titre", "title", "titre de l'action", "intitule", "intitule de l'action", "nom",
              "name", "libelle", "action", "livrable", "deliverable", "projet", "project", "tache",
              "task", "titre du livrable", "nom de l'action", "key result", "resultat cle"),
    "description": ("description", "descriptif", "details", "summary", "resume"),
    "due": ("echeance", "date d'echeance", "date de fin", "fin", "due", "due date", "end date",
            "end", "deadline", "date limite", "finish", "date de fin prevue", "fin prevue"),
    "start": ("debut", "date de debut", "start", "start date", "debut prevu"),
    "lead": ("responsable", "pilote", "lead", "owner", "responsible", "direction ou service pilote",
             "direction responsable", "service responsable", "porteur", "structure pilote",
             "direction", "service"),
    "partners": ("partenaires", "partenaire", "partners", "partner"),
    "status": ("statut", "etat", "status", "state", "etat d'avancement"),
    "progress": ("avancement", "progression", "progres", "progress", "% avancement", "%",
                 "percent complete", "pourcentage", "taux d'avancement", "% complete",
                 "avancement %", "pourcentage d'avancement"),
    "weight": ("poids", "ponderation", "weight"),
    "note": ("commentaire", "commentaires", "note", "notes", "notes de suivi", "remarques",
             "comment", "comments"),
    "challenges": ("difficultes", "enjeux", "challenges", "obstacles"),
    "reason": ("motif", "raison", "reason"),
    "evidence": ("preuve", "preuves", "evidence"),
    "parent": ("parent", "id parent", "parent id", "identifiant parent", "parent identifier"),
}  # fmt: skip
_BY_WORD = {word: field for field, words in _WORDS.items() for word in words}
# Headings that go on: “Titre long”, “Échéance prévue”, “Statut au 30 juin”.
_BEGINNINGS = {
    "titre ": "title", "title ": "title", "intitule ": "title", "echeance ": "due",
    "due date ": "due", "statut ": "status", "status ": "status", "responsable ": "lead",
}  # fmt: skip
_FIELDS = tuple(field for field in _WORDS if field not in ("key", "parent"))
_PERSONS = re.compile(r"\b(personnes?|persons?|people|elu·?e?s?|contact|courriel|e-?mail)\b")
# Words of levels that a column of what is promised may bear as well.
_OF_WORK = ("action", "activity", "project", "deliverable", "output", "initiative", "key_result")
_STRUCTURE = tuple(
    folded(noun.singular)
    for name, word in GLOSSARY.items()
    if name not in _OF_WORK
    for noun in (word.fr, word.en)
)
_BELOW = re.compile(r"^(sous|sub)[ -]*")


def field_of(heading: str) -> str | None:
    """Return the field that a heading speaks of, if it is one of those that are known."""
    plain = _plain(heading)
    if found := _BY_WORD.get(plain):
        return found
    begun = next((field for word, field in _BEGINNINGS.items() if plain.startswith(word)), None)
    return begun or english_field(plain, _FIELDS)


def is_level(heading: str) -> bool:
    """Return whether a heading is the word of a level: “Axe (x)”, “Sous-axe”, “Objective 2”."""
    plain = _plain(heading)
    while _BELOW.match(plain):
        plain = _BELOW.sub("", plain)
    plain = re.sub(r"[\s-]*(\d+|strategique|strategic|operationnel|specifique)$", "", plain)
    return plain in _STRUCTURE


def is_of_persons(heading: str) -> bool:
    """Return whether a column names persons, whom a plan never does."""
    return bool(_PERSONS.search(_plain(heading)))


def _plain(heading: str) -> str:
    return " ".join(_ASIDE.sub(" ", folded(heading)).split())
