"""Git left the marks of a merge conflict in a file.

Two people changed the same lines, and git kept both versions between marks. Until somebody
chooses, nobody can say which one is true.

Wrong:

    <<<<<<< HEAD
    due: 2018-06-30
    =======
    due: 2018-09-30
    >>>>>>> autre-branche

Right:

    due: 2018-09-30

Keep the right lines of both sides, and delete the three lines of marks.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
