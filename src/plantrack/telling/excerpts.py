"""Texts of a plan where there is room for a line: a first sentence, a title cut at a word."""

import re

LONGEST_NAME, LONGEST_SENTENCE = 90, 160
_SHORTEST = 12  # « M. », « p. ex. » and « St. » end no sentence


def first_sentence(text: str, most: int = LONGEST_SENTENCE) -> str:
    """Return the first sentence of a text, on one line, cut at a word where it is very long."""
    line = " ".join(text.split())
    end = 0
    for found in re.finditer(r"[.!?…]+(?=\s)", line):
        end = found.end()
        if end >= _SHORTEST:
            break
    return shortened(line[:end] if end >= _SHORTEST else line, most)


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """Return a text on one line, cut at a word, with a sign, where it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    before = line[: most - 1].rpartition(" ")[0] or line[: most - 1]
    return before.rstrip(" ,;:.·–-") + "…"
