"""What the sentences on a change share: its values in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plantrack.history.change import Change, ChangeKind
from plantrack.history.pairing import content_of
from plantrack.loading.field_kinds import text_fields
from plantrack.locale import Message, Translator, msg, msg_about
from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import status_word, verdict_word
from plantrack.model import Plan, Record, Review, Status, WithheldField
from plantrack.model.words import Words
from plantrack.telling.fields import field_word

_NOTHING = "–"
_LONG = 60  # characters: longer texts stand one below the other, or are only said to differ


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words; `before` and `after` are long texts to be set one below the other."""

    words: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A change to be told, with the plan before and after it."""

    change: Change
    was: Plan
    now: Plan
    t: Translator

    @property
    def field(self) -> str:
        """The field concerned, in words."""
        return field_word(self.change.field or "", self.t)

    @property
    def before(self) -> str:
        """The value before, in words."""
        return self.value(self.change.before)

    @property
    def after(self) -> str:
        """The value after, in words."""
        return self.value(self.change.after)

    def value(self, value: object) -> str:
        """Return a value as people read it; a record as its fields."""
        if isinstance(value, Words):
            return ", ".join(map(self.t.spell, _words(value, self.t.language)))
        if isinstance(value, Review):
            verdict = self.t.spell(verdict_word(value.verdict))
            text = " · ".join(filter(None, (verdict, value.basis)))
            return self.t.text("“{text}”", text=text)
        if isinstance(value, Record):
            given = [(name, inner) for name, inner in value if inner not in (None, ())]
            return ", ".join(
                f"{field_word(name, self.t)} {self.value(inner)}" for name, inner in given
            )
        if isinstance(value, tuple):
            return ", ".join(map(self.value, value)) or _NOTHING
        return self._scalar(value)

    def _scalar(self, value: object) -> str:
        if isinstance(value, bool):
            return self.t.text("yes") if value else self.t.text("no")
        if isinstance(value, Decimal):
            return self.t.number(value)
        if isinstance(value, Status):
            return self.t.spell(status_word(value))
        if isinstance(value, WithheldField):
            return field_word(value, self.t)
        if isinstance(value, date):
            return value.isoformat()
        return _NOTHING if value is None else str(value)


def _words(given: Words, language: str) -> Iterator[Message]:
    """Give the words that a plan has for its parts, as they are spoken."""
    spoken = given.spoken
    if given.levels:
        levels = (level.spoken(language).singular for level in spoken.levels)
        yield msg("levels “{words}”", words=", ".join(levels))
    if given.deliverable:
        word = spoken.deliverable.spoken(language).singular
        yield msg_about("usual word", "deliverable “{word}”", word=word)
    if given.action_plan:
        word = spoken.action_plan.spoken(language).singular
        yield msg_about("usual word", "action plan “{word}”", word=word)


def differing(telling: Telling, before: Record, after: Record) -> Iterator[str]:
    """Give the fields of an entry that changed: what they are, and what they were."""
    for name, value in after:
        old = getattr(before, name)
        if content_of(value) == content_of(old):
            continue
        was = None if old in (None, ()) else telling.value(old)
        was, now = quoted(name, was, telling.value(value), telling.t)
        yield value_words(field_word(name, telling.t), was, now, telling.t)


def quoted(
    field: str, before: str | None, after: str | None, translator: Translator
) -> tuple[str | None, str | None]:
    """Return two free texts between quotes, so that the end of each is seen; else as they are."""
    if not (before and after and field.partition(".")[0] in text_fields()):
        return before, after
    was, now = (translator.text("“{text}”", text=words) for words in (before, after))
    return was, now


def value_words(field: str, before: str | None, after: str | None, translator: Translator) -> str:
    """Return that a field, named in words, has another value, or has one now, or none any more."""
    if before is None:
        return translator.text("{field}: {after}", field=field, after=after or "")
    if after is None:
        return translator.text("{field} removed: {before}", field=field, before=before)
    return translator.text(
        "{field}: from {before} to {after}", field=field, before=before, after=after
    )


def changed_words(name: str, before: str | None, after: str | None, translator: Translator) -> Told:
    """Return in a sentence that a field changed; long texts stand below it."""
    field = field_word(name, translator)
    if before and after and max(len(before), len(after)) > _LONG:
        return Told(capitalised(translator.text("{field} reworded", field=field)), before, after)
    was, now = quoted(name, before, after, translator)
    return Told(capitalised(value_words(field, was, now, translator)))


def whole_words(kind: ChangeKind, translator: Translator) -> str:
    """Return that a record came, or went."""
    return translator.text("Added") if kind == "added" else translator.text("Removed")
