"""Why a figure is not what its parts would seem to make, in a sentence."""

from plantrack.locale import Translator
from plantrack.views.figures import whole_percent
from plantrack.views.status import Figures


def meant_words(translator: Translator) -> str:
    """Return what is counted as a promise, and what a share done is of."""
    return translator.text(
        "A promise is {w.deliverable:a} whose due date is past; what is done is counted over every "
        "{w.deliverable} of the {w.action_plan}, by weight."
    )


def shared_words(count: int, translator: Translator) -> str:
    """Return that promises count in several rows, so that rows do not add up to the last."""
    return translator.plural(
        "{count} promise counts in several rows, and once as a whole.",
        "{count} promises count in several rows, and once as a whole.",
        count,
    )


def apart_words(figures: Figures, translator: Translator) -> str:
    """Return why a completion is not the mean of those beside it."""
    value = figures.completion.value
    return translator.text(
        "{percent} is not the mean of the rows: each {w.deliverable} counts once, with its own "
        "weight.",
        percent=translator.percent(whole_percent(value)) if value is not None else "",
    )
