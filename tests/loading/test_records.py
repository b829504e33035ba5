"""Values to records: what can be read is read, each mistake stands at its value."""

from datetime import date
from decimal import Decimal

import pytest

from plantrack.loading.field_kinds import number_fields, text_fields
from plantrack.loading.records import RecordReader, Remnant
from plantrack.model import Deliverable, Origin, Role

from .readings import document, found, load, messages, work, written_at

WRONG_DATES = [
    "2017-02-29", "2017-13-01", "2017-06-31", "0000-01-01", "20170630", "2017-6-30", "2017-06-3",
    "2017-06-30T00:00", "2017-06-30 00:00:00", "30-06-2017", "30 juin 2017", "2017/06/30",
    "2017-W26-5", "2017-181", "' 2017-06-30'", "'2017-06-30 '", "２０１７-06-30", "٢٠١٧-06-30",
    "2017‑06‑30", "+2017-06-30", "12017-06-30", "''", "[2017-06-30]", "{a: 1}",
]  # fmt: skip
WRONG_PROGRESSES = [
    "40.0", "4_0", "nan", "040", "' 40 '", "' 40'", "+40", "-1", "101", "1000", "4e1", "0x28",
    "٤٠", "４０", "²", "40,0", "40 %%", "'40  %'", "'%'", "'40% '", "quarante",
    "'40\n'", "''", "[40]",
]  # fmt: skip
WRONG_WEIGHTS = [
    "0", "-1", "0.0", "+2", "1e3", ".5", "5.", "inf", ".inf", "nan", ".nan", "Infinity", "1_0",
    "1,5", "1 000", "' 1'", "'1\n'", "٢", "½", "0x10", "--1", "1.2.3", "12345678901234567", "''",
    "{}",
]  # fmt: skip
WRONG_IDS = [
    "é", "-a", ".a", "_a", "a b", "a/b", "a:b", "''", "' a'", "'a\n'", "a" * 65, "L’1",
    "a\u00a0b", "[a]",
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG_DATES)
def test_a_date_has_one_spelling(wrong: str) -> None:
    loaded = load(work=work(f"due: {wrong}"))
    assert found(loaded) == ["bad-value deliverables.0.due"]
    assert [one.due for one in loaded.plan.deliverables] == [None]
    assert written_at(loaded, loaded.diagnostics[0]) == wrong


@pytest.mark.parametrize("wrong", WRONG_PROGRESSES)
def test_a_progress_is_a_whole_number_to_a_hundred(wrong: str) -> None:
    written = wrong.replace("\n", "\\n").replace("'", '"')
    loaded = load(work=work("updates:", "  - date: 2018-01-01", f"    progress: {written}"))
    assert found(loaded) == ["bad-value deliverables.0.updates.0.progress"]
    update = loaded.plan.deliverables[0].updates[0]
    assert (update.date, update.progress) == (date(2018, 1, 1), None)
    assert written_at(loaded, loaded.diagnostics[0]) == written


@pytest.mark.parametrize("wrong", WRONG_WEIGHTS)
def test_a_weight_is_a_decimal_above_zero(wrong: str) -> None:
    written = wrong.replace("\n", "\\n").replace("'", '"')
    loaded = load(work=work(f"weight: {written}"))
    assert found(loaded) == ["bad-value deliverables.0.weight"]
    assert loaded.plan.deliverables[0].weight == 1
    assert written_at(loaded, loaded.diagnostics[0]) == written


@pytest.mark.parametrize("wrong", WRONG_IDS)
def test_an_id_is_plain(wrong: str) -> None:
    written = wrong.replace("\n", "\\n").replace("'", '"')
    loaded = load(work=work(f"formerly: [{written}, good]"))
    assert found(loaded) == ["bad-value deliverables.0.formerly.0"]
    assert loaded.plan.deliverables[0].formerly == ("good",)


