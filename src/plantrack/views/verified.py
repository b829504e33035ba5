"""`verify`: what came of making a published document again, and comparing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from plantrack.locale import Message

Trust: TypeAlias = Literal["sealed", "broken", "none"]
Outcome: TypeAlias = Literal["identical", "same-text", "same-figures", "different", "damaged"]
_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f-]\d+)*")


class Passage(NamedTuple):
    """A piece of text: the kind of place it stands in, what names that place, and its words."""

    kind: str  # `page`, `slide`, `notes`, `cell`, `line`, `heading`, `part` or `byte`
    place: str
    text: str


class Difference(NamedTuple):
    """A passage as the document has it, and as it is made again; None where one has none."""

    published: Passage | None
    again: Passage | None

    @property
    def place(self) -> Passage:
        """A passage that stands where the difference is."""
        return self.published or self.again or Passage("", "", "")

    @property
    def is_of_figures(self) -> bool:
        """Whether a number differs, and not only words."""
        return numbers_in(self.published) != numbers_in(self.again)


def numbers_in(passage: Passage | None) -> list[str]:
    """Return the numbers of a passage, in their order."""
    return _NUMBER.findall(passage.text) if passage else []


def shape_of(passage: Passage) -> str:
    """Return the words of a passage, whatever its numbers are."""
    return _NUMBER.sub("0", passage.text)


@dataclass(frozen=True, slots=True)
class Compared:
    """How the text of two documents differs, in order."""

    differences: tuple[Difference, ...]

    @property
    def figures(self) -> tuple[Difference, ...]:
        """The differences of figures."""
        return tuple(each for each in self.differences if each.is_of_figures)

    @property
    def wordings(self) -> tuple[Difference, ...]:
        """The differences of words alone."""
        return tuple(each for each in self.differences if not each.is_of_figures)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a document says of itself, and whether that is as it was written.

    `none` is said by a document that bears no mark of ours; `broken` by one whose provenance was
    altered, or cannot be read whole.
    """

    trust: Trust
    facts: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """Return a fact; nothing of one that is not told."""
        return self.facts.get(name, "")


@dataclass(frozen=True, slots=True)
class Version:
    """The version that a document was made from: who made it, when, and what leads to it."""

    commit: str
    author: str
    day: date | None
    names: tuple[str, ...]  # of branches and tags
    is_in_main: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of making a document again.

    `again` is what this program says of the one it made. `text` is how their text differs, None
    where it cannot be read; `at` is where the files first differ, text or not. `remarks` say what
    else is wrong with where it comes from; with one, it is no longer what was published. `version`
    is whose the figures are: that a document is made of it does not make it anybody's word.
    """

    outcome: Outcome
    claim: Claim
    again: Claim | None = None
    text: Compared | None = None
    at: Passage | None = None
    remarks: tuple[Message, ...] = ()
    version: Version | None = None

    @property
    def is_sound(self) -> bool:
        """Whether no difference was found, in the document or in where it comes from."""
        return self.outcome in ("identical", "same-text") and not self.remarks

    @property
    def is_of_another_program(self) -> bool:
        """Whether another version of the program, or of its libraries, made the document."""
        return self.again is not None and any(
            self.claim[name] != self.again[name] for name in ("program", "libraries")
        )
