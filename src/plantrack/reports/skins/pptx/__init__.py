"""A document as slides in PowerPoint, built on a reference deck, whose master is its look."""

from plantrack.reports.skins.pptx.deck import pptx_bytes

__all__ = ["pptx_bytes"]
