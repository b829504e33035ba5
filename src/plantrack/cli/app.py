"""The edge: reads the words and the day, builds the commands, spells every error once."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from plantrack.cli.call import Call
from plantrack.cli.clock import today
from plantrack.cli.french_words import command_meant
from plantrack.cli.global_options import LANG, ROOT
from plantrack.cli.output import prepare, tell, tell_unwritten
from plantrack.cli.words import Words, read_words
from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES, Translator, choose_language
from plantrack.source.settings import Settings, plan_settings

CANNOT_RUN = 2
_IN_LANGUAGES = "site"
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command line ended: its exit code, and its call where one was understood."""

    exit_code: int
    call: Call | None = None


def run(arguments: list[str], clock: date | None = None) -> int:
    """Run one command line and return its exit code: 0 fine, 1 found something, 2 cannot run."""
    return outcome_of(arguments, clock).exit_code


def outcome_of(arguments: list[str], clock: date | None = None) -> Outcome:
    """Run one command line, and return how it ended."""
    prepare()
    try:
        outcome = _answered(arguments, clock)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return Outcome(INTERRUPTED)
    except OSError as error:
        if error.filename is not None:
            raise  # a file, not the output: a bug, since files are read and written elsewhere
        return Outcome(unwritten(error, arguments))
    return outcome


def unwritten(error: OSError, arguments: list[str]) -> int:
    """Say that the output cannot be written, in the language asked; return the exit code."""
    translator = Translator(choose_language(None, os.environ, None))
    with suppress(PlantrackError):
        words = read_words(arguments)
        translator = _translator(words, plan_settings(words.options.get(ROOT)))
    tell_unwritten(error, translator)
    return CANNOT_RUN


def _answered(arguments: list[str], clock: date | None) -> Outcome:
    translator = Translator(choose_language(None, os.environ, None))
    try:
        words = read_words(arguments)
        settings = plan_settings(words.options.get(ROOT))
        translator = _translator(words, settings)
        read = partial(today, settings.timezone)
        again = None if clock else read
        call = Call(translator, words.options, clock or read(), read_clock=again)
        try:
            return Outcome(_invoke(call, words), call)
        except PlantrackError:
            translator = _careful(call)
            raise
    except PlantrackError as error:
        message = translator.text(error.message_id, **error.values)
        tell(translator.text("plantrack: {message}", message=message))
        return Outcome(CANNOT_RUN)


def _careful(call: Call) -> Translator:
    """Return the translator of an error: careful where a plan was read, and not all of it."""
    return call.teller if "project" in call.__dict__ else call.translator


def _invoke(call: Call, words: Words) -> int:
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # none has a say in what a plan is
    from plantrack.cli.application import build_command
    from plantrack.cli.usage import Stopped, invoke

    try:
        invoke(build_command(call, command_meant(next(iter(words.rest), ""))), words.line)
    except Stopped as stopped:
        return stopped.exit_code
    finally:
        call.tell_unfinished()
    return call.exit_code


def _translator(words: Words, settings: Settings) -> Translator:
    asked = words.options.get(LANG)
    if asked is not None and command_meant(next(iter(words.rest), "")) == _IN_LANGUAGES:
        asked = asked.partition(",")[0]  # a site is in several: the first one speaks
    if asked is not None and asked not in LANGUAGES:
        raise PlantrackError("“{word}” is not a language: write fr or en", word=asked)
    language = choose_language(asked, os.environ, settings.language)
    return Translator(language, words=settings.words, region=settings.language)
