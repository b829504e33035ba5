"""What the tests of entries and deliverables share: a plan of two axes, and how it is changed."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from plantrack.edits.applying import Prepared, prepare
from plantrack.edits.change import Edit, TextChange
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Message, Translator
from plantrack.source.files import FolderTree

DAY = date(2018, 6, 1)
_TWO_AXES = {
    "plan/axes/1.yaml": "",
    "plan/axes/1-un.yaml": """\
id: "1"
title: Premier axe
commitments:
  - {id: "1.1", title: Un, text: Fera un.}
  - {id: "1.2", title: Deux, text: Fera deux.}
""",
    "plan/axes/2-deux.yaml": """\
id: "2"
title: Second axe
commitments:
  - {id: "2.1", title: Trois, text: Fera trois.}
""",
}


def deliverables(*of: tuple[str, str], **fields: str) -> str:
    """Return the text of a file with these ids, each answering a commitment."""
    lines = ["deliverables:"]
    for identifier, commitment in of:
        lines += [f"  - id: {identifier}", f"    title: Publier {identifier}"]
        lines += [f"    commitments: [{commitment}]"]
        lines += [f"    {name}: {value}" for name, value in fields.items()]
    return "\n".join(lines) + "\n"


def files(**of: str) -> dict[str, str]:
    """Return a plan's files: two axes, and `y2018_a` for actions/2018/a.yaml."""
    named = {
        f"actions/{name[1:5]}/{name[6:].replace('_', '-')}.yaml": text for name, text in of.items()
    }
    return {**_TWO_AXES, **named}


def load(root: Path, files: Mapping[str, str] | None = None) -> Loaded:
    """Return the plan of a folder in which some files are these, and empty ones are not."""
    for path, text in (files or {}).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if text:
            target.write_text(text, encoding="utf-8")
        else:
            target.unlink(missing_ok=True)
    return load_plan(FolderTree(root))


def prepared(root: Path, loaded: Loaded, edit: Edit, day: date = DAY) -> Prepared:
    """Return an edit ready to be written."""
    return prepare(FolderTree(root), loaded, edit, day, date(2020, 3, 31))


def texts(made: Prepared) -> dict[str, str]:
    """Return the new texts of an edit, by file."""
    return {one.path: (one.after or b"").decode() for one in made.files}


def paths(edit: Edit) -> list[str]:
    """Return the files that an edit changes, in order."""
    return [getattr(change, "path", "") for change in edit.changes]


def value_of(edit: Edit, position: int = 0) -> object:
    """Return what an edit's change writes."""
    change = edit.changes[position]
    assert isinstance(change, TextChange)
    return getattr(change.operation, "value", None)


def english(message: Message) -> str:
    """Return a message in English."""
    return Translator("en").spell(message)


def said(edit: Edit) -> Sequence[str]:
    """Return an edit's sentences in English."""
    return [english(done.message) for done in edit.done]
