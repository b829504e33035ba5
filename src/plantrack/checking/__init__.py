"""Runs the rules on a loaded plan, applies severities and ignores."""

from plantrack.checking.locating import located
from plantrack.checking.running import Checked, Problems, check, mistakes_of, problems_of

__all__ = ["Checked", "Problems", "check", "located", "mistakes_of", "problems_of"]
