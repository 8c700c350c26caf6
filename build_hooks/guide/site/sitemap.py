"""What search engines read: every page with its date and its twins, and where that list is."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from guide.build import Build
from guide.consents import ENDED

NAME = "sitemap.xml"
ROBOTS = "robots.txt"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(build: Build) -> dict[str, str]:
    """Return the sitemap and `robots.txt` by name; nothing when the site's address is not set.

    `hreflang` stands here rather than in the pages, where every reader would load it.
    """
    base = build.guide.settings.site_url
    if not base:
        return {}
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for entry in build.guide.entries:
        if entry.kind == ENDED:
            continue
        url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = base + build.addresses[entry.path]
        if modified := entry.text("modified"):
            ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = modified
        for code in build.guide.settings.codes:
            if twin := build.guide.entry(entry.id, code):
                attributes = {
                    "rel": "alternate",
                    "hreflang": code,
                    "href": base + build.addresses[twin.path],
                }
                ET.SubElement(url, f"{{{_XHTML}}}link", attributes)
    text = ET.tostring(root, encoding="unicode")
    return {
        NAME: f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n',
        ROBOTS: f"User-agent: *\nAllow: /\n\nSitemap: {base}{NAME}\n",
    }
