"""What made a document: the one place that composes it, and the spellings that formats carry.

It is a few short texts, each under a name, so that the properties of an office file hold them too.
Nothing in it tells of the machine: no path but that of the plan in its repository, no person, no
host.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from plantrack import __version__
from plantrack.reports.edition import Edition
from plantrack.reports.skins.office.plain import plain
from plantrack.source.commits import commit_named
from plantrack.source.digest import files_digest

SCHEMA = "plantrack.provenance/1"
MARK = "plantrack-provenance"
FILE = "plantrack-provenance.json"
SEAL = "seal"
YES, NO = "yes", "no"
COMMITTED, MODIFIED, UNVERSIONED = "committed", "modified", "unversioned"
LONGEST = 255  # letters of a fact: what a property of an office file holds
PREFIX = "plantrack."  # of the properties of an office file
_OF_ALL = ("Babel", "Jinja2")
_OF_A_FORMAT: Mapping[str, tuple[str, ...]] = {
    "pdf": ("typst",), "docx": ("lxml", "python-docx", "typst"), "xlsx": ("XlsxWriter",),
    "pptx": ("lxml", "python-pptx", "typst"),
}  # fmt: skip
_PACKED = ("pdf", "docx", "xlsx", "pptx")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a document, each fact a short text under its name; the last seals the others."""

    facts: Mapping[str, str]

    def spelled(self) -> str:
        """Return it as JSON on one line, with no letter that a comment could end with."""
        text = json.dumps(dict(self.facts), separators=(",", ":"))
        for letter in "<>&":
            text = text.replace(letter, f"\\u{ord(letter):04x}")
        return text.replace("--", "-\\u002d")

    def below(self, page: str) -> str:
        """Return a page of HTML or Markdown with a comment below it, on a line of its own."""
        end = "" if page.endswith("\n") else "\n"
        return f"{page}{end}<!-- {MARK} {self.spelled()} -->\n"

    def properties(self) -> dict[str, str]:
        """Return it as the properties that a file of Office may be given, by their names."""
        return {f"{PREFIX}{name}": text for name, text in self.facts.items()}


def provenance_of(edition: Edition, name: str, format_: str) -> Provenance:
    """Return what makes a report in a format: program, options, version and files."""
    facts = _program(format_) | _asked(edition, name, format_) | _files(edition)
    return sealed({of: plain(text)[:LONGEST] for of, text in facts.items()})


def sealed(facts: Mapping[str, str]) -> Provenance:
    """Return facts with the sum that tells whether they are as they were written."""
    return Provenance({**facts, SEAL: seal_of(facts)})


def seal_of(facts: Mapping[str, str]) -> str:
    """Return the SHA-256 of facts, the seal itself left out."""
    told = sorted((name, text) for name, text in facts.items() if name != SEAL)
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _program(format_: str) -> dict[str, str]:
    libraries = [f"{each} {_version(each)}" for each in (*_OF_ALL, *_OF_A_FORMAT.get(format_, ()))]
    if format_ in _PACKED:
        libraries.append(f"zlib {zlib.ZLIB_RUNTIME_VERSION}")
    return {
        "schema": SCHEMA, "program": f"plantrack {__version__}", "libraries": ", ".join(libraries)
    }  # fmt: skip


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "?"


def _asked(edition: Edition, name: str, format_: str) -> dict[str, str]:
    return {
        "report": name,
        "subject": edition.subject or "",
        "format": format_,
        "language": edition.translator.language,
        "day": edition.snapshot.day.isoformat(),
        "since": edition.since,
        "pictures": YES if edition.pictures else NO,
        "annexes": YES if edition.annexes else NO,
        "paper": edition.paper or "",
    }


def _files(edition: Edition) -> dict[str, str]:
    project = edition.project
    given = project.plan.header.look
    others = [given.logo] if given and given.logo else []

    def digest() -> str:
        return files_digest(project.tree, project.root, others)

    return {
        **edition.once("version", lambda: _version_of(edition)),
        "sha256": edition.once("files digest", digest),
    }


def _version_of(edition: Edition) -> dict[str, str]:
    """Return which version of the repository the files are, and whether they are in it.

    `commit` is where the folder's files stood; `at`, the version read in their place.
    """
    project = edition.project
    revision = project.revision
    if revision is None:
        return {"commit": "", "at": "", "folder": "", "files": UNVERSIONED, "history": ""}
    stood = commit_named(project.root, "HEAD") if project.commit else revision.commit
    return {
        "commit": stood or "",
        "at": project.commit or "",
        "folder": project.prefix,
        "files": MODIFIED if revision.modified else COMMITTED,
        "history": "shallow" if edition.witness.state == "shallow" else "",
    }
