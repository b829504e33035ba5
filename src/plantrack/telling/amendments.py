"""The changes to the plan itself, in sentences that a board member would write."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from plantrack.history.amendment import Amendment, AmendmentKind
from plantrack.history.change import Sort
from plantrack.history.register import Register, Registered
from plantrack.locale import Message, Translator, msg, msg_about
from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import status_said, status_word
from plantrack.model import Status
from plantrack.telling.due_dates import shift_words, shifted_words
from plantrack.telling.fields import field_word
from plantrack.telling.nodes import answers_words, reinstated_words, replaced_words
from plantrack.telling.values import value_words
from plantrack.telling.witness import witness_words
from plantrack.telling.wordings import Words, word_changes
from plantrack.views.status import BOARD

_NAMES: Mapping[Sort, Message] = {
    "axis": msg("{w.Axis}"),
    "commitment": msg("{w.Commitment}"),
    "indicator": msg("Indicator"),
    "action-plan": msg("{w.Action_plan}"),
}


def subject_words(told: Amendment, translator: Translator) -> tuple[str, str]:
    """Return what was changed: its id, with what it is, and its title."""
    if told.sort == "plan":
        return translator.text("Plan"), told.title
    t, name = _teller(told, translator), _NAMES.get(told.sort)
    called = told.names[-1] if told.sort == "action-plan" and told.names else told.id
    return (f"{t.spell(name)} {called}" if name else told.id), told.title


def amendment_words(told: Amendment, translator: Translator) -> str:
    """Return what was changed, in words."""
    return capitalised(_BY_KIND[told.kind](told, _teller(told, translator)))


def _teller(told: Amendment, translator: Translator) -> Translator:
    """Return who speaks of what was changed: of a commitment by the word of its level."""
    return translator.speaking_of(translator.words.of_level(told.level))


def rewording(told: Amendment) -> tuple[Words, ...]:
    """Return both wordings word by word; nothing of a change that is no rewording."""
    return word_changes(told.before or "", told.after or "") if told.is_rewording else ()


def typed_words(entry: Registered, translator: Translator) -> str:
    """Return when a change was decided, then when it was typed, and by whom."""
    t, commit = translator, entry.commit
    if commit is None or entry.typed is None:
        typed = "" if entry.declared else _untyped(entry, t)
    else:
        typed = t.text(
            "typed on {day} by {author} ({commit})",
            day=entry.typed.isoformat(),
            author=commit.author,
            commit=commit.short,
        )
    day = entry.declared.isoformat() if entry.declared else ""
    return " · ".join(filter(None, (day, entry.resolution, typed)))


def _untyped(entry: Registered, t: Translator) -> str:
    if entry.is_untold:
        return t.text("typed on a day that git cannot tell")
    return t.text("not committed yet")


def headline(register: Register, translator: Translator) -> str:
    """Return how many changes there are, or are known, and how many of them nobody explained."""
    t, total, is_whole = translator, len(register.entries), register.witness.is_whole
    if not total:
        if is_whole:
            return t.text("The plan was not changed")
        return t.text("No change to the plan is known here")
    counts = [
        t.plural("{count} change to the plan", "{count} changes to the plan", total)
        if is_whole
        else t.plural(
            "{count} change to the plan known here", "{count} changes to the plan known here", total
        )
    ]
    missing = len(register.unexplained)
    counts.append(
        t.plural("{count} without a reason", "{count} without a reason", missing)
        if missing
        else t.plural("with its reason", "each with its reason", total)
    )
    if editorial := sum(entry.editorial for entry in register.entries):
        counts.append(t.plural("{count} editorial", "{count} editorial", editorial))
    return ", ".join(counts)


def basis(register: Register, translator: Translator) -> str:
    """Return since when changes are told, what git cannot tell of them, and what that leaves out.

    Journals tell of dates, deferrals and abandonments; of the rest only the versions of the files
    do, so that without all of them a count is of what is known.
    """
    t, witness = translator, register.witness
    said, missing = [_since_when(register, t)], witness_words(witness, t)
    if not witness.is_whole:
        said += [] if missing else [t.text("No version of these files is recorded.")]
        said.append(
            t.text(
                "What no journal tells (a wording, a weight, a target, a removal) is known from "
                "the recorded versions of the files alone: what they lack is not counted."
            )
        )
    return " ".join([*said, missing] if missing else said)


def _since_when(register: Register, translator: Translator) -> str:
    t, baseline = translator, register.baseline
    if baseline.word is None:
        return t.text("Since the adoption of each {w.action_plan}.")
    if baseline.day and baseline.day.isoformat() != baseline.word:
        day = t.long_date(baseline.day)
        if baseline.word == BOARD:
            return t.text("Since the board meeting of {day}.", day=day)
        return t.text("Since {version}, of {day}.", version=baseline.word, day=day)
    return t.text("Since {day}.", day=t.long_date(baseline.day) if baseline.day else baseline.word)


def _reworded(told: Amendment, t: Translator) -> str:
    if told.field == "text":
        return t.text_about("text", "reworded")
    return t.text("{field} reworded", field=field_word(told.field or "", t))


def _target(told: Amendment, t: Translator) -> str:
    day, before, after = told.detail, told.before, told.after
    if before is None:
        return t.text("target added for {day}: {after}", day=day, after=_number(after, t))
    if after is None:
        return t.text(
            "target of {day} removed: it was {before}", day=day, before=_number(before, t)
        )
    values = {"day": day, "before": _number(before, t), "after": _number(after, t)}
    if told.kind == "target-lowered":
        return t.text("target of {day} lowered: from {before} to {after}", **values)
    if told.kind == "target-raised":
        return t.text("target of {day} raised: from {before} to {after}", **values)
    return t.text("target of {day}: from {before} to {after}", **values)


def _due(told: Amendment, t: Translator) -> str:
    before, after = told.before or "", told.after
    if after is None or told.field not in ("milestones", "targets"):
        return shifted_words(before, after, t)
    words = shift_words(date.fromisoformat(before), date.fromisoformat(after), t)
    if told.field == "milestones":
        return t.text("milestone “{title}” {moved}", title=told.detail, moved=words)
    return t.text("target {moved}", moved=words)


def _dropped(told: Amendment, t: Translator) -> str:
    if told.field == "milestones":
        day = told.before
        return t.text(
            "milestone “{title}” removed: it was due on {day}", title=told.detail, day=day
        )
    if told.field == "status":
        return t.spell(status_said(Status.CANCELLED))
    return t.spell(_REMOVED.get(told.sort, msg_about("record", "removed from the files")))


def _restored(told: Amendment, t: Translator) -> str:
    was = t.spell(status_word(Status(told.before or "")))
    return t.text("taken up again: it was “{status}”", status=was)


def _answers(told: Amendment, t: Translator) -> str:
    if told.field == "parent":
        return t.text(
            "moved from below {before} to below {after}", before=told.before, after=told.after
        )
    if told.field == "axis":
        return t.text(
            "moved from {w.axis} {before} to {w.axis} {after}", before=told.before, after=told.after
        )
    old, new = ((ids or "").split(", ") for ids in (told.before, told.after))
    return t.spell(answers_words(old, new))


def _plain(told: Amendment, t: Translator) -> str:
    if told.field == "targets":
        return _target(told, t)
    return value_words(field_word(told.field or "", t), told.before, told.after, t)


def _weight(told: Amendment, t: Translator) -> str:
    before, after = _number(told.before, t), _number(told.after, t)
    return t.text("weight from {before} to {after}", before=before, after=after)


def _year(told: Amendment, t: Translator) -> str:
    before, after = told.names or (told.before, told.after)
    return t.text("Moved from {w.action_plan} {before} to {after}", before=before, after=after)


def _number(spelled: str | None, t: Translator) -> str:
    return t.number(Decimal(spelled)) if spelled else ""


# What agrees with what it is said of; anything else is a record.
_ADDED: Mapping[str, Message] = {
    "axis": msg_about("axis", "added"),
    "commitment": msg_about("commitment", "added"),
    "action-plan": msg_about("action plan", "added"),
    "deliverable": msg_about("deliverable", "added"),
}
_REMOVED: Mapping[str, Message] = {
    "axis": msg_about("axis", "removed from the files"),
    "commitment": msg_about("commitment", "removed from the files"),
    "action-plan": msg_about("action plan", "removed from the files"),
    "deliverable": msg_about("deliverable", "removed from the files"),
}
_BY_KIND: Mapping[AmendmentKind, Callable[[Amendment, Translator], str]] = {
    "reworded": _reworded,
    "target-lowered": _target,
    "target-raised": _target,
    "target-added": _target,
    "measure": _plain,
    "due-pushed": _due,
    "due-advanced": _due,
    "added": lambda told, t: t.spell(_ADDED.get(told.sort, msg_about("record", "added"))),
    "dropped": _dropped,
    "deferred": lambda _, t: t.text_about("deliverable", "deferred to a later {w.period}"),
    "restored": _restored,
    "reweighted": _weight,
    "answers": _answers,
    "period": _plain,
    "year": _year,
    "withdrawn": lambda told, t: t.spell(replaced_words(told.after or "", told.detail)),
    "reinstated": lambda told, t: t.spell(reinstated_words(told.before or "")),
}
