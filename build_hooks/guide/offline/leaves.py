"""The few pages and texts that only an edition has: how to open it, and where the rest is."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from guide.pages.shelf import Shelf

START = "index.html"
_SWITCH = re.compile(r'<a href="[^"]*" lang="([^"]+)" hreflang="\1" title="[^"]*">')
"""A link of the language switch, as the header's template writes it."""
_HREF = re.compile(r'(?<= href=")[^"#:]+[^":]*(?=")')
"""An address in the site, as templates and texts have it."""

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
{head}<title>{title}</title>
</head>
<body class="lost">
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Elsewhere:
    """A language that a one-language edition does not have, and where it is told so."""

    shelf: Shelf
    address: str

    def switch(self, page: str) -> str:
        """Return the start of the link that leads there from a page."""
        language = html.escape(self.shelf.language)
        href = html.escape(_relative(page, self.address))
        title = html.escape(self.shelf.say("offline.elsewhere"))
        return f'<a href="{href}" lang="{language}" hreflang="{language}" title="{title}">'


def switched(
    text: str, page: str, others: Mapping[str, Elsewhere], owners: Mapping[str, str]
) -> str:
    """Return a page's HTML with each link to another language leading to where it is told of.

    `owners` gives the language of a file. Besides the switch, the text of a page may lead
    to a page that exists in another language only.
    """

    def switch(match: re.Match[str]) -> str:
        other = others.get(match[1])
        return other.switch(page) if other else match[0]

    def lead(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[0].partition("#")[0]))
        other = others.get(owners.get(target, ""))
        return _relative(page, other.address) if other else match[0]

    folder = posixpath.dirname(page)
    return _HREF.sub(lead, _SWITCH.sub(switch, text))


def elsewhere(other: Elsewhere, file: str, here: Shelf, home: str, style: str) -> str:
    """Return the page that says, in a language, in which other zip that language is."""
    shelf = other.shelf
    said = html.escape(shelf.say("offline.elsewhere_text").format(file=file))
    back = (
        f'<p lang="{here.language}"><a href="{_relative(other.address, home)}">'
        f"{html.escape(here.say('offline.back'))}</a></p>"
    )
    return _PAGE.format(
        language=shelf.language,
        title=html.escape(shelf.say("offline.elsewhere")),
        head=f'<link rel="stylesheet" href="{_relative(other.address, style)}">\n',
        body=f"<p>{said}</p>\n{back}",
    )


def start(shelf: Shelf, home: str) -> str:
    """Return the page that opens a home which is not at the top, by itself and by a link."""
    return _PAGE.format(
        language=shelf.language,
        title=html.escape(shelf.say("site.name")),
        head=f'<meta http-equiv="refresh" content="0; url={home}">\n',
        body=f'<p><a href="{home}">{html.escape(shelf.say("site.home"))}</a></p>',
    )


def readme(shelf: Shelf, folder: str, date: str) -> bytes:
    """Return how to open the edition, in lines and letters that old Windows editors read."""
    text = shelf.say("offline.readme")
    text = text.format(name=shelf.say("site.name"), folder=folder, date=date)
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _relative(page: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
