"""A file is not valid YAML, and nothing in it can be read.

Most often French prose is the cause: a colon followed by a space, an apostrophe inside
single quotes, a tab or a no-break space where YAML wants ordinary spaces. The message shows
the line to write. The other files are still read.

Wrong:

    title: Bilan : trois régions

Right:

    title: "Bilan : trois régions"

Put the text between double quotes, or under `>-` on lines of its own.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
