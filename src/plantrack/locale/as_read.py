"""What is said of an absence where a part of the plan could not be read: of what was read only.

A sentence that says for certain that something is not there stands here, with what takes its
place. No call site chooses: a translator that speaks `as_read` does.
"""

from collections.abc import Mapping
from dataclasses import replace

from plantrack.locale.messages import Message, msg, msg_about, plural_msg

_NOT_ESTABLISHED = msg("not established")
_NONE_READ = msg("none read")
_NONE_IN_FORCE = msg("No {w.deliverable} in force among what was read.")
# A count of nothing is an absence as well; of one or more, it is what was read.
_NONE_COUNTED: Mapping[str, Message] = {
    "{count} late": msg("{count} late among what was read"),
    "{count} silent": msg("{count} silent among what was read"),
    "{count} due soon": msg("{count} due soon among what was read"),
}
AS_READ: Mapping[str, Message] = {
    "Nothing is due in the next {count} day.": plural_msg(
        "No deadline in the next {count} day among what was read.",
        "No deadline in the next {count} days among what was read.",
        1,
    ),
    "No facts that do not go together.": msg(
        "No facts that do not go together among what was read."
    ),
    "marked nothing so far": msg("marked nothing so far among what was read"),
    "there is no proof to keep there: none is a file, nor an address": msg(
        "there is no proof to keep among what was read: none is a file, nor an address"
    ),
    "nothing to follow": msg("nothing to follow among what was read"),
    "Without work, and not shown: {periods}": msg(
        "Without work among what was read, and not shown: {periods}"
    ),
    "No sheet is written: no role that is asked owes news on {day}.": msg(
        "No sheet is written: among what was read, no role that is asked owes news on {day}."
    ),
    "Of what is asked about, no promise of another role is left to judge.": msg(
        "Of what is asked about and was read, no promise of another role is left to judge."
    ),
    "Nothing was promised before this day.": msg("No promise before this day among what was read."),
    "No {w.deliverable} was promised before this day.": msg(
        "No promise before this day among what was read."
    ),
    "The plan begins on {day}: nothing is in force yet.": _NONE_IN_FORCE,
    "The first {w.action_plan} begins on {day}: nothing is in force yet.": _NONE_IN_FORCE,
    "There is no {w.action_plan} yet: nothing is in force.": msg(
        "No {w.action_plan} among what was read."
    ),
    "No {w.action_plan} holds this day: {name} ended on {day}.": msg(
        "No {w.action_plan} among what was read holds this day: {name} ended on {day}."
    ),
    "No {w.action_plan} has begun on that day.": msg(
        "No {w.action_plan} begun on that day among what was read."
    ),
    "No {w.deliverable} was ever in force.": _NONE_IN_FORCE,
    "No {w.deliverable} of this {w.action_plan} is in force on that day.": _NONE_IN_FORCE,
    "No {w.deliverable} is in force: there is no completion.": _NONE_IN_FORCE,
    "no {w.deliverable} in force": msg("no {w.deliverable} in force among what was read"),
    "No {w.deliverable} is done on that day.": msg(
        "No {w.deliverable} done on that day among what was read."
    ),
    "No role leads {w.deliverable:a} on that day.": msg(
        "No role that leads {w.deliverable:a} among what was read."
    ),
    "No partner is named by {w.deliverable:a} on that day.": msg(
        "No partner named by {w.deliverable:a} among what was read."
    ),
    "No proof is given.": msg("No proof among what was read."),
    "No second verdict is compared with a state": msg(
        "No second verdict compared with a state among what was read"
    ),
    "No promise is due yet.": msg("No promise due among what was read."),
    "none is kept": msg("none is kept among what was read"),
    "Nothing was asked on {day}.": msg("Nothing asked on {day} among what was read."),
    "To regularise: {count} decision taken without a resolution: ": plural_msg(
        "To regularise: {count} decision of which no resolution was read: ",
        "To regularise: {count} decisions of which no resolution was read: ",
        1,
    ),
    "still without a resolution": msg("no resolution read"),
    "With nothing in this {w.action_plan}": msg("With nothing read in this {w.action_plan}"),
    "promised for {day}, no new date": msg_about(
        "deliverable", "promised for {day}, no new date read"
    ),
    "nothing so far": _NONE_READ,
    "none is done": msg("none is done among what was read"),
    "none with evidence": msg("none with evidence among what was read"),
    "it is done, without evidence": msg("it is done, and no evidence was read"),
    "no evidence": msg("no evidence read"),
    "no reason given": msg("no reason read"),
    "none given": _NONE_READ,
    "none": _NONE_READ,
    "{words}; without a resolution": msg("{words}; no resolution read"),
    "nothing continued it": msg("nothing that was read continues it"),
    "No decision is asked of the board.": msg(
        "No decision asked of the board among what was read."
    ),
    "Without a lead": msg("No lead read"),
    "{count} never spoken of": plural_msg(
        "{count} with no follow-up read", "{count} with no follow-up read", 1
    ),
    "nothing ever said": msg("no follow-up read"),
    "{count} of which nothing was ever said": plural_msg(
        "{count} with no follow-up read", "{count} with no follow-up read", 1
    ),
    "Nothing was ever said of {count} {w.deliverable}.": plural_msg(
        "No follow-up was read of {count} {w.deliverable}.",
        "No follow-up was read of {count} {w.deliverable:s}.",
        1,
    ),
    "No {w.deliverable} is open: there is nothing to forecast.": msg(
        "No open {w.deliverable} to forecast among what was read."
    ),
    "Not told, for it has no due date: {ids}": msg("Not told, for no due date was read: {ids}"),
    "too little history: {count} case": plural_msg(
        "too little history was read: {count} case", "too little history was read: {count} cases", 1
    ),
    "nothing is open": msg("nothing open among what was read"),
    "not measured": msg("no measurement read"),
    "target of {day} ({value}): not measured": msg(
        "target of {day} ({value}): no measurement read"
    ),
    "without a target": msg("no target read"),
    "no baseline other than the target": msg("no baseline read other than the target"),
    "no date": _NONE_READ,
    "without a due date": msg("no due date read"),
    "No open {w.deliverable} is so: nothing is written.": msg(
        "No open {w.deliverable} is so among what was read: nothing is written."
    ),
    "Nothing is late, silent or due soon that was not told today.": msg(
        "Nothing late, silent or due soon among what was read that was not told today."
    ),
    "{count} without a due date": plural_msg(
        "{count} with no due date read", "{count} with no due date read", 1
    ),
    "{count} {w.deliverable} has no due date: {counts}.": plural_msg(
        "{count} {w.deliverable} with no due date read: {counts}.",
        "{count} {w.deliverable:s} with no due date read: {counts}.",
        1,
    ),
    "{count} has no due date and is not shown.": plural_msg(
        "{count} with no due date read is not shown.",
        "{count} with no due date read are not shown.",
        1,
    ),
    "Without a due date, so never counted as promised.": msg(
        "No due date read, so never counted as promised."
    ),
    "Not quantified, counted as 0: neither progress nor milestones are stated.": msg(
        "Not quantified, counted as 0: no progress and no milestones were read."
    ),
    "never closed": msg("open, as read"),
    "{w.Deliverable:s} never closed": msg("{w.Deliverable:s} open, as read"),
    "{count} never closed": plural_msg("{count} open, as read", "{count} open, as read", 1),
    "{count} was never closed": plural_msg(
        "{count} is open, as read", "{count} are open, as read", 1
    ),
    "{count} {w.deliverable} was never closed": plural_msg(
        "{count} {w.deliverable} is open, as read", "{count} {w.deliverable:s} are open, as read", 1
    ),
    "Without {w.axis:a}": msg("{w.Axis} not read"),
    "not taken up": _NOT_ESTABLISHED,
    "not yet taken up": _NOT_ESTABLISHED,
    "Not taken up: {ids}.": msg("Not established: {ids}."),
    "Not yet taken up: {ids}.": msg("Not established: {ids}."),
    "The plan has no {w.commitment}": msg("No {w.commitment} among what was read"),
    "{count} {w.commitment} taken up": plural_msg(
        "at least {count} {w.commitment} taken up", "at least {count} {w.commitment:s} taken up", 1
    ),
    "{taken_up} out of {in_force} in force; {adopted}": msg("{taken_up}, of {in_force} read"),
    "Answering no {w.commitment}": msg("Answering {w.commitment:a} not read"),
    "Answering no {w.commitment}: {ids}": msg("Answering {w.commitment:a} not read: {ids}"),
    "{w.Deliverable:s} that answer no {w.commitment} of the plan": msg(
        "{w.Deliverable:s} whose {w.commitment} was not read"
    ),
    "{count} {w.deliverable} answers no {w.commitment} and counts in the last row only ({ids}).": (
        plural_msg(
            "{count} {w.deliverable} answers {w.commitment:a} not read and counts in the last "
            "row only ({ids}).",
            "{count} {w.deliverable:s} answer {w.commitment:a} not read and count in the last "
            "row only ({ids}).",
            1,
        )
    ),
    "Every {w.deliverable} has a weight of 1, except: {ids}.": msg(
        "Every {w.deliverable} that was read has a weight of 1, except: {ids}."
    ),
    "Every {w.deliverable} has the same weight.": msg(
        "Every {w.deliverable} that was read has the same weight."
    ),
    "nothing changed": msg("no change among what was read"),
    "nothing": _NONE_READ,
    "Nothing changed in meaning.": msg("No change in meaning among what was read."),
    "The plan was not changed": msg("No change to the plan among what was read"),
    "Without a reason": msg("No reason read"),
    "{count} without a reason": plural_msg(
        "{count} with no reason read", "{count} with no reason read", 1
    ),
    "Reasons of plan/changes.yaml that explain no change": msg(
        "Reasons of plan/changes.yaml that explain no change read"
    ),
    "No {w.action_plan} says when it was adopted: name a version with --since.": msg(
        "No adoption date read in {w.action_plan:a}: name a version with --since."
    ),
    "no board meeting before {day}: {file} names none. Give a date, such as 2018-06-12.": msg(
        "no board meeting read before {day}. Give a date, such as 2018-06-12."
    ),
    "there is no {w.action_plan} yet: plantrack new-year YEAR opens one": msg(
        "no {w.action_plan} could be read: plantrack check tells why"
    ),
    "{id} is deferred already, and nothing continues it: plantrack add makes what does, then "
    "plantrack set NEW continues {id}": msg(
        "{id} is deferred already, and what continues it was not read: plantrack check tells why"
    ),
}


def as_read(message: Message) -> Message:
    """Return what takes a message's place where something could not be read; itself if nothing."""
    if message.count == 0 and message.id in _NONE_COUNTED:
        return replace(_NONE_COUNTED[message.id], values={"count": 0})
    instead = AS_READ.get(message.id)
    if instead is None:
        return message
    if message.plural_id is None or instead.plural_id is None:
        return replace(instead, values=message.values)
    return replace(instead, values=message.values, count=message.count)
