"""Files that give no bytes, and files whose records nobody would find."""

import pytest

from plantrack.loading.contents import DeliverablesFile
from plantrack.loading.unread import hidden_under, why_unreadable
from plantrack.source.files import OutsideError
from plantrack.source.values import Document


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(), "the file is not there"),
        (PermissionError(), "you may not read this file"),
        (OutsideError(), "it is a link to what stands outside the plan's folder"),
        (OSError(5, "io"), "this cannot be read as a file"),
    ],
)
def test_why_a_file_gives_no_bytes(error: OSError, words: str) -> None:
    assert why_unreadable(error).id == words


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({"deliverables": []}, None),
        ({"deliverables": None}, None),
        ({"deliverables": "x"}, "deliverables"),
        ({"livrables": []}, "livrables"),
        ({"id": "x", "deliverable": []}, "deliverable"),
        ({"deliverables": [], "livrables": []}, None),
    ],
)
def test_records_under_another_name_are_hidden(
    values: dict[str, object], hidden: str | None
) -> None:
    assert hidden_under(Document(values), DeliverablesFile) == hidden  # type: ignore[arg-type]
