"""Update sheets that came back, as text, mail, page, Word document or workbook, into one edit."""
