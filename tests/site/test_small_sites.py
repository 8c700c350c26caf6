"""Small whole sites: languages, addresses, retired terms; the same bytes at every build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from html_pages import html_page, html_page_of, led_to
from whole_sites import SITES, SiteOf, built, lay_out


def bytes_by_path(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def article(files: dict[str, bytes], path: str) -> str:
    """Return the text of a page; empty for a file that is no page."""
    return html_page_of(files[path].decode()).article if path.endswith(".html") else ""


def offered(site: Path, address: str) -> dict[str, str]:
    """Return the languages a page is offered in, and where."""
    page = (site / address).resolve()
    return {
        language: target[0].relative_to(site.resolve()).as_posix()
        for link in html_page(page).links
        if (language := dict(link.attributes).get("hreflang"))
        and (target := led_to(page, link.address))
    }


@pytest.mark.parametrize("name", ["two-languages", "third-language", "retired-term"])
def test_two_builds_in_one_process_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    root = lay_out(SITES / name, tmp_path / name)

    first = bytes_by_path(built(root))
    second = bytes_by_path(built(root))

    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_a_build_in_another_folder_gives_the_same_bytes(site_of: SiteOf, tmp_path: Path) -> None:
    here = bytes_by_path(site_of("two-languages"))
    there = bytes_by_path(built(lay_out(SITES / "two-languages", tmp_path / "elsewhere")))

    assert [path for path in here if here[path] != there.get(path)] == []
    assert set(here) == set(there)


def test_a_build_shows_what_changed_since_the_last_one(tmp_path: Path) -> None:
    root = lay_out(SITES / "two-languages", tmp_path / "guide")
    before = bytes_by_path(built(root))

    page = root / "tools_resources" / "kit.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("Cochez avant de partir.", "Cochez tout."),
        encoding="utf-8",
    )
    after = bytes_by_path(built(root))

    changed = {path for path in before if article(before, path) != article(after, path)}
    assert changed == {"trousse-de-route.html"}
    assert "cochez tout." in article(after, "trousse-de-route.html")


def test_a_build_leaves_no_folder_of_its_own_behind(site_of: SiteOf) -> None:
    root = site_of("two-languages").parent

    assert sorted(path.name for path in root.iterdir() if path.name.startswith(".")) == []


def test_each_language_has_addresses_of_its_own(site_of: SiteOf) -> None:
    site = site_of("two-languages")
    addresses = {path for path in bytes_by_path(site) if path.endswith(".html")}

    assert addresses == {
        "404.html",
        "en/heart-island.html",
        "en/index.html",
        "en/models/index.html",
        "en/models/outreach-services/index.html",
        "en/models/outreach-services/mobile-services.html",
        "en/nomenclature.html",
        "en/road-kit.html",
        "ile-du-coeur.html",
        "index.html",
        "modeles/index.html",
        "modeles/services-externes/index.html",
        "modeles/services-externes/services-mobiles.html",
        "nomenclature.html",
        "trousse-de-route.html",
    }


def test_links_between_roots_and_to_sections_are_kept(site_of: SiteOf) -> None:
    site = site_of("two-languages").resolve()
    page = site / "modeles/services-externes/services-mobiles.html"

    targets = [led_to(page, address) for address in html_page(page).article_links()]

    assert (site / "ile-du-coeur.html", "la-traversee") in targets


def test_a_file_beside_a_page_is_published_with_it(site_of: SiteOf) -> None:
    site = site_of("two-languages").resolve()
    page = site / "en/heart-island.html"

    [map_link] = [link for link in html_page(page).links if link.tag == "img"]

    assert led_to(page, map_link.address) == (site / "case_studies/map.svg", "")


def test_french_typography_is_set_and_english_is_left_alone(site_of: SiteOf) -> None:
    site = site_of("two-languages")
    french = (site / "modeles/services-externes/index.html").read_text(encoding="utf-8")
    english = (site / "en/models/outreach-services/index.html").read_text(encoding="utf-8")

    assert "faut\u00a0: «\u00a0partout\u00a0», dit-on" in french
    assert "needed: “everywhere”, they say" in english


def test_a_declared_link_is_drawn_on_both_pages_with_its_reason(site_of: SiteOf) -> None:
    site = site_of("two-languages")

    case = html_page(site / "en/heart-island.html").article
    subtype = html_page(site / "en/models/outreach-services/mobile-services.html").article

    assert "illustrates mobile services" in case
    assert "case studies that illustrate it heart island" in subtype


def test_the_first_use_of_a_term_leads_to_its_page(site_of: SiteOf) -> None:
    site = site_of("two-languages").resolve()
    page = site / "ile-du-coeur.html"

    [term] = [
        link
        for link in html_page(page).links
        if dict(link.attributes).get("data-term") == "mobile-services"
    ]

    target = site / "modeles/services-externes/services-mobiles.html"
    assert led_to(page, term.address) == (target, "")
    assert "definition-mobile-services" in html_page(page).ids


def test_a_supplement_is_told_in_words(site_of: SiteOf) -> None:
    page = site_of("two-languages") / "en/models/outreach-services/mobile-services.html"

    assert re.search(r"\bsupplement supplement on the road", html_page(page).article)


def test_a_further_language_is_offered_at_its_page_or_at_its_home(site_of: SiteOf) -> None:
    site = site_of("third-language")

    assert offered(site, "index.html") == {"en": "en/index.html", "iu": "iu/index.html"}
    assert offered(site, "iu/index.html") == {"fr": "index.html", "en": "en/index.html"}
    assert offered(site, "en/why.html") == {"fr": "pourquoi.html", "iu": "iu/index.html"}


def test_a_further_language_has_its_own_words(site_of: SiteOf) -> None:
    page = html_page(site_of("third-language") / "iu/index.html")

    assert page.language == "iu"
    assert "ᑐᙵᓱᒋᑦ" in page.article
    assert "some pages do not exist in this language yet." in page.article


def test_an_old_address_leads_to_the_page_that_took_its_place(site_of: SiteOf) -> None:
    site = site_of("retired-term").resolve()

    for old, new, language in (
        ("ancien/nom.html", "pourquoi.html", "fr"),
        ("en/old/name.html", "en/why.html", "en"),
    ):
        page = html_page(site / old)
        assert {led_to(site / old, link.address) for link in page.links} == {(site / new, "")}
        assert [link.tag for link in page.links] == ["meta", "a"]
        assert page.language == language


def test_a_retired_term_stays_and_leads_to_what_replaced_it(site_of: SiteOf) -> None:
    page = html_page(site_of("retired-term") / "en/nomenclature.html")

    assert "associate" in page.ids
    assert "retired term. term to use: partner" in page.article


def test_the_site_map_names_every_page_once_with_its_twin(site_of: SiteOf) -> None:
    site = site_of("retired-term")
    site_map = (site / "sitemap.xml").read_text(encoding="utf-8")

    assert sorted(re.findall(r"<loc>https://guide\.example/([^<]*)</loc>", site_map)) == [
        "en/index.html",
        "en/nomenclature.html",
        "en/why.html",
        "index.html",
        "nomenclature.html",
        "pourquoi.html",
    ]
    assert site_map.count('hreflang="en" href="https://guide.example/en/why.html"') == 2
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots.endswith("\nSitemap: https://guide.example/sitemap.xml\n")


def test_a_site_without_an_address_has_no_site_map(site_of: SiteOf) -> None:
    assert not (site_of("two-languages") / "sitemap.xml").exists()
    assert not (site_of("two-languages") / "robots.txt").exists()
