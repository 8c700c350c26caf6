"""Visits the outside addresses of the texts, one by one and politely; only when asked to."""
