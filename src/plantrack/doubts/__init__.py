"""Facts that do not go together: one doubt a file, named by it; its docstring is its page."""

from plantrack.doubts.registry import DOUBTS, Doubt
from plantrack.doubts.subject import Finding, Subject, TargetChanged, Told, Work

__all__ = ["DOUBTS", "Doubt", "Finding", "Subject", "TargetChanged", "Told", "Work"]
