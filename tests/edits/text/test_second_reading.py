"""Another reader takes what an edit wrote for the same, or the edit is refused."""

import time

import pytest

from plantrack.edits.text import EditRefused, refuse_other_reading
from plantrack.edits.text.second_reading import LARGEST_WHOLE

RECORDS = "deliverables:\n" + "".join(
    f"  - id: L{n}\n    title: Livrable {n}\n    note: |\n      a\n      - b\n"
    for n in range(4_500)
)
assert len(RECORDS) > LARGEST_WHOLE
ODD = "\tx\n"  # after a colon: libyaml takes the tab for a space, ruamel does not


def test_what_both_read_alike_passes() -> None:
    for text in ("a: 1\n", "# c\n", "", "a: ~\nb:\nc: [x, 'y']\n", "\ufeffa: é\n"):
        refuse_other_reading("x.yaml", "", text)


def test_what_ours_cannot_read_is_left_to_it() -> None:
    refuse_other_reading("x.yaml", "", "a: {b}: c}\n")


def test_what_is_taken_otherwise_is_refused_unless_it_was_before() -> None:
    with pytest.raises(EditRefused, match="another reader"):
        refuse_other_reading("x.yaml", "a: b\n", f"a:{ODD}")
    with pytest.raises(EditRefused, match="another reader"):
        refuse_other_reading("x.yaml", "", f"a:{ODD}")
    refuse_other_reading("x.yaml", f"a:{ODD}", f"a:{ODD}b: c\n")


@pytest.mark.parametrize("place", [0, 2_000, 4_499])
def test_of_a_large_text_the_changed_record_and_its_neighbours_are_read(place: int) -> None:
    started = time.process_time()
    plain, odd = f"title: Livrable {place}\n", f"title:{ODD}"
    with pytest.raises(EditRefused):
        refuse_other_reading("x.yaml", RECORDS, RECORDS.replace(plain, odd))
    far = f"title: Livrable {(place + 1_000) % 4_500}\n"
    before = RECORDS.replace(far, odd)
    refuse_other_reading("x.yaml", before, before.replace(plain, "title: autre\n"))
    start = RECORDS.index(f"  - id: L{place}\n")
    refuse_other_reading("x.yaml", RECORDS, RECORDS[:start])
    refuse_other_reading("x.yaml", RECORDS, RECORDS + "other: 1\n")
    assert time.process_time() - started < 5


def test_of_a_word_renamed_throughout_each_way_it_is_written_is_read_once() -> None:
    before = RECORDS.replace("    note", "    lead: one\n    note")
    started = time.process_time()
    refuse_other_reading("x.yaml", before, before.replace("lead: one", "lead: two"))
    assert time.process_time() - started < 1  # the whole takes ruamel ten seconds
    start = before.index("  - id: L3000\n")
    odd = before[:start] + before[start:].replace("lead: one\n", f"lead:{ODD}", 1)
    with pytest.raises(EditRefused):
        refuse_other_reading("x.yaml", before, odd.replace("lead: one", "lead: two"))
