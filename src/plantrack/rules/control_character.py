r"""A text holds a character that shows nothing and may disturb what shows it.

Such characters come along with a copy and paste from a document or a web page. They can hide
a part of the text, move the cursor or end a line in one program and not in another.

Wrong:

    title: "Bilan\x07 annuel"

Right:

    title: Bilan annuel

Delete the character at the place shown; if you cannot see it, type the word again.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
