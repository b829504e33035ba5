"""English words that stand in no French text, but as code; those French has too are left out."""

import re
from collections.abc import Iterator

from glossary import without_code  # the same reading of what is code

_WORDS = (
    "the of is are was were be been being has have had does do did not and with without from to "
    "by for this that these those it its their there here when where which who what why how any "
    "every each all none nothing nobody some such than then so if else write read add delete "
    "open closed close keep give name names named file files folder field fields year years day "
    "days due done planned partial deferred cancelled in_progress started late silent owed lead "
    "leads title status progress reason evidence update updates deliverable deliverables "
    "commitment commitments milestone milestones board template workflow error warning "
    "unknown missing expected unexpected invalid permission denied directory undefined "
    "unsupported operand command commands required default usage help value values true false "
    "yes no most less other another own must may can cannot should would will line lines column "
    "list set show undo changed added removed kept taken left put off stale soon behind ahead "
    "over under about after before between below above only also too either neither both same "
    "first last next new old whole short wrong right never always again already yet still while "
    "until since once "
)
_ENGLISH = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(sorted(_WORDS.split(), key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)


def english_words(text: str) -> Iterator[str]:
    """Give the English words of a text, code left aside."""
    for found in _ENGLISH.finditer(without_code(text)):
        yield found[0]
