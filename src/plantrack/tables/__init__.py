"""Spreadsheets and other people's files, in and out."""
