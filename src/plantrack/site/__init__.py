"""The public site: what is published of a plan, its pages, feeds and tables, and their folder."""
