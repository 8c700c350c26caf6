"""Nothing in a built site leads nowhere, and nothing in it asks another host."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from html_pages import Link, html_page, led_to, pages
from whole_sites import BUILT, SiteOf

# Material's style sheets and ours may name other files of the site, never another host.
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)|@import\s+["']([^"']+)""")
NOT_FETCHED = ("canonical", "alternate")
NOT_FOUND = "404.html"


def is_fetched(link: Link) -> bool:
    """Whether a browser asks for the address without being told to."""
    attributes = dict(link.attributes)
    return link.tag != "a" and attributes.get("rel") not in NOT_FETCHED


@functools.cache
def anchors(path: Path) -> frozenset[str]:
    """Return the fragments that an address of a page may have."""
    return frozenset(html_page(path).ids)


@pytest.mark.parametrize("name", BUILT)
def test_every_link_leads_to_a_file_and_an_anchor_of_the_site(site_of: SiteOf, name: str) -> None:
    site = site_of(name)
    files = {path for path in site.rglob("*") if path.is_file()}
    lost = []
    for page in pages(site):
        for address in sorted({link.address for link in html_page(page).links}):
            relative = address
            if page.name == NOT_FOUND:
                # A server shows it at any depth, so its addresses start from the root.
                assert address.startswith("/"), address
                relative = address.removeprefix("/")
            target = led_to(page, relative)
            if target is None:
                continue
            path, fragment = target
            anchored = not fragment or (path.suffix == ".html" and fragment in anchors(path))
            if path not in files or not anchored:
                lost.append((page.relative_to(site).as_posix(), address))

    assert lost == []


@pytest.mark.parametrize("name", BUILT)
def test_no_page_fetches_anything_from_another_host(site_of: SiteOf, name: str) -> None:
    fetched = [
        (page.name, link.address)
        for page in pages(site_of(name))
        for link in html_page(page).links
        if is_fetched(link) and (urlsplit(link.address).scheme or urlsplit(link.address).netloc)
    ]

    assert fetched == []


@pytest.mark.parametrize("name", BUILT)
def test_links_out_of_the_site_are_safe(site_of: SiteOf, name: str) -> None:
    schemes = {
        urlsplit(link.address).scheme
        for page in pages(site_of(name))
        for link in html_page(page).links
        if link.tag == "a"
    }

    assert schemes <= {"", "https", "mailto"}


@pytest.mark.parametrize("name", BUILT)
def test_style_sheets_name_only_files_of_the_site(site_of: SiteOf, name: str) -> None:
    site = site_of(name)
    sheets = sorted(site.rglob("*.css"))

    assert sheets
    lost = []
    for sheet in sheets:
        for first, second in STYLE_ADDRESS.findall(sheet.read_text(encoding="utf-8")):
            target = led_to(sheet, first or second)
            if target is None or not target[0].is_file():
                lost.append((sheet.name, first or second))
    assert lost == []


@pytest.mark.parametrize("name", BUILT)
def test_a_site_ships_no_source_map(site_of: SiteOf, name: str) -> None:
    site = site_of(name)
    named = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix == ".map"
        or (path.suffix in {".css", ".js"} and b"sourceMappingURL" in path.read_bytes())
    ]

    assert named == []


@pytest.mark.parametrize("name", BUILT)
def test_a_site_ships_no_source_of_its_texts(site_of: SiteOf, name: str) -> None:
    site = site_of(name)
    sources = {path.name for path in site.rglob("*") if path.suffix in {".md", ".yml", ".txt"}}

    assert sources <= {"robots.txt"}


@pytest.mark.parametrize("name", BUILT)
def test_every_page_can_be_reached_from_the_home_page(site_of: SiteOf, name: str) -> None:
    site = site_of(name)
    waiting, reached = [site / "index.html"], set()
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".html":
            continue
        reached.add(page)
        targets = (led_to(page, link.address) for link in html_page(page).links)
        waiting += [target[0] for target in targets if target]

    moved = {page for page in pages(site) if html_page(page).links[0].tag == "meta"}
    unreached = set(pages(site)) - reached - moved - {site / NOT_FOUND}
    assert sorted(page.relative_to(site).as_posix() for page in unreached) == []


@pytest.mark.parametrize("name", BUILT)
def test_the_page_of_a_lost_address_speaks_both_languages(site_of: SiteOf, name: str) -> None:
    text = (site_of(name) / NOT_FOUND).read_text(encoding="utf-8")

    spoken = re.findall(r'<section[^>]* lang="(\w+)"', text)
    assert spoken[:2] == ["fr", "en"]
    assert "Page introuvable" in text
    assert "Page not found" in text
    assert 'href="/index.html"' in text
    assert 'href="/en/index.html"' in text
