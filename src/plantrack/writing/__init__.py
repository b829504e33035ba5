"""The one door through which files are written: whole or not at all, and through no link."""

from plantrack.writing.folder import (
    Folder,
    Linked,
    may_be_cut,
    must_be_written_in_place,
)
from plantrack.writing.outputs import (
    folder_written,
    refuse_folder,
    refuse_link,
    refuse_status,
    write_document,
    write_documents,
    write_folder,
)
from plantrack.writing.refusing import in_plain_words

__all__ = [
    "Folder",
    "Linked",
    "folder_written",
    "in_plain_words",
    "may_be_cut",
    "must_be_written_in_place",
    "refuse_folder",
    "refuse_link",
    "refuse_status",
    "write_document",
    "write_documents",
    "write_folder",
]
