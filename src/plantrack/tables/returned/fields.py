"""The fields of an update sheet: what they are called on it, and by which words they are known."""

from collections.abc import Mapping

from plantrack.locale import Message, msg
from plantrack.locale.nearest import folded

ROLE, DAY, DELIVERABLE, NOTHING, END = "role", "day", "deliverable", "nothing", "end"
STATUS, DUE, EVIDENCE, VERDICT, BASIS = "status", "due", "evidence", "verdict", "basis"
ASIDE, UNKNOWN = "aside", "unknown"  # what is no field: outside of a deliverable, or in one
HEADED = "headed"  # a heading of ours, of the sheet or of a deliverable

# What a sheet calls each field; the first ones begin it, the others belong to a deliverable.
LABELS: Mapping[str, Message] = {
    ROLE: msg("Role"),
    DAY: msg("Date of the answers"),
    DELIVERABLE: msg("Number"),
    NOTHING: msg("Nothing new"),
    STATUS: msg("State"),
    "progress": msg("Progress"),
    "note": msg("What was done"),
    "challenges": msg("Challenges"),
    DUE: msg("New due date"),
    "reason": msg("Reason"),
    EVIDENCE: msg("Evidence"),
    "answer": msg("Answer to the question"),
    VERDICT: msg("Verdict"),
    BASIS: msg("Basis"),
}
FOLLOW_UP = (
    NOTHING, STATUS, "progress", "note", "challenges", DUE, "reason", EVIDENCE, "answer",
)  # fmt: skip
REVIEW = (VERDICT, BASIS)
# Free text, which goes on from one line to the next.
TEXTS = frozenset(("note", "challenges", "reason", "answer", EVIDENCE, BASIS))

# What a sheet only shows; nothing of it is read.
SHOWN: Mapping[str, Message] = {
    "how": msg("How to fill it in"),
    "plan": msg("Plan"),
    "back": msg("To be returned by"),
    "choices": msg("To choose from"),
    "title": msg("Title"),
    "stands": msg("In the plan"),
    "last": msg("Last entry"),
    "milestone": msg("Milestone"),
    "asked": msg("Question"),
    "text": msg("Text"),
    "answers": msg("Answers"),
    "promised": msg("Promised for"),
    "proof": msg("Proof given"),
}
_KEYS = {
    "role": ROLE, "date of the answers": DAY, "date des reponses": DAY, "date": DAY,
    "number": DELIVERABLE, "numero": DELIVERABLE, "livrable": DELIVERABLE,
    "deliverable": DELIVERABLE, "nothing new": NOTHING, "rien de neuf": NOTHING,
    "rien de nouveau": NOTHING, "state": STATUS, "status": STATUS, "etat": STATUS,
    "statut": STATUS, "progress": "progress", "avancement": "progress", "note": "note",
    "what was done": "note", "ce qui s'est fait": "note",
    "notes": "note", "challenges": "challenges", "difficultes": "challenges",
    "defis": "challenges", "enjeux": "challenges",
    "new due date": DUE, "nouvelle echeance": DUE, "reason": "reason", "motif": "reason",
    "raison": "reason", "evidence": EVIDENCE, "proof": EVIDENCE, "proofs": EVIDENCE,
    "preuve": EVIDENCE, "preuves": EVIDENCE, "answer to the question": "answer",
    "reponse a la question": "answer", "reponse": "answer", "answer": "answer",
    "verdict": VERDICT, "avis": VERDICT, "basis": BASIS, "fondement": BASIS,
    "end of the sheet": END, "fin de la fiche": END,
    "how to fill it in": "how", "pour la remplir": "how", "plan": "plan",
    "to be returned by": "back", "a retourner au plus tard le": "back",
    "a retourner d'ici le": "back",
    "to choose from": "choices", "au choix": "choices", "title": "title",
    "titre": "title", "in the plan": "stands", "au plan": "stands", "last entry": "last",
    "derniere entree": "last", "milestone": "milestone", "jalon": "milestone",
    "question": "asked", "text": "text", "texte": "text", "answers": "answers",
    "repond a": "answers", "promised for": "promised", "promis pour": "promised",
    "promis le": "promised",
    "echeance adoptee": "promised", "proof given": "proof", "preuve au plan": "proof",
}  # fmt: skip
# How a mail that is quoted begins; its own lines go on to the next empty one.
_OF_MAIL = frozenset((
    "de", "from", "envoye", "sent", "a", "to", "objet", "subject", "cc", "cci", "bcc", "expediteur",
    "destinataire", "repondre a", "reply-to", "importance",
))  # fmt: skip


def field_called(words: str) -> str | None:
    """Return the field that a label means, in either language, whatever else may be shown."""
    return _KEYS.get(folded(words.strip(" *_`:#")))


def is_of_mail(words: str) -> bool:
    """Return whether a label is one of those above a mail that is quoted."""
    return folded(words) in _OF_MAIL


def is_shown_only(name: str) -> bool:
    """Return whether nothing of a field is read: what is added to it is told."""
    return name in SHOWN or name == HEADED


def known_labels() -> list[str]:
    """Return every word by which a field that is read is known."""
    return [word for word, name in _KEYS.items() if name not in SHOWN]
