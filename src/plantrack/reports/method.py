"""The rule of the figures, told in each report: only what that report uses."""

from collections.abc import Iterator

from plantrack.model import Direction
from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import year_meant
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Heading, Listing
from plantrack.reports.sections.spans import strong, words
from plantrack.views.standing import Standing

_ONE = 1


def glossary(edition: Edition) -> Part:
    """Return the words of the board's report, a line each; those of the annexes with them."""
    t = edition.translator
    told = [
        (t.text("Promise"), _promise(edition)),
        (
            t.text_about("promise", "Kept"),
            t.text("the {w.deliverable} promised is done, on its date or after it."),
        ),
        (t.text_about("share", "Done"), _share(edition)),
        (
            t.text_about("promise", "Late"),
            t.text("not done yet, and the due date, new or not, is past."),
        ),
        (
            t.text_about("promise", "Moved"),
            t.text("a new due date, not past yet, has taken the place of the one promised."),
        ),
        (
            t.text_about("promise", "Deferred"),
            t.text("to be continued in a later {w.action_plan}."),
        ),
    ]
    if edition.verdicts:
        found = t.text(
            "what a role other than the lead found of the promise, by its text and its proofs; it "
            "stands beside the state, and apart from the figures."
        )
        told.append((t.text("Second verdict"), found))
    if edition.annexes:
        answered = t.text("at least one {w.deliverable} in force answers the {w.commitment}.")
        told.append((t.text("Taken up"), answered))
    title = words(t.text("The words of this report"))
    lines = (Entry((*strong(t.text("{head}: ", head=head)), *words(tells))) for head, tells in told)
    return (Heading(2, title, "glossary"), Listing(tuple(lines), "glossary"))


def _promise(edition: Edition) -> str:
    return edition.translator.text(
        "{w.deliverable:a} whose due date, as adopted, is before the day of the report, even where "
        "that date was moved since."
    )


def _share(edition: Edition) -> str:
    return edition.translator.text(
        "the mean of the {w.deliverable:s}, each with its weight: 100% when done, 0% when planned "
        "or cancelled, else the progress last stated, or the share of milestones done. It is "
        "rounded down."
    )


def of_board(edition: Edition) -> list[str]:
    """Return the rule of the board's figures, in plain words."""
    in_force = edition.snapshot.in_force
    told = [*_completion(edition, in_force), *_dates(edition), *_indicators(edition)]
    return [*told, _rounded(edition)]


def of_year(edition: Edition) -> list[str]:
    """Return the rule of the figures of a year, in plain words."""
    year = year_meant(edition)
    counted = edition.snapshot.of_year(year.period) if year else edition.snapshot.in_force
    return [*_completion(edition, counted), *_dates(edition), _rounded(edition)]


def of_people(edition: Edition) -> list[str]:
    """Return the rule of the figures of roles or of partners, in plain words."""
    told = _completion(edition, edition.snapshot.in_force)
    return [*told, _late(edition), _rounded(edition)]


def _completion(edition: Edition, counted: tuple[Standing, ...]) -> Iterator[str]:
    """Tell how a completion is made; of the deliverables counted, the weights matter."""
    t = edition.translator
    yield t.text(
        "Every completion is the mean of the completion of distinct {w.deliverable:s}, each with "
        "its weight: those of {w.period:a}, of {w.commitment:a}, of {w.axis:a}, or of the whole "
        "plan. Nowhere is it a mean of means."
    )
    yield t.text(
        "Done counts 1; planned and cancelled count 0; the others count their last stated "
        "progress, else the share of their milestones done."
    )
    yield t.text(
        "Where a deferred {w.deliverable} is continued by another that is counted too, it is "
        "left out: the other stands for it. Nothing else is ever left out, and giving up "
        "{w.deliverable:a} never raises a figure."
    )
    yield _weights(edition, counted)


def _weights(edition: Edition, standings: tuple[Standing, ...]) -> str:
    t = edition.translator
    unequal = [each for each in standings if each.deliverable.weight != _ONE]
    if not unequal:
        return t.text("Every {w.deliverable} has the same weight.")
    spelled = ", ".join(
        f"{standing.deliverable.id} ({t.number(standing.deliverable.weight)})"
        for standing in unequal
    )
    return t.text("Every {w.deliverable} has a weight of 1, except: {ids}.", ids=spelled)


def _late(edition: Edition) -> str:
    return edition.translator.text(
        "Late: not closed, and its current due date is past. The tool computes it from the "
        "dates; nobody types it."
    )


def _dates(edition: Edition) -> Iterator[str]:
    t = edition.translator
    yield t.text(
        "Promised to date: whose due date, as adopted, is before the day of the report. Moving "
        "a due date takes nothing out of this count."
    )
    yield _late(edition)
    yield t.text(
        "Time elapsed counts the days of the {w.action_plan}, the first and the last included; "
        "it is never compared with a figure over several {w.period:s}."
    )


def _rounded(edition: Edition) -> str:
    return edition.translator.text("Percentages are rounded down: 100% means finished.")


def _indicators(edition: Edition) -> Iterator[str]:
    t, known = edition.translator, edition.snapshot.plan.indicators
    if known:
        yield t.text(
            "The attainment of an indicator is the way gone from its baseline to the target "
            "pursued: the first dated on or after the day of the report, else the last. It is "
            "never mixed with the completion of {w.deliverable:s}."
        )
        yield t.text(
            "A target whose day is past is reached, or not, by the last measurement made between "
            "the target before it and its own day, or by one made for it later."
        )
    if any(indicator.direction is Direction.MAINTAIN for indicator in known):
        yield t.text(
            "An indicator to maintain is attained (100%) where its measurement is within its "
            "tolerance of the target; else it is said to be above the target, or below it."
        )


def of_evidence(edition: Edition) -> Iterator[str]:
    """Give the rule of what an auditor reads, in plain words."""
    t = edition.translator
    yield t.text(
        "Done: so says the last entry of the journal that names a status, up to the day of the "
        "report. Done on: the date typed in that entry."
    )
    yield t.text(
        "Evidence: what that entry names, or a later one. A file is found in the plan's folder; "
        "its SHA-256 lets anyone check that it is the same. Addresses are not opened."
    )
    yield t.text("Committed: the commit in which git first saw that line as it reads now.")
