"""Thousands of random edits, each judged by the independent oracle: not one may do harm."""

import json
import random

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from edits.text import layouts, random_edits
from edits.text.random_edits import YAML_DATA, Failure, dressed, edit, is_read, run, tried
from edits.text.reading import BREAK, Data, read
from plantrack.edits.text import Delete, EditRefused, Insert, Set, edit_text
from plantrack.source.text import decode
from plantrack.source.yaml_tree import nested
from plantrack.source.yaml_values import value_of
from trying import examples

CORPORA = {"suite": random_edits.suite, "wild": random_edits.wild, "plans": random_edits.plans}
RANDOMS = st.randoms(use_true_random=False)
PROPERTY = settings(
    max_examples=examples(100),
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


def told(failures: list[Failure]) -> str:
    shortest = sorted(failures, key=lambda one: len(one.text))[:3]
    return f"{len(failures)} failures\n" + "\n".join(map(str, shortest))


@pytest.mark.few(1)
@pytest.mark.parametrize(("corpus", "count"), [("suite", 120), ("wild", 120), ("plans", 60)])
def test_random_edits_do_no_harm(corpus: str, count: int) -> None:
    done, failures = run(2018, count, CORPORA[corpus]())
    assert done.total() >= count
    assert not failures, told(failures)


@pytest.mark.soak
@pytest.mark.parametrize(("corpus", "count"), [("suite", 4000), ("wild", 5000), ("plans", 1000)])
def test_thousands_of_random_edits_do_no_harm(corpus: str, count: int) -> None:
    done, failures = run(31, count, CORPORA[corpus]())
    assert done.total() >= count
    assert not failures, told(failures)


@pytest.mark.soak
def test_thousands_of_random_edits_of_odd_texts_do_no_harm() -> None:
    texts = random_edits.suite() | random_edits.wild()
    short = {name: one for name, one in texts.items() if len(one) < 900 and "\t" not in one}
    _, failures = run(3, 5000, short, spoil=True)
    assert not failures, told(failures)


@pytest.mark.soak
def test_thousands_of_random_edits_of_random_layouts_do_no_harm() -> None:
    rng = random.Random(5)  # noqa: S311 - reproducible
    failures = []
    for number in range(10_000):
        text = layouts.document(rng)
        one = edit(rng, read(text).data) if is_read(text) else None
        if one:
            failures += [found for _, found in [tried(f"layout {number}", text, one)] if found]
    assert not failures, told(failures)


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_judge_reads_as_the_program_does(corpus: str) -> None:
    for text in CORPORA[corpus]().values():
        source = decode("", text.encode())
        assert read(source.text).data == value_of(nested(source, any_root=True).root)


def test_the_corpora_are_large() -> None:
    assert len(random_edits.suite()) > 200
    assert len(random_edits.wild()) >= 30
    assert all(map(is_read, random_edits.wild().values()))


def test_what_the_reader_refuses_is_refused_and_nothing_else() -> None:
    texts = json.loads((YAML_DATA / "yaml-test-suite.json").read_text(encoding="utf-8"))
    for text in texts.values():
        if not is_read(text):
            with pytest.raises(EditRefused):
                edit_text(text, ("a",), Set("b"))


@PROPERTY
@given(RANDOMS)
def test_any_edit_of_any_layout_does_no_harm(rng: random.Random) -> None:
    text = layouts.document(rng)
    assume(is_read(text))
    one = edit(rng, read(text).data)
    assume(one is not None)
    if one is not None:
        _, failure = tried("layout", text, one)
        assert failure is None, str(failure)


@PROPERTY
@given(RANDOMS, st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_text_can_be_written_anywhere(rng: random.Random, new: str) -> None:
    _write(rng, new)


@PROPERTY
@given(RANDOMS, st.text("ab \t\n#:-'\"[]{},&*!|>%@`?\\~\u00a0é", max_size=12))
def test_any_text_full_of_signs_can_be_written_anywhere(rng: random.Random, new: str) -> None:
    _write(rng, new)


def _write(rng: random.Random, new: str) -> None:
    assume("\ufeff" not in new and "\ufffe" not in new and "\uffff" not in new)
    assume(not any(0x7F <= ord(sign) <= 0x9F for sign in new))
    text = layouts.document(rng)
    assume(is_read(text))
    paths = [path for path, _ in random_edits.nodes(read(text).data) if path]
    assume(paths)
    _, failure = tried("layout", text, random_edits.Edit(rng.choice(paths), Set(new)))
    assert failure is None, str(failure)


def _inserted(rng: random.Random, data: Data) -> random_edits.Edit | None:
    """An entry put anywhere into a list or mapping that has some."""
    held = [(path, one) for path, one in random_edits.nodes(data) if isinstance(one, (list, dict))]
    full = [(path, one) for path, one in held if one]
    if not full:
        return None
    path, one = rng.choice(full)
    new = random_edits.value(rng)
    if isinstance(one, list):
        return random_edits.Edit((*path, rng.randint(0, len(one))), Insert(new))
    after = rng.choice([None, *one])
    return random_edits.Edit((*path, "nouveau"), Insert(new, after))


@PROPERTY
@given(RANDOMS)
def test_what_is_inserted_and_deleted_again_leaves_the_text_as_it_was(rng: random.Random) -> None:
    text = dressed(rng, layouts.document(rng)).removeprefix("\ufeff")
    assume(is_read(text))
    one = _inserted(rng, read(text).data)
    assume(one is not None)
    if one is None:
        return
    new, failure = tried("layout", text, one)
    assert failure is None, str(failure)
    back, failure = tried("layout", new, random_edits.Edit(one.path, Delete()))
    assert failure is None, str(failure)
    assert read(back).data == read(text).data
    parent = read(text).node(one.path[:-1])
    if not parent.flow and BREAK.search(text[-1:]):
        assert back == text, f"{text!r}\n{one}\n{new!r}\n{back!r}"
