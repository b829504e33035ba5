"""Second verdicts in words: what one says beside the state, and how often they agree."""

from collections.abc import Iterator

from plantrack.locale import Message, Translator, msg, msg_about
from plantrack.locale.words import N_, joined, mark_words, status_word, verdict_word
from plantrack.model import Plan, Review
from plantrack.views.kept import Kept
from plantrack.views.verdicts import Agreement, SecondVerdict

_OUTDATED = {
    "told": msg("out of date: the journal has told of it since"),
    "amended": msg("out of date: the promise was changed since"),
}
_AGREES = {
    True: msg_about("verdict", "agrees with the state"),
    False: msg_about("verdict", "differs from the state"),
    None: msg_about("verdict", "not compared: the work is open, and not late"),
}
CHANGES_UNKNOWN = msg("which promises were changed is not known here")
_KEPT = (
    ("as_promised", N_("{count} as promised", "{count} as promised")),
    ("after_date", N_("{count} after its date", "{count} after their date")),
    ("amended", N_("{count} of a promise changed", "{count} of promises changed")),
)


def verdict_words(review: Review, translator: Translator) -> str:
    """Return a second verdict after its label, such as `second verdict: kept in part`."""
    t = translator
    return t.text("second verdict: {verdict}", verdict=t.spell(verdict_word(review.verdict)))


def state_words(verdict: SecondVerdict, translator: Translator) -> str:
    """Return the state beside which a second verdict stands, late or not."""
    t, standing = translator, verdict.standing
    state = t.spell(status_word(standing.status, started=standing.started))
    late = t.spell(mark_words("late", None)) if standing.late else ""
    return ", ".join(filter(None, (state, late)))


def whose_words(verdict: SecondVerdict, plan: Plan, day: str, translator: Translator) -> str:
    """Return whose verdict it is, and of which day, as `day` spells it."""
    role = plan.role_title(verdict.entry.by or "")
    return translator.text("{role}, {day}", role=role, day=day)


def beside_state(verdict: SecondVerdict) -> Message:
    """Return how a second verdict stands beside the state: the same, another, or out of date."""
    return _OUTDATED[verdict.outdated] if verdict.outdated else _AGREES[verdict.agrees]


def agreement_words(found: Agreement, translator: Translator) -> str:
    """Return how often second verdicts agree with the states, on one line; n of n."""
    t = translator
    told = [
        t.plural(
            "Second verdicts and states agree {count} time out of {total}",
            "Second verdicts and states agree {count} times out of {total}",
            found.agreed,
            total=found.compared,
        )
        if found.compared
        else t.text("No second verdict is compared with a state")
    ]
    told.extend(_apart(found, t))
    return "; ".join(told)


def _apart(found: Agreement, t: Translator) -> Iterator[str]:
    if found.outdated:
        yield t.plural("{count} is out of date", "{count} are out of date", found.outdated)
    if found.waiting:
        yield t.plural(
            "{count} on work still open, and not late",
            "{count} on work still open, and not late",
            found.waiting,
        )


def kept_words(kept: Kept, translator: Translator, *, is_known: bool) -> str:
    """Return how promises were kept, in counts that add up, in a sentence.

    Where it is not known which were changed, it says so.
    """
    t = translator
    found = [(forms, getattr(kept, name)) for name, forms in _KEPT]
    told = joined([t.plural(*forms, count) for forms, count in found if count], t)
    words = t.plural(
        "{count} promise kept: {told}",
        "{count} promises kept: {told}",
        kept.total,
        told=told,
    )
    return f"{words}." if is_known else f"{words}; {t.spell(CHANGES_UNKNOWN)}."
