"""Built pages as a reader or a crawler sees them: their text, their links, their anchors."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_INLINE = frozenset(
    {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "span", "strong", "sup"}
)


@dataclass(frozen=True)
class Link:
    """An address that a page holds, and the element and attribute that hold it."""

    address: str
    tag: str
    attribute: str
    in_article: bool
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HtmlPage:
    """One built page."""

    language: str
    links: tuple[Link, ...]
    ids: tuple[str, ...]
    article: str
    """Text of the article, with straight apostrophes, single spaces and no capitals."""

    def article_links(self) -> Iterator[str]:
        """Yield where the links of the article's text lead."""
        return (link.address for link in self.links if link.in_article and link.tag == "a")


@functools.cache
def html_page(path: Path) -> HtmlPage:
    """Return a built page; a page is read once."""
    return html_page_of(path.read_text(encoding="utf-8"))


def html_page_of(text: str) -> HtmlPage:
    """Return a page given as its HTML."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return HtmlPage(
        reader.language, tuple(reader.links), tuple(reader.ids), plain("".join(reader.text))
    )


def plain(text: str) -> str:
    """Return a text without what the eye does not tell apart: spaces, apostrophes, case."""
    return _SPACES.sub(" ", text.translate(_STRAIGHT)).strip().casefold()


def pages(site: Path) -> list[Path]:
    """Return every HTML file of a site."""
    return sorted(site.rglob("*.html"))


@functools.cache
def led_to(page: Path, address: str) -> tuple[Path, str] | None:
    """Return the file and the fragment an address leads to; None outside the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = Path(normpath(page.parent / unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.text: list[str] = []
        self.articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag == "article":
            self.articles += 1
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in ("href", "src", "srcset", "poster", "action", "data"):
            if name in attributes:
                inside = self.articles > 0
                held = tuple(attributes.items())
                self.links.append(Link(attributes[name], tag, name, inside, held))
        if attributes.get("http-equiv", "").lower() == "refresh":
            address = attributes["content"].partition("url=")[2]
            self.links.append(Link(address, tag, "content", self.articles > 0, ()))
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.articles -= 1
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if self.articles:
            self.text.append(data)

    def _space(self, tag: str) -> None:
        if tag not in _INLINE:
            self.text.append(" ")
