"""A file is not saved as UTF-8, so its accented letters cannot be told apart.

Older spreadsheets and notepads save French text in an encoding of their own. Reading it as
something else would turn `é` into `Ã©` in the board's report; guessing is worse than asking.

Save the file again as UTF-8: most programs offer it under “Save as”, beside the file's name.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
