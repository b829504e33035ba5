"""Drafts: what was typed and is not written yet, each with an address of its own."""

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from plantrack.edits.applying import Prepared
from plantrack.web.requests import Typed

_MOST = 200


@dataclass
class Draft:
    """What was typed in a form, of which record, and what that record was when it was shown.

    `revisions` has the revision of each record by its id. `written` is what became of it, once it
    was saved; `held` has two clicks wait for each other.
    """

    form: str
    identifier: str
    typed: Typed
    revisions: Mapping[str, str]
    key: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    written: "Written | None" = None
    held: Lock = field(default_factory=Lock, repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the edit, and what a commit of it came to, in words; nothing without.

    `new` is the id of what was not there before, where the form is not about something that is.
    """

    prepared: Prepared
    committed: str = ""
    new: str = ""


@dataclass
class Drafts:
    """The drafts of this session: the last ones."""

    _kept: OrderedDict[str, Draft] = field(default_factory=OrderedDict)
    _shown: OrderedDict[tuple[str, ...], Typed] = field(default_factory=OrderedDict)
    _held: Lock = field(default_factory=Lock, repr=False)

    def keep(self, draft: Draft) -> Draft:
        """Keep a draft, and return it; the oldest goes where there are too many."""
        with self._held:
            self._kept[draft.key] = draft
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return draft

    def named(self, key: str) -> Draft | None:
        """Return the draft of a key."""
        return self._kept.get(key)

    def last_of(self, form: str, identifier: str) -> Draft | None:
        """Return the last draft of a form and a record that is not written yet."""
        with self._held:
            found = [
                draft
                for draft in self._kept.values()
                if (draft.form, draft.identifier) == (form, identifier) and not draft.written
            ]
        return found[-1] if found else None

    def show(self, place: tuple[str, ...], standing: Typed) -> None:
        """Note what stood in a form that was shown; `place` is the form, the id, the revision."""
        with self._held:
            self._shown[place] = standing
            while len(self._shown) > _MOST:
                self._shown.popitem(last=False)

    def changed(self, place: tuple[str, ...], typed: Typed, names: Iterable[str]) -> Typed:
        """Return what was typed over what was shown: what nobody touched was not typed.

        A field of several choices that has none left says so with an empty one.
        """
        shown = self._shown.get(place)
        if shown is None:
            return typed
        whole = {name: typed.get(name) or ("",) for name in names}
        return {
            name: words
            for name, words in whole.items()
            if _plain(words) != _plain(shown.get(name, ()))
        }

    def drop(self, draft: Draft) -> None:
        """Forget a draft, and the earlier ones of the same form and record."""
        with self._held:
            for key, other in list(self._kept.items()):
                same = (other.form, other.identifier) == (draft.form, draft.identifier)
                if same and not other.written:
                    del self._kept[key]


def _plain(words: tuple[str, ...]) -> list[str]:
    return sorted(filter(None, (word.replace("\r\n", "\n").strip() for word in words)))
