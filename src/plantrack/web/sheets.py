"""The pages of forms, of drafts and of what was refused, in HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plantrack.edits.record import FileChange
from plantrack.errors import PlantrackError
from plantrack.locale import Message
from plantrack.model import Axis, Commitment, Deliverable, Indicator
from plantrack.pages.addresses import AGENDA, INDEX, address_of
from plantrack.pages.pieces import Link
from plantrack.views.finding import named_by
from plantrack.web.at_hand import Ground
from plantrack.web.drafts import Draft
from plantrack.web.forms.every import CORRECT, FORMS, SEVERAL, WITHOUT_RECORD, address_of_form
from plantrack.web.forms.fields import Field
from plantrack.web.framing import Around, FormPage, filled, frame_around
from plantrack.web.previews import Preview
from plantrack.web.requests import Typed
from plantrack.web.rows import groups_of, revisions_listed, standing_of
from plantrack.web.shown import asked_of, lines_of, subjects_of, wrong_words


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a draft was not written, and what became of its record meanwhile, where that is why."""

    why: Message
    meanwhile: tuple[str, ...] | None = None


def home_of(ground: Ground, form: str, identifier: str) -> str:
    """Return the address of the page that a form is about."""
    if form == SEVERAL:
        return AGENDA
    try:
        found = named_by(ground.plan, identifier)
    except PlantrackError:
        return INDEX
    if isinstance(found, Deliverable):
        return address_of("deliverable", found.id)
    if isinstance(found, Indicator):
        return address_of("indicator", found.id)
    return address_of("node", found.id) if isinstance(found, Axis | Commitment) else INDEX


def form_sheet(
    around: Around, form: str, identifier: str, draft: Draft | None, preview: Preview | None,
    revisions: str,
) -> str:  # fmt: skip
    """Return the page of a form, filled with a draft where there is one."""
    ground, t = around.ground, around.t
    fields = FORMS[form].fields(ground, identifier)
    wrong = wrong_words(preview.wrong, t) if preview else {}
    about = standing_of(ground, identifier)
    shown = {
        "subject": about.subject,
        "standing": about.signs,
        "due": about.due,
        "wrong": wrong,
        "labels": {each.name: each.label for each in fields},
        "is_kept": draft is not None and not wrong,
        "action": around.up + address_of_form(form, identifier),
        "session": around.session,
        "revisions": revisions,
        "fields": asked_of(fields, _typed(form, fields, draft), wrong),
        "question": FORMS[form].question,
        "back": around.up + home_of(ground, form, identifier),
    }
    title = t.spell(FORMS[form].title(ground, identifier))
    return _sheet(
        around, "forms/form.html.j2", title, _crumbs(around, form, identifier), form=shown
    )


def _typed(form: str, fields: Sequence[Field], draft: Draft | None) -> Typed | None:
    """Return what stands in a form: of a record, what nobody touched stands there as it is."""
    if draft is None or form != CORRECT:
        return draft.typed if draft else None
    return {**{each.name: each.value for each in fields}, **draft.typed}


def several_sheet(around: Around, draft: Draft | None, preview: Preview | None) -> str:
    """Return the page that ticks work of which nothing is new."""
    t = around.t
    fields = FORMS[SEVERAL].fields(around.ground, "")
    wrong = wrong_words(preview.wrong, t) if preview else {}
    shown = {
        "wrong": wrong,
        "labels": {"id": t.text("Work"), **{each.name: each.label for each in fields}},
        "action": address_of_form(SEVERAL, ""),
        "session": around.session,
        "fields": asked_of(fields, draft.typed if draft else None, wrong),
        "groups": groups_of(around.ground),
        "revisions": revisions_listed(around.ground),
        "ticked": draft.identifier.split() if draft else [],
    }
    title = t.spell(FORMS[SEVERAL].title(around.ground, ""))
    return _sheet(around, "forms/several.html.j2", title, _crumbs(around, SEVERAL, ""), form=shown)


def draft_sheet(
    around: Around, draft: Draft, preview: Preview, revisions: str, refusal: Refusal | None = None
) -> str:
    """Return the page of a draft: what it changes, in words and as lines; why it was refused."""
    ground, t, prepared = around.ground, around.t, preview.prepared
    wrong = [*wrong_words(preview.wrong, t).values()]
    told = wrong_words({"": refusal.why}, t)[""] if refusal else ""
    files = prepared.files if prepared else ()
    conflict = refusal is not None and refusal.meanwhile is not None
    shown = {
        "wrong": [*([told] if told else ()), *wrong],
        "wrong_title": t.text("It was changed meanwhile") if conflict else t.text("Not written"),
        "meanwhile": refusal.meanwhile if refusal else None,
        "subjects": subjects_of(ground, prepared) if prepared else (),
        "remarks": _remarks(around, preview),
        "left_out": preview.left_out,
        "can_save": bool(files),
        "is_nothing": prepared is not None and not files,
        "action": f"{draft.key}.html",
        "session": around.session,
        "revisions": revisions,
        "save": t.text("Save mine after it") if conflict else t.text("Save"),
        "form": f"{around.up}{address_of_form(draft.form, draft.identifier)}?brouillon={draft.key}",
        "back": around.up + home_of(ground, draft.form, draft.identifier),
        "lines": lines_of(files),
    }
    title = t.text("What will be written")
    crumbs = _crumbs(around, draft.form, draft.identifier)
    return _sheet(around, "forms/draft.html.j2", title, crumbs, draft=shown)


def undo_sheet(around: Around, files: Sequence[FileChange], why: Message | None) -> str:
    """Return the page that takes this session's last edit back."""
    t = around.t
    shown = {
        "wrong": [*wrong_words({"": why}, t).values()] if why else [],
        "wrong_title": t.text("Nothing is undone"),
        "meanwhile": None,
        "subjects": (),
        "remarks": [t.text("The files are as they were before the last edit made here.")]
        if files
        else [],
        "left_out": (),
        "can_save": bool(files),
        "is_nothing": False,
        "action": "annuler.html",
        "session": around.session,
        "revisions": "",
        "save": t.text("Undo"),
        "form": "",
        "back": INDEX,
        "lines": lines_of(files),
    }
    return _sheet(around, "forms/draft.html.j2", t.text("Undo the last edit"), (), draft=shown)


def told_sheet(around: Around, title: str, told: Sequence[str]) -> str:
    """Return a page of a few words, with the way back."""
    back, words = around.up + INDEX, around.t.text("Open the plan")
    return _sheet(around, "forms/told.html.j2", title, (), told=told, back=back, back_words=words)


def _remarks(around: Around, preview: Preview) -> list[str]:
    prepared, t = preview.prepared, around.t
    if prepared is None:
        return []
    found = [*prepared.remarks, *(warning.message for warning in prepared.warnings)]
    return [*wrong_words({str(n): message for n, message in enumerate(found)}, t).values()]


def _crumbs(around: Around, form: str, identifier: str) -> tuple[Link, ...]:
    home = Link(around.t.text_about("page", "Home"), INDEX)
    if form in WITHOUT_RECORD:
        return (home,)
    return (home, Link(identifier, home_of(around.ground, form, identifier)))


def _sheet(
    around: Around, template: str, title: str, crumbs: tuple[Link, ...], **values: object
) -> str:
    page = FormPage(address=around.address, title=title, crumbs=crumbs)
    frame = frame_around(around)
    more: Mapping[str, object] = {"page": page, "frame": frame, "up": around.up}
    return filled(template, around.t, {**more, **values})
