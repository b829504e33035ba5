"""Files changed: a change as data, the new bytes, read again and compared, then written."""

FOLDER = ".plantrack"  # in the plan's folder: the lock, the records of edits
PENDING = f"{FOLDER}/pending.json"
