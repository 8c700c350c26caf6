"""The blocks of the writers' manual, each made of what the code itself declares."""
