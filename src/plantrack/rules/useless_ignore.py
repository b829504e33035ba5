"""A comment silences a rule that finds nothing there, or that does not exist.

`# plantrack: ignore[rule]` silences one rule, or several with commas between, at one place: at the
end of a line, for that line; on a line of its own, for the next one; and where a record begins
there, such as a deliverable, for the whole record. Once the mistake is corrected, the comment
would hide the next one.

Wrong, for the work is done and has its evidence:

    - id: 2018-L07  # plantrack: ignore[done-without-evidence]

Right:

    - id: 2018-L07

Delete the comment. An error of reading cannot be silenced: it hides what follows. A rule that
depends on the day, such as open-after-year-end, may find nothing today and something tomorrow: its
comment is left alone.
"""

from plantrack.diagnostics import Severity

GROUP = "fields"
SEVERITY = Severity.WARNING
