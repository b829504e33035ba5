"""`portfolio site`: the pages about many plans, written into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.cli.call import Call
    from plantrack.cli.many_asked import Asked
    from plantrack.portfolio.asked.facts import Chosen, Facts

PAGES = "site"


def refuse_of_pages(asked: "Asked") -> None:
    """Refuse what means nothing for pages.

    Raises:
        PlantrackError: no folder is named, or another form is asked for.
    """
    forms = {
        "--json": asked.as_json, "--csv": asked.as_csv, "--xlsx": asked.xlsx,
        "--format": asked.format,
    }  # fmt: skip
    given = [option for option, value in forms.items() if value]
    if given:
        raise PlantrackError(
            "`portfolio site` writes pages: leave out {options}", options=", ".join(given)
        )
    if asked.subject is not None:
        raise PlantrackError(
            "{question} is about all plans: leave out {word}",
            question=asked.question,
            word=asked.subject,
        )
    if asked.output is None:
        raise PlantrackError("name the folder of the pages with --output")


def write_pages(call: "Call", facts: "Facts", chosen: "Chosen", asked: "Asked") -> None:
    """Write the pages, and say what was written and what they do not count.

    Raises:
        PlantrackError: the folder may not be written to.
    """
    from plantrack.cli.publishing import tell_written
    from plantrack.portfolio.overview.files import files_of_many
    from plantrack.portfolio.overview.portrait import portrait_of
    from plantrack.portfolio.store import home_of
    from plantrack.site.folder import OF_MANY, write_site

    output = asked.output or Path()
    portrait = portrait_of(facts, chosen, call.translator)
    home = home_of(output, Path.cwd())
    files = files_of_many(portrait)
    done = write_site(output, home, files, {}, is_forced=None, schema=OF_MANY)
    tell_written(call, output, done)
    for line in portrait.alerts:
        call.warn(line)
