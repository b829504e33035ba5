"""What is said of an absence while a part of the plan is unread."""

import ast
import re
import string
from collections.abc import Iterator

from babel.messages.extract import extract_from_dir

from catalogue import _ABOUT, _KEYWORDS, said
from places import REPOSITORY
from plantrack.locale import Translator, msg, plural_msg
from plantrack.locale.as_read import AS_READ, as_read

# Where answers about a plan are put into words.
_ROOMS = ("console", "history", "project", "reports", "telling", "views", "wire")
_NOT_ANSWERS = (
    "wire/schema",
    "reports/templates",
    "reports/typst",
    "reports/skins/docx",
    "reports/skins/office",
    "reports/skins/pptx",
    "reports/sandbox",
    "reports/template_errors",
)
_ABSENCE = re.compile(
    r"\b(?:no|none|nothing|never|without|nobody|not taken|not yet taken)\b", re.IGNORECASE
)
# How what sounds like an absence begins, and is none, or is one that no unread file could change.
_CERTAIN = {
    "rules of the figures": (
        "Late: not closed",
        "Promised to date: whose due date",
        "Rebuilt from the journals",
        "The attainment of an indicator",
        "Time elapsed counts",
        "Where a deferred {w.deliverable}",
        "days without a word",
    ),
    "never said of a record of which anything is unread": (
        "{w.Action_plan} {name} is not",
        "NOT ADOPTED",
        "{count} {w.deliverable} was confirmed",
    ),
    "a change between two readings of a record, or two whole readings": (
        "answers {after}, no longer",
        "No longer ",
        "no longer ",
        "Progress no longer",
        "{count} {w.commitment} no longer",
    ),
    "of the disk, of git, of the program": (
        "Copy this text and paste",
        "For each {w.deliverable}, write",
        "For each {w.deliverable}, {tick}",
        "tick “Nothing new”",
        "write x at “Nothing new”",
        "“{words}” stands on a line that is only shown",
        "History cut short",
        "Leave without saving",
        "Nothing is written before",
        "Nothing to change.",
        "There is nothing to tick",
        "Nothing new, of what is ticked",
        "The record is no longer what",
        "Tick the work of which",
        "One {w.deliverable} an issue",
        "Not looked for, since git",
        "No change to the plan is known here",
        "No version of these files is recorded",
        "What no journal tells",
        "Severity of {rule}",
        "The files are not kept under git",
        "As of {day}; nothing is committed",
        "format fills no text",
        "no rule",
        "the sign % fills no text",
        "there is no method",
        "The position on that day is rebuilt",
        "git has no commit here",
        "no figure is made of it",
        "no plan ",
        "no report ",
        "no such file",
        "the report {name} has no template",
        "there is no template",
        "version {commit} has no",
        "{first} and {second} share no commit",
        "“{word}” is not a commit",
        "no format {word}",
        "“{word}” is no filter",
        "A cell of text that a spreadsheet",
    ),
    "said only where all records were read, or says what was not": (
        "“{word}” names nothing",
        "there is no {w.action_plan} {year} yet",
        "Nothing is to be decided.",
    ),
}


def answers() -> Iterator[str]:
    """Give the messages that answers about a plan are made of, those of templates included."""
    source = REPOSITORY / "src/plantrack"
    for module in (file for room in _ROOMS for file in (source / room).rglob("*.py")):
        if module.relative_to(source).as_posix().startswith(_NOT_ANSWERS):
            continue
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                words = node.args[name in _ABOUT :]
                first = words[0] if words else None
                if name in _KEYWORDS and isinstance(first, ast.Constant):
                    yield str(first.value)
    found = extract_from_dir(REPOSITORY / "templates", [("**.j2", "jinja2")], keywords=_KEYWORDS)
    yield from (one if isinstance(one, str) else one[0] for _, _, one, _, _ in found)


def test_every_sentence_of_absence_has_what_takes_its_place() -> None:
    """A new one goes to `AS_READ`, or, where no unread file could change it, to the list above."""
    instead = {one.id for one in AS_READ.values()}
    left = {one for one in answers() if _ABSENCE.search(one)} - instead - AS_READ.keys()
    begins = tuple(one for group in _CERTAIN.values() for one in group)
    assert [one for one in sorted(left - {"no"}) if not one.startswith(begins)] == []


def test_what_is_replaced_is_said_somewhere_and_filled_from_the_same_values() -> None:
    known = {one if isinstance(one, str) else one[0] for _, one in said()}
    for message_id, instead in AS_READ.items():
        assert message_id in known, message_id
        assert fields(instead.id) <= fields(message_id) | {"count"}, message_id


def fields(message_id: str) -> set[str]:
    names = {name for _, name, _, _ in string.Formatter().parse(message_id) if name}
    return {name for name in names if not name.startswith("w.")}


def test_a_translator_that_speaks_as_read_claims_no_absence() -> None:
    careful = Translator("fr", as_read=True)
    assert careful.text("no evidence") == "aucune preuve lue"
    assert careful.text("Not taken up: {ids}.", ids="2.5") == "Non établi\u00a0: 2.5."
    assert Translator("fr").text("Not taken up: {ids}.", ids="2.5") != careful.text(
        "Not taken up: {ids}.", ids="2.5"
    )


def test_a_count_agrees_all_the_same() -> None:
    one, many = "{count} {w.commitment} taken up", "{count} {w.commitment:s} taken up"
    told = Translator("en", as_read=True).plural(one, many, 2)
    assert told == "at least 2 commitments taken up"


def test_none_counted_is_an_absence_and_one_is_not() -> None:
    assert as_read(plural_msg("{count} late", "{count} late", 0)).id != "{count} late"
    assert as_read(plural_msg("{count} late", "{count} late", 1)).id == "{count} late"


def test_any_other_message_stays() -> None:
    assert as_read(msg("Status")) == msg("Status")
