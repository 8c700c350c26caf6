"""What changed on the pages, for feed readers: one feed a language (Atom, RFC 4287)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

from guide.addresses import prefix
from guide.build import Build
from guide.data.plain import plain
from guide.entry import HOME
from guide.pages.shelf import Shelf

NAME = "feed.xml"
MOST = 50
"""Changes in a feed; readers have kept the older ones."""
_ATOM = "http://www.w3.org/2005/Atom"
_MIDNIGHT = "T00:00:00Z"
_NEVER = "1970-01-01"


def address(shelf: Shelf) -> str:
    """Return where a language's feed stands; empty when the site has no address of its own."""
    if not shelf.guide.settings.site_url:
        return ""
    return prefix(shelf.guide, shelf.language) + NAME


def feeds(build: Build) -> dict[str, str]:
    """Return the text of each feed by its address; none when the site's address is not set."""
    return {
        found: _feed(build, shelf) for shelf in build.shelves.values() if (found := address(shelf))
    }


def _feed(build: Build, shelf: Shelf) -> str:
    """Return a feed that holds the newest changes; with none, it says when the guide was made."""
    guide = shelf.guide
    site = guide.settings.site_url
    changes = sorted(
        ((day, entry) for entry in guide.entries for day in entry.inner("changes")
         if entry.language == shelf.language),
        key=lambda change: (change[0], change[1].path),
        reverse=True,
    )[:MOST]  # fmt: skip
    ET.register_namespace("", _ATOM)
    root = ET.Element(
        f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": shelf.language}
    )
    _add(root, "id", site + address(shelf))
    _add(root, "title", f"{shelf.say('site.name')} – {shelf.say('site.feed')}")
    _add(root, "updated", (changes[0][0] if changes else build.edition or _NEVER) + _MIDNIGHT)
    _add(ET.SubElement(root, f"{{{_ATOM}}}author"), "name", shelf.say("books.author"))
    _link(root, "self", site + address(shelf), "application/atom+xml")
    home = guide.entry(HOME, shelf.language)
    if home:
        _link(root, "alternate", site + shelf.addresses[home.path], "text/html")
    for day, entry in changes:
        node = ET.SubElement(root, f"{{{_ATOM}}}entry")
        _add(node, "id", _tag(site, day, f"{shelf.language}/{entry.id}"))
        _add(node, "title", shelf.set(entry.title))
        _add(node, "updated", day + _MIDNIGHT)
        _link(node, "alternate", site + shelf.addresses[entry.path], "text/html")
        _add(node, "summary", shelf.set(str(entry.inner("changes")[day])))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _tag(site: str, day: str, page: str) -> str:
    """Return what a change is known by for ever (RFC 4151), wherever its page moves on the site."""
    return f"tag:{urlsplit(site).hostname},{day}:{quote(page)}"


def _add(node: ET.Element, name: str, text: str) -> None:
    ET.SubElement(node, f"{{{_ATOM}}}{name}").text = plain(text)


def _link(node: ET.Element, relation: str, target: str, type: str) -> None:
    attributes = {"rel": relation, "type": type, "href": plain(target)}
    ET.SubElement(node, f"{{{_ATOM}}}link", attributes)
