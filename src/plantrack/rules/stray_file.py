"""A file in the plan's folders is not read as part of the plan.

Somebody may have put work in it and believe that it counts. Files ending in `.yml`, files in
a folder inside a year and documents saved beside the plan are never read; `.md` files may stay.
A folder that is no year holds an action plan only if its `plan.yaml` says `start` and `end`, and
its name is an id that means no month and no day; files in `actions/` itself, only with
`whole_plan: true`.

Wrong: `actions/2018/reseau/livrables.yml`

Right: `actions/2018/reseau.yaml`

Rename or move the file so that it is read, or move it out of `plan/` and `actions/`.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.WARNING
