"""PDF through Typst: text made harmless in its markup, and a source compiled out of all reach.

A plan may bring templates of its own, and nobody has read those. What they write is compiled
from memory: no file of the disk, no package of the network.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from plantrack.errors import PlantrackError
from plantrack.reports.extras import extra
from plantrack.reports.prose import prose_lines
from plantrack.reports.typesetting import FIRST

_MAIN = "main.typ"
# A font for the syllabics of Inuktitut, Cree and other languages, which Typst's own fonts lack.
_FONTS = Path(__file__).parent / "fonts"
# Pictures stand beside the source, all in memory. A root that is a file holds no other file.
_ROOT = __file__
_STANDARD = "ua-1"
_PICTURE = "picture.svg"
_LOGO = 400  # points wide
_TWICE_AS_FINE = 144  # to the inch, of 72 points

# With these words a source reads other sources, fetches packages, or runs a text as code; `std`
# leads to them all. They are refused wherever they stand outside a text of the plan, in which
# their first letter is spelled by its number.
_REACHING = re.compile(r"(?<![A-Za-z])(?:import|include|eval|std|plugin)(?![A-Za-z])")
_LINE = re.compile(rf"{re.escape(_MAIN)}:(\d+):")
_NO_FILE = ("failed to load file", "file not found", "would escape the project root")
# Pages whose places depend on one another without end: their numbers would be wrong.
_UNSETTLED = "did not converge"
_LONGEST_EXCERPT = 80

_SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029]')
# What the fonts that come with Typst, and ours, can show, in regular and in bold. A PDF that is
# accessible may hold no missing glyph, and letters that turn a line around have no place in it.
_UNSHOWN = re.compile(
    "[^ -~\u00a0-\u034e\u0350-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff"
    "\u0531-\u0556\u0559-\u058a\u0591-\u05c7\u05d0-\u05ea\u0621-\u063a\u0640-\u0652\u0660-\u066d"
    "\u10d0-\u10fa\u1400-\u167f\u18b0-\u18f5\u1d00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f5f-\u1f7d"
    "\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe"
    "\u2000-\u200d\u2010-\u2027\u202f-\u2037\u2039-\u2040\u2044-\u204b\u2070-\u2071\u2074-\u208e"
    "\u2090-\u209c\u20a0-\u20bf\u2100-\u2103\u2113\u2115-\u2117\u2120\u2122\u2126\u212a-\u212b"
    "\u212e\u2153-\u2184\u2190-\u2220\u2222-\u222d\u2234-\u223d\u2241-\u226b\u226d-\u228b"
    "\u2460-\u262f\u2638-\u268b\u2690-\u269c\u2701-\u2704\u2706-\u2709\u270c-\u2727\u2729-\u274b"
    "\u274d\u274f-\u2752\u2756\u2758-\u275e\u2761-\u277f\u2794\u2798-\u27af\u27b1-\u27be\ufe0f]"
)
# In a picture there is no second font: Typst gives up on a line of two where one has ligatures.
# Marks over letters are not shown at all.
_UNDRAWN = re.compile(
    "[^\t\n\r -~\u00a0-\u00ac\u00ae-\u023f\u0250-\u02e4\u0384-\u038a\u038e-\u03a1\u03a3-\u03ce"
    "\u0400-\u045f\u05d0-\u05ea\u1e00-\u1e9b\u1ea0-\u1ef9\u2000-\u200a\u2010-\u2027\u202f-\u2037"
    "\u2039-\u203e\u2074-\u208e\u20ac\u2122\u2153-\u215e\u2190-\u2199\u2212\u221e\u2248\u2260-\u2261"
    "\u2264-\u2265\u25a0-\u25a1\u25b2\u25cb\u25cf\u25d0-\u25d4]"
)
_MARKS = re.compile("[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f\u00ad]")
_BOX = "□"

# Where a word may be cut that has no syllables: an address, a path, a fingerprint. First after
# the firm joints, then in what is still long after the others, then anywhere.
_LONG = 14
_LONGEST = 30
_JOINTS = (re.compile(r"[^/?&=#@|\\,;]*[/?&=#@|\\,;]+|.+"), re.compile(r"[^._:+~%-]*[._:+~%-]+|.+"))
_SYLLABLES = re.compile(r"\W{0,3}[^\W\d_]+(?:['’][^\W\d_]+)*\W{0,3}")
_PIECES = re.compile(r".[\u0300-\u036f\u200c\u200d\ufe0f]*")
_PIECE = 8
_BREAK = "#linebreak();"
_CUT = "#h(0.001pt);"
# A short id such as 2018-L07 stays on one line.
_KEPT = re.compile(r"(?=\S*\d)\S*-[A-Za-z]\S*")


def typst_string(value: object) -> Markup:
    """Return a text as a Typst string, in its quotes, letter for letter: for code, not markup.

    A flag or a whole number is itself.
    """
    if isinstance(value, int):
        return Markup(str(value).lower())  # noqa: S704 - a number, true or false
    sound = str(value).encode("utf-8", "replace").decode("utf-8")
    escaped = _ESCAPED.sub(_numbered, sound)
    return Markup(f'"{_REACHING.sub(_unsaid, escaped)}"')  # noqa: S704 - escaped for Typst


def typst_value(value: object) -> Markup:
    """Return what a template prints in markup: Markup as it is, nothing for None, all else text.

    Its lines are kept. A letter that no font can show, or that turns the others around, is
    named: `[U+202E]`. Long words get places where they may be cut.
    """
    if isinstance(value, Markup):
        return value
    lines = map(_line, prose_lines("" if value is None else str(value)))
    return Markup(_BREAK.join(lines))  # noqa: S704 - all of it is spelled for Typst


def _line(text: str) -> str:
    return "".join(_spelled(_shown(_SPACE.sub(" ", text))))


def _shown(line: str) -> str:
    """Return a line whose letters all have a shape in some font; others are named."""
    normal = unicodedata.normalize("NFC", line)
    return _UNSHOWN.sub(lambda found: f"[U+{ord(found[0]):04X}]", normal)


def typst_line(value: object) -> Markup:
    """Return a text on one line as a Typst string, for code that prints it."""
    return typst_string(_shown(_SPACE.sub(" ", str(value)).strip()))


def pdf_bytes(
    source: str, pictures: Mapping[str, bytes], attached: Mapping[str, str] | None = None
) -> bytes:
    """Return the PDF that a Typst source makes, with the SVG pictures it names, such as `x.svg`.

    Texts that are `attached` are files in it, by their names.

    It meets PDF/UA-1, and the same source gives the same bytes.

    Raises:
        PlantrackError: Typst is not installed, or the source is wrong, is not accessible, or
            reaches for something that it was not given.
    """
    _refuse_reaching(source)
    typst = extra("typst", "pdf")
    files = {name: _drawn(picture) for name, picture in pictures.items()}
    whole = source + "".join(map(_attached, (attached or {}).items()))
    files[_MAIN] = whole.encode("utf-8", "replace")
    try:
        made, warnings = typst.compile_with_warnings(
            files,
            root=_ROOT,
            format="pdf",
            pdf_standards=[_STANDARD],
            timestamp=0,
            ignore_system_fonts=True,
            font_paths=[str(_FONTS)],
        )
    except RuntimeError as error:  # as Typst's own errors are
        diagnostic = str(getattr(error, "diagnostic", ""))
        raise _broken(source, str(error), diagnostic, pictures) from error
    for warning in map(str, warnings):
        if _UNSETTLED in warning:
            raise _broken(source, warning, "", pictures)
    return bytes(made)


def _attached(file: tuple[str, str]) -> str:
    name, text = map(typst_string, file)
    return f'\n#pdf.attach({name}, bytes({text}), relationship: "source", description: {name})\n'


def png_bytes(picture: bytes, width: float) -> bytes:
    """Return an SVG picture so many pixels wide as PNG, two pixels for each of its own.

    Raises:
        PlantrackError: Typst is not installed, or cannot draw the picture.
    """
    typst = extra("typst", "docx")
    page = "#set page(width: auto, height: auto, margin: 0pt, fill: none)"
    source = f'{page}\n#image("{_PICTURE}", width: {width}pt)'
    files = {_MAIN: source.encode(), _PICTURE: _drawn(picture)}
    try:
        made = typst.compile(
            files, root=_ROOT, format="png", ppi=_TWICE_AS_FINE, ignore_system_fonts=True
        )
    except RuntimeError as error:  # as Typst's own errors are
        raise PlantrackError("Typst cannot draw this: {reason}", reason=str(error)) from error
    return bytes(made)


def png_of(logo: bytes, times: float) -> bytes:
    """Return an SVG logo, so many times as wide as high, as PNG: fine enough to be printed.

    Raises:
        PlantrackError: Typst is not installed, or cannot draw it.
    """
    return png_bytes(logo, _LOGO * min(1.0, times))


def _drawn(picture: bytes) -> bytes:
    """Return a picture without the letters that its one font cannot show: a box for each."""
    text = unicodedata.normalize("NFC", picture.decode("utf-8", "replace"))
    return _UNDRAWN.sub(_BOX, _MARKS.sub("", text)).encode()


def _numbered(found: re.Match[str]) -> str:
    letter = found[0]
    return f"\\{letter}" if letter in '\\"' else f"\\u{{{ord(letter):x}}}"


def _unsaid(found: re.Match[str]) -> str:
    return f"\\u{{{ord(found[0][0]):x}}}{found[0][1:]}"


def _spelled(line: str) -> Iterator[str]:
    """Yield strings of Typst: plain words, words to keep whole, long words with places to cut."""
    plain = ""
    for word in re.split(r"(\s+)", line):
        if len(word) > _LONG:
            special = _CUT.join(_printed(piece) for piece in _cut(word))
        elif FIRST.fullmatch(word):
            special = "#1;#super[er];"
        elif _KEPT.fullmatch(word):
            special = f"#box[{_printed(word)}];"
        else:
            plain += word
            continue
        yield _printed(plain) + special
        plain = ""
    yield _printed(plain)


def _printed(text: str) -> str:
    return f"#{typst_string(text)};" if text else ""


def _cut(word: str) -> Iterator[str]:
    firm, loose = _JOINTS
    for part in firm.findall(word):
        for piece in loose.findall(part) if len(part) > _LONG else [part]:
            yield from _chopped(piece)


def _chopped(part: str) -> list[str]:
    """Return a part of a word, in pieces where no syllable would help."""
    letters = _PIECES.findall(part)
    if len(letters) <= (_LONGEST if _SYLLABLES.fullmatch(part) else _LONG):
        return [part]
    return ["".join(letters[at : at + _PIECE]) for at in range(0, len(letters), _PIECE)]


def _refuse_reaching(source: str) -> None:
    found = _REACHING.search(source)
    if found:
        line = source.count("\n", 0, found.start()) + 1
        raise PlantrackError(
            "a Typst template may not say {word}, which reads or runs what it was not given: "
            "line {line} of what it wrote: {text}",
            word=found[0],
            line=line,
            text=_excerpt(source, line),
        )


def _broken(
    source: str, reason: str, diagnostic: str, pictures: Mapping[str, bytes]
) -> PlantrackError:
    found = _LINE.search(diagnostic)
    line = int(found[1]) if found else 1
    place = {"line": line, "text": _excerpt(source, line)}
    if any(each in reason for each in _NO_FILE):
        return PlantrackError(
            "a Typst template reads no file but its pictures ({names}): line {line} of what it "
            "wrote: {text}",
            names=", ".join(sorted(pictures)) or "–",
            **place,
        )
    return PlantrackError(
        "Typst cannot make this PDF: {reason}; line {line} of what the template wrote: {text}",
        reason=_SPACE.sub(" ", reason),
        **place,
    )


def _excerpt(source: str, line: int) -> str:
    lines = source.splitlines()
    text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"
