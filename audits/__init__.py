"""Audits of the built site: what `make audit` runs on every page, and `make test` on a few."""
