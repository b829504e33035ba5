"""An update sheet before any format: its head, then a deliverable after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.locale.words import status_word, verdict_word
from plantrack.model import Verdict
from plantrack.tables.returned.fields import FOLLOW_UP, LABELS, REVIEW, SHOWN
from plantrack.tables.returned.typed import STATUSES
from plantrack.telling.standing import last_told, standing_words
from plantrack.views.judged import Judged
from plantrack.views.sheets import Asked, SheetAsked


@dataclass(frozen=True, slots=True)
class Shown:
    """A line that a sheet only shows: what it is called, its words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """A deliverable on a sheet: its id and title, what is shown of it, the fields to fill in."""

    identifier: str
    title: str
    shown: tuple[Shown, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in one language: its title, the lines of its head, how to fill it in, its blocks.

    `role` and `day` are what tells it again when it comes back.
    """

    title: str
    role: str
    day: str
    head: tuple[Shown, ...]
    how: str
    blocks: tuple[Block, ...]
    is_review: bool
    translator: Translator
    basis: tuple[str, ...] = ()

    def label(self, name: str) -> str:
        """Return what the sheet calls a field."""
        return self.translator.spell(LABELS[name])

    def choices(self, name: str) -> tuple[str, ...]:
        """Return the words to choose from; none where anything may be written."""
        return choices_of(name, self.translator)

    @property
    def end(self) -> str:
        """The line that ends a sheet as text: what stands below it is not read."""
        return self.translator.text("End of the sheet")


def choices_of(name: str, t: Translator) -> tuple[str, ...]:
    """Return the words that a field may hold; none where anything may be written."""
    if name == "status":
        return tuple(t.spell(status_word(status)) for status in STATUSES)
    if name == "verdict":
        return tuple(t.spell(verdict_word(verdict)) for verdict in Verdict)
    return ()


def laid_out(asked: SheetAsked, t: Translator, basis: Sequence[str] = ()) -> Sheet:
    """Return a sheet in the language of a translator; `basis` is what could not be read."""
    role = f"{printable_line(asked.title)} ({asked.role_id})"
    title = printable_line(asked.title)
    head = [Shown(t.spell(SHOWN["plan"]), printable_line(asked.plan.header.title))]
    if asked.back is not None:
        head.append(Shown(t.spell(SHOWN["back"]), t.long_date(asked.back)))
    named = "verdict" if asked.is_review else "status"
    head.append(Shown(t.spell(SHOWN["choices"]), " / ".join(choices_of(named, t))))
    blocks = (
        [_judged_block(each, t) for each in asked.judged]
        if asked.is_review
        else [_asked_block(each, asked, t) for each in asked.asked]
    )
    return Sheet(
        t.text("Second verdict · {role}", role=title)
        if asked.is_review
        else t.text("Update sheet · {role}", role=title),
        role,
        asked.day.isoformat(),
        tuple(head),
        _how_to_judge(t) if asked.is_review else _how_to_fill(t),
        tuple(blocks),
        asked.is_review,
        t,
        tuple(map(printable_line, basis)),
    )


def _how_to_fill(t: Translator) -> str:
    return t.text(
        "For each {w.deliverable}, write x at “Nothing new” if all stands as it does in the plan; "
        "else fill in only what changes, and leave the rest empty. A date that moves, and work "
        "that is not done as promised, owe a reason; what is done owes its evidence, an address "
        "or a file (“none” if there is none)."
    )


def _how_to_judge(t: Translator) -> str:
    return t.text(
        "For each {w.deliverable}, write whether the promise was kept, by its text and its proofs "
        "alone, and on what you base it. Leave empty what you do not judge."
    )


def _asked_block(asked: Asked, sheet: SheetAsked, t: Translator) -> Block:
    deliverable = asked.standing.deliverable
    fields = tuple(name for name in FOLLOW_UP if name != "answer" or asked.questions)
    return Block(
        deliverable.id,
        printable_line(deliverable.title),
        tuple(_shown(asked, sheet, t)),
        fields,
    )


def _shown(asked: Asked, sheet: SheetAsked, t: Translator) -> Iterator[Shown]:
    standing = asked.standing
    words = standing_words(standing, sheet.day, t)
    if standing.state.due is not None:
        words = t.text("{words} · due date {due}", words=words, due=standing.state.due.isoformat())
    yield Shown(t.spell(SHOWN["stands"]), words)
    if told := last_told(standing, sheet.day):
        entry, note = told
        line = f"{entry.date.isoformat()} · {printable_line(note)}"
        yield Shown(t.spell(SHOWN["last"]), line)
    for due in asked.milestones:
        late = f" · {t.text('late')}" if due.late else ""
        line = f"{printable_line(due.milestone.title)} · {due.milestone.due.isoformat()}{late}"
        yield Shown(t.spell(SHOWN["milestone"]), line)
    for waiting in asked.questions:
        yield Shown(t.spell(SHOWN["asked"]), printable_line(waiting.text))


def _judged_block(judged: Judged, t: Translator) -> Block:
    deliverable = judged.deliverable
    return Block(
        deliverable.id,
        printable_line(deliverable.title),
        tuple(_promised(judged, t)),
        REVIEW,
    )


def _promised(judged: Judged, t: Translator) -> Iterator[Shown]:
    """Give the text, the promise and the proofs: nothing that the lead says became of it."""
    if judged.deliverable.description:
        yield Shown(t.spell(SHOWN["text"]), printable_line(judged.deliverable.description))
    for node in judged.answers:
        words = f"{node.id} {printable_line(node.text or node.title)}"
        yield Shown(t.spell(SHOWN["answers"]), words)
    promised = t.long_date(judged.due) if judged.due else t.text_about("due date", "none")
    yield Shown(t.spell(SHOWN["promised"]), promised)
    for milestone in judged.milestones:
        words = f"{printable_line(milestone.title)} · {milestone.due.isoformat()}"
        yield Shown(t.spell(SHOWN["milestone"]), words)
    for proof in judged.evidence:
        yield Shown(t.spell(SHOWN["proof"]), printable_line(proof))
    if not judged.evidence:
        yield Shown(t.spell(SHOWN["proof"]), t.text_about("evidence", "none"))
