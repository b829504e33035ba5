"""JSON of `verify`."""

from plantrack.locale import Translator
from plantrack.telling.verified import outcome_words, place_words
from plantrack.views.verified import Claim, Difference, Verified, Version
from plantrack.wire.figures import Json


def verify_json(found: Verified, file: str, t: Translator) -> Json:
    """Return the JSON of what came of making a document again."""
    text = found.text
    return {
        "schema": "plantrack.verify/1",
        "file": file,
        "outcome": found.outcome,
        "sound": found.is_sound,
        "message": outcome_words(found, t),
        "first": place_words(found.at, t) if found.at else None,
        "remarks": [t.spell(remark) for remark in found.remarks],
        "version": _version(found.version),
        "figures": [_difference(each, t) for each in text.figures] if text else [],
        "wordings": [_difference(each, t) for each in text.wordings] if text else [],
        "text_compared": text is not None or found.outcome == "identical",
        "made_by": _claim(found.claim),
        "made_again_by": _claim(found.again),
    }


def _version(version: Version | None) -> Json | None:
    if version is None:
        return None
    return {
        "commit": version.commit,
        "author": version.author,
        "date": version.day.isoformat() if version.day else None,
        "branches_and_tags": list(version.names),
        "in_main_branch": version.is_in_main,
    }


def _difference(difference: Difference, t: Translator) -> Json:
    published, again = difference
    return {
        "place": place_words(difference.place, t),
        "published": published.text if published else None,
        "again": again.text if again else None,
    }


def _claim(claim: Claim | None) -> Json | None:
    return dict(claim.facts) if claim is not None and claim.facts else None
