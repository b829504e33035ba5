"""How much work of other action plans is late, in words."""

from plantrack.locale import Translator
from plantrack.locale.words import N_

# By whether some of it is of an action plan that holds the day, and whether nothing else is late.
_TOLD = {
    (False, False): N_(
        "{count} {w.deliverable} of an earlier {w.action_plan} is late as well",
        "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late as well",
    ),
    (False, True): N_(
        "{count} {w.deliverable} of an earlier {w.action_plan} is late",
        "{count} {w.deliverable:s} of earlier {w.action_plan:s} are late",
    ),
    (True, False): N_(
        "{count} {w.deliverable} of another {w.action_plan} is late as well",
        "{count} {w.deliverable:s} of other {w.action_plan:s} are late as well",
    ),
    (True, True): N_(
        "{count} {w.deliverable} of another {w.action_plan} is late",
        "{count} {w.deliverable:s} of other {w.action_plan:s} are late",
    ),
}


def late_elsewhere_words(
    count: int, translator: Translator, *, is_running: bool, is_alone: bool
) -> str:
    """Return how much work of earlier action plans is late, or of others where some is running.

    It is late as well, unless it is alone to be.
    """
    return translator.plural(*_TOLD[is_running, is_alone], count)
