"""The local page: the plan read and edited in a browser, over HTTP on 127.0.0.1 alone."""
