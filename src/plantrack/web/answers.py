"""What each address is answered: pages, forms, drafts, what was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from plantrack.edits.lock import Busy
from plantrack.edits.making import Stale
from plantrack.errors import PlantrackError
from plantrack.locale import Message, msg
from plantrack.locale.system_errors import system_reason
from plantrack.pages.addresses import INDEX
from plantrack.pages.all import page_at
from plantrack.web.at_hand import AtHand, Ground
from plantrack.web.drafts import Draft, Drafts, Written
from plantrack.web.forms.every import CORRECT, FORMS, SEVERAL, WITHOUT_RECORD, address_of_form
from plantrack.web.framing import UNDO, Around
from plantrack.web.guard import bare_page
from plantrack.web.keys import FIELD
from plantrack.web.previews import message_of, preview_of, revisions_of
from plantrack.web.reading import reading_page
from plantrack.web.requests import Typed
from plantrack.web.saving import Desk
from plantrack.web.sheets import (
    Refusal,
    draft_sheet,
    form_sheet,
    home_of,
    several_sheet,
    told_sheet,
    undo_sheet,
)
from plantrack.web.shown import meanwhile_words, wrong_words

_OURS = (FIELD, "revision", "id")


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, or where one leads."""

    page: str = ""
    status: int = 200
    location: str = ""


