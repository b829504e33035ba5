"""Files that give no bytes, and files whose records nobody would find."""

import pytest

from plantrack.loading.contents import DeliverablesFile
from plantrack.loading.unread import hides_records, why_unreadable
from plantrack.source.values import Document


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(), "the file is not there"),
        (PermissionError(), "you may not read this file"),
        (OSError(5, "io"), "this cannot be read as a file"),
    ],
)
def test_why_a_file_gives_no_bytes(error: OSError, words: str) -> None:
    assert why_unreadable(error).id == words


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({"deliverables": []}, False),
        ({"deliverables": None}, False),
        ({"deliverables": "x"}, True),
        ({"livrables": []}, True),
        ({"deliverables": [], "livrables": []}, False),
    ],
)
def test_records_under_another_name_are_hidden(values: dict[str, object], hidden: object) -> None:
    assert hides_records(Document(values), DeliverablesFile) is hidden  # type: ignore[arg-type]
