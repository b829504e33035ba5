"""An entry of a journal is gone or says something else, and nothing says why.

The journal is only added to. What a report told of a past day is rebuilt from its entries: one
that is taken out or changed makes that report untrue.

Wrong: in the entry of 2018-10-16, `progress: 60` became `progress: 80`.

Right, below it:

    - date: 2018-11-06
      progress: 80
      note: Inventaire repris dans toutes les régions.

Put the entry back as it was, and say what is true now in a new one. Where the entry was a mistake,
say so in plan/changes.yaml, with the id of the deliverable. What an entry lacked may be given late,
its evidence may change, and its note be corrected until the action plan that was adopted is closed.
From then on it is an error. The rule speaks with `check --since VERSION`, and keeps quiet about an
action plan that was then `illustrative` and had no `adopted`: it promised nothing.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.locale.names import field_names
from plantrack.model.closed import closed_years
from plantrack.rules.subject import Finding, Rewriting, Subject, place_of

GROUP = "accountability"
SEVERITY = Severity.WARNING
IS_OF_THE_PAST = True
# What a report was made of; the rest of an entry may be worded again until its year is closed.
_FIGURES = frozenset(("date", "status", "progress", "due", "reason", "resolution"))


def find(subject: Subject) -> Iterator[Finding]:
    """Give each entry of the earlier version that is gone, or says something else."""
    if subject.since is None:
        return
    earlier = subject.since.earlier.plan
    closed = closed_years(earlier, subject.today)
    told = subject.newly_explained | {change.id.casefold() for change in subject.unexplained}
    for rewriting in subject.since.journals:
        deliverable = rewriting.deliverable
        is_closed = deliverable.period in closed
        was = earlier.action_plan_of.get(deliverable.period)
        if deliverable.id.casefold() in told or (was and was.is_example):
            continue
        if is_closed or rewriting.after is None or not _FIGURES.isdisjoint(rewriting.fields):
            yield _finding(rewriting, Severity.ERROR if is_closed else SEVERITY)


def _finding(rewriting: Rewriting, severity: Severity) -> Finding:
    identifier, was, now = rewriting.deliverable.id, rewriting.before, rewriting.after
    if now is None:
        message = msg(
            "the entry of {day} is gone from the journal of {id}, and nothing says why",
            day=was.date,
            id=identifier,
        )
    else:
        message = msg(
            "{fields} changed in the entry of {day} of {id}, and nothing says why",
            fields=field_names(rewriting.fields),
            day=was.date,
            id=identifier,
        )
    return Finding(
        place_of(now, "date") if now else place_of(rewriting.deliverable, "id"),
        message,
        msg(
            "Put it back, and say what is true now in a new entry; else give the reason in "
            "plan/changes.yaml, with id: {id}.",
            id=identifier,
        ),
        severity=severity,
        before=place_of(was, "date"),
    )
