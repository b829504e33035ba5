"""A document in Word: built on a reference document, whose styles are its look."""

from plantrack.reports.skins.docx.document import docx_bytes

__all__ = ["docx_bytes"]
