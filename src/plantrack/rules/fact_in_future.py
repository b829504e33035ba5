"""A fact is dated after today.

A milestone done, a measurement, a baseline, an adoption, a review and the reason of a change tell
what happened. Dated too late, they are kept out of every figure until their day comes, and nobody
sees why; most often the year or the month is mistyped.

Wrong, on 13 June 2018:

    - title: Inventaire validé
      due: 2018-04-15
      done: 2019-04-20

Right:

    - title: Inventaire validé
      due: 2018-04-15
      done: 2018-04-20

Correct the date, or delete the field until it has happened. Due dates, starts and `added` may lie
ahead; the entries of a journal have a rule of their own, update-in-future.
"""

from collections.abc import Iterator, Mapping

from plantrack.diagnostics import Severity
from plantrack.locale import marked, msg
from plantrack.locale.plan_words import Word
from plantrack.model import Commitment
from plantrack.model.facts import Fact, FactKind, facts_of
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "dates"
SEVERITY = Severity.ERROR
IS_OF_THE_DAY = True

_MESSAGES: Mapping[FactKind, str] = {
    "milestone": marked("this milestone of {id} is done on {date}, after today, {today}"),
    "measurement": marked("this measurement of {id} is dated {date}, after today, {today}"),
    "baseline": marked("the baseline of {id} is dated {date}, after today, {today}"),
    "adoption": marked("the {w.action_plan} {id} is adopted on {date}, after today, {today}"),
    "review": marked("{w.commitment} {id} is reviewed on {date}, after today, {today}"),
    "reason": marked("this reason for a change of {id} is dated {date}, after today, {today}"),
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each fact dated after today, at its date; entries of journals have their own rule."""
    today = subject.today
    advice = msg("Write the day on which it happened, {today} at the latest.", today=today)
    for fact in facts_of(subject.plan):
        if fact.day > today and fact.kind in _MESSAGES:
            message = msg(
                _MESSAGES[fact.kind],
                id=fact.id,
                date=fact.day,
                today=today,
                **_level(subject, fact),
            )
            yield Finding(place_of(fact.record, fact.field), message, advice)


def _level(subject: Subject, fact: Fact) -> dict[str, Word]:
    """Return the word for a commitment, of which a fact is told."""
    record = fact.record
    return {"level": subject.plan.word_of(record)} if isinstance(record, Commitment) else {}
