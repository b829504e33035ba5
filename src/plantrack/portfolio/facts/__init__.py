"""The facts of a plan: tables of text, whole numbers and dates, in a format that has a version."""
