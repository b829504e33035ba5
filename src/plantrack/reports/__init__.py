"""Documents out: a context of plain values, a Jinja template, text."""
