"""An edit as data: what changes in which files, and what to say once it is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plantrack.diagnostics import Route
from plantrack.edits.text import NewValue, Operation
from plantrack.errors import PlantrackError
from plantrack.locale import Message, marked


@dataclass(frozen=True, slots=True)
class TextChange:
    """One operation on one file; the route is that of the text as earlier changes leave it."""

    path: str
    route: Route
    operation: Operation


@dataclass(frozen=True, slots=True)
class WordsChanged:
    """Words of one file, each given another one; the routes are those of the text before."""

    path: str
    words: Mapping[Route, str]


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was not there: its first comment, and its fields in order."""

    path: str
    comment: str
    values: Mapping[str, NewValue]


@dataclass(frozen=True, slots=True)
class FileGone:
    """A file that goes, with all that it holds."""

    path: str


@dataclass(frozen=True, slots=True)
class RecordMoved:
    """A record of one list carried to the end of another, its comments with it."""

    path: str
    route: Route
    to_path: str
    to_route: Route


@dataclass(frozen=True, slots=True)
class HandMade:
    """A whole file as someone typed it, from what it held before; None where there was none."""

    path: str
    before: bytes | None
    content: bytes


# In a sentence's route: the last element of a list, however many could be read.
LAST = -1

PlannedChange = TextChange | WordsChanged | NewFile | FileGone | RecordMoved | HandMade


@dataclass(frozen=True, slots=True)
class Done:
    """A sentence on what an edit did, and the record it is about: its line is told too."""

    message: Message
    path: str
    route: Route = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to change, in order, and what to say afterwards; nothing to change is fine.

    `relocates` says that a record changes its name or its file, and its mistakes with it; `remarks`
    are what should be known of it besides. `leaves` names the rules that it may leave unkept, told
    and not refused: a new commitment is answered by nothing yet. Those that are `untold` are not
    told either: of an example, nothing is owed.
    """

    changes: tuple[PlannedChange, ...]
    done: tuple[Done, ...]
    relocates: bool = False
    remarks: tuple[Message, ...] = ()
    leaves: frozenset[str] = frozenset()
    untold: frozenset[str] = frozenset()

    def __add__(self, other: "Edit") -> "Edit":
        """Return both edits as one."""
        return Edit(
            self.changes + other.changes,
            self.done + other.done,
            self.relocates or other.relocates,
            self.remarks + other.remarks,
            self.leaves | other.leaves,
            self.untold | other.untold,
        )


class Owed(PlantrackError):
    """Something that an edit cannot do without: asked for on a terminal, else an error.

    `name` is that of the answer; `question` is what to ask; `option` is how to give it on the
    command line. An optional one may be answered with nothing. `choices` are the words to
    choose from; `is_listed` says that a question mark lists the answers; `parse` raises
    PlantrackError on an answer that will not do. The answer to one that `is_day` is a day,
    spelled as the files do, however typed. `proposal` is the answer of who answers nothing;
    `otherwise`, what else may be meant where nobody is there to be asked.
    `stands` is what is there already, and stays where nothing is answered; a question that
    `is_bare` says itself what nothing means.
    """

    def __init__(  # noqa: PLR0913 - each is a way to ask
        self,
        name: str,
        question: Message,
        option: str | Message,
        *,
        optional: bool = False,
        choices: tuple[str, ...] = (),
        is_listed: bool = False,
        parse: Callable[[str], object] | None = None,
        is_day: bool = False,
        proposal: str = "",
        otherwise: Message | None = None,
        stands: Message | str = "",
        is_bare: bool = False,
    ) -> None:
        super().__init__(
            marked("{option} is missing: {question}, such as {proposal}")
            if proposal
            else marked("{option} is missing: {question}.\n{otherwise}")
            if otherwise
            else marked("{option} is missing: {question}"),
            question=question,
            option=option,
            proposal=proposal,
            otherwise=otherwise,
        )
        self.name = name
        self.question = question
        self.option = option
        self.optional = optional
        self.choices = choices
        self.is_listed = is_listed
        self.parse = parse
        self.is_day = is_day
        self.proposal = proposal
        self.stands = stands
        self.is_bare = is_bare
