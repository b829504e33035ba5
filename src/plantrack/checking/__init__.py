"""Runs the rules on a loaded plan, applies severities and ignores."""

from plantrack.checking.running import Checked, Problems, check, problems_of

__all__ = ["Checked", "Problems", "check", "problems_of"]
