"""The feeds of what changed, judged by what RFC 4287 asks of a feed."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from corpus import SETTINGS, corpus_of, page
from guide.build import Build
from guide.edition import EPOCH
from guide.site.feed import MOST, feeds

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = f"site_url: https://guide.example/base\n{SETTINGS}"
PAGES = {
    "docs/index.md": page(title="Accueil", kind="home"),
    "docs/index.en.md": page(title="Home", kind="home"),
    "docs/a.md": page(
        title="Une page",
        changes={"2026-01-02": "Un <b> & un chiffre.", "2026-11-20": "Neuf : oui."},
    ),
    "docs/a.en.md": page(title="A page", changes={"2026-01-02": "One.", "2026-11-20": "New."}),
    "docs/b.md": page(title="Autre", changes={"2026-05-05": "Mai."}),
    "docs/b.en.md": page(title="Other", changes={"2026-05-05": "May."}),
}


def made(**more: str) -> Build:
    return corpus_of({"mkdocs.yml": SITE, **PAGES, **more})


def read(text: str) -> ET.Element:
    """Return a feed, once it has all that the standard requires, once only."""
    root = ET.fromstring(text)  # noqa: S314 our own feed
    assert root.tag == f"{ATOM}feed"
    assert root.findall(f"{ATOM}author/{ATOM}name")
    for node in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            [found] = node.findall(f"{ATOM}{name}")
            assert found.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", node.findtext(f"{ATOM}updated", ""))
        for link in node.findall(f"{ATOM}link"):
            assert link.attrib["href"].startswith("https://guide.example/base/")
    ids = [node.findtext(f"{ATOM}id") for node in root.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return root


def entries(root: ET.Element, name: str) -> list[str]:
    return [node.findtext(f"{ATOM}{name}", "") for node in root.findall(f"{ATOM}entry")]


def test_each_language_has_its_feed_with_the_newest_change_first() -> None:
    found = feeds(made())

    french, english = read(found["feed.xml"]), read(found["en/feed.xml"])
    assert list(found) == ["feed.xml", "en/feed.xml"]
    assert entries(french, "title") == ["Une page", "Autre", "Une page"]
    assert entries(french, "summary") == ["Neuf\u00a0: oui.", "Mai.", "Un <b> & un chiffre."]
    assert entries(english, "summary") == ["New.", "May.", "One."]
    assert french.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert french.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr"


def test_a_change_is_known_for_ever_though_its_page_moves() -> None:
    before = read(feeds(made())["feed.xml"])
    moved = page(title="Une page", slug="ailleurs", changes={"2026-11-20": "Neuf."})
    after = read(feeds(made(**{"docs/a.md": moved}))["feed.xml"])

    assert entries(before, "id")[0] == entries(after, "id")[0]
    assert entries(before, "id")[0] == "tag:guide.example,2026-11-20:fr/a"
    [link] = after.findall(f"{ATOM}entry")[0].findall(f"{ATOM}link")
    assert link.attrib["href"] == "https://guide.example/base/ailleurs.html"


def test_a_feed_is_never_too_long() -> None:
    days = {f"20{year}-01-01": "x" for year in range(10, 80)}

    root = read(feeds(made(**{"docs/c.md": page(changes=days)}))["feed.xml"])

    assert len(entries(root, "id")) == MOST
    assert entries(root, "updated")[0] == "2079-01-01T00:00:00Z"


def test_a_site_without_an_address_has_no_feed() -> None:
    assert feeds(corpus_of(PAGES)) == {}


def test_a_guide_that_tells_no_change_has_an_empty_feed_of_its_edition() -> None:
    files = {"mkdocs.yml": SITE, "docs/index.md": PAGES["docs/index.md"]}

    root = read(feeds(corpus_of(files))["feed.xml"])

    assert entries(root, "id") == []
    assert root.findtext(f"{ATOM}updated") == "2026-11-25T00:00:00Z"


def test_changes_of_a_page_whose_agreement_has_ended_are_told_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(EPOCH, "1798761600")  # 2027-01-01
    consent = {"by": "x", "on": "2026-01-01", "until": "2026-12-31"}
    case = page(kind="case", status="ongoing", consent=consent, changes={"2026-12-01": "Zorblax."})

    found = feeds(made(**{"case_studies/c.md": case}))

    assert "Zorblax" not in "".join(found.values())
