"""Trees, chapters and volumes for the tests of books, made from a few lines of HTML."""

from __future__ import annotations

from functools import cache

from lxml import etree

from guide.books.article import article
from guide.books.chapters import Chapter
from guide.books.facts import Facts
from guide.books.volumes import Volume
from guide.build import Build, run
from guide.entry import Entry
from guide.pages.shelf import Shelf

SETTINGS = b"""
extra:
  guide:
    languages: [{code: fr}, {code: en}]
    version: "2.1"
"""
NOMENCLATURE = """
facets:
  terms: {fr: Termes, en: Terms}
concepts:
  agreement: {facet: terms, source: guide, label: {fr: entente, en: agreement}}
"""


def small_build(*pages: tuple[str, str], settings: str = "") -> Build:
    """Return the build of a guide of a few pages, each a path and its text."""
    files = {
        "mkdocs.yml": SETTINGS + f"{settings}\n".encode(),
        "docs/nomenclature.yml": NOMENCLATURE.encode(),
    }
    return run(files | {path: text.encode() for path, text in pages})


def page(title: str, source: str = "guide", body: str = "Texte.") -> str:
    """Return the text of a page's file."""
    fields = f"title: {title}\nkind: article\nsource: {source}\nmodified: 2026-05-04"
    return f"---\n{fields}\n---\n\n{body}\n"


def told(html: str, address: str = "a/page.html") -> str:
    """Return the tree of a page's HTML, written without white space between blocks."""
    tree = article(html, address)
    text = etree.tostring(tree, encoding="unicode").replace("\n", "")
    return text.replace("<article/>", "").removeprefix("<article>").removesuffix("</article>")


def chapter(html: str, **other: object) -> Chapter:
    """Return a chapter of a page given as its HTML."""
    given: dict[str, object] = {
        "entry": Entry("docs/page.md", "page", "fr", {}),
        "address": "page.html",
        "title": "Titre",
        "kind": "",
        "lead": "",
        "level": 1,
        "chips": (),
        "html": html,
    }
    return Chapter(**{**given, **other})  # type: ignore[arg-type]


def volume(*chapters: Chapter, kind: str = "page") -> Volume:
    """Return a volume of chapters."""
    return Volume(kind, "fr", chapters[0].title, "page", chapters)


def facts(language: str = "fr", date: str = "2026-05-04", settings: str = "") -> Facts:
    """Return the facts of a small guide's books."""
    return Facts(_shelf(language, settings), date)


@cache
def _shelf(language: str, settings: str) -> Shelf:
    return small_build(settings=settings).shelves[language]