def test_a_name_that_nothing_can_have_is_left_to_the_rules_about_names() -> None:
    loaded = load(work=work("lead: dévelopement"))
    assert found(loaded) == []
    assert loaded.plan.deliverables[0].lead == "dévelopement"


@pytest.mark.parametrize(
    "wrong", ["18", "02018", "0000", "2018.0", "'2018 '", "+2018", "２０１８", "2_018"]
)
def test_a_year_has_four_digits(wrong: str) -> None:
    loaded = load(header=HEADER_WITHOUT_YEARS + f"years: [2018, {wrong}]\n")
    assert found(loaded) == ["bad-value plan/plan.yaml years.1"]
    assert loaded.plan.header.years == ("2018",)


HEADER_WITHOUT_YEARS = """\
title: Plan
organisation: Organisme
language: fr
period: {start: 2018-01-01, end: 2018-12-31}
"""


@pytest.mark.parametrize("wrong", ["-1", "030", "30.0", "30 j", "100000", "1e2", "''", "[]"])
def test_a_number_of_days_is_whole(wrong: str) -> None:
    loaded = load(header=HEADER_WITHOUT_YEARS + f"years: [2018]\ndue_soon_days: {wrong}\n")
    assert found(loaded) == ["bad-value plan/plan.yaml due_soon_days"]
    assert loaded.plan.header.due_soon_days == 30


@pytest.mark.parametrize("wrong", ["True", "oui", "yes", "1", "'true '", "TRUE", "on"])
def test_a_flag_is_true_or_false(wrong: str) -> None:
    year = f"year: 2018\ntitle: A\nstart: 2018-01-01\nend: 2018-12-31\nillustrative: {wrong}\n"
    loaded = load(year=year)
    assert found(loaded) == ["bad-value actions/2018/plan.yaml illustrative"]
    assert not loaded.plan.illustrative


@pytest.mark.parametrize("wrong", ["''", "' '", '"\u00a0"', '"\\t"', "[a]", "{a: b}"])
def test_a_text_is_a_text_with_something_in_it(wrong: str) -> None:
    loaded = load(work=work(f"description: {wrong}"))
    assert found(loaded) == ["bad-value deliverables.0.description"]
    assert loaded.plan.deliverables[0].description is None


@pytest.mark.parametrize(
    "wrong", ["Done", "done ", "realise", "in-progress", "late", "''", "[done]"]
)
def test_a_status_is_one_of_six(wrong: str) -> None:
    loaded = load(work=work("updates:", "  - date: 2018-01-01", f'    status: "{wrong}"'))
    assert found(loaded) == ["bad-value deliverables.0.updates.0.status"]
    assert loaded.plan.deliverables[0].updates[0].status is None


@pytest.mark.parametrize(
    ("written", "progress"),
    [
        ("0", 0),
        ("60", 60),
        ("100", 100),
        ("60%", 60),
        ("60 %", 60),
        ("60\u00a0%", 60),
        ("60\u202f%", 60),
        ('"60"', 60),
    ],
)
def test_right_progresses_are_read(written: str, progress: int) -> None:
    loaded = load(work=work("updates:", "  - date: 2018-01-01", f"    progress: {written}"))
    assert found(loaded) == []
    assert loaded.plan.deliverables[0].updates[0].progress == progress


@pytest.mark.parametrize("written", ["2", "0.5", "1.10", "012", "0.000000000000001"])
def test_right_weights_are_read_exactly(written: str) -> None:
    loaded = load(work=work(f"weight: {written}"))
    assert found(loaded) == []
    assert loaded.plan.deliverables[0].weight == Decimal(written)


def test_leap_days_are_days() -> None:
    loaded = load(work=work("due: 2016-02-29", "start: '2000-02-29'"))
    assert found(loaded) == []
    assert loaded.plan.deliverables[0].due == date(2016, 2, 29)


