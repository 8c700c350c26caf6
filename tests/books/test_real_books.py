"""The real guide's books and documents: whole, readable by a screen reader, their links right."""

from __future__ import annotations

import hashlib
import io
import re
from functools import lru_cache
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest
import yaml
from made_books import Bound
from pdf_files import tags

from audits.pdf import failures
from guide.books import making
from guide.books.chapters import chapters
from guide.books.trees import words
from guide.books.typesetting.places import Places
from guide.books.volumes import Volume, volumes

LANGUAGES = ("fr", "en")
_SOME = 12
FACTS = yaml.safe_load((Path(__file__).parent.parent / "facts.yml").read_text(encoding="utf-8"))
# A line may end within a word, and typography differs from the text's own.
_SIGNS = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


@lru_cache
def texts(pdf: bytes) -> tuple[str, ...]:
    """Return the letters of each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    return tuple(letters(page.get_textpage().get_text_range()) for page in document)


@lru_cache
def destinations(pdf: bytes) -> dict[str, int]:
    """Return the page, from 0, of each named place of a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.objgen: number for number, page in enumerate(opened.pages)}
        named = pikepdf.NameTree(opened.Root.Names.Dests)
        found = {}
        for name, place in named.items():
            at = place.D if isinstance(place, pikepdf.Dictionary) else place
            found[str(name)] = numbers[at[0].objgen]
        return found


def book(bound: Bound, language: str) -> tuple[Volume, bytes]:
    volume = next(volumes(bound.build, bound.articles, language))
    return volume, bound.documents[f"{volume.address}.pdf"].content


def test_every_document_is_on_the_site_as_it_was_made(bound: Bound) -> None:
    kinds = {(each.kind, each.format) for each in bound.documents.values()}

    assert kinds == {
        *(("book", "pdf"), ("book", "epub"), ("part", "pdf"), ("page", "pdf")),
        *(("tool", "docx"), ("facing", "pdf"), ("facing", "docx"), ("proposal", "docx")),
    }
    for address, document in bound.documents.items():
        assert (bound.site / address).read_bytes() == document.content
    listed = (bound.site / "telechargements.html").read_text(encoding="utf-8")
    for document in bound.documents.values():
        if "fr" in document.languages:
            assert hashlib.sha256(document.content).hexdigest() in listed


def test_neither_checker_finds_a_failure_in_a_book_a_part_a_tool_or_some_pages(
    bound: Bound,
) -> None:
    pdfs = [each for each in bound.documents.values() if each.format == "pdf"]
    pages = [each for each in pdfs if each.kind == "page"]
    # « make audit » puts every page before them.
    chosen = [*(each for each in pdfs if each.kind != "page"), *pages[::_SOME]]
    found = {each.address: failures(each.content) for each in chosen}

    assert len(found) > 25
    assert {address: each for address, each in found.items() if each} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_the_inventory_is_in_the_book(bound: Bound, language: str) -> None:
    _, pdf = book(bound, language)
    whole = "".join(texts(pdf))

    phrases = {phrase for fact in FACTS for phrase in fact[language]}
    # A phrase may run on over the foot of a page and the head of the next, or be told by a
    # chapter's title; what a page says is then looked for in the page itself.
    missing = [phrase for phrase in phrases if letters(phrase) not in whole]
    told = letters(" ".join(words(each.body) for each in _chapters(bound, language)))
    assert [phrase for phrase in missing if letters(phrase) not in told] == []
    assert len(missing) < len(phrases) / 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_book_lands_on_the_page_of_what_it_names(
    bound: Bound, language: str
) -> None:
    volume, pdf = book(bound, language)
    places, pages, named = Places(volume), texts(pdf), destinations(pdf)
    wrong = []
    for each in volume.chapters:
        label = places.label(each.address)
        if letters(each.title) not in pages[named[label]]:
            wrong.append((each.id, label))
        for heading in each.body.iter("h2", "h3", "h4", "h5", "h6"):
            anchor = f"{each.address}#{heading.get('id')}"
            at = named.get(places.label(anchor)) if heading.get("id") else None
            if at is not None and letters(words(heading)) not in "".join(pages[at : at + 2]):
                wrong.append((anchor, at))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sheets = {page.objgen for page in opened.pages}
        links = [
            link.Dest
            for page in opened.pages
            for link in page.get("/Annots", ())
            if "/Dest" in link
        ]
        # By name, or to a page itself, as the index does.
        lost = [
            str(each)
            for each in links
            if (each[0].objgen not in sheets if isinstance(each, pikepdf.Array) else True)
            and str(each) not in named
        ]

    assert wrong == []
    assert len(links) > 1000
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_give_the_pages_where_chapters_begin(bound: Bound, language: str) -> None:
    document = pypdfium2.PdfDocument(book(bound, language)[1])
    listed = "\n".join(document[number].get_textpage().get_text_range() for number in (2, 3))
    lines = re.findall(r"^(.+?)(?: \.)+ ?(\d+)\s*$", listed, re.MULTILINE)
    pages = texts(book(bound, language)[1])

    assert len(lines) > 50
    assert [
        (title, number)
        for title, number in lines
        if letters(title) not in pages[int(number) - 1] + pages[int(number) - 2]
    ] == []


def test_tables_have_header_cells_figures_words_and_other_languages_their_own(
    bound: Bound,
) -> None:
    found = tags(book(bound, "fr")[1])

    assert all(told.get("Alt") for kind, told in found if kind == "/Figure")
    assert sum(kind == "/Table" for kind, _ in found) > 40
    scopes = [told.get("Scope") for kind, told in found if kind == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}
    assert scopes.count("/Row") > 200
    assert any(told.get("Lang", "").startswith("en") for _, told in found)


def test_an_unchanged_guide_takes_every_document_from_what_was_kept(
    bound: Bound, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nothing was to be made")

    monkeypatch.setattr(making, "source", refuse)
    monkeypatch.setattr(making, "written", refuse)
    again = making.make(bound.build, bound.articles, bound.root, lambda *_: None)

    assert again.documents == bound.documents


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_epub_has_every_chapter(bound: Bound, language: str) -> None:
    volume, _ = book(bound, language)
    epub = bound.documents[f"{volume.address}.epub"].content

    with ZipFile(io.BytesIO(epub)) as archive:
        navigation = next(name for name in archive.namelist() if name.endswith("nav.xhtml"))
        listed = letters(archive.read(navigation).decode())
    assert [each.title for each in volume.chapters if letters(each.title) not in listed] == []


def _chapters(bound: Bound, language: str) -> tuple:  # type: ignore[type-arg]
    return chapters(bound.build, bound.articles, language)
