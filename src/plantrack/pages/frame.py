"""What stands around each page: whose plan it is, of what day, where else one may go."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.pages.addresses import (
    AGENDA,
    CHANGES,
    CHECK,
    COVERAGE,
    INDEX,
    METHOD,
    PUBLISHED,
    SEARCH,
    address_of,
)
from plantrack.pages.pieces import Link
from plantrack.pages.setting import Setting
from plantrack.telling.agenda import illustrative_words
from plantrack.telling.witness import witness_words

_NOTHING = Markup()


@dataclass(frozen=True)
class Frame:
    """What stands around each page.

    `others` are the same pages in another language: its tag, its name, and what leads from the top
    of these to the top of those. `top` leads from the top of these to where style and script are.
    Where the version is not told, `version_file` is a picture that tells it. `basis` says what of
    the plan could not be read. Where there is no page of all names there is no search, nor the
    script, which serves it alone. `actions` stand above the page and `foot` below it, as they are;
    where `tick` names a field, the rows of the agenda can be ticked.
    """

    translator: Translator
    plan: str
    organisation: str
    plan_language: str
    day: str
    menu: tuple[Link, ...]
    version: str = ""
    version_file: str = ""
    others: tuple[tuple[str, str, str], ...] = ()
    base: str = ""
    top: str = ""
    basis: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    feeds: tuple[Link, ...] = ()
    licence: str = ""
    contact: str = ""
    is_public: bool = True
    has_search: bool = True
    actions: Markup = _NOTHING
    foot: Markup = _NOTHING
    tick: str = ""

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.translator.language


def frame_of(setting: Setting) -> Frame:
    """Return what stands around each page of a setting; `dataclasses.replace` adds to it."""
    t, header, is_public = setting.t, setting.plan.header, setting.is_public
    noted = (
        illustrative_words(setting.plan, t),
        witness_words(setting.edition.witness, t) if setting.has_history else None,
    )
    return Frame(
        translator=t,
        plan=header.title,
        organisation=header.organisation,
        plan_language=header.language,
        day=_day(setting.snapshot.day, t),
        version="" if is_public else capitalised(setting.version),
        menu=_menu(setting),
        basis=tuple(setting.edition.basis_lines),
        notes=tuple(each for each in noted if each),
        licence=header.licence or "",
        contact=header.contact or "",
        is_public=is_public,
    )


def _day(day: date, t: Translator) -> str:
    return t.long_date(day)


def _menu(setting: Setting) -> tuple[Link, ...]:
    t = setting.t
    periods = [
        Link(t.text("{w.Action_plan} {name}", name=each.action_plan.name),
             address_of("period", each.period))
        for each in setting.status.of_the_day[:1]
    ]  # fmt: skip
    changes = [Link(t.text_about("page", "Changes"), CHANGES)] if setting.register else []
    local = [
        Link(t.text_about("page", "Agenda"), AGENDA),
        Link(t.text_about("page", "Check"), CHECK),
    ]
    public = [Link(t.text_about("page", "Data"), PUBLISHED)]
    return (
        Link(t.text_about("page", "Where the plan stands"), INDEX),
        *([] if setting.is_public else local),
        *periods,
        Link(t.text_about("page", "Coverage"), COVERAGE),
        *changes,
        *(public if setting.is_public else []),
        Link(t.text_about("page", "Method"), METHOD),
        Link(t.text_about("page", "Everything, by name"), SEARCH),
    )
