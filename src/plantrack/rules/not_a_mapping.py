"""A file is empty, or begins with something other than the name of a field.

At its first level a plan file names what it holds: `deliverables:` in a file of a year,
`title:` in the header, `id:` in an axis. A list or a bare text says nothing of the kind.

Wrong:

    - id: 2018-L07
      title: Publier la cartographie

Right:

    deliverables:
      - id: 2018-L07
        title: Publier la cartographie

Begin with the name of a field and a colon, and indent what belongs to it.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
