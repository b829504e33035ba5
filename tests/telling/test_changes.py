"""Changes in sentences, in both languages."""

import pytest

from history.plans import AXIS, CARTE, FILES, HEADER, INDICATORS, TEAM, Edit, edited, loaded
from plantrack.history.changes import changes_between
from plantrack.locale import Translator
from plantrack.telling.changes import told

ENTRY = "        by: direction\n"
DONE = """\
      - date: 2018-06-12
        status: done
        progress: 100
        note: Publiée.
        evidence:
          - docs/carte.pdf
"""


def words(*edits: Edit, language: str = "en", back: bool = False) -> list[str]:
    was, now = loaded(FILES), loaded(edited(*edits))
    if back:
        was, now = now, was
    translator = Translator(language)
    found = [told(one, was.plan, now.plan, translator) for one in changes_between(was, now)]
    return [
        " | ".join(part for part in (one.words, one.before, one.after) if part) for one in found
    ]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((CARTE, "Publier la carte", "Publier"), "New title: it was “Publier la carte”"),
        (
            (CARTE, "lead: direction", "lead: terrain"),
            "Lead: Équipe des régions, in place of Direction",
        ),
        ((CARTE, "    lead: direction\n", ""), "No longer has a lead: it was Direction"),
        ((CARTE, "weight: 2", "weight: 0.5"), "Weight: from 2 to 0.5"),
        (
            (CARTE, "due: 2018-06-30", "due: 2018-07-31"),
            "Adopted due date changed: from 2018-06-30 to 2018-07-31",
        ),
        ((CARTE, "    due: 2018-09-30\n", ""), "No longer has a due date: it was 2018-09-30"),
        ((CARTE, '["1.1"]', '["1.1", "1.2"]'), "Also answers 1.2"),
        ((CARTE, '["1.1", "2.1"]', '["1.2", "2.1"]'), "Answers 1.2, no longer 1.1"),
        ((CARTE, "[poles]", "[]"), "Partners: poles removed"),
        (
            (CARTE, "title: Inventaire\n", "title: Inventaire\n        done: 2018-04-20\n"),
            "Milestone “Inventaire” · reached on 2018-04-20",
        ),
        (
            (CARTE, "due: 2018-05-15", "due: 2018-05-16"),
            "Milestone “Maquette” · due date from 2018-05-15 to 2018-05-16",
        ),
        (
            (CARTE, "Quatorze régions.", "Quinze."),
            "Entry of 2018-04-20 rewritten · note: from “Quatorze régions.” to “Quinze.”",
        ),
        (
            (
                AXIS,
                "première chose.",
                "toute première chose, et la suivante, et bien d’autres encore.",
            ),
            (
                "Wording reworded | Fera la première chose. | "
                "Fera la toute première chose, et la suivante, et bien d’autres encore."
            ),
        ),
        (
            (INDICATORS, "value: 17", "value: 15"),
            "Target 2018-12-31 · value: from 17 to 15",
        ),
        (
            (HEADER, "Concerter les acteurs", "Concerter"),
            "Mandate: from “Concerter les acteurs” to “Concerter”",
        ),
        (
            (HEADER, "kind: board\n", "kind: board\ntimezone: America/Toronto\n"),
            "Time zone: America/Toronto",
        ),
        ((TEAM, "title: Direction", "title: Direction générale"), "New title: it was “Direction”"),
        (
            ("actions/2018/plan.yaml", "year: 2018", "year: 2018\nillustrative: true"),
            "Given as an example: from no to yes",
        ),
    ],
)
def test_each_field_has_its_sentence(edit: Edit, expected: str) -> None:
    assert words(edit)[0] == expected


def test_a_status_comes_with_its_day_its_note_and_its_proof() -> None:
    assert words((CARTE, ENTRY, ENTRY + DONE)) == [
        "In progress → Done, on 2018-06-12 · Publiée. · evidence: docs/carte.pdf",
        "Progress: from 60% to 100%, on 2018-06-12 · Publiée. · evidence: docs/carte.pdf",
    ]
    assert words((CARTE, ENTRY, ENTRY + DONE), back=True)[0] == (
        "Done → In progress · entries of the journal were rewritten or removed"
    )


def test_records_that_come_and_go_say_what_they_promise() -> None:
    third = "  - id: L-02\n    title: Former les équipes\n"
    edit = (CARTE, third, "  - id: L-04\n    title: Réunir les équipes\n    lead: terrain\n")
    assert words(edit) == [
        "Added · answers 1.1 · lead: Équipe des régions · due on 2018-09-30",
        "Removed · answers 1.1 · due on 2018-09-30",
    ]


def test_french_is_spelled_as_in_quebec() -> None:
    said = words((CARTE, ENTRY, ENTRY + DONE), (CARTE, "weight: 2", "weight: 0.5"), language="fr")
    assert said == [
        "Poids\u00a0: de 2 à 0,5",
        "En cours → Réalisé, le 2018-06-12 · Publiée. · preuve\u00a0: docs/carte.pdf",
        (
            "Avancement\u00a0: de 60\u00a0% à 100\u00a0%, le 2018-06-12 · Publiée. · "
            "preuve\u00a0: docs/carte.pdf"
        ),
    ]
