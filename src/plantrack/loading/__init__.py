"""Nodes to records to a linked plan; the user's mistakes come back as diagnostics."""

from plantrack.loading.loaded import Loaded, Reading
from plantrack.loading.plan import load_plan
from plantrack.loading.records import Remnant

__all__ = ["Loaded", "Reading", "Remnant", "load_plan"]
