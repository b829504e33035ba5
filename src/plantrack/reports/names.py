"""The reports that there are and their formats, by the names that are typed."""

from collections.abc import Mapping

REPORTS = (
    "board", "summary", "minutes", "map", "year", "role", "partner", "evidence",
)  # fmt: skip
"""Each is a class of its name in a file of its own."""
IN_FRENCH: Mapping[str, str] = {
    "conseil": "board", "sommaire": "summary", "proces-verbal": "minutes", "resolutions": "minutes",
    "carte": "map", "annee": "year", "partenaire": "partner", "preuves": "evidence",
}  # fmt: skip
"""What is typed for them in French, accents aside."""
FORMATS: Mapping[str, str] = {
    "md": ".md.j2", "html": ".html.j2", "pdf": ".typ.j2", "docx": "", "xlsx": "", "pptx": "",
}  # fmt: skip
"""Each format, with the ending of the templates that lay it out, where it has some."""
