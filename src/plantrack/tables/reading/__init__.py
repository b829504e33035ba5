"""Tables as they come: any csv, tsv, xlsx, xls or ods into sheets of cells that know their place.

A number stays the number that the file holds, a text stays the text: `1.10` typed as text is not
1.1. What a program computes is told as such, and nobody takes it for what a person typed.
"""

from plantrack.tables.reading.book import FORMATS, read_book
from plantrack.tables.reading.cells import Book, Cell, Kind, Sheet, letters_of, number_of

__all__ = ["FORMATS", "Book", "Cell", "Kind", "Sheet", "letters_of", "number_of", "read_book"]
