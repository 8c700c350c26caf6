"""The guide as zips that open from a disk: what goes in each, and what changed between two."""
