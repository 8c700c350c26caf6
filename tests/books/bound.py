"""Small volumes and their EPUBs, for tests: chapters by their HTML, files by their paths."""

from __future__ import annotations

import io
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element
from trees_of import facts

from guide.books.chapters import Chapter
from guide.books.epub import epub
from guide.books.volumes import Volume
from guide.entry import Entry, Outline, Target

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
TYPE = "{http://www.idpf.org/2007/ops}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def chapter(  # noqa: PLR0913 what a page may have, all but its text seldom given
    id: str = "page",
    html: str = "<p>Texte.</p>",
    *,
    level: int = 1,
    title: str = "Une page",
    kind: str = "",
    source: str = "guide",
    markers: tuple[str, ...] = (),
    chips: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Chapter:
    outline = Outline(markers=tuple(Target(name, "", 1) for name in markers))
    entry = Entry(f"docs/{id}.md", id, "fr", "article", {"source": source}, scan=lambda: outline)
    return Chapter(entry, f"{id}.html", title, kind, "Ce que dit la page.", level, chips, html)


def volume(*chapters: Chapter, title: str = "Le guide") -> Volume:
    return Volume("book", "fr", title, "telechargements/guide", chapters or (chapter(),))


def opened(content: bytes) -> dict[str, bytes]:
    """Return the files of a zip by their paths, in the zip's order."""
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def bound(*chapters: Chapter, site: str = "") -> dict[str, bytes]:
    return opened(epub(volume(*chapters), facts(settings=f"site_url: {site}")))


def read(content: bytes) -> Element:
    return etree.fromstring(content)


def body(html: str, *others: Chapter, site: str = "") -> Element:
    """Return the section that a page of some HTML becomes."""
    section = read(bound(chapter(html=html), *others, site=site)["EPUB/text/page.xhtml"])
    found = section.find(f"{XHTML}body/{XHTML}section")
    assert found is not None
    return found


def said(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(map(str, element.itertext())).split())
