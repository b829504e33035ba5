"""The form of an issue on GitHub, for news of one deliverable: `.github/ISSUE_TEMPLATE/suivi.yml`.

https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

import json
from collections.abc import Iterator, Sequence

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.reports.update_sheets.layout import choices_of
from plantrack.tables.returned.fields import (
    DAY,
    DELIVERABLE,
    FOLLOW_UP,
    LABELS,
    NOTHING,
    ROLE,
    STATUS,
    TEXTS,
)
from plantrack.views.sheets import SheetAsked

FOLDER, NAME, LABEL = ".github/ISSUE_TEMPLATE", "suivi.yml", "suivi"
_LONGEST = 100  # characters of a choice


def issue_form(sheets: Sequence[SheetAsked], t: Translator) -> bytes:
    """Return the form that asks about the deliverables of some sheets.

    Every text is spelled as JSON does, which YAML reads as text whatever stands in it.
    """
    return "".join(f"{line}\n" for line in _lines(sheets, t)).encode()


def _lines(sheets: Sequence[SheetAsked], t: Translator) -> Iterator[str]:
    yield f"name: {_text(t.text('Update sheet'))}"
    yield f"description: {_text(t.text('What is new of {w.deliverable:a} of the plan.'))}"
    yield f"title: {_text(t.text('Follow-up: '))}"
    yield f"labels: [{_text(LABEL)}]"
    yield "body:"
    yield "  - type: markdown"
    yield "    attributes:"
    yield f"      value: {_text(_how(t))}"
    roles = {f"{printable_line(sheet.title)} ({sheet.role_id})": None for sheet in sheets}
    yield from _dropdown(ROLE, list(roles), t, required=True)
    yield from _dropdown(DELIVERABLE, _deliverables(sheets), t, required=True)
    yield from _field(DAY, t, placeholder="2018-09-30")
    yield from _required()
    for name in FOLLOW_UP:
        if name == NOTHING:
            yield from _tick(t)
        elif name == STATUS:
            yield from _dropdown(name, choices_of(name, t), t, required=False)
        elif name != "answer":
            yield from _field(name, t)


def _deliverables(sheets: Sequence[SheetAsked]) -> list[str]:
    named = {
        asked.standing.deliverable.id: printable_line(asked.standing.deliverable.title)
        for sheet in sheets
        for asked in sheet.asked
    }
    return [f"{identifier} · {title}"[:_LONGEST] for identifier, title in named.items()]


def _head(kind: str, name: str, t: Translator) -> Iterator[str]:
    yield f"  - type: {kind}"
    yield f"    id: {name}"
    yield "    attributes:"
    yield f"      label: {_text(t.spell(LABELS[name]))}"


def _dropdown(name: str, choices: Sequence[str], t: Translator, *, required: bool) -> Iterator[str]:
    yield from _head("dropdown", name, t)
    yield "      options:"
    for choice in choices:
        yield f"        - {_text(choice)}"
    if required:
        yield from _required()


def _field(name: str, t: Translator, placeholder: str = "") -> Iterator[str]:
    yield from _head("textarea" if name in TEXTS else "input", name, t)
    if placeholder:
        yield f"      placeholder: {_text(placeholder)}"


def _tick(t: Translator) -> Iterator[str]:
    yield from _head("checkboxes", NOTHING, t)
    yield "      options:"
    yield f"        - label: {_text(t.text('All stands as it does in the plan.'))}"


def _required() -> Iterator[str]:
    yield "    validations:"
    yield "      required: true"


def _how(t: Translator) -> str:
    return t.text(
        "One {w.deliverable} an issue: tick “Nothing new”, or fill in only what changes. Whoever "
        "keeps the plan receives it as a proposal to read again."
    )


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
