"""A file is larger than any file of a plan should be, and is not read.

Ten years of a busy plan fit in far less. A file this large is most often something else,
saved under a wrong name.

Move it elsewhere, or split it: the folder of a year may hold any number of files.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
