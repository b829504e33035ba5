"""Three versions of a plan file made one: records by id, entries by date, fields one by one."""

from plantrack.edits.merging.files import Merged, Sides, Style, Unmergeable, merged

__all__ = ["Merged", "Sides", "Style", "Unmergeable", "merged"]
