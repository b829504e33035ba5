"""A file of the plan cannot be opened.

It is a link to a file that is gone, it is being written by another program, or your account
may not read it. What stands in it is unknown, so the figures leave it out.

Check that the file is there, that it is an ordinary file, and that you may read it.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
