"""French words that stand for English ones, whatever their accents, case and agreement."""

import pytest

from plantrack.loading.words import english_field, english_value, french_fields
from plantrack.model.action_plan import Status

STATUSES = tuple(Status)


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("échéance", "due"),
        ("ECHEANCE", "due"),
        ("e\u0301che\u0301ance", "due"),
        ("mises à jour", "updates"),
        ("mises-a-jour", "updates"),
        ("Partenaires", "partners"),
        ("responsables", "lead"),
        ("échéance ", "due"),
    ],
)
def test_a_french_field_is_known(word: str, field: str) -> None:
    assert english_field(word, ["due", "updates", "partners", "lead"]) == field


def test_a_field_that_the_record_has_not_is_not_proposed() -> None:
    assert english_field("échéance", ["id", "title"]) is None


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("À venir", "planned"),
        ("Non commencé", "planned"),
        ("En cours", "in_progress"),
        ("Réalisé", "done"),
        ("réalisées", "done"),
        ("terminés", "done"),
        ("Réalisé en partie", "partial"),
        ("Reportée", "deferred"),
        ("Abandonné", "cancelled"),
    ],
)
def test_the_words_that_screens_show_are_known(word: str, status: str) -> None:
    assert english_value(word, STATUSES) == status


@pytest.mark.parametrize("word", ["", " ", "zzz", "oui", "🙂"])
def test_another_word_means_nothing(word: str) -> None:
    assert english_value(word, STATUSES) is None


def test_the_french_words_of_a_record_s_fields() -> None:
    words = french_fields(["lead", "due"])
    assert set(words.values()) == {"lead", "due"}
    assert words["responsable"] == "lead"
