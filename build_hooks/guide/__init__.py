"""The guide: read from Markdown, judged, joined and turned into pages and data."""
