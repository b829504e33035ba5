"""A walk at a terminal: deliverable after deliverable, what stands, then what is new."""

from dataclasses import dataclass, field
from enum import Enum, auto

from plantrack.cli.asking import answer_read, ask
from plantrack.cli.call import Call
from plantrack.cli.dated import due_day
from plantrack.cli.standing import lines_on, outcome_of
from plantrack.edits.applying import prepare
from plantrack.edits.change import Owed
from plantrack.edits.stepping import question_of, spelled_answer
from plantrack.edits.walking import Answered
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, msg
from plantrack.locale.nearest import folded
from plantrack.locale.translator import NO_BREAK_SPACE
from plantrack.views.standing import Snapshot, Standing

# The first word of each is the letter to type; in another language, another letter.
_FIELDS: dict[str, Message] = {
    "status": msg("s state"),
    "progress": msg("p progress"),
    "note": msg("n note"),
    "due": msg("d due date"),
    "evidence": msg("e evidence"),
}
_SKIP, _DROP, _QUIT = msg("k skip"), msg("k drop these answers"), msg("q quit")


class _Step(Enum):
    NEXT = auto()
    SKIPPED = auto()
    STOPPED = auto()


@dataclass
class Steps:
    """What was answered so far, and what was passed over."""

    answered: list[Answered] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    is_stopped: bool = False


def walk_through(call: Call, standings: tuple[Standing, ...], day: str) -> Steps:
    """Ask what is new of each deliverable, until the last one, or until somebody leaves.

    Raises:
        Abort: nobody will answer any more; nothing is written.
    """
    steps = Steps()
    for place, standing in enumerate(standings, 1):
        head = call.translator.text("{place} of {count}", place=place, count=len(standings))
        call.warn(f"\n{head} · " + "\n".join(lines_on(call, standing)))
        answer = Answered(standing.deliverable.id)
        step = _Asking(call, standing, answer, day).ask()
        if step is _Step.STOPPED:
            steps.is_stopped = True
            break
        if step is _Step.SKIPPED:
            steps.skipped.append(answer.id)
        else:
            steps.answered.append(answer)
    return steps


def tell_summary(call: Call, steps: Steps, after: Snapshot) -> None:
    """Say how each deliverable will stand, which have nothing new, and which were passed over."""
    t = call.teller
    told = {answer.id for answer in steps.answered if answer.fields}
    nothing = [answer.id for answer in steps.answered if not answer.fields]
    call.warn("")
    for standing in after.every:
        if standing.deliverable.id in told:
            call.warn(outcome_of(call, standing))
    if nothing:
        call.warn(
            t.plural(
                "{count} with nothing new: {ids}",
                "{count} with nothing new: {ids}",
                len(nothing),
                ids=", ".join(nothing),
            )
        )
    if steps.skipped:
        call.warn(
            t.plural(
                "{count} passed over: {ids}",
                "{count} passed over: {ids}",
                len(steps.skipped),
                ids=", ".join(steps.skipped),
            )
        )


@dataclass
class _Asking:
    """The questions about one deliverable."""

    call: Call
    standing: Standing
    answer: Answered
    day: str

    def ask(self) -> _Step:
        """Ask until there is nothing more to say of it."""
        while True:
            word, _, value = self._choice().partition(" ")
            if not word:
                return _Step.NEXT
            if _is_meant(word, _QUIT, self._t):
                return _Step.STOPPED
            if _is_meant(word, self._choices[-2], self._t):
                if not self.answer.fields:
                    return _Step.SKIPPED
                self.answer.fields, self.answer.unproven = {}, False
                continue
            name = next(name for name, told in _FIELDS.items() if _is_meant(word, told, self._t))
            self._answer(name, value.strip())

    @property
    def _t(self) -> Translator:
        return self.call.translator

    @property
    def _choices(self) -> tuple[Message, ...]:
        """What may be typed: what is answered already can be dropped, else all be passed over."""
        return (*_FIELDS.values(), _DROP if self.answer.fields else _SKIP, _QUIT)

    def _choice(self) -> str:
        spelled = (self._t.spell(told) for told in self._choices)
        choices = ", ".join(told.replace(" ", NO_BREAK_SPACE, 1) for told in spelled)
        question = (
            msg("Enter: the next one; {choices}", choices=choices)
            if self.answer.fields
            else msg("Enter: nothing new; {choices}", choices=choices)
        )
        owed = Owed("step", question, "", optional=True, parse=self._parse, is_bare=True)
        return ask(owed, self._t, str)

    def _parse(self, typed: str) -> None:
        word = typed.partition(" ")[0]
        if not any(_is_meant(word, told, self._t) for told in self._choices):
            raise PlantrackError("“{word}” is none of the letters", word=word)

    def _answer(self, name: str, value: str) -> None:
        """Take one field's answer, and ask for what it owes; what cannot be is told and dropped."""
        before = dict(self.answer.fields)
        loaded = self.call.project.loaded
        typed = self.answer.typed(self.day)
        owed = question_of(loaded, self.standing.deliverable, name, typed)
        given = self._given(owed, value)
        if not given:
            return
        self.answer.fields[name] = spelled_answer(name, given)
        try:
            self._settle()
        except PlantrackError as complaint:
            self.call.warn(self._t.text(complaint.message_id, **complaint.values))
            self.answer.fields = before

    def _given(self, owed: Owed, value: str) -> str:
        if value:
            try:
                return answer_read(owed, value, self._day_of)
            except PlantrackError as complaint:
                self.call.warn(self._t.text(complaint.message_id, **complaint.values))
        return ask(owed, self._t, self._day_of)

    def _settle(self) -> None:
        """Ask for what the entry owes, then see that the plan can take it."""
        call = self.call
        loaded = call.project.loaded
        while True:
            try:
                edit = self.answer.edit(loaded, self.day, asks=True)
            except Owed as owed:
                given = ask(owed, self._t, self._day_of)
                if owed.name == "evidence" and not given:
                    self.answer.unproven = True
                else:
                    self.answer.fields[owed.name] = spelled_answer(owed.name, given)
            else:
                prepare(call.project.tree, loaded, edit, min(call.day, call.clock), call.clock)
                return

    def _day_of(self, word: str) -> str:
        return due_day(self.call, word) or ""


def _is_meant(word: str, told: Message, t: Translator) -> bool:
    """Return whether a word is the letter of a choice, or begins its name."""
    letter, _, name = t.spell(told).partition(" ")
    typed = folded(word)
    return typed == folded(letter) or (len(typed) > 1 and folded(name).startswith(typed))
