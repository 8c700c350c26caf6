"""Helps those who write: tells problems as people, editors and forges read them."""
