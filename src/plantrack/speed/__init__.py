"""What is there for speed alone: nothing changes without this folder, but the time it takes.

`plantrack.shortcuts` is its one door.
"""
