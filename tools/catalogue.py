"""The messages of the program and their French: what is said, what is translated.

`python tools/catalogue.py` adds what is missing to the catalogue, untranslated. What is no longer
said stays below for one run, as a comment, and has its French again where it is said again then;
`--prune` drops it at once.
"""

import ast
import re
import sys
import zipfile
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).parents[1]
FRENCH = ROOT / "src/plantrack/locale/catalogues/fr/LC_MESSAGES/plantrack.po"
_KEYWORDS = {
    "msg": None,
    "text": None,
    "PlantrackError": None,
    "EditRefused": None,
    "Unmergeable": None,
    "Busy": None,
    "NoSuchDay": None,
    "Unnamed": None,
    "TemplateRefused": None,
    "TooLong": None,
    "marked": None,
    "t": None,
    "plural_msg": (1, 2),
    "plural": (1, 2),
    "n": (1, 2),
    "N_": (1, 2),
    "msg_about": ((1, "c"), 2),
    "text_about": ((1, "c"), 2),
    "about": ((1, "c"), 2),
}
_ABOUT = ("msg_about", "text_about", "about")
_PRUNE = "--prune"
_LOUD = {"silent": "false", "encoding": "utf-8"}
_DAY = datetime(2026, 11, 22, tzinfo=UTC)
# Newer versions of Babel give French a third form, for whole millions: nothing here counts so far.
_PLURALS = "nplurals=2; plural=(n > 1);"
MessageId = str | tuple[str, str]
Said = tuple[str | None, MessageId]  # what it is said of, where French agrees with it; its words


def said() -> set[Said]:
    """Return every message that the program can say, the rules' pages included."""
    found = _in_python() | _pages()
    for _, _, message, _, about in extract_from_dir(
        ROOT / "templates", [("**.j2", "jinja2")], keywords=_KEYWORDS
    ):
        found.add((about, message if isinstance(message, str) else (message[0], message[1])))
    return {one for one in found | _in_word() | _commands() | _named() if one[1]}


def _in_word() -> set[Said]:
    """Read the templates that are Word files: their text, without Word's own marks."""
    found: set[Said] = set()
    for file in (ROOT / "templates").glob("*.docx"):
        with zipfile.ZipFile(file) as package:
            parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
        for part in parts:
            text = unescape(re.sub(r"<[^>]*>", "", part.decode("utf-8")))
            text = re.sub(r"{%(?:p|tr|tc|r) ", "{% ", text)
            plain = re.sub(r"{% (?:colspan|cellbg|hm|vm) .*?%}", "", text).encode("utf-8")
            for _, function, message, _ in babel_extract(BytesIO(plain), _KEYWORDS, [], _LOUD):
                words = (message,) if isinstance(message, str) else message
                found.add(_said(function, [one for one in words if one]))
    return found


def _said(function: str, words: list[str]) -> Said:
    if function in _ABOUT:
        return words[0], words[1]
    return None, words[0] if _KEYWORDS[function] is None else (words[0], words[1])


def _in_python() -> set[Said]:
    """Read the syntax tree: extractors that read tokens miss what stands inside f-strings."""
    found: set[Said] = set()
    for module in (ROOT / "src/plantrack").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
            words = [one for one in texts if isinstance(one, str)]
            if name not in _KEYWORDS or not words:
                continue
            if _KEYWORDS[name] is None or len(words) > 1:
                found.add(_said(name, words))
    return found


def translated() -> Catalog:
    """Return the French catalogue."""
    with FRENCH.open("rb") as stream:
        return read_po(stream, locale="fr", domain="plantrack")


def _pages() -> set[Said]:
    from plantrack.doubts import DOUBTS
    from plantrack.rules import RULES
    from plantrack.wire.diagnostics import page_paragraphs

    pages = (*RULES.values(), *DOUBTS.values())
    return {
        (None, paragraph)
        for known in pages
        for paragraph in page_paragraphs(known.page)
        if not paragraph.startswith(" ")
    } | {(None, known.summary) for known in pages}


def _commands() -> set[Said]:
    """Read what the commands are for: the docstrings of their functions."""
    from plantrack.cli.commands import GROUPS, command_named

    names = (name for _, group in GROUPS for name in group)
    return {(None, command_named(name).run.__doc__ or "") for name in names}


def _named() -> set[Said]:
    """Read the words to type that have a name beside them: fields of a plan's files, values."""
    from plantrack.locale.names import FIELDS, VALUES

    named = {"field": FIELDS, "value": VALUES}
    return {(about, f"`{word}`") for about, words in named.items() for word in words}


def _in_two_forms(french: object) -> object:
    return french[:2] if isinstance(french, tuple) else french


def update(extra: list[Path], *, prune: bool = False) -> tuple[int, int]:
    """Rewrite the catalogue with what is said now; return its size and what is untranslated."""
    known: dict[Said, object] = {}
    kept: list[Message] = []  # which leave it now
    for source in [FRENCH, *extra]:
        if source.exists():
            with source.open("rb") as stream:
                read = read_po(stream)
            known |= {
                (one.context, one.id): _in_two_forms(one.string)
                for one in [*read.obsolete.values(), *read]
                if one.id
            }
            kept += [one for one in read if one.id and source == FRENCH and not prune]
    # Fixed dates: the same messages give the same file.
    fresh = Catalog(
        locale="fr",
        domain="plantrack",
        fuzzy=False,
        header_comment="# French messages of plantrack.",
        creation_date=_DAY,
        revision_date=_DAY,
    )
    fresh.mime_headers = [("Plural-Forms", _PLURALS)]
    now = said()
    for about, message in sorted(now, key=_order):
        missing = "" if isinstance(message, str) else ("", "")
        fresh.add(message, known.get((about, message), missing), context=about)
    for one in kept:
        if (one.context, one.id) not in now and any(_forms(one)):
            fresh.obsolete[_key(one)] = one
    FRENCH.parent.mkdir(parents=True, exist_ok=True)
    with FRENCH.open("wb") as stream:
        write_po(stream, fresh, width=100, omit_header=False, sort_output=True)
    return len(fresh), len([one for one in fresh if one.id and not all(_forms(one))])


def _key(message: Message) -> str:
    return f"{message.context}\x04{message.id}"


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _order(one: Said) -> tuple[str, str]:
    about, message = one
    return message if isinstance(message, str) else message[0], about or ""


def main(words: list[str]) -> None:
    """Update the catalogue, with the French of other catalogues where they are named."""
    files = [Path(word) for word in words if word != _PRUNE]
    print("%d messages, %d to translate" % update(files, prune=_PRUNE in words))  # noqa: UP031


if __name__ == "__main__":
    main(sys.argv[1:])
