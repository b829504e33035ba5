"""What came out: `verify`, `undo`."""

from plantrack.wire.answers.shared import FIRST, LAST, Shape

ANSWERS: dict[str, Shape] = {
    "verify": FIRST
    | {
        "file": ("text", "The document’s name."),
        "outcome": (
            "text",
            "`identical`, `same-text` or `same-figures` (by another program), `different`, `damaged`.",
        ),
        "sound": ("true or false", "Whether no difference was found; else the exit code is 1."),
        "message": ("text", "What came of it, in the language asked."),
        "first": ("text|null", "Where the files first differ, in the language asked."),
        "remarks": ("list of text", "What else is wrong with where it comes from."),
        "version": (
            "Verified version|null",
            "The version that the figures are of: whose it is, and where it is kept.",
        ),
        "figures": ("list of Differing", "The passages of which a figure differs."),
        "wordings": ("list of Differing", "Those of which only words do."),
        "text_compared": ("true or false", "Whether the text could be compared."),
        "made_by": (
            "Provenance|null",
            "What the document says made it; null where that was altered.",
        ),
        "made_again_by": ("Provenance|null", "What made it again, where it was."),
    },
    "undo": FIRST
    | {"edits": ("list of Edit", "With `--list`: the last edits, the newest first.")}
    | LAST,
}
SHAPES: dict[str, Shape] = {
    "Verified version": {
        "commit": ("text", "Its whole name."),
        "author": ("text", "Who made it, as git has it."),
        "date": ("date|null", "When, as git has it."),
        "branches_and_tags": ("list of text", "The branches and tags that lead to it."),
        "in_main_branch": (
            "true or false",
            "Whether the main branch does, or what is checked out.",
        ),
    },
    "Differing": {
        "place": ("text", "Where it stands, in the language asked."),
        "published": ("text|null", "The passage as the document has it; null where it has none."),
        "again": ("text|null", "The passage as it is made again; null where there is none."),
    },
    "Provenance": {
        "schema": ("text", "`plantrack.provenance/1`."),
        "program": ("text", "The program and its version."),
        "libraries": ("text", "The libraries that the format is spelled with, and their versions."),
        "report": ("text", "The report’s name."),
        "subject": ("text", "What it is about; empty for the whole plan."),
        "format": ("text", "Its format."),
        "language": ("text", "Its language."),
        "day": ("text", "The day of its figures."),
        "since": ("text", "What it is compared with: `board`, a day, a commit; empty by default."),
        "pictures": ("text", "`yes` or `no`."),
        "annexes": ("text", "`yes` or `no`."),
        "paper": ("text", "`letter`, `a4`, or empty by default."),
        "commit": ("text", "The version that the folder’s files were at."),
        "at": ("text", "The version read with `--at`; empty without."),
        "folder": ("text", "The plan’s folder in its repository; empty where it is the top."),
        "files": ("text", "`committed`, `modified` or `unversioned`."),
        "history": ("text", "`shallow` in a shallow clone, else empty."),
        "sha256": ("text", "The sum of the files that it was made from."),
        "seal": ("text", "The sum of all these facts."),
    },
    "Edit": {
        "number": ("integer", "The number that `undo` takes; 1 is the last one."),
        "at": ("text", "When it was made, with its time zone."),
        "title": ("text", "What it did, in the language it was made in."),
        "files": ("list of text", "The files that it changed."),
        "changed_since": ("list of text", "Those that something else changed since."),
        "after": ("list of integer", "The numbers of the edits that are to be undone first."),
    },
}
