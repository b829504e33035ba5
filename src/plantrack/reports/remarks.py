"""What a report owes to its doubters: what was left out, how figures are made, from what."""

from datetime import date

from plantrack.locale import msg
from plantrack.reports.edition import Edition
from plantrack.rules import RULES
from plantrack.views.standing import Standing, ids_of

_ONE = 1
_REMARKS = {
    "unquantified": msg(
        "Not quantified, counted as 0: neither progress nor milestones are stated."
    ),
    "not_counted": msg("Progress was stated, but the status is still planned: counted as 0."),
    "left_out": msg(
        "Left out of figures over several {w.period:s}: deferred, and the {w.deliverable} that "
        "continues it is counted instead."
    ),
    "repeated": msg("Answers several {w.commitment:s}: counted once here, and in each of them."),
    "without_due": msg("Without a due date, so never counted as promised."),
    "not_in_force": msg("Not yet in force on that day, counted nowhere."),
}


def remarks(edition: Edition) -> list[tuple[str, list[str]]]:
    """Return what is not quantified, left out, counted several times or nowhere, and its ids."""
    named = _named(edition)
    return [
        (edition.translator.spell(words), ids_of(named[kind]))
        for kind, words in _REMARKS.items()
        if named[kind]
    ]


def sources_words(edition: Edition) -> str:
    """Return in one line of which day the figures are, and of which version of the files."""
    return _with_mistakes(edition, _known_words(edition, _known(edition)))


def last_entry(edition: Edition) -> date | None:
    """Return the day of the last entry of the journals."""
    days = [each.state.last_update for each in edition.snapshot.in_force]
    return max((day for day in days if day), default=None)


def _known(edition: Edition) -> date | None:
    """Return on which day the files were what they are."""
    revision = edition.project.revision
    moment = revision.moment if revision else None
    return edition.project.local_day(moment) if moment else None


def _known_words(edition: Edition, known: date | None) -> str:
    """Return on which day the figures stand, and on which day the files were what they are."""
    t, revision = edition.translator, edition.project.revision
    day = t.long_date(edition.snapshot.day)
    if revision is None:
        return _unversioned_words(edition, day)
    if known is None:
        return t.text("As of {day}, version {commit}", day=day, commit=revision.short)
    words = (
        msg("As of {day}, as known on {known} (version {commit}, files modified since)")
        if revision.modified
        else msg("As of {day}, as known on {known} (version {commit}, files not modified)")
    )
    return t.text(words.id, day=day, known=t.long_date(known), commit=revision.short)


def _unversioned_words(edition: Edition, day: str) -> str:
    """Return the day alone, and why there is no version to name beside it."""
    t, witness = edition.translator, edition.witness
    if witness.state == "no-repository":
        return t.text("As of {day}; the files are not kept under git", day=day)
    if witness.why is None:
        return t.text("As of {day}; nothing is committed to git yet", day=day)
    words = t.text("As of {day}, in a version that cannot be told: {why}", day=day, why=witness.why)
    return f"{words}. {t.spell(witness.cure)}" if witness.cure else words


def _with_mistakes(edition: Edition, words: str) -> str:
    """Add how many mistakes were met while reading: a value not read may change a figure."""
    met = [each.rule for each in edition.project.loaded.diagnostics]
    errors = sum(RULES[rule].severity == "error" for rule in met if rule in RULES)
    if not errors:
        return words
    return edition.translator.plural(
        "{words}. {count} error in the files may change the figures",
        "{words}. {count} errors in the files may change the figures",
        errors,
        words=words,
    )


def _named(edition: Edition) -> dict[str, list[Standing]]:
    snapshot, known = edition.snapshot, edition.snapshot.plan.nodes
    present = snapshot.in_force
    return {
        "unquantified": [each for each in present if not each.is_quantified],
        "not_counted": [each for each in present if each.not_counted is not None],
        "left_out": list(edition.status.figures.completion.left_out),
        "repeated": [
            each
            for each in present
            if sum(key in known for key in each.deliverable.commitments) > _ONE
        ],
        "without_due": [each for each in present if each.undated],
        "not_in_force": [each for each in snapshot.every if not each.in_force],
    }
