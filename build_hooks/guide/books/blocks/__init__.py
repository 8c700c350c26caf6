"""Reads a page as blocks, tables and clauses, and pairs those of two languages."""
