"""French infinitives at the head of a title, known by their endings."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What may stand before the verb: a pronoun, a negation, a prefix between parentheses.
_BEFORE = re.compile(r"^(?:\(re\)|ne (?:pas|plus|jamais) |(?:se |s')|(?:en |y ))*", re.IGNORECASE)
_LED = frozenset({"ne", "se", "en", "y"})
_ENDINGS = re.compile(r".(?:er|ir|dre|tre|vre|ompre|ire|clure|aincre)$")
# Words that end like a verb and are none, without accents, in the singular.
_OTHERS = frozenset({
    "acier", "amer", "anniversaire", "annuaire", "arbitre", "argumentaire", "atelier",
    "auditoire", "autre", "avenir", "banquier", "bibliothecaire", "cadre", "cahier",
    "calendrier", "cancer", "centre", "chantier", "chantre", "chapitre", "chiffre", "cintre",
    "clavier", "collier", "commanditaire", "commentaire", "commissaire", "communautaire",
    "complementaire", "conservatoire", "contre", "corollaire", "courrier", "critere", "cuivre",
    "dernier", "desir", "dictionnaire", "directoire", "documentaire", "dossier", "empire",
    "entier", "entre", "espoir", "exemplaire", "fevre", "fevrier", "fichier", "filtre",
    "financier", "foncier", "fonctionnaire", "formulaire", "foyer", "gendre", "glossaire",
    "grenier", "guichetier", "hier", "histoire", "hiver", "honoraire", "horaire", "illusoire",
    "imaginaire", "immobilier", "inventaire", "itineraire", "janvier", "jardinier",
    "laboratoire", "lettre", "levier", "livre", "locataire", "loisir", "loyer", "luminaire",
    "maitre", "manoeuvre", "manoir", "manœuvre", "memoire", "menuisier", "metier", "metre",
    "ministre", "miroir", "moindre", "monetaire", "montre", "moratoire", "notaire", "notre",
    "obligatoire", "observatoire", "oeuvre", "ordinaire", "ordre", "panier", "papier",
    "parlementaire", "partenaire", "particulier", "pauvre", "pilier", "plaisir", "plancher",
    "pouvoir", "premier", "prestataire", "primaire", "proprietaire", "provisoire", "quartier",
    "quatre", "questionnaire", "registre", "reglementaire", "regulier", "rencontre",
    "repertoire", "reservoir", "rosier", "salaire", "sanctuaire", "satire", "savoir",
    "scolaire", "secondaire", "secretaire", "semestre", "seminaire", "sentier", "septembre",
    "signataire", "soir", "solidaire", "sommaire", "souvenir", "spectre", "statutaire",
    "supplementaire", "temporaire", "territoire", "theatre", "tiroir", "titre", "trajectoire",
    "tresorier", "tributaire", "trimestre", "unitaire", "vestiaire", "victoire", "vocabulaire",
    "volontaire", "votre", "œuvre",
})  # fmt: skip


def begins_with_infinitive(title: str) -> bool:
    """Return whether a title begins with a French infinitive, as far as its ending tells.

    A word that ends like a verb and is none is known from a list; one that the list does not have
    is taken for a verb.
    """
    head = title.split(maxsplit=1)[0] if title.strip() else ""
    return _is_infinitive(head) if head.isalpha() and head.casefold() not in _LED else _led(title)


def _led(title: str) -> bool:
    """Return the same where something may stand before the verb."""
    plain = _without_accents(title.replace("’", "'")).strip()
    words = _WORD.findall(_BEFORE.sub("", plain))
    return bool(words) and _is_infinitive(words[0])


@lru_cache(maxsize=4096)  # a plan's titles begin with few words
def _is_infinitive(word: str) -> bool:
    plain = _without_accents(word).casefold()
    return bool(_ENDINGS.search(plain)) and plain not in _OTHERS


def _without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
