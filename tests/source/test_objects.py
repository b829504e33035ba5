"""What git holds, asked in bulk, and never more of it than a file of a plan has."""

from pathlib import Path

from plantrack.source.objects import Held, contents_of, held_under, pieces_of
from plantrack.source.text import LARGEST
from repository import commit, git


def test_each_content_in_its_place_and_none_for_what_is_not_there(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"a": "un\n", "b c": "", "d": "x" * (LARGEST + 5)})
    names = [git(tmp_path, "rev-parse", f"HEAD:{one}") for one in ("a", "b c", "d")]
    first, missing, empty, large, again = contents_of(
        tmp_path, [names[0], "1" * 40, names[1], names[2], names[0]]
    )
    assert (first, missing, empty, again) == (b"un\n", None, b"", b"un\n")
    assert large is not None
    assert len(large) == LARGEST + 1
    assert b"".join(pieces_of(tmp_path, names[2])) == b"x" * (LARGEST + 5)


def test_a_word_that_looks_like_an_answer_is_none(tmp_path: Path) -> None:
    commit(tmp_path, "2018-06-12T10:00:00Z", {"a": "un\n"})
    found = held_under(tmp_path, ["HEAD:./no b/c", "HEAD:./a", "x y missing"])
    assert found == [None, Held(git(tmp_path, "rev-parse", "HEAD:a"), "blob", 3), None]
