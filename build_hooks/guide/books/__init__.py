"""The guide as books and documents: what a page tells, bound in volumes."""
