"""A list or a set of fields is repeated with a star instead of being written out.

YAML can repeat a part of a file under a short name. A reader then finds `*jalons` where the
milestones should stand, and a change in one place changes several deliverables unseen. A text
may be repeated that way; a list or a set of fields may not.

Wrong:

    milestones: *jalons

Right:

    milestones:
      - title: Inventaire validé
        due: 2018-04-15

Write the lines out where they are wanted.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
