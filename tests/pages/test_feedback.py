"""The links by which a reader says that something is wrong with a page."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from guide.pages.feedback import ways
from whole_sites import real_build


def links(language: str = "fr", id: str = "finance", **settings: str) -> dict[str, str]:
    build = real_build()
    shelf = build.shelves[language]
    guide = replace(shelf.guide, settings=replace(shelf.guide.settings, **settings))
    entry = guide.entry(id, language)
    assert entry is not None
    return {way.name: way.address for way in ways(replace(shelf, guide=guide), entry)}


def asked(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_a_site_without_mailbox_and_forge_has_no_such_link() -> None:
    assert links() == {}


def test_a_mail_tells_the_page_its_address_the_version_and_the_language() -> None:
    found = links("en", contact="guide@example.org", site_url="https://example.org/", version="2.1")

    assert list(found) == ["feedback"]
    assert found["feedback"].startswith("mailto:guide@example.org?")
    # Mailbox programs show « + » as it is.
    assert "+" not in found["feedback"]
    mail = asked(found["feedback"])
    assert mail["subject"] == "Finance – en/best-practices/finance.html"
    for line in (
        "Page: Finance",
        "Address: https://example.org/en/best-practices/finance.html",
        "Guide version: 2.1",
        "Language: English",
    ):
        assert f"\r\n{line}\r\n" in mail["body"]


def test_a_forge_gives_a_prefilled_issue_and_the_page_to_edit() -> None:
    found = links(forge="https://example.org/guide/")

    assert list(found) == ["issue", "edit"]
    assert found["issue"].startswith("https://example.org/guide/issues/new?title=Finances")
    assert "Langue : Français" in asked(found["issue"])["body"]
    assert found["edit"] == "https://example.org/guide/edit/main/docs/best_practices/finance.md"


def test_gitlab_names_its_pages_in_its_own_way() -> None:
    found = links(forge="https://gitlab.example.org/a/guide")

    assert found["issue"].startswith("https://gitlab.example.org/a/guide/-/issues/new?")
    assert set(asked(found["issue"])) == {"issue[title]", "issue[description]"}
    assert found["edit"].startswith("https://gitlab.example.org/a/guide/-/edit/main/")


def test_a_page_that_the_build_made_cannot_be_edited() -> None:
    chosen = next(e for e in real_build().guide.entries if e.kind == "facet" and e.language == "fr")

    assert list(links(id=chosen.id, forge="https://example.org/guide")) == ["issue"]
