"""A patch in colours: every character of it is there."""

import io

import pytest

from plantrack.console.patch import patch_screen
from plantrack.console.shown import our_console
from plantrack.edits.record import FileChange
from plantrack.wire.patch import patch_of

PATCH = patch_of(
    [
        FileChange("plan/a.yaml", b"a: [1]\n" * 5 + b"b: :smile: [bold]\n", b"a: [1]\n" * 5 + b"c"),
        FileChange("plan/b.yaml", None, b"b" * 200 + b"\n"),
    ]
)


def shown(patch: str, *, color: bool) -> str:
    console = our_console(
        file=io.StringIO(),
        width=40,
        force_terminal=color,
        color_system="standard" if color else None,
    )
    console.print(patch_screen(patch), soft_wrap=True, end="")
    written = console.file.getvalue()  # type: ignore[attr-defined]
    return str(written)


def test_nothing_is_lost_or_broken_in_two() -> None:
    assert shown(PATCH, color=False) == PATCH
    assert patch_screen(PATCH).plain == PATCH


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("-b: x\n", "trouble"),
        ("+b: x\n", "good"),
        ("@@ -1 +1 @@\n", "accent"),
        ("--- a/x\n", "heading"),
        ("+++ b/x\n", "heading"),
        ("diff --git a/x b/x\n", "heading"),
        ("\\ No newline at end of file\n", "quiet"),
    ],
)
def test_each_kind_of_line_has_its_colour(line: str, style: str) -> None:
    (span,) = patch_screen(line).spans
    assert span.style == style


def test_lines_that_stay_have_none() -> None:
    assert patch_screen(" a: 1\n").spans == []


def test_colour_only_repeats_the_signs() -> None:
    colored = shown(PATCH, color=True)
    assert "\x1b[" in colored
    for line in ("-b: :smile: [bold]", "+c"):
        assert line in colored
