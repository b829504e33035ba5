"""FOR ASSISTANTS: a server of the Model Context Protocol, which reads a plan and may edit it.

https://modelcontextprotocol.io
"""
