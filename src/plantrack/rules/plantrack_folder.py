"""The repository brings a folder `.plantrack/`.

Earlier versions kept records of edits there, and obeyed what they found: whoever put such a folder
in a repository had files changed on the machine of each person who cloned it. Nothing in it is read
any more; that git tracks it is a mistake, or an attack on those who have an earlier version.

Wrong, where git tracks it: `.plantrack/pending.json`

Right: no such file

Look at what it holds and who committed it, then `git rm -r --cached .plantrack`, and delete the
folder. One that git does not track is a leftover: nothing needs it, and it may be deleted.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR
