"""A file has more than a hundred mistakes; the rest is counted, not shown.

One mistake often gives many: a file saved from a spreadsheet, an indentation lost. The first
hundred say enough. The severity is that of the worst mistake not shown.

Correct the first ones and check again.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.NOTE
