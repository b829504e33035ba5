"""What came of verifying a document, in words: the outcome, a place in it, what made it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plantrack.locale import Message, Translator, msg
from plantrack.views.verified import Outcome, Passage, Verified

_OUTCOMES: Mapping[Outcome, Message] = {
    "identical": msg("identical, byte for byte"),
    "same-text": msg(
        "same figures and same words, by another version of the program; pictures and layout were "
        "not compared"
    ),
    "same-figures": msg("same figures, by another version of the program; some words differ"),
}
_PLACES: Mapping[str, Message] = {
    "page": msg("on page {place}"), "slide": msg("on slide {place}"),
    "notes": msg("in the notes of slides ({place})"), "cell": msg("in cell {place}"),
    "line": msg("on line {place}"), "heading": msg("under “{place}”"),
    "part": msg("in the part {place} of the file"), "byte": msg("at byte {place}"),
}  # fmt: skip
_BEGINNING = msg("at the beginning")
_SHORT = 7
_MOST_NAMES = 5


def outcome_words(found: Verified, t: Translator) -> str:
    """Return what came of it, and where the document first differs."""
    if found.outcome in _OUTCOMES:
        return t.spell(_OUTCOMES[found.outcome])
    place = place_words(found.at, t) if found.at else ""
    if found.outcome == "damaged" and found.at is not None:
        return t.text("damaged, first {place}: it cannot be read whole", place=place)
    if found.outcome == "damaged":
        return t.text("altered: what it says of how it was made was changed")
    if found.text is None:
        return t.text(
            "different, first {place}; to be told what differs, install the library that reads "
            'PDF: pip install "plantrack[verify]"',
            place=place,
        )
    if not found.text.differences:
        return t.text(
            "different, first {place}; its text is the same: what differs is not text, such as a "
            "picture, a link or what it says of itself",
            place=place,
        )
    return t.text("different, first {place}", place=place_words(found.text.differences[0].place, t))


def place_words(passage: Passage, t: Translator) -> str:
    """Return where a passage stands in its document."""
    if passage.kind not in _PLACES or not passage.place:
        return t.spell(_BEGINNING)
    return t.text(_PLACES[passage.kind].id, place=passage.place)


def made_by_rows(found: Verified, t: Translator) -> list[tuple[str, str]]:
    """Return what the document says made it, in labels and words; what made it again besides."""
    claim, again = found.claim, found.again
    if not claim.facts:
        return []
    named = " ".join(filter(None, (claim["report"], claim["subject"])))
    rows = [
        (t.text("What it is"), f"{named}, {claim['format']}, {claim['language']}"),
        (t.text("Day of the figures"), t.long_date(date.fromisoformat(claim["day"]))),
        *_version_rows(found, t),
        (t.text("Made by"), _program(claim["program"], claim["libraries"])),
    ]
    if again is not None and found.is_of_another_program:
        rows.append((t.text("Made again by"), _program(again["program"], again["libraries"])))
    return rows


def doubt_words(found: Verified, t: Translator) -> str:
    """Return what to ask where the version is not the main branch's; nothing where it is."""
    version = found.version
    if version is None or version.is_in_main or not version.names:
        return ""
    return t.text(
        "Version {commit} is not in the main branch. Anybody who may write a branch or a tag could "
        "have made it: make sure that it is the one that was adopted.",
        commit=version.commit[:_SHORT],
    )


def _version_rows(found: Verified, t: Translator) -> Iterator[tuple[str, str]]:
    version, claim = found.version, found.claim
    if version is None:
        yield t.text("Version"), (claim["at"] or claim["commit"])[:_SHORT]
        return
    words = (
        version.commit[:_SHORT],
        t.long_date(version.day) if version.day else "",
        version.author,
    )
    yield t.text("Version"), ", ".join(filter(None, words))
    yield t.text("Branches and tags"), _names(version.names, t)


def _names(names: Sequence[str], t: Translator) -> str:
    if not names:
        return "–"
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    more = t.plural("and {count} more", "and {count} more", len(names) - _MOST_NAMES)
    return f"{', '.join(names[:_MOST_NAMES])} {more}"


def _program(name: str, libraries: str) -> str:
    return f"{name} ({libraries})"
