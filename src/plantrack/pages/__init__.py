"""Pages for a browser: frozen values made of views, a template for each kind."""
