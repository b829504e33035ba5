"""The workbook for people who only have a spreadsheet: written, filled in elsewhere, read back."""
