"""A patch in colours: what goes, what comes, and where."""

from rich.text import Text

_STYLES = {
    "---": "heading",
    "+++": "heading",
    "@@": "accent",
    "-": "trouble",
    "+": "good",
    "diff ": "heading",
    "new file": "quiet",
    "deleted file": "quiet",
    "\\": "quiet",
}


def patch_screen(patch: str) -> Text:
    """Return a patch with its signs kept, so that colour only repeats what they say."""
    screen = Text()
    for line in patch.splitlines(keepends=True):
        style = next((look for start, look in _STYLES.items() if line.startswith(start)), "")
        screen.append(line, style)
    return screen
