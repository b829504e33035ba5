"""A file holds a second YAML document after a line of three hyphens.

Everything below that line would be lost without a word. A file of a plan holds one document.

Wrong:

    deliverables:
      - id: 2018-L01
    ---
    deliverables:
      - id: 2018-L02

Right:

    deliverables:
      - id: 2018-L01
      - id: 2018-L02

Delete the line of hyphens and the repeated field below it, or move what follows to another
file.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