def test_what_looks_like_something_else_is_text() -> None:
    text = """\
deliverables:
  - id: 012
    title: no
    commitments: [1.10, 1.1]
    description: 2018-01-01
    lead: 1e3
"""
    loaded = load(work=text)
    (one,) = loaded.plan.deliverables
    assert found(loaded) == []
    assert (one.id, one.title, one.commitments) == ("012", "no", ("1.10", "1.1"))
    assert (one.description, one.lead) == ("2018-01-01", "1e3")


@pytest.mark.parametrize("absent", ["", "~", "null"])
def test_absent_values_are_as_if_not_written(absent: str) -> None:
    lines = (
        f"{name}: {absent}" for name in ("due", "lead", "weight", "partners", "updates", "evidence")
    )
    loaded = load(work=work(*lines))
    assert found(loaded) == []
    assert loaded.plan.deliverables == load(work=work()).plan.deliverables


@pytest.mark.parametrize("name", ["id", "title", "commitments"])
@pytest.mark.parametrize("absent", ["", " ~", " null"])
def test_a_required_field_left_empty_is_missing(name: str, absent: str) -> None:
    lines = {"id": " L1", "title": " Publier", "commitments": " [1.1]"} | {name: absent}
    text = "deliverables:\n  - weight: 1\n" + "".join(f"    {k}:{v}\n" for k, v in lines.items())
    loaded = load(work=text)
    assert found(loaded) == ["missing-field deliverables.0"]
    assert loaded.plan.deliverables == ()
    assert messages(loaded) == [f"the field `{name}` is missing"]


THREE = """\
deliverables:
  - id: A
    title: Premier
    commitments: [1.1]
  - id: B
    commitments: [1.1]
    due: jamais
  - id: C
    title: Troisième
    commitments: [1.1]
    updates:
      - date: 2018-01-01
      - date: demain
        status: done
      - date: 2018-03-01
        progress: 40.0
"""


def test_a_record_that_cannot_be_read_takes_no_other_with_it() -> None:
    loaded = load(work=THREE)
    assert [one.id for one in loaded.plan.deliverables] == ["A", "C"]
    assert sorted(found(loaded)) == [
        "bad-value deliverables.1.due",
        "bad-value deliverables.2.updates.1.date",
        "bad-value deliverables.2.updates.2.progress",
        "missing-field deliverables.1",
    ]


def test_places_after_a_dropped_entry_stay_right() -> None:
    updates = load(work=THREE).plan.deliverables[1].updates
    assert [one.date for one in updates] == [date(2018, 1, 1), date(2018, 3, 1)]
    assert [one.origin.route for one in updates] == [
        ("deliverables", 2, "updates", 0),
        ("deliverables", 2, "updates", 2),
    ]


def test_what_is_left_of_a_record_is_remembered() -> None:
    loaded = load(work=work("continues: 2017-L05").replace("    title: Publier\n", ""))
    assert loaded.remnants == (
        Remnant(("L1",), ("1.1",), "2017-L05", "actions/2018/a.yaml", ("deliverables", 0)),
    )


def test_a_bad_element_drops_itself_alone() -> None:
    loaded = load(work=work("partners: [a, {}, b, ' ', c, [d]]"))
    assert loaded.plan.deliverables[0].partners == ("a", "b", "c")
    assert sorted(found(loaded)) == [f"bad-value deliverables.0.partners.{n}" for n in (1, 3, 5)]
    assert sorted(written_at(loaded, one) for one in loaded.diagnostics) == [
        "' '",
        "[d]]",
        "{}, b, ' ', c, [d]]",
    ]


def test_a_required_list_with_nothing_readable_drops_its_record() -> None:
    loaded = load(work=work().replace("[1.1]", "[{}]"))
    assert loaded.plan.deliverables == ()
    assert found(loaded) == ["bad-value deliverables.0.commitments.0"]


def test_a_text_where_a_list_is_wanted_is_told() -> None:
    loaded = load(work=work().replace("[1.1]", "1.1"))
    assert loaded.plan.deliverables == ()
    assert found(loaded) == ["bad-value deliverables.0.commitments"]


