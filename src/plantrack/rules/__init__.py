"""What can be wrong: one rule a file, named by the file; its docstring is its manual page."""

from plantrack.rules.registry import RULES, Rule
from plantrack.rules.subject import Finding, Rewriting, Since, Subject, Unexplained

__all__ = ["RULES", "Finding", "Rewriting", "Rule", "Since", "Subject", "Unexplained"]
