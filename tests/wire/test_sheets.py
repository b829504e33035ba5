"""CSV for a spreadsheet, and for programs."""

from plantrack.locale import Translator
from plantrack.wire.sheets import plain_csv, spreadsheet_csv

ROWS = [{"day": "2018-01-01", "share": 0.5, "count": 3, "none": None}]
FRENCH = {"day": "Jour", "share": "Réalisé, en part", "count": "Nombre", "none": "Rien"}


def test_in_french_as_excel_opens_it() -> None:
    text = spreadsheet_csv(FRENCH, ROWS, Translator("fr"))
    assert text == "\ufeffJour;Réalisé, en part;Nombre;Rien\n2018-01-01;0,5;3;\n"


def test_in_english() -> None:
    headings = {"day": "Day", "share": "Done, as a share"}
    text = spreadsheet_csv(headings, ROWS, Translator("en"))
    assert text == 'Day,"Done, as a share"\n2018-01-01,0.5\n'


def test_a_mark_only_where_a_letter_needs_it() -> None:
    accented = spreadsheet_csv({"day": "Été"}, ROWS, Translator("en"))
    assert accented.startswith("\ufeff")


def test_for_programs() -> None:
    assert plain_csv(["day", "share", "none"], ROWS) == "day,share,none\n2018-01-01,0.5,\n"
