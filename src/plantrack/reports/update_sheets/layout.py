"""An update sheet before any format: its head, then a deliverable after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.locale.words import status_word, verdict_word
from plantrack.model import Milestone, Verdict
from plantrack.tables.returned.fields import FOLLOW_UP, LABELS, REVIEW, SHOWN
from plantrack.tables.statuses import STATUSES
from plantrack.telling.standing import last_told, standing_words
from plantrack.views.judged import Judged
from plantrack.views.sheets import Asked, SheetAsked
from plantrack.views.standing import Standing


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
        title_of(title, t, is_review=asked.is_review),
        role,
        asked.day.isoformat(),
        tuple(head),
        how_to_judge(t) if asked.is_review else how_to_fill(t),
        tuple(blocks),
        asked.is_review,
        t,
        tuple(map(printable_line, basis)),
    )


def title_of(role: str, t: Translator, *, is_review: bool) -> str:
    """Return the title of a role's sheet."""
    if is_review:
        return t.text("Second verdict · {role}", role=role)
    return t.text("Update sheet · {role}", role=role)


def how_to_fill(t: Translator, *, ticked: bool = False) -> str:
    """Return how a sheet is to be filled in, on paper or where boxes are `ticked`."""
    return t.text(
        "For each {w.deliverable}, {tick} if all stands as it does in the plan; else fill in only "
        "what changes, and leave the rest empty. A date that moves, and work that is not done as "
        "promised, owe a reason; what is done owes its evidence, an address or a file (“none” if "
        "there is none).",
        tick=t.text("tick “Nothing new”") if ticked else t.text("write x at “Nothing new”"),
    )


def how_to_judge(t: Translator) -> str:
    """Return how one is to judge on it."""
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
    yield Shown(t.spell(SHOWN["stands"]), stands_line(standing, sheet.day, t))
    if told := last_told(standing, sheet.day):
        yield Shown(t.spell(SHOWN["last"]), entry_line(told[0].date, told[1]))
    for due in asked.milestones:
        line = milestone_line(due.milestone, t, is_late=due.late)
        yield Shown(t.spell(SHOWN["milestone"]), line)
    for waiting in asked.questions:
        yield Shown(t.spell(SHOWN["asked"]), printable_line(waiting.text))


def stands_line(standing: Standing, day: date, t: Translator) -> str:
    """Return how a deliverable stands in the plan, with its due date."""
    words = standing_words(standing, day, t)
    if standing.state.due is None:
        return words
    return t.text("{words} · due date {due}", words=words, due=standing.state.due.isoformat())


def entry_line(day: date, note: str) -> str:
    """Return an entry's words, after its day."""
    return f"{day.isoformat()} · {printable_line(note)}"


def milestone_line(milestone: Milestone, t: Translator, *, is_late: bool) -> str:
    """Return a milestone and its date."""
    late = f" · {t.text('late')}" if is_late else ""
    return f"{printable_line(milestone.title)} · {milestone.due.isoformat()}{late}"


def _judged_block(judged: Judged, t: Translator) -> Block:
    deliverable = judged.deliverable
    return Block(
        deliverable.id,
        printable_line(deliverable.title),
        tuple(Shown(t.spell(SHOWN[name]), words) for name, words in promised_lines(judged, t)),
        REVIEW,
    )


def promised_lines(judged: Judged, t: Translator) -> Iterator[tuple[str, str]]:
    """Give the text, the promise and the proofs: nothing that the lead says became of it."""
    if judged.deliverable.description:
        yield "text", printable_line(judged.deliverable.description)
    for node in judged.answers:
        yield "answers", f"{node.id} {printable_line(node.text or node.title)}"
    yield "promised", t.long_date(judged.due) if judged.due else t.text_about("due date", "none")
    for milestone in judged.milestones:
        yield "milestone", milestone_line(milestone, t, is_late=False)
    for proof in judged.evidence:
        yield "proof", printable_line(proof)
    if not judged.evidence:
        yield "proof", t.text_about("evidence", "none")
