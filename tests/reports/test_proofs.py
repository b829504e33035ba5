"""What is said to be done, its proof, and when that was committed."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.model import Status
from plantrack.reports.edition import Edition
from plantrack.reports.proofs import proofs_page
from repository import commit

DAY = date(2018, 9, 1)
PROVEN = """\
deliverables:
  - id: 2018-L01
    title: Publier le guide
    commitments: ["1.1"]
    updates:
      - date: 2018-05-01
        status: in_progress
      - date: 2018-06-20
        status: done
        evidence:
          - docs/guide.pdf
          - https://example.org/2
          - docs/absent.pdf
          - Procès-verbal du conseil, point 4
"""


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    plain = make_plan({"actions/2018/a.yaml": PROVEN})
    (plain / "docs").mkdir()
    (plain / "docs/guide.pdf").write_bytes(b"%PDF guide")
    return plain


def row_of(edition: Callable[..., Edition], root: Path) -> dict[str, object]:
    rows = proofs_page(edition(DAY, root))["rows"]
    return next(row for row in rows if row["deliverable"]["id"] == "2018-L01")


def test_the_rows_are_what_is_done(edition: Callable[..., Edition]) -> None:
    one = edition()
    found = proofs_page(one)
    done = [each for each in one.snapshot.in_force if each.status is Status.DONE]
    assert [row["deliverable"]["id"] for row in found["rows"]] == [
        each.deliverable.id for each in done
    ]
    assert found["summary"] == "26 deliverables are done, 24 with evidence."


def test_each_piece_is_what_it_is(edition: Callable[..., Edition], root: Path) -> None:
    found = row_of(edition, root)["evidence"]
    assert [one["kind"] for one in found] == ["file", "link", "missing", "text"]
    assert found[0]["sha256"] == hashlib.sha256(b"%PDF guide").hexdigest()
    assert found[0]["words"] == "file, 10 bytes"
    assert found[1]["href"] == "https://example.org/2"


def test_the_place_is_the_line_of_the_entry(edition: Callable[..., Edition], root: Path) -> None:
    path, _, line = str(row_of(edition, root)["place"]).partition(":")
    assert (root / path).read_text(encoding="utf-8").splitlines()[int(line) - 1] == (
        "      - date: 2018-06-20"
    )


def test_it_was_typed_when_it_was_committed(edition: Callable[..., Edition], root: Path) -> None:
    made = commit(root, "2018-07-04T12:00:00-04:00")
    found = row_of(edition, root)
    assert found["typed"]["commit"] == made
    assert found["typed"]["date"]["iso"] == "2018-07-04"
    assert found["typed_words"] == f"{made} on 2018-07-04"


def test_what_is_not_committed_says_so(edition: Callable[..., Edition], root: Path) -> None:
    assert row_of(edition, root)["typed"] is None
    before = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    late = before.replace("2018-06-20", "2018-06-22")
    commit(root, "2018-07-04T12:00:00-04:00")
    (root / "actions/2018/a.yaml").write_text(late, encoding="utf-8")
    assert row_of(edition, root)["typed_words"] == "not committed"


def test_nothing_done_is_a_sentence(edition: Callable[..., Edition]) -> None:
    assert proofs_page(edition(date(2017, 1, 2))) == {
        "summary": "No deliverable is done on that day.",
        "notes": [],
        "rows": [],
    }
