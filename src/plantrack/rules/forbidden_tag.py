"""A value carries a YAML tag, a word that begins with an exclamation mark.

Tags tell programs to turn a value into something else, even to run code. The fields of a plan
have their own types already, so no tag is ever read.

Wrong:

    weight: !!float 2

Right:

    weight: 2

Delete the tag; if the exclamation mark belongs to a text, put the text between double quotes.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
