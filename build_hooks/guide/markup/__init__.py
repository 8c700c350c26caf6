"""How the guide's Markdown becomes HTML: one extension, its parts one to a module."""
