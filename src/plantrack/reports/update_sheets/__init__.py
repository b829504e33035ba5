"""Update sheets to fill in: one layout, as text, page, workbook, Word document, mail or issue."""
