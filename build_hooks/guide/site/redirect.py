"""The page left at an old address: it leads on by itself, and by a link."""

from __future__ import annotations

import html
import posixpath

from guide.build import Build

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={address}">
<title>{moved}</title>
</head>
<body><p>{moved} <a href="{address}">{go}</a></p></body>
</html>
"""


def redirect(build: Build, old: str, address: str) -> str:
    """Return the HTML of an old address, in the language of the page it leads to."""
    language = next(
        entry.language for entry in build.guide.entries if build.addresses[entry.path] == address
    )
    shelf = build.shelves[language]
    target = posixpath.relpath(address, posixpath.dirname(old) or ".")
    return _PAGE.format(
        language=language,
        address=html.escape(target, quote=True),
        moved=html.escape(shelf.say("site.moved")),
        go=html.escape(shelf.say("site.moved_link")),
    )
