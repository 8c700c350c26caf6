"""Measures of the generator on guides of any size; never part of the tests."""
