"""Forms and drafts as they are shown: frozen values, each in words, for the templates."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plantrack.edits.applying import Prepared
from plantrack.edits.meanwhile import Meanwhile
from plantrack.edits.record import FileChange
from plantrack.history.changes import changes_between
from plantrack.locale import Message, Translator
from plantrack.telling.change_groups import Subject, sections_of
from plantrack.telling.changes import told
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import Field
from plantrack.web.requests import Typed
from plantrack.web.wording import said_here
from plantrack.wire.patch import patch_of

_NAMED = re.compile(r"[/\\.:@_]")  # an address, a file, a field: spelled as it is
_SIGNS = {"+": "more", "-": "less", "@": "where"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A field as it stands on the page: what is in it, and what is wrong with it."""

    field: Field
    value: tuple[str, ...]
    wrong: str = ""

    @property
    def word(self) -> str:
        """What is in a field of one value."""
        return "\n".join(self.value)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a difference, and what it is: more, less, where, head, or the same."""

    kind: str
    text: str


def asked_of(
    fields: Sequence[Field], typed: Typed | None, wrong: Mapping[str, str]
) -> tuple[Asked, ...]:
    """Return fields with what was typed in them, else with what stands there."""
    return tuple(
        Asked(
            each,
            each.value if typed is None else typed.get(each.name, ()),
            wrong.get(each.name, ""),
        )
        for each in fields
    )


def wrong_words(wrong: Mapping[str, Message], t: Translator) -> dict[str, str]:
    """Return what is wrong in words, by field, each a sentence."""
    return {name: _sentence(t.spell(said_here(message))) for name, message in wrong.items()}


def _sentence(words: str) -> str:
    first = words.split(maxsplit=1)[0].rstrip(".,;:")
    if not _NAMED.search(first):
        words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "?", "!")) else f"{words}."


def subjects_of(ground: Ground, prepared: Prepared) -> tuple[Subject, ...]:
    """Return what an edit changes, in the sentences of `diff`."""
    was, now = ground.project.plan, prepared.loaded.plan
    changes = changes_between(ground.project.loaded, prepared.loaded)
    sections = sections_of(changes, was, now, ground.t)
    return tuple(subject for section in sections for subject in section.subjects)


def lines_of(files: Sequence[FileChange]) -> tuple[Line, ...]:
    """Return the lines of a difference, the bytes of `--dry-run`, each with what it is."""
    return tuple(_lines(patch_of(files)))


def _lines(patch: str) -> Iterator[Line]:
    in_head = True
    for text in patch.split("\n")[:-1]:
        if text.startswith("diff --git "):
            in_head = True
        elif text.startswith("@@"):
            in_head = False
        kind = "head" if in_head else _SIGNS.get(text[:1], "same")
        yield Line(kind, text)


def meanwhile_words(found: Meanwhile | None, t: Translator) -> tuple[str, ...]:
    """Return what became of a record since somebody looked at it."""
    if found is None:
        return ()
    return tuple(told(change, found.was, found.now, t).words for change in found.changes)
