"""The shapes of what writers fill in, in JSON Schema: editors complete and judge by them.

They are of draft 7, the one that the YAML extension of VS Code follows in full.
"""
