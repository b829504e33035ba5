"""Fields set and deleted: the text afterwards, to the byte, and what is refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from edits.changing import DAY, load, made, refused, replaced, told
from plantrack.edits.setting import set_field, unset_field
from plantrack.errors import PlantrackError

YEAR = "actions/2018/a.yaml"
TEXT = """\
deliverables:
  # Le premier.
  - id: 2018-L01
    title: "Publier" # entre guillemets
    commitments: [1.1, "1.10"]   # deux
    lead: direction
    due: 2018-06-30
    weight: 2
    milestones:
      - title: Un
        due: 2018-02-01
        done: 2018-02-02
      # le second
      - title: Deux
        due: 2018-03-01
    evidence:
      - https://example.org/1
    updates:
      - date: 2018-02-20
        status: in_progress
        progress: 10

  - {id: 2018-L02, title: Autre, commitments: [1.1], partners: [poles]}
"""
INDICATORS = """\
indicators:
  - id: I-1
    commitment: 1.1
    title: Rencontres
    unit: rencontres
    direction: increase
    targets:
      - date: 2018-12-31
        value: 10
"""
BEFORE = date(2017, 12, 31)


@pytest.fixture
def root(make_plan: Callable) -> Path:
    other = "deliverables:\n  - {id: 2017-L01, title: X, commitments: [1.1, 1.10]}\n"
    folder: Path = make_plan(
        {YEAR: TEXT, "plan/indicators.yaml": INDICATORS, "actions/2017/a.yaml": other}
    )
    return folder


SET = [
    ("2018-L01", "title", ["Rédiger: tout"], 'title: "Publier"', 'title: "Rédiger: tout"'),
    ("2018-l01", "Titre", ["Rédiger"], 'title: "Publier"', 'title: "Rédiger"'),
    ("2018-L01", "poids", ["1,5"], "weight: 2", "weight: 1.5"),
    ("2018-L01", "milestones.2.done", ["2018-03-02"], "due: 2018-03-01\n",
     "due: 2018-03-01\n        done: 2018-03-02\n"),
    ("2018-L01", "jalons[1].fait", ["2018-02-03"], "done: 2018-02-02", "done: 2018-02-03"),
    ("2018-L01", "milestones.1.title", ["Premier"], "title: Un\n", "title: Premier\n"),
    ("2018-L01", "commitments", ["1.10,1.1"], '[1.1, "1.10"]', '["1.10", 1.1]'),
    ("2018-L01", "commitments", ["1.1"], '[1.1, "1.10"]', "[1.1]"),
    ("2018-L01", "commitments.2", ["1.1"], '[1.1, "1.10"]', '[1.1, "1.1"]'),
    ("2018-L01", "start", ["2018-01-15"], "    lead: direction\n",
     "    lead: direction\n    start: 2018-01-15\n"),
    ("2018-L01", "partenaires", ["Pôles"], "    lead: direction\n",
     "    lead: direction\n    partners:\n      - poles\n"),
    ("2018-L01", "evidence.1", ["a, b"], "https://example.org/1", "a, b"),
    ("2018-L01", "evidence.2", ["docs/2.pdf"], "      - https://example.org/1\n",
     "      - https://example.org/1\n      - docs/2.pdf\n"),
    ("2018-L01", "evidence", ["a, b", "c"], "      - https://example.org/1\n",
     "      - a, b\n      - c\n"),
    ("2018-L01", "depends_on", ["2018-l02"], "    weight: 2\n",
     "    weight: 2\n    depends_on:\n      - 2018-L02\n"),
    ("2018-L02", "lead", ["direction"], "[1.1], partners", "[1.1], lead: direction, partners"),
    ("2018-L02", "title", ["Oui, non"], "title: Autre", 'title: "Oui, non"'),
]  # fmt: skip


@pytest.mark.few(9)
@pytest.mark.parametrize(("word", "field", "values", "old", "new"), SET)
def test_set(root: Path, word: str, field: str, values: list[str], old: str, new: str) -> None:
    edit = set_field(load(root), word, field, values, DAY)
    assert made(root, edit) == replaced(root, YEAR, old, new)


ELSEWHERE = [
    ("plan", "période.fin", ["2018-11-30"], "plan/plan.yaml", "end: 2018-12-31", "end: 2018-11-30"),
    ("plan", "language", ["Anglais"], "plan/plan.yaml", "language: fr", "language: en"),
    ("plan", "severities.done-without-evidence", ["Avertissement"], "plan/plan.yaml",
     "  end: 2018-12-31\n",
     "  end: 2018-12-31\nseverities:\n  done-without-evidence: warning\n"),
    ("plan", "thresholds.a.b", ["> 3"], "plan/plan.yaml", "  end: 2018-12-31\n",
     "  end: 2018-12-31\nthresholds:\n  a.b: '> 3'\n"),
    ("plan", "mandates.1", ["Agir: vite"], "plan/plan.yaml", "  end: 2018-12-31\n",
     "  end: 2018-12-31\nmandates:\n  - 'Agir: vite'\n"),
    ("2018", "exemple", ["oui"], "actions/2018/plan.yaml", "adopted: 2018-01-10\n",
     "adopted: 2018-01-10\nillustrative: true\n"),
    ("1", "rationale", ["Parce que."], "plan/axes/1.yaml", "    text: Fera la dixième chose.\n",
     "    text: Fera la dixième chose.\nrationale: Parce que.\n"),
    ("1.10", "title", ["Dix"], "plan/axes/1.yaml", "title: Dixième engagement", "title: Dix"),
    ("I-1", "baseline.value", ["-1 234,5"], "plan/indicators.yaml", "    direction: increase\n",
     "    direction: increase\n    baseline:\n      value: -1234.5\n"),
    ("I-1", "sens", ["hausse"], "plan/indicators.yaml", "", ""),
    ("I-1", "direction", ["BAISSE"], "plan/indicators.yaml", "increase", "decrease"),
    ("I-1", "targets.1.value", ["-2"], "plan/indicators.yaml", "value: 10", "value: -2"),
    ("direction", "title", ["La direction"], "plan/team.yaml", "title: Direction",
     "title: La direction"),
    ("poles", "title", ["Les pôles"], "plan/team.yaml", "title: Pôles", "title: Les pôles"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "field", "values", "path", "old", "new"), ELSEWHERE)
def test_set_in_every_kind_of_file(
    root: Path, word: str, field: str, values: list[str], path: str, old: str, new: str
) -> None:
    edit = set_field(load(root), word, field, values, DAY)
    assert made(root, edit) == (replaced(root, path, old, new) if old else {})


def test_an_empty_field_is_filled_where_it_stands(make_plan: Callable) -> None:
    text = "deliverables:\n- id: A\n  lead:   # à venir\n  title: X\n  commitments: [1.1, 1.10]\n"
    root = make_plan({YEAR: text})
    edit = set_field(load(root), "A", "lead", ["direction"], DAY)
    assert made(root, edit) == replaced(root, YEAR, "lead:   # à", "lead: direction   # à")


def test_what_is_there_already_changes_nothing(root: Path) -> None:
    same = [
        ("due", ["2018-06-30"]),
        ("commitments", ["1.1", "1.10"]),
        ("milestones.1.title", ["Un"]),
    ]
    for field, values in same:
        assert set_field(load(root), "2018-L01", field, values, DAY).changes == ()


def test_what_is_said(root: Path) -> None:
    loaded = load(root)
    assert told(set_field(loaded, "2018-l01", "jalons.2.fait", ["2018-03-02"], DAY)) == [
        "2018-L01: `milestones.2.done` is now “2018-03-02”"
    ]
    assert told(set_field(loaded, "2018", "label", ["x " * 60], DAY)) == [
        "action plan 2018: `label` is now “" + "x " * 29 + "x…”"
    ]
    assert told(unset_field(loaded, "2018-L01", "weight", DAY)) == ["2018-L01: `weight` deleted"]


def test_a_due_date_is_free_until_its_year_begins(root: Path) -> None:
    edit = set_field(load(root), "2018-L01", "due", ["2018-07-31"], BEFORE)
    assert made(root, edit) == replaced(root, YEAR, "due: 2018-06-30", "due: 2018-07-31")
    edit = unset_field(load(root), "2018-L01", "due", BEFORE)
    assert made(root, edit) == replaced(root, YEAR, "    due: 2018-06-30\n", "")
    first = set_field(load(root), "2018-L02", "due", ["2018-07-31"], DAY)
    assert "due: 2018-07-31" in made(root, first)[YEAR]


REFUSED = [
    ("2018-L01", "id", ["X"], "plantrack rename 2018-L01 NEW"),
    ("1", "commitments.1.id", ["1.2"], "plantrack rename 1.1 NEW"),
    ("2018-L01", "updates", ["X"], "plantrack update 2018-L01"),
    ("2018-L01", "journal.1.note", ["X"], "plantrack edit 2018-L01"),
    ("2018-L01", "status", ["done"], "plantrack update 2018-L01 --status"),
    ("2018-L01", "avancement", ["60"], "plantrack update 2018-L01 --progress"),
    ("2018-L01", "due", ["2018-07-31"], "plantrack update 2018-L01 --due"),
    ("2018", "year", ["2019"], "new-year"),
    ("2018-L01", "leed", ["direction"], "“leed” is not a field here. Did you mean `lead`?"),
    ("2018-L01", "responsble", ["direction"], "Did you mean `lead`?"),
    ("poles", "xyz", ["1"], "the fields are `id`, `title`"),
    ("2018-L01", "lead", ["directon"], "Did you mean direction?"),
    ("2018-L01", "partners", ["poles, pole"], "“pole”"),
    ("2018-L01", "commitments", ["1"], "is an axis; its commitments are 1.1, 1.10"),
    (
        "2018-L01",
        "depends_on",
        ["1.1"],
        "“1.1” is a commitment, “Premier engagement”, and not a deliverable",
    ),
    ("2018-L01", "start", ["bientôt"], "“bientôt” is not a date"),
    ("2018-L01", "weight", ["lourd"], "“lourd” is not a number"),
    ("2018-L01", "weight", ["0"], "not a weight"),
    ("2018-L01", "title", ["a", "b"], "between quotes"),
    ("2018-L01", "title", [" "], "plantrack unset 2018-L01 title"),
    ("2018-L01", "partners", [","], "the value is empty"),
    ("2018-L01", "title.x", ["a"], "`title` holds nothing inside it"),
    ("2018-L01", "partners.1.x", ["a"], "`partners` holds nothing inside it"),
    ("2018-L01", "milestones", ["a"], "milestones.1.done"),
    ("2018-L01", "milestones.1", ["a"], "plantrack edit 2018-L01"),
    ("2018-L01", "milestones.3.done", ["2018-01-01"], "`milestones` holds 2: there is no number 3"),
    ("2018-L01", "milestones.0.done", ["2018-01-01"], "count from 1"),
    ("2018-L01", "evidence.3", ["a"], "`evidence` holds 1: there is no number 3"),
    ("plan", "period", ["a"], "period.end"),
    ("plan", "severities", ["off"], "severities.done-without-evidence"),
    ("plan", "severities.unknown-rol", ["off"], "Did you mean unknown-role"),
    ("plan", "severities.x", ["off"], "plantrack rules"),
    ("plan", "severities.unknown-role", ["fatal"], "`error`, `warning`, `note`, `off`"),
    ("plan", "language", ["deutsch"], "“deutsch” is not the tag of a language"),
    ("2018", "illustrative", ["peut-être"], "true or false"),
    ("I-1", "baseline.date", ["2018-01-01"], "the field `value` is missing"),
    ("I-1", "targets.1.value", ["1,234"], "two ways"),
    ("2018-L09", "title", ["a"], "the choices are 2018-L01, 2018-L02"),
]


@pytest.mark.few(22)
@pytest.mark.parametrize(("word", "field", "values", "said"), REFUSED)
def test_refused_with_what_to_do_instead(
    root: Path, word: str, field: str, values: list[str], said: str
) -> None:
    with pytest.raises(PlantrackError) as error:
        set_field(load(root), word, field, values, DAY)
    assert said in refused(error)


UNSET = [
    ("2018-L01", "lead", "    lead: direction\n", ""),
    ("2018-L01", "responsable", "    lead: direction\n", ""),
    ("2018-L01", "commitments.1", '[1.1, "1.10"]', '["1.10"]'),
    ("2018-L01", "evidence", "    evidence:\n      - https://example.org/1\n", ""),
    ("2018-L01", "evidence.1", "    evidence:\n      - https://example.org/1\n", ""),
    ("2018-L01", "milestones.2",
     "      # le second\n      - title: Deux\n        due: 2018-03-01\n", ""),
    ("2018-L01", "milestones.1.done", "        done: 2018-02-02\n", ""),
    ("2018-L02", "partners.1", ", partners: [poles]", ""),
]  # fmt: skip


@pytest.mark.parametrize(("word", "field", "old", "new"), UNSET)
def test_unset(root: Path, word: str, field: str, old: str, new: str) -> None:
    edit = unset_field(load(root), word, field, DAY)
    assert made(root, edit) == replaced(root, YEAR, old, new)


def test_the_last_entry_takes_its_field_with_it(make_plan: Callable) -> None:
    plan = make_plan()
    header = (plan / "plan/plan.yaml").read_text(encoding="utf-8")
    root = make_plan({"plan/plan.yaml": header + "severities:\n  unknown-role: off\n"})
    edit = unset_field(load(root), "plan", "severities.unknown-role", DAY)
    assert made(root, edit) == {"plan/plan.yaml": header}


def test_deleting_what_is_not_there_changes_nothing(root: Path) -> None:
    for field in ("start", "partners", "milestones.3.done", "evidence.2"):
        try:
            assert unset_field(load(root), "2018-L01", field, DAY).changes == ()
        except PlantrackError as error:
            assert "there is no number" in error.message_id  # noqa: PT017 - either will do


def test_an_empty_field_is_deleted_too(make_plan: Callable) -> None:
    text = "deliverables:\n- id: A\n  title: X\n  lead:\n  commitments: [1.1, 1.10]\n"
    root = make_plan({YEAR: text})
    assert made(root, unset_field(load(root), "A", "lead", DAY)) == replaced(
        root, YEAR, "  lead:\n", ""
    )


@pytest.mark.parametrize(
    ("word", "field", "said"),
    [
        ("2018-L01", "title", "`title` is required"),
        ("2018-L02", "commitments.1", "is required"),
        ("2018-L01", "milestones.1.due", "`milestones.1.due` is required"),
        ("2018-L01", "updates.1", "the journal is only added to"),
        ("2018-L01", "due", "as it was adopted"),
        ("2018-L01", "id", "`id` is required"),
        ("1", "commitments.1", "are not deleted here"),
        ("plan", "period", "plantrack set plan period"),
        ("2018", "year", "`year` is required"),
    ],
)
def test_what_cannot_be_deleted(root: Path, word: str, field: str, said: str) -> None:
    with pytest.raises(PlantrackError) as error:
        unset_field(load(root), word, field, DAY)
    assert said in refused(error)


def test_other_mistakes_of_the_record_do_not_stand_in_the_way(make_plan: Callable) -> None:
    text = TEXT.replace("weight: 2", "weight: lourd").replace("title: Un\n", "titre: Un\n")
    root = make_plan({YEAR: text})
    edit = set_field(load(root), "2018-L01", "start", ["2018-01-15"], DAY)
    assert "    start: 2018-01-15\n" in made(root, edit)[YEAR]
    edit = set_field(load(root), "2018-L01", "weight", ["3"], DAY)
    assert made(root, edit) == replaced(root, YEAR, "weight: lourd", "weight: 3")


def test_a_header_that_is_not_there(make_plan: Callable) -> None:
    root = make_plan()
    (root / "actions/2018/plan.yaml").unlink()
    with pytest.raises(PlantrackError) as error:
        set_field(load(root), "2018", "title", ["x"], DAY)
    assert "is not there" in refused(error)
