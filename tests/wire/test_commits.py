"""A commit in JSON."""

from datetime import UTC, datetime

from plantrack.source.log import Commit
from plantrack.wire.commits import commit_json


def test_a_commit_is_named_dated_and_signed() -> None:
    day = datetime(2018, 6, 12, tzinfo=UTC)
    one = Commit("a" * 40, (), "Essai", day)
    assert commit_json(one) == {"commit": "aaaaaaa", "author": "Essai", "date": "2018-06-12"}
    assert commit_json(None) is None
