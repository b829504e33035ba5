"""A file of the plan cannot be opened, or a folder of it cannot be listed.

It is a link to a file that is gone, it is being written by another program, or your account
may not read it. Where a folder of the plan belongs, such as `actions/2019`, a file or a link stands
in its place. What stands in it is unknown, so the figures leave it out.

Check that the file is there, that it is an ordinary file, and that you may read it; of a folder,
that it is one. On Windows, git writes a link as a file that holds its target.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
