"""Records of a large file changed with those around them: as when the file is changed whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plantrack.source import excerpts
from plantrack.source.excerpts import excerpt_of
from plantrack.source.text import SourceText
from scale import shapes

_CLOCK = date(2017, 6, 1)
_FILE = shapes.DELIVERABLES
_USUAL = "# Une licence.\n" + shapes.well_kept_work(9)[_FILE]
_HEAD, *_RECORDS = _USUAL.split("  - id")
_STYLES = {
    "usual": _USUAL,
    "between braces": _USUAL + "  - {id: 2018-Z, title: Z, commitments: [1.1], due: 2018-06-30}\n",
    "comments": "".join(f"  # De {n}.\n  - id{part}" for n, part in enumerate(_RECORDS)).join(
        ("deliverables: # tous\n", "# La fin.\n")
    ),
    "Windows": _USUAL.replace("\n", "\r\n"),
    "dash alone": _USUAL.replace("  - id", "  -\n    id"),
    "anchor": _USUAL.replace("title: Publier le livrable 2", "title: &t Publier").replace(
        "title: Publier le livrable 7", "title: *t"
    ),
    "broken record": _USUAL.replace("  - id: 2018-W4\n", "  - 4\n  - id: 2018-W4\n"),
    "no end": _USUAL.rstrip("\n"),
    "at the margin": _USUAL.replace("\n  ", "\n"),
}
_COMMANDS = (
    ("set", "2018-W0", "title", "Publier : « # »"),
    ("set", "2018-W2", "title", "Publier"),
    ("set", "2018-W5", "description", "Première ligne\nseconde"),
    ("set", "2018-W8", "commitments.1", "1.10"),
    ("set", "2018-W5", "depends_on", "2018-W1", "2018-W2"),
    ("unset", "2018-W5", "lead"),
    ("update", "2018-W5", "--note", "Une note"),
    ("update", "2018-W8", "--note", "Une note"),
    ("add", "--year=2018", "--title=Un titre", "--commitment=1.1", "--due=2018-06-30"),
    ("remove", "2018-W4"),
    ("rename", "2018-W4", "2018-W40"),
)


@pytest.mark.few(3)
@pytest.mark.parametrize("words", _COMMANDS, ids=" ".join)
@pytest.mark.parametrize("style", _STYLES)
def test_as_when_the_file_is_changed_whole(
    style: str,
    words: tuple[str, ...],
    make_plan: Callable[..., Path],
    plantrack: Callable,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = []
    for largest in (excerpts.LARGEST_WHOLE, 0):
        monkeypatch.setattr(excerpts, "LARGEST_WHOLE", largest)
        root = make_plan({_FILE: _STYLES[style]}, folder=f"p{largest}")
        ran = plantrack(*words, root=root, clock=_CLOCK)
        said.append((ran.code, ran.out, ran.err, (root / _FILE).read_bytes()))
    assert said[0] == said[1]


def test_only_what_is_around_the_record_is_read_again() -> None:
    text = "deliverables:\n" + "".join(f"- id: L{n}\n  title: {'T' * 90}\n" for n in range(9_000))
    lines = {("deliverables", n): 2 + 2 * n for n in range(9_000)}
    source = SourceText("a.yaml", text)
    for position in (0, 1, 4_500, 8_998, 8_999, 9_000, -1):
        excerpt = excerpt_of(source, lines, ("deliverables", position))
        assert len(excerpt.source.text) < 1.1 * excerpts.LARGEST_WHOLE
        assert excerpt.whole(excerpt.source.text) == text
        assert (
            excerpt.line(excerpt.source.text.count("\n") + 1)
            == text.count("\n", 0, len(text) - len(excerpt.after)) + 1
        )
        if 0 <= position < 9_000:
            assert excerpt.value(("deliverables", position, "id")) == f"L{position}"
    assert excerpt_of(source, lines, ("deliverables", 9_001)).source is source
    assert excerpt_of(source, lines, ("others", 3)).source is source
