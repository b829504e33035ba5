"""Changes to the plan in words, in both languages."""

from dataclasses import replace
from typing import get_args

import pytest

from history.plans import FILES, loaded
from plantrack.history.amendment import Amendment, AmendmentKind
from plantrack.history.register import Baseline, Register, Registered
from plantrack.locale import Translator
from plantrack.telling.amendments import (
    amendment_words,
    basis,
    headline,
    subject_words,
    typed_words,
)
from wire.registers import AMENDMENTS, COMMIT, DAY

FRENCH = {
    "reworded": "Reformulé",
    "target-lowered": "Cible du 2018-12-31 abaissée : de 60 à 45,5",
    "due-pushed": "Échéance repoussée du 2018-06-30 au 2018-09-30, de 92 jours",
    "due-advanced": (
        "Échéance du jalon « Maquette » devancée du 2018-06-30 au 2018-06-29, de 1 jour"
    ),
    "added": "Ajouté",
    "dropped": "Abandonné",
    "deferred": "Reporté à une année ultérieure",
    "restored": "Rouvert : son état était « Abandonné »",
    "reweighted": "Poids de 1 à 2",
    "answers": "Répond à 2.1, et non plus à 1.1",
    "period": "Fin : de 2018-12-31 à 2018-11-30",
    "withdrawn": "Retiré le 2018-09-01, remplacé par 2.4, 2.5",
    "reinstated": "De nouveau en vigueur : retiré le 2018-09-01",
    "year": "Passe du plan d’action 2018 à celui de 2019",
}


@pytest.mark.parametrize("kind", get_args(get_args(AmendmentKind)[0]) or get_args(AmendmentKind))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_has_a_sentence(kind: AmendmentKind, language: str) -> None:
    words = amendment_words(AMENDMENTS[kind], Translator(language))
    assert words[0] == words[0].upper()
    assert "{" not in words
    assert "None" not in words


@pytest.mark.parametrize("kind", FRENCH)
def test_french(kind: AmendmentKind) -> None:
    words = amendment_words(AMENDMENTS[kind], Translator("fr"))
    assert words.replace("\u00a0", " ") == FRENCH[kind]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"field": "title"}, "Title reworded"),
        (
            {"kind": "due-pushed", "field": "due", "before": "2018-06-30", "after": None},
            "Due date removed: it was 2018-06-30",
        ),
        ({"kind": "dropped", "field": None}, "Removed from the files"),
        (
            {"kind": "dropped", "field": "milestones", "detail": "Plan", "before": "2018-06-30"},
            "Milestone “Plan” removed: it was due on 2018-06-30",
        ),
        (
            {"kind": "answers", "field": "commitments", "before": "1.1", "after": "1.1, 2.1"},
            "Also answers 2.1",
        ),
        (
            {"kind": "answers", "field": "commitments", "before": "1.1, 2.1", "after": "1.1"},
            "No longer answers 2.1",
        ),
        (
            {"kind": "answers", "field": "axis", "before": "1", "after": "2"},
            "Moved from axis 1 to axis 2",
        ),
        (
            {
                "kind": "target-lowered",
                "field": "targets",
                "detail": "2018-12-31",
                "before": "9",
                "after": None,
            },
            "Target of 2018-12-31 removed: it was 9",
        ),
        (
            {
                "kind": "due-pushed",
                "field": "targets",
                "before": "2018-06-30",
                "after": "2018-07-01",
            },
            "Target pushed back from 2018-06-30 to 2018-07-01, by 1 day",
        ),
        (
            {
                "kind": "measure",
                "field": "targets",
                "detail": "2018-12-31",
                "before": "9",
                "after": "8",
            },
            "Target of 2018-12-31: from 9 to 8",
        ),
        ({"kind": "measure", "field": "tolerance", "before": None, "after": "2"}, "Tolerance: 2"),
        (
            {"kind": "measure", "field": "baseline", "before": "2", "after": None},
            "Baseline removed: 2",
        ),
    ],
)
def test_the_other_forms(values: dict[str, str | None], expected: str) -> None:
    told = replace(AMENDMENTS["reworded"], **values)  # type: ignore[arg-type]  # its fields
    assert amendment_words(told, Translator("en")) == expected


def test_whose_it_is() -> None:
    t = Translator("fr")
    assert subject_words(AMENDMENTS["reworded"], t) == ("Engagement 2.3", "Titre")
    assert subject_words(AMENDMENTS["added"], t) == ("2018-L07", "Titre")
    plan: Amendment = replace(AMENDMENTS["reworded"], sort="plan", id="plan")
    assert subject_words(plan, t)[0] == "Plan"


def register(*entries: Registered, baseline: Baseline | None = None) -> Register:
    return Register(loaded(FILES).plan, DAY, baseline or Baseline(), entries, ())


def test_how_many_and_since_when() -> None:
    t = Translator("en")
    told = AMENDMENTS["added"]
    bare, kept = Registered(told, 1, COMMIT, None, None), Registered(told, 1, COMMIT, "x", "CA-1")
    assert headline(register(), t) == "The plan was not changed"
    assert headline(register(bare), t) == "1 change to the plan, 1 without a reason"
    whole = register(kept, replace(kept, editorial=True))
    assert headline(whole, t) == "2 changes to the plan, each with its reason, 1 editorial"
    assert basis(register(), t) == "Since the adoption of each action plan."
    assert basis(register(baseline=Baseline("v1", DAY)), t) == "Since v1, of January 1, 2020."
    by_day = Baseline(DAY.isoformat(), DAY)
    assert basis(register(baseline=by_day), t) == "Since January 1, 2020."


def test_when_and_by_whom() -> None:
    t = Translator("en")
    told = AMENDMENTS["added"]
    kept = Registered(told, 1, COMMIT, "x", "CA-1")
    assert typed_words(kept, t) == "CA-1 · typed on 2018-06-12 by Essai (aaaaaaa)"
    assert typed_words(Registered(told, 1, None, None, None), t) == "not committed yet"
    dated = replace(told, day=DAY)
    told_and_typed = typed_words(Registered(dated, 1, COMMIT, "x", None), t)
    assert told_and_typed == "2020-01-01 · typed on 2018-06-12 by Essai (aaaaaaa)"
    decided = Registered(told, 1, COMMIT, "x", None, decided=DAY)
    assert typed_words(decided, t) == told_and_typed
    assert typed_words(Registered(dated, 0, None, None, None), t) == "2020-01-01"
