"""An EPUB as a file: its order, its bytes, its metadata, every part well-formed and linked."""

from __future__ import annotations

import io
import os
import re
import struct
import time
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZIP_STORED, ZipFile

import bound
import pytest
from bound import XHTML, chapter, read, said, volume
from trees_of import facts

from guide.books.epub import epub

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
SECTION = chapter("models", '<h2 id="choisir">Choisir</h2>', title="Modèles")
BELOW = chapter(
    "outreach", '<p><a href="models.html#choisir">Là</a></p>', level=2, title="Externes"
)
ALONE = chapter("why", '<h2 id="but">But</h2><h2></h2><p id="2026">x</p>', title="Pourquoi")


def metadata(date: str = "2026-11-25", site: str = "") -> dict[str, list[str]]:
    files = bound.opened(epub(volume(), facts(date=date, settings=f"site_url: {site}")))
    root = read(files["EPUB/package.opf"])
    found: dict[str, list[str]] = {}
    for each in root[0]:
        name = each.get("property") or str(each.tag).removeprefix(DC)
        found.setdefault(name, []).append(each.text or "")
    return found


def test_the_type_comes_first_and_is_not_compressed() -> None:
    content = epub(volume(), facts())

    with ZipFile(io.BytesIO(content)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert content[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_volume_gives_the_same_bytes_in_any_folder_and_time_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for zone in ("America/Vancouver", "Asia/Tokyo"):
        (tmp_path / zone[:4]).mkdir()
        monkeypatch.chdir(tmp_path / zone[:4])
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()
        made.append(epub(volume(SECTION, BELOW), facts()))
    monkeypatch.undo()
    time.tzset()

    assert made[0] == made[1]


def test_every_file_is_listed_once_and_what_is_read_is_in_order() -> None:
    files = bound.bound(SECTION, BELOW)
    root = read(files["EPUB/package.opf"])
    items = {item.get("id"): item.get("href") for item in root.iter(f"{OPF}item")}

    listed = {f"EPUB/{href}" for href in items.values()}
    assert set(files) - listed == {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    assert [items[each.get("idref")] for each in root.iter(f"{OPF}itemref")] == [
        "cover.xhtml",
        "title.xhtml",
        "nav.xhtml",
        "text/models.xhtml",
        "text/outreach.xhtml",
    ]


def test_the_metadata_tell_what_the_book_is_and_how_it_can_be_read() -> None:
    told = metadata(site="https://guide.example.ca/")

    assert told["title"] == ["Le guide"]
    assert told["language"] == ["fr"]
    assert told["date"] == ["2026-11-25"]
    assert told["dcterms:modified"] == ["2026-11-25T00:00:00Z"]
    assert told["rights"] == ["Texte sous licence CC BY 4.0"]
    assert told["source"] == ["https://guide.example.ca/"]
    assert told["schema:accessMode"] == ["textual", "visual"]
    assert "textual" in told["schema:accessModeSufficient"]
    assert {"structuralNavigation", "tableOfContents", "alternativeText", "readingOrder"} <= set(
        told["schema:accessibilityFeature"]
    )
    assert told["schema:accessibilityHazard"] == ["none"]
    assert told["schema:accessibilitySummary"][0].startswith("Le texte s’adapte")


def test_conformance_is_not_claimed_as_nobody_has_certified_it() -> None:
    assert "dcterms:conformsTo" not in metadata()


def test_the_identifier_changes_with_the_version_and_the_language_only() -> None:
    here = facts().identifier

    assert here.startswith("urn:uuid:")
    assert facts(date="2027-01-01").identifier == here
    assert facts("en").identifier != here


def test_the_contents_list_every_chapter_nested_as_the_pages_are() -> None:
    root = read(bound.bound(ALONE, SECTION, BELOW)["EPUB/nav.xhtml"])

    contents = root.find(f".//{XHTML}nav[@id='toc']/{XHTML}ol")
    assert contents is not None
    assert [said(item) for item in contents] == ["PourquoiBut", "ModèlesExternes"]
    assert [link.get("href") for link in contents.iter(f"{XHTML}a")] == [
        "text/why.xhtml",
        "text/why.xhtml#s-but",
        "text/models.xhtml",
        "text/outreach.xhtml",
    ]


def test_a_level_that_is_skipped_in_the_contents_leaves_no_empty_list() -> None:
    deep = [chapter(f"p{n}", level=level) for n, level in enumerate((3, 1, 3, 2, 3))]
    root = read(bound.bound(*deep)["EPUB/nav.xhtml"])

    assert all(len(each) for each in root.iter(f"{XHTML}ol", f"{XHTML}li"))
    assert len(root.findall(f".//{XHTML}nav[@id='toc']//{XHTML}a")) == 5


def test_the_landmarks_lead_to_the_glossary() -> None:
    root = read(bound.bound(ALONE, chapter("terms", markers=("nomenclature",)))["EPUB/nav.xhtml"])

    marks = [each.get(bound.TYPE) for each in root.iter(f"{XHTML}a") if each.get(bound.TYPE)]
    assert marks == ["cover", "titlepage", "toc", "bodymatter", "glossary"]


def test_the_title_page_says_how_to_cite_and_how_to_read_the_book() -> None:
    text = said(read(bound.bound()["EPUB/title.xhtml"]))

    assert (
        "Équipe du guide, Le guide, version 2.1, 4 mai 2026. Texte sous licence CC BY 4.0." in text
    )
    assert "Comment lire ce livre" in text
    assert "☐ ☑" in text


def test_the_cover_is_a_drawing_that_its_page_tells_in_words() -> None:
    files = bound.bound()

    assert struct.unpack(">II", files["EPUB/cover.png"][16:24]) == (1200, 1800)
    image = read(files["EPUB/cover.xhtml"]).find(f".//{XHTML}img")
    assert image is not None
    assert image.get("alt") == "Couverture\u00a0: Le guide. Version 2.1 · Édition du 4 mai 2026"


def test_every_internal_link_lands_on_a_file_and_an_anchor() -> None:
    html = '<h2 id="ê">A</h2><a href="why.html#2026">1</a><a href="#ê">2</a><a href="#non">3</a>'
    files = bound.bound(SECTION, BELOW, ALONE, chapter("page", html))
    pages = {path: read(content) for path, content in files.items() if path.endswith(".xhtml")}
    ids = {
        path: [each.get("id", "") for each in root.iter() if each.get("id")]
        for path, root in pages.items()
    }

    links = 0
    for path, root in pages.items():
        assert len(ids[path]) == len(set(ids[path]))
        assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", each) for each in ids[path])
        for link in root.iter(f"{XHTML}a"):
            file, _, anchor = str(link.get("href")).partition("#")
            target = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path  # noqa: PTH118, PTH120 paths of a zip
            assert target in pages
            assert not anchor or unquote(anchor) in ids[target]
            links += 1
    assert links > 12
