"""The tree of a text, walked."""

import pytest

from edits.text.trees import tree

TEXT = "a: [x, {b: |}]\n".replace("|", "y")


def test_a_path_gives_its_entries() -> None:
    found = tree(TEXT)
    chain = found.chain(("a", 1, "b"))
    assert [entry.name for _, entry in chain] == ["a", "", "b"]
    assert [node.kind for node, _ in chain] == ["mapping", "sequence", "mapping"]


@pytest.mark.parametrize(
    ("path", "steps"), [(("z",), 0), (("a", 2), 1), (("a", "b"), 1), (("a", 0, "c"), 2)]
)
def test_a_path_that_leads_nowhere_says_how_far_it_went(path: tuple[str, ...], steps: int) -> None:
    with pytest.raises(KeyError) as missing:
        tree(TEXT).chain(path)
    assert missing.value.args == (steps,)


def test_walking_meets_keys_and_values_in_order() -> None:
    found = tree(TEXT)
    assert [node.text for node in found.root.walk() if node.kind == "scalar"] == [
        "a", "x", "b", "y",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "absent"), [("a:\n", True), ("a: ~\n", True), ("a: null\n", True), ("a: ''\n", False)]
)
def test_nothing_and_its_words_are_absent(text: str, *, absent: bool) -> None:
    assert tree(text).node(("a",)).is_absent is absent


def test_a_pair_in_a_list_has_no_braces() -> None:
    found = tree("[a: b, {c: d}]\n")
    assert [found.node((n,)).is_pair for n in (0, 1)] == [True, False]
