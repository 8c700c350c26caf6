"""Addresses made of slugs, and old ones kept alive."""

from __future__ import annotations

import pytest

from corpus import corpus_of, page
from guide.addresses import prefix, redirects

FILES = {
    "docs/index.md": page(kind="home"),
    "docs/index.en.md": page(kind="home"),
    "docs/why.md": page(slug="pourquoi"),
    "docs/why.en.md": page(),
    "docs/models/index.md": page(kind="section", slug="modeles"),
    "docs/models/index.en.md": page(kind="section"),
    "docs/models/outreach/index.md": page(kind="section", slug="services-externes"),
    "docs/models/outreach/index.en.md": page(kind="section"),
    "docs/models/outreach/virtual.md": page(slug="services-virtuels"),
    "docs/models/outreach/virtual.en.md": page(slug="virtual-services"),
    "docs/loose/page.md": page(),
    "case_studies/index.md": page(kind="section", slug="etudes-de-cas"),
    "case_studies/isle.md": page(),
}


@pytest.mark.parametrize(
    ("path", "address"),
    [
        # homes
        ("docs/index.md", "index.html"),
        ("docs/index.en.md", "en/index.html"),
        # a page in no section
        ("docs/why.md", "pourquoi.html"),
        ("docs/why.en.md", "en/why.html"),
        # sections, in each language's own words
        ("docs/models/index.md", "modeles/index.html"),
        ("docs/models/index.en.md", "en/models/index.html"),
        ("docs/models/outreach/index.md", "modeles/services-externes/index.html"),
        # pages in them
        (
            "docs/models/outreach/virtual.md",
            "modeles/services-externes/services-virtuels.html",
        ),
        ("docs/models/outreach/virtual.en.md", "en/models/outreach/virtual-services.html"),
        # a folder without an opening page adds nothing
        ("docs/loose/page.md", "page.html"),
        # another root is a section of its own
        ("case_studies/index.md", "etudes-de-cas/index.html"),
        ("case_studies/isle.md", "etudes-de-cas/isle.html"),
    ],
)
def test_a_page_has_the_address_of_its_slugs(path: str, address: str) -> None:
    assert corpus_of(FILES).addresses[path] == address


def test_the_default_language_has_no_prefix() -> None:
    guide = corpus_of(FILES).guide

    assert (prefix(guide, "fr"), prefix(guide, "en")) == ("", "en/")


def test_old_addresses_lead_to_the_page_that_lists_them() -> None:
    built = corpus_of(
        {"docs/why.md": page(slug="raisons", aliases=["/pourquoi.html", "vieux.html"])}
    )

    assert redirects(built.guide, built.addresses) == {
        "pourquoi.html": "docs/why.md",
        "vieux.html": "docs/why.md",
    }
    assert built.redirects() == {"pourquoi.html": "raisons.html", "vieux.html": "raisons.html"}


def test_an_old_address_where_a_page_stands_is_left_to_the_page() -> None:
    built = corpus_of({"docs/why.md": page(aliases=["how.html"]), "docs/how.md": page()})

    assert redirects(built.guide, built.addresses) == {}
