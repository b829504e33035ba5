"""A number sign after a space cuts a text short: the rest is taken for a comment.

YAML drops all that follows a space and `#` in a text without quotes. The report would show
half of your sentence. A comment meant as such is left in peace when a space follows its sign.

Wrong:

    title: Suivre la résolution #12 du conseil

Right:

    title: "Suivre la résolution #12 du conseil"

Put the whole text between double quotes.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.WARNING