@pytest.mark.parametrize("name", ["updates", "milestones", "evidence", "partners"])
@pytest.mark.parametrize("wrong", ["rien", "{a: b}"])
def test_a_list_that_is_none_is_absent(name: str, wrong: str) -> None:
    loaded = load(work=work(f"{name}: {wrong}"))
    assert found(loaded) == [f"bad-value deliverables.0.{name}"]
    assert getattr(loaded.plan.deliverables[0], name) == ()


@pytest.mark.parametrize("wrong", ["texte", "[a]", "~"])
def test_an_entry_that_is_no_mapping_is_left_out(wrong: str) -> None:
    loaded = load(work=work("updates:", f"  - {wrong}", "  - date: 2018-01-01"))
    assert found(loaded) == ["bad-value deliverables.0.updates.0"]
    assert len(loaded.plan.deliverables[0].updates) == 1


def test_an_unknown_field_is_told_at_its_name_and_costs_nothing() -> None:
    loaded = load(work=work("zzz: [1]", "_origin: 3", "model_config: x"))
    assert sorted(found(loaded)) == [
        f"unknown-field deliverables.0.{name}" for name in ("_origin", "model_config", "zzz")
    ]
    assert {one.place.part for one in loaded.diagnostics} == {"key"}
    assert loaded.plan.deliverables == load(work=work()).plan.deliverables


def test_a_misspelled_required_field_is_told_once() -> None:
    loaded = load(work=work().replace("title:", "titre:"))
    assert found(loaded) == ["unknown-field deliverables.0.titre"]
    assert loaded.plan.deliverables == ()


def test_a_repeated_element_counts_once() -> None:
    loaded = load(work=work().replace("[1.1]", "[1.1, 2.3, 1.1]"))
    assert loaded.plan.deliverables[0].commitments == ("1.1", "2.3")


def test_every_record_knows_where_it_was_read() -> None:
    loaded = load(work=work("milestones:", "  - title: Jalon", "    due: 2018-01-01"))
    (one,) = loaded.plan.deliverables
    assert one.origin == Origin("actions/2018/a.yaml", ("deliverables", 0), "2018")
    assert one.year == 2018
    assert one.milestones[0].origin.route == ("deliverables", 0, "milestones", 0)


def test_a_reader_gives_nothing_for_what_is_no_mapping() -> None:
    reader = RecordReader("f.yaml")
    assert reader.read(Role, "direction") is None
    assert [one.rule for one in reader.diagnostics] == ["bad-value"]


def test_what_is_assumed_replaces_only_what_is_wrong() -> None:
    reader = RecordReader("f.yaml")
    values = document("id: é\ntitle: Le mien\nzzz: 1\n").values
    record = reader.read(Role, values, (), {"id": "x", "title": "Supposé"})
    assert record is not None
    assert (record.id, record.title) == ("x", "Le mien")
    assert [one.rule for one in reader.diagnostics] == ["bad-value", "unknown-field"]


def test_texts_are_the_fields_of_prose() -> None:
    fields = text_fields()
    assert {"title", "note", "challenges", "reason", "evidence", "mandates", "vision"} <= fields
    assert not fields & {"id", "due", "status", "progress", "weight", "lead", "commitments"}


def test_no_field_of_a_deliverable_is_wrongly_dropped() -> None:
    lines = [
        "description: Un texte.", "lead: a", "partners: [b]", "start: 2018-01-01",
        "due: 2018-02-01", "added: 2018-01-15", "weight: 2", "depends_on: [L0]",
        "continues: K1", "formerly: [J1]",
        "contributors: [c]", "ref: JIRA-1", "extra: {budget: 120000}",
        "evidence: [x]",
    ]  # fmt: skip
    loaded = load(work=work(*lines))
    (one,) = loaded.plan.deliverables
    assert found(loaded) == []
    assert one.model_fields_set | {"milestones", "updates"} == set(Deliverable.model_fields)


def test_the_fields_that_hold_numbers_are_known() -> None:
    assert number_fields() == {"weight", "value", "tolerance"}
