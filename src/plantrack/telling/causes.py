"""How many deliverables were worked on, and changed in scope, in words."""

from collections import Counter
from collections.abc import Iterable

from plantrack.history.causes import CauseKind
from plantrack.history.comparison import Comparison
from plantrack.locale import Translator
from plantrack.locale.words import N_

COUNTED: dict[CauseKind, tuple[str, str]] = {
    "done": N_("{count} done", "{count} done"),
    "partial": N_("{count} closed and done in part", "{count} closed and done in part"),
    "started": N_("{count} started", "{count} started"),
    "progressed": N_("{count} further along", "{count} further along"),
    "reopened": N_("{count} reopened", "{count} reopened"),
    "begun": N_("{count} {w.action_plan} begun", "{count} {w.action_plan:s} begun"),
    "moved": N_("{count} due date moved", "{count} due dates moved"),
    "deferred": N_("{count} deferred", "{count} deferred"),
    "cancelled": N_("{count} cancelled", "{count} cancelled"),
    "added": N_("{count} addition", "{count} additions"),
    "removed": N_("{count} removal", "{count} removals"),
    "reweighted": N_("{count} weight changed", "{count} weights changed"),
    "answers": N_(
        "{count} now answering other {w.commitment:s}",
        "{count} now answering other {w.commitment:s}",
    ),
}


def begun_words(found: Comparison, translator: Translator) -> list[str]:
    """Return which action plans began in between, in words."""
    return [translator.text("{w.action_plan} {name} begun", name=each.name) for each in found.begun]


def counts_of(kinds: Iterable[CauseKind], translator: Translator) -> list[str]:
    """Return how many changes there are of each kind, in words, work first."""
    counts = Counter(kinds)
    return [
        translator.plural(*forms, counts[kind]) for kind, forms in COUNTED.items() if counts[kind]
    ]
