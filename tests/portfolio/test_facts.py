"""`facts`: the tables of a plan, the same in each format, with nothing that may not be in them."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import parquet

from plantrack.portfolio.facts.shape import SCHEMA, TABLES
from portfolio.made import DAY, portfolio

FORMATS = ("parquet", "csv", "jsonl")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return portfolio(tmp_path_factory.mktemp("facts")).parent / "plans/nord"


def test_the_formats_hold_the_same_rows(plantrack: Callable, plan: Path, tmp_path: Path) -> None:
    for format_ in FORMATS:
        line = ("facts", "--format", format_, "--output", str(tmp_path / format_))
        ran = plantrack(*line, "--days", f"{DAY},months", "--as-of", "2018-12-31", root=plan)
        assert ran.code == 0, ran.err
    about = json.loads((tmp_path / "csv/facts.json").read_text("utf-8"))
    assert about["schema"] == SCHEMA
    assert [*about["tables"]] == [*TABLES]
    for name in TABLES:
        table = parquet.read_table(tmp_path / f"parquet/{name}.parquet")
        rows = [{k: _text(v) for k, v in row.items()} for row in table.to_pylist()]
        with (tmp_path / f"csv/{name}.csv").open(encoding="utf-8", newline="") as stream:
            assert [dict(row) for row in csv.DictReader(stream)] == rows
        lines = (tmp_path / f"jsonl/{name}.jsonl").read_text("utf-8").splitlines()
        told = [json.loads(line) for line in lines]
        assert [{k: _text(v) for k, v in row.items()} for row in told] == rows
        assert {str(kind) for kind in table.schema.types} <= {"string", "int64", "date32[day]"}
    days = parquet.read_table(tmp_path / "parquet/figures.parquet")["day"].unique().to_pylist()
    assert len(days) == 23  # the month ends of two years but the last, which is no past one


def _text(value: object) -> str:
    return "" if value is None else str(value)


@pytest.mark.parametrize("format_", FORMATS)
def test_notes_are_given_where_asked_and_internal_ones_never(
    plantrack: Callable, plan: Path, tmp_path: Path, format_: str
) -> None:
    for words, has_notes in (((), False), (("--texts",), True)):
        folder = tmp_path / f"{format_}{has_notes}"
        plantrack("facts", "--format", format_, "--output", str(folder), *words, root=plan)
        held = b"".join(path.read_bytes() for path in folder.iterdir())
        assert b"canari" not in held
        assert (b"Secret de note" in held) is has_notes
    entries = tmp_path / f"{format_}True/entries.{format_}"
    if format_ == "jsonl":
        assert len(entries.read_text("utf-8").splitlines()) == 3  # but for what is only internal


def test_a_plan_that_cannot_be_read_whole_is_refused(
    plantrack: Callable, make_plan: Callable, tmp_path: Path
) -> None:
    root = make_plan({"actions/2018/b.yaml": "deliverables: [x\n"})
    line = ("facts", "--output", str(tmp_path / "f"), "--format", "csv")
    assert plantrack(*line, root=root).code == 2
    assert not (tmp_path / "f").exists()
    assert plantrack(*line, "--incomplete", root=root).code == 0


def test_days_that_are_none_are_refused(plantrack: Callable, plan: Path, tmp_path: Path) -> None:
    for words in ("", "2018-13-01", "jamais"):
        ran = plantrack("facts", "--output", str(tmp_path / "f"), "--days", words, root=plan)
        assert ran.code == 2, words
