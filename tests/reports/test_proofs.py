"""What is said to be done, its proof, and when that was committed."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.model import Status
from plantrack.reports.edition import Edition
from plantrack.reports.proofs import Proof, notes, proofs, summary_words, untyped_words
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


def proof_of(edition: Edition) -> Proof:
    return next(each for each in proofs(edition) if each.standing.deliverable.id == "2018-L01")


def test_they_are_what_is_done(edition: Callable[..., Edition]) -> None:
    today = edition()
    found = proofs(today)
    done = [each for each in today.snapshot.in_force if each.status is Status.DONE]
    assert [proof.standing for proof in found] == done
    assert summary_words(today, found) == "26 deliverables are done, 24 with evidence."


def test_each_piece_is_what_it_is(edition: Callable[..., Edition], root: Path) -> None:
    file, link, missing, text = proof_of(edition(DAY, root)).evidence
    assert file.sha256 == hashlib.sha256(b"%PDF guide").hexdigest()
    assert file.words == "file, 10 bytes"
    assert link.href == "https://example.org/2"
    assert missing.words == "no such file in the plan's folder"
    assert text.words == "neither an address nor a file"


def test_the_place_is_the_line_of_the_entry(edition: Callable[..., Edition], root: Path) -> None:
    path, _, line = proof_of(edition(DAY, root)).place.partition(":")
    assert (root / path).read_text(encoding="utf-8").splitlines()[int(line) - 1] == (
        "      - date: 2018-06-20"
    )


def test_it_was_typed_when_it_was_committed(edition: Callable[..., Edition], root: Path) -> None:
    made = commit(root, "2018-07-04T12:00:00-04:00")
    found = proof_of(edition(DAY, root))
    assert (found.commit, found.typed) == (made, date(2018, 7, 4))


def test_what_is_not_committed_says_so(edition: Callable[..., Edition], root: Path) -> None:
    assert proof_of(edition(DAY, root)).typed is None
    before = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    late = before.replace("2018-06-20", "2018-06-22")
    commit(root, "2018-07-04T12:00:00-04:00")
    (root / "actions/2018/a.yaml").write_text(late, encoding="utf-8")
    found = proof_of(edition(DAY, root))
    assert found.untyped
    assert untyped_words(found.untyped, Translator("en")) == "not committed"


def test_nothing_done_is_a_sentence(edition: Callable[..., Edition]) -> None:
    early = edition(date(2017, 1, 2))
    assert proofs(early) == ()
    assert summary_words(early, ()) == "No deliverable is done on that day."
    assert list(notes(early, ())) == []
