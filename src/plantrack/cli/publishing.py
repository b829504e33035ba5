"""What `site` does: what is asked, what is refused, what is said of what was written."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from plantrack.cli.call import Call
from plantrack.cli.global_options import LANG
from plantrack.errors import PlantrackError
from plantrack.locale import LANGUAGES

if TYPE_CHECKING:
    from plantrack.site.folder import Known, Written
    from plantrack.site.public import Public

_BEHIND = 1


class Wanted(NamedTuple):
    """A site as it is asked for: where, under which address, with history, only compared."""

    output: Path
    base: str
    has_history: bool
    is_check: bool
    is_forced: bool


def publish(call: Call, wanted: Wanted) -> None:
    """Write a site, or compare the one that is there, and say what that changes.

    Raises:
        PlantrackError: a file of the plan cannot be read, or the folder may not be written to.
    """
    from plantrack.cache import keep_under, kept
    from plantrack.site.folder import compare_site, write_site
    from plantrack.site.making import files_of

    if not call.project.plan.basis.is_complete:
        raise PlantrackError(
            "{basis} A site would say less than the plan: correct it first (plantrack check)",
            basis=" ".join(call.basis_lines),
        )
    public, root = _public(call, wanted), call.project.root
    key = f"site\n{root}\n{wanted.output.absolute()}".encode()
    known = _known(kept(key, call.cache))
    files = files_of(public)
    if wanted.is_check:
        done = compare_site(wanted.output, root, files, known)
        call.exit_code = call.exit_code if done.is_current else _BEHIND
    else:
        done = write_site(wanted.output, root, files, known, is_forced=wanted.is_forced)
        keep_under(key, json.dumps(done.known).encode(), call.cache)
    (_tell_compared if wanted.is_check else tell_written)(call, wanted.output, done)


def tell_written(call: Call, output: Path, done: "Written") -> None:
    """Say what was written and removed, in all."""
    call.warn(
        call.translator.text(
            "{folder} is written; begin with index.html. Files: {total}; written: {written}; "
            "removed: {removed}",
            folder=str(output),
            total=len(done.written) + done.same,
            written=len(done.written),
            removed=len(done.removed),
        )
    )


def _public(call: Call, wanted: Wanted) -> "Public":
    from dataclasses import replace

    from plantrack.site.public import Asked, Public
    from plantrack.site.withheld import withheld_by

    languages = _languages(call)
    versions = [
        replace(call, translator=replace(call.translator, language=each)) for each in languages
    ]
    asked = Asked(
        call.day,
        languages,
        call.translator,
        tuple(each.version or "" for each in versions),
        _base(wanted.base),
        wanted.has_history,
    )
    return Public(call.project, asked, withheld_by(call.project), call.cache)


def _languages(call: Call) -> tuple[str, ...]:
    """Return the languages asked for, the first one first.

    Raises:
        PlantrackError: one of them is no language that is spoken here.
    """
    words = [word.strip() for word in call.options.get(LANG, call.translator.language).split(",")]
    for word in words:
        if word not in LANGUAGES:
            raise PlantrackError("“{word}” is not a language: write fr or en", word=word)
    return tuple(dict.fromkeys(words))


def _base(url: str) -> str:
    """Return the address where a site will stand, ending with a slash.

    Raises:
        PlantrackError: it is no address of the web.
    """
    if not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise PlantrackError(
            "“{url}” is no address of a site: write one such as https://example.org/plan/", url=url
        )
    return url if url.endswith("/") else f"{url}/"


def _known(content: bytes | None) -> "Known":
    """Return what was kept of what the files of a site rest on; nothing where it is damaged."""
    try:
        told = json.loads(content or b"{}")
        return {str(name): (str(rests_on), str(stamp)) for name, (rests_on, stamp) in told.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _tell_compared(call: Call, output: Path, done: "Written") -> None:
    t, folder = call.translator, str(output)
    if done.is_current:
        call.say(t.text("{folder} is current.", folder=folder))
        return
    call.say(
        t.text(
            "{folder} is not current. Files: {total}; to write: {written}; to remove: {removed}",
            folder=folder,
            written=len(done.written),
            total=len(done.written) + done.same,
            removed=len(done.removed),
        )
    )
