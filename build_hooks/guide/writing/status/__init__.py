"""The state of the guide, as facts: what is due, what is missing, what is weak."""
