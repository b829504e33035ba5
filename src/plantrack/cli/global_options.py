"""The options that stand before or after any command: their names, and what is asked of them.

Nothing is imported here: `answers` asks before anything else is. What each means to people stands
in `everywhere`, where Typer reads it.
"""

ROOT = "--root"
LANG = "--lang"
AS_OF = "--as-of"
AT = "--at"
COLOR = "--color"
NO_CACHE = "--no-cache"
WITH_VALUE = (ROOT, LANG, AS_OF, AT, COLOR)
GLOBAL_OPTIONS = (*WITH_VALUE, NO_CACHE)
LOOKED_AT = (ROOT, AT, AS_OF)  # which plan, which version, which day
