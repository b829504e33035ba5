"""Nodes to records to a linked plan; the user's mistakes come back as diagnostics."""

from plantrack.loading.plan import Loaded, load_plan
from plantrack.loading.records import Remnant

__all__ = ["Loaded", "Remnant", "load_plan"]
