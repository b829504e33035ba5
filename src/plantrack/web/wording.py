"""What is wrong, in words for who has no terminal: where a command is the way on, another one."""

from collections.abc import Mapping
from dataclasses import replace

from plantrack.locale import Message, marked

# By the sentence that names a command, the one that is said here of the same values.
SAID_HERE: Mapping[str, str] = {
    "the reason for going beyond the plan, which ends on {end} (plantrack set plan period.end DATE "
    "would extend it)": marked("the reason for going beyond the plan, which ends on {end}"),
    "the reason for going beyond the plan, which ends on {end} (better: plantrack set plan "
    "period.end DATE, then plantrack defer {id} --to YEAR)": marked(
        "the reason for going beyond the plan, which ends on {end}"
    ),
    "the reason for going beyond the {w.action_plan} of {id}, which ends on {end} (better: "
    "plantrack defer {id} --to YEAR)": marked(
        "the reason for going beyond the {w.action_plan} of {id}, which ends on {end} (better: "
        "“Defer”, on its page)"
    ),
    "{due} is after the end of the plan, {end}: plantrack set plan period.end DATE would extend "
    "it": marked("{due} is after the end of the plan, {end}"),
    "{due} is after the end of the plan, {end}: once plantrack set plan period.end DATE extends "
    "it, plantrack defer {id} --to YEAR would carry it over": marked(
        "{due} is after the end of the plan, {end}"
    ),
    "{due} is after the end of the {w.action_plan}, {end}: plantrack defer {id} --to YEAR would "
    "carry it over to the plan that promises it": marked(
        "{due} is after the end of the {w.action_plan}, {end}: “Defer”, on its page, would carry "
        "it over to the plan that promises it"
    ),
    "{id} stays “{status}”, and its {progress} per cent count for nothing: once it has begun, "
    "plantrack update {id} --status in_progress": marked(
        "{id} stays “{status}”, and its {progress} per cent count for nothing: once it has begun, "
        "say so with “Something new”"
    ),
    "there is no {w.action_plan} {year}; those that exist: {names}. To open it: plantrack new-year "
    "{year}": marked("there is no {w.action_plan} {year}; those that exist: {names}"),
    "there is no {w.action_plan} {year}; those that exist: {names}. The next one is {following}: "
    "plantrack new-year {following} opens it": marked(
        "there is no {w.action_plan} {year}; those that exist: {names}"
    ),
    "there is no {w.action_plan} yet: plantrack new-year YEAR opens one": marked(
        "there is no {w.action_plan} yet: who coordinates the plan opens one"
    ),
    "{file} cannot be read: correct it first (plantrack check says where)": marked(
        "{file} cannot be read: correct it first (the page “Check” says where)"
    ),
    "{id} has a measurement of {date} already, {value}: correct it with plantrack edit {id}": (
        marked("{id} has a measurement of {date} already, {value}")
    ),
    "the entry of {date} of {id} has a {field} already, “{told}”, and nothing told is replaced: "
    "plantrack edit {id} corrects a mistake of typing": marked(
        "the entry of {date} of {id} has a {field} already, “{told}”, and nothing told is replaced"
    ),
    "--evidence and --no-evidence say the opposite: keep one of the two": marked(
        "there is evidence, and it is ticked that there is none yet: keep one of the two"
    ),
    "the entry of {date} says “{status}” of {id}, and comes after {day}: give a later --date": (
        marked(
            "the entry of {date} says “{status}” of {id}, and comes after {day}: give a later date"
        )
    ),
    "{id} is work of the whole plan, and no later {w.action_plan} takes it over: its due date "
    "moves, with plantrack update {id} --due DATE --reason WHY": marked(
        "{id} is work of the whole plan, and no later {w.action_plan} takes it over: its due date "
        "moves, with “Late or moved”"
    ),
    # Its help is for who corrects the file.
    "nothing was changed: the plan would have an error, {message} ({path}:{line}, {rule}). "
    "{help}": marked("nothing was changed: the plan would have an error, {message}"),
}


def said_here(message: Message) -> Message:
    """Return a message as a page says it, without the commands of a terminal."""
    values = {
        name: said_here(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return replace(message, id=SAID_HERE.get(message.id, message.id), values=values)
