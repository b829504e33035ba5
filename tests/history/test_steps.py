"""What a version wrote beside the one before it."""

from datetime import UTC, datetime

from plantrack.history.steps import Entry, Facts, Step, facts_between, key_of, names_since, typed_by
from plantrack.source.log import Commit

from .plans import CARTE, FILES, edited, loaded

ENTRY = "        by: direction\n"
NEXT = "      - date: 2018-06-12\n        note: Suite.\n"


def commit(name: str) -> Commit:
    day = datetime(2018, 6, 12, tzinfo=UTC)
    return Commit(name * 40, (), "Essai", day)


def test_only_new_entries_are_new() -> None:
    after = loaded(edited((CARTE, ENTRY, ENTRY + NEXT)))
    facts = facts_between(loaded(FILES), after)
    (entry,) = facts.entries
    update = after.plan.deliverable_of["L-01"].updates[-1]
    assert entry == Entry("L-01", key_of(update))
    assert facts_between(after, after).entries == ()


def test_a_key_is_what_is_said_wherever_it_stands() -> None:
    one, other = (loaded(files).plan.deliverable_of["L-01"].updates[0] for files in (FILES, FILES))
    assert one.origin == other.origin
    assert key_of(one) == key_of(other)
    assert key_of(one) != key_of(one.model_copy(update={"note": "Autre"}))


def test_names_are_those_of_the_last_version() -> None:
    steps = [
        Step(commit("a"), Facts()),
        Step(commit("b"), Facts(renamed={"A": "B"})),
        Step(commit("c"), Facts(renamed={"B": "C"})),
    ]
    assert names_since(steps) == [{"A": "C", "B": "C"}, {"B": "C"}, {}]


def test_who_typed_an_entry_first() -> None:
    a, b, c = commit("a"), commit("b"), commit("c")
    brought = Step(c, Facts(entries=(Entry("B", "2"),)))
    steps = [
        Step(a, Facts(entries=(Entry("A", "1"),))),
        Step(b, Facts(entries=(Entry("B", "2"), Entry("B", "3")), renamed={"A": "B"}), (brought,)),
        Step(None, Facts(entries=(Entry("B", "4"), Entry("B", "1")))),
    ]
    assert typed_by(steps) == {Entry("B", "1"): a, Entry("B", "2"): c, Entry("B", "3"): b}
