"""Sets volumes as PDF by Typst: the one room that knows it."""
