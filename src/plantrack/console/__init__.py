"""Screens out: one layout a view, for terminals of any width, with or without colour."""
