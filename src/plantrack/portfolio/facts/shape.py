"""The format `plantrack.facts/1`: its tables, their columns, and what each holds.

A column holds text, a whole number (`int`) or a date (`date`), never a double: what is no whole
number is a text, digit by digit, or a numerator and a denominator.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

SCHEMA = "plantrack.facts/1"
Kind: TypeAlias = Literal["text", "int", "date"]
_COUNTS = """
total int how many there are
planned int of them planned, not started ones included
not_started int of the planned, those whose start is past
in_progress int of them in progress
done int of them done
partial int of them done in part
deferred int of them deferred
cancelled int of them cancelled
late int of them late
silent int of them silent
confirmed int of them that would be silent, but for a confirmation
unreported int of them that nobody ever spoke of
undated int of them without a due date
promised_total int of them promised before the day
promised_done int of the promised, those done
promised_with_evidence int of the promised that are done, those with evidence
promised_partial int of the promised, those done in part
promised_late int of the promised, those late
promised_moved int of the promised, those whose date was moved
promised_deferred int of the promised, those deferred
promised_cancelled int of the promised, those cancelled
completion_numerator text the completion, exact: its numerator; null for an empty set
completion_denominator text its denominator
percent int the completion as people see it: whole per cent, rounded down, at least 1 above 0
counted int how many of them the completion counts
left_out int how many it leaves out, for what continues them is in the set
unquantified int how many it counts as 0 because nothing was stated
"""
_TABLES = """
# plans: the plan itself; a row.
title text its title
organisation text whose it is
language text the language of its texts
start date its first day
end date its last day
due_soon_days int days within which what is due is due soon
stale_after_days int days after which open work is silent
illustrative int 1 where it, or an action plan of it, is only an example
commit text the commit that its files are at; null without git
modified int 1 where its files differ from that commit
# periods: an action plan a row.
period text its key
year int the year that it is, where its key is one
title text its title
label text what people call it, where that is not its key
start date its first day
end date its last day
adopted date the day on which it was adopted
illustrative int 1 where it is only an example
whole int 1 where it holds the work of the whole plan
# nodes: an axis or a commitment a row, each before those below it.
node text its id
parent text the id of what stands above it; null for an axis
level int how deep it stands; an axis is at 1
place int its place among all of them, from 0
path text the ids from its axis down to it, with `/` between them
title text its title
added date the day from which it is in force, where that is not always
withdrawn date the day from which it is no longer
ref text its id elsewhere
# deliverables: a deliverable a row.
deliverable text its id
period text the key of its action plan
place int its place in the plan, from 0
title text its title
lead text the role that leads it, as adopted
start date its start
due date its due date, as its record has it
added date the day on which it was added
in_force date the day from which it counts
weight text its weight, digit by digit
continues text the id of the deliverable that it continues
ref text its id elsewhere
# links: a deliverable and a node that it answers.
deliverable text the deliverable's id
node text the node's id
direct int 1 where its record names the node, 0 where the node stands above one that it names
# states: how a deliverable stands on a day.
day date the day
deliverable text the deliverable's id
period text the key of its action plan
in_force int 1 where it counts on that day
status text its status
progress int the last progress stated, in per cent
completion_numerator text its completion, exact: its numerator
completion_denominator text its denominator
due date the due date in force
due_adopted date the first one stated
lead text the role that leads it that day
last_update date the day of its last entry
spoken date the day on which somebody last said how it goes
silent_days int for how many days it is silent; null where it is not
late int 1 where it is late
days_late int for how many days
moved int 1 where it was promised before the day, and its date was moved to later
due_soon int 1 where it is due soon
silent int 1 where it is silent
confirmed int 1 where it would be silent, but for a confirmation
unreported int 1 where nobody ever spoke of it
promised int 1 where it was promised before the day
evidence int how many proofs of its result there are
# threads: a thread on a day: a deliverable and those that continue it.
day date the day
thread text the id of its first deliverable
deliverable text the id of its last one in force
period text the key of that one's action plan
postponements int how often it was put off
without_reason int of these, how often without a reason
slipped_days int days between its first due date and the one in force; null where not known
# figures: the figures of a set of deliverables on a day.
day date the day
scope text `plan`, `period`, `node`, or `node_period`: what answers a node, of one action plan
node text the node's id
period text the key of the action plan
@counts
elapsed_numerator int the share of time gone by, of the plan or of a period: its numerator
elapsed_denominator int its denominator
in_force int of a node, 1 where it is in force
leaf int of a node, 1 where coverage is owed of it: nothing in force stands below it
taken_up int of a node, 1 where something in force answers it; null where that is not known
weak int of a node, 1 where it is taken up, but weakly
commitments_adopted int of the plan: how many commitments were adopted
commitments_in_force int of these, those in force
commitments_withdrawn int those withdrawn
commitments_covered int those taken up
commitments_weak int those taken up weakly
last_entry date of the plan: the day of the last entry of a journal
# entries: an entry of a journal a row, but for those that are only internal notes.
deliverable text the deliverable's id
place int its place in the journal, from 0
date date its date
status text the status that it names
progress int the progress that it states
due date the due date that it sets
lead text the role that leads from then on
by text the role that says so
resolution text the board's decision
verdict text the verdict of another role
has_reason int 1 where it has a reason
evidence int how many proofs it names
note text its note; only with --texts, as those below
challenges text its difficulties
reason text its reason
question text its question
answer text its answer
# indicators: an indicator a row.
indicator text its id
node text the id of what it measures
title text its title
unit text its unit
direction text `increase`, `decrease` or `maintain`
tolerance text its tolerance, digit by digit
baseline text the value that it starts from, digit by digit
baseline_date date the day of that value
ref text its id elsewhere
# targets: a target of an indicator a row.
indicator text the indicator's id
date date its day
value text its value, digit by digit
# measurements: a measurement of an indicator a row.
indicator text the indicator's id
date date its day
value text its value, digit by digit
source text where it comes from
target date the day of the target that it answers, where it says so
# quality: what the plan's records say, whatever the day.
what text `lead`, `due`, `start`, `evidence` (of what is done), `indicator` (of commitments)
present int how many have it
total int of how many
# problems: what `check` finds on the last day, by rule and by file.
day date the day
rule text the rule's name
severity text `error`, `warning` or `note`
path text the file
unread int 1 where that file could not be read
found int how often
"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what kind of value it holds, and what that means."""

    name: str
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, and its columns; the first is always the plan's id."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


PLAN = Column("plan", "text", "the id of the plan")


def _column(line: str) -> Column:
    name, kind, meaning = line.split(" ", 2)
    return Column(name, kind, meaning)  # type: ignore[arg-type]  # one of three words above


def _tables(lines: str) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for part in lines.replace("@counts", _COUNTS.strip()).split("\n# ")[1:]:
        heading, *columns = part.strip().split("\n")
        name, meaning = heading.split(": ", 1)
        found[name] = Table(name, meaning, (PLAN, *map(_column, columns)))
    return found


TABLES = _tables(_TABLES)
