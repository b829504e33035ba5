"""The picture of the words that tell the version: one file, which every page shows."""

from xml.sax.saxutils import escape

_SVG = "http://www.w3.org/2000/svg"
_VERSION = """\
<svg xmlns="{space}" width="{width}" height="20" viewBox="0 0 {width} 20" role="img">\
<title>{words}</title><style>text{{font:14px system-ui,sans-serif;fill:#4a5160}}\
@media (prefers-color-scheme:dark){{text{{fill:#b8bfcc}}}}</style>\
<text x="0" y="15" textLength="{width}" lengthAdjust="spacingAndGlyphs">{words}</text></svg>
"""
_LETTER = 7  # pixels, on the mean


def version_picture(words: str) -> bytes:
    """Return a picture of the words that tell the version: one file, which every page shows."""
    told = words or "–"
    width = _LETTER * len(told)
    return _VERSION.format(space=_SVG, width=width, words=escape(told)).encode()