@dataclass
class Answers:
    """Who answers: the plan at hand, this session's drafts, its desk."""

    at_hand: AtHand
    desk: Desk
    session: str
    read_only: bool = False
    drafts: Drafts = field(default_factory=Drafts)
    undone: Written | None = None

    def page(self, address: str, query: Mapping[str, str], number: int) -> Answer:
        """Answer a reading page, with what was just written where the address says so."""
        around = self._around(address, number)
        notice = self._notice(around.ground, query)
        may_undo = "fait" in query and bool(notice) and self.desk.is_last
        around = replace(around, notice=notice, may_undo=may_undo, is_read=True)
        found = reading_page(around)
        return self.nowhere(address, number) if found is None else Answer(found)

    def _notice(self, ground: Ground, query: Mapping[str, str]) -> tuple[str, ...]:
        """Return what was just written, or undone, where the address says so."""
        t, draft = ground.t, self.drafts.named(query.get("fait", ""))
        if draft and draft.written:
            told = ". ".join(t.spell(each.message) for each in draft.written.prepared.sentences)
            said = (f"{t.text('Saved.')} {told}.", draft.written.committed)
        elif "annule" in query and self.undone:
            said = (t.text("The last edit made here is undone."), self.undone.committed)
        else:
            return ()
        return tuple(filter(None, said))

    def nowhere(self, address: str, number: int, why: Message | None = None) -> Answer:
        """Answer that there is no such page."""
        around = self._around(address, number)
        t = around.t
        told = wrong_words({"": why or msg("There is nothing at this address.")}, t)
        return Answer(told_sheet(around, t.text("Not found"), [*told.values()]), 404)

    def speak(self, typed: Typed) -> Answer:
        """Word all pages in another language, and lead back to where that was asked."""
        self.at_hand.speak("".join(typed.get("langue", ())))
        address = "".join(typed.get("vers", ()))
        known = page_at(self.at_hand.ground().setting, address)
        return Answer(status=303, location=f"/{quote(known.address) if known else INDEX}")

    def without_plan(self, error: PlantrackError | OSError) -> Answer:
        """Answer that the plan cannot be read at all, such as where its folder was moved."""
        t = self.at_hand.teller
        if isinstance(error, OSError):
            why = msg("the plan cannot be read: {reason}", reason=system_reason(error))
        else:
            why = message_of(error)
        return Answer(bare_page(t, wrong_words({"": why}, t)[""]), 503)

    def form(self, word: str, stem: str, query: Mapping[str, str], number: int) -> Answer:
        """Answer a form, filled with its draft where there is one."""
        identifier = stem.replace("~", "")
        around = self._around(address_of_form(word, identifier), number)
        draft = self._draft_of(word, identifier, query)
        preview = preview_of(draft, around.ground) if draft and "brouillon" in query else None
        if word == SEVERAL:
            return Answer(several_sheet(around, draft, preview))
        try:
            FORMS[word].title(around.ground, identifier)
            revisions = (
                draft.revisions if draft else self._revisions(around.ground, word, identifier)
            )
        except PlantrackError as error:
            return self.nowhere(around.address, number, message_of(error))
        if word == CORRECT:
            self._remember(around.ground, identifier, revisions)
        return Answer(form_sheet(around, word, identifier, draft, preview, _spelled(revisions)))

    def take(self, word: str, stem: str, typed: Typed) -> Answer:
        """Keep what was typed as a draft, and lead to it, or back to what is wrong with it."""
        identifier, revisions = stem.replace("~", ""), _told(typed.get("revision", ()))
        kept = {name: words for name, words in typed.items() if name not in _OURS}
        ground = self.at_hand.ground()
        if word == SEVERAL:
            known = revisions
            revisions = {name: known[name] for name in typed.get("id", ()) if name in known}
            identifier = " ".join(revisions)
        elif word == CORRECT:
            names = [each.name for each in FORMS[word].fields(ground, identifier)]
            place = (word, identifier, *revisions.values())
            kept = dict(self.drafts.changed(place, kept, names))
        draft = self.drafts.keep(Draft(word, identifier, kept, revisions))
        if preview_of(draft, ground).wrong:
            return Answer(
                status=303, location=f"/{address_of_form(word, identifier)}?brouillon={draft.key}"
            )
        return Answer(status=303, location=f"/brouillon/{draft.key}.html")

    def draft(self, key: str, number: int) -> Answer:
        """Answer a draft: what it would write."""
        around, draft = self._around(f"brouillon/{key}.html", number), self.drafts.named(key)
        if draft is None:
            return self.nowhere(around.address, number, msg("This draft is no longer kept."))
        if draft.written:
            return self._written(around.ground, draft)
        preview = preview_of(draft, around.ground)
        return Answer(draft_sheet(around, draft, preview, _spelled(draft.revisions)))

    def save(self, key: str, typed: Typed, number: int) -> Answer:
        """Write a draft, and lead to what it is about; or say why it was not written."""
        draft = self.drafts.named(key)
        around = self._around(f"brouillon/{key}.html", number)
        if draft is None:
            return self.nowhere(around.address, number, msg("This draft is no longer kept."))
        if not draft.written:
            draft.revisions = _told(typed.get("revision", ())) or draft.revisions
        try:
            self.desk.save(draft, around.ground)
        except Stale as stale:
            return self._conflict(draft, stale, number)
        except PlantrackError as error:
            preview = preview_of(draft, around.ground)
            refusal = Refusal(message_of(error))
            status = 503 if isinstance(error, Busy) else 422
            spelled = _spelled(draft.revisions)
            return Answer(draft_sheet(around, draft, preview, spelled, refusal), status)
        return self._written(around.ground, draft)

    def undoing(self, number: int) -> Answer:
        """Answer what taking the last edit back would write."""
        around = self._around(UNDO, number)
        try:
            return Answer(undo_sheet(around, self.desk.back(), None))
        except PlantrackError as error:
            return Answer(undo_sheet(around, (), message_of(error)), 409)

    def undo(self, number: int) -> Answer:
        """Take this session's last edit back."""
        around = self._around(UNDO, number)
        try:
            self.undone = self.desk.undo(around.ground)
        except PlantrackError as error:
            return Answer(undo_sheet(around, (), message_of(error)), 409)
        return Answer(status=303, location=f"/{INDEX}?annule=1")

    def _conflict(self, draft: Draft, stale: Stale, number: int) -> Answer:
        """Answer a draft whose record was changed: the other's entry, mine, the difference anew."""
        around = self._around(f"brouillon/{draft.key}.html", number)
        ground = around.ground
        told = meanwhile_words(self.at_hand.meanwhile(stale), ground.t)
        why = msg(
            "{id} was changed by somebody else since you opened it", id=stale.unchanged.identifier
        )
        now = revisions_of(ground.project, tuple(draft.revisions))
        preview = preview_of(draft, ground)
        sheet = draft_sheet(around, draft, preview, _spelled(now), Refusal(why, told))
        return Answer(sheet, 409)

    def _written(self, ground: Ground, draft: Draft) -> Answer:
        self.drafts.drop(draft)
        home = home_of(ground, draft.form, draft.identifier)
        if draft.written and draft.written.new:
            home = f"livrable/{draft.written.new}.html"
        return Answer(status=303, location=f"/{home}?fait={draft.key}")

    def _around(self, address: str, number: int) -> Around:
        ground = self.at_hand.ground()
        return Around(
            ground, address, number, self.read_only, session=self.session,
            warnings=self.desk.warnings(ground.t),
        )  # fmt: skip

    def _draft_of(self, word: str, identifier: str, query: Mapping[str, str]) -> Draft | None:
        if "neuf" in query:
            return None
        found = self.drafts.named(query.get("brouillon", ""))
        if found and found.form == word and (word == SEVERAL or found.identifier == identifier):
            return None if found.written else found
        return None if word == SEVERAL else self.drafts.last_of(word, identifier)

    def _revisions(self, ground: Ground, word: str, identifier: str) -> Mapping[str, str]:
        if word in WITHOUT_RECORD:
            return {}
        return revisions_of(ground.project, (identifier,))

    def _remember(self, ground: Ground, identifier: str, revisions: Mapping[str, str]) -> None:
        """Note what stood in the form of a record, so that only what is changed is written."""
        if dict(revisions) == revisions_of(ground.project, (identifier,)):
            fields = FORMS[CORRECT].fields(ground, identifier)
            standing = {each.name: each.value for each in fields}
            self.drafts.show((CORRECT, identifier, *revisions.values()), standing)


def _spelled(revisions: Mapping[str, str]) -> str:
    return " ".join(f"{identifier} {revision}" for identifier, revision in revisions.items())


def _told(words: tuple[str, ...]) -> dict[str, str]:
    """Return the revisions that fields have: an id and its revision, several of them in one."""
    found = " ".join(words).split()
    return dict(zip(found[::2], found[1::2], strict=False))
