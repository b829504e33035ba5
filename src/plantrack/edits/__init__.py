"""Files changed: a change as data, the new bytes, read again and compared, then written."""

PENDING = "pending.json"  # in the user's state of a plan: the record of an unfinished edit
