"""A plan begun: a template and a few answers, turned into the files of a folder."""
