"""Documents are listed with what a reader wants to know before taking one."""

from __future__ import annotations

import hashlib

import pytest
from trees_of import small_build

from guide.books.documents import Document
from guide.books.listing import groups, offered, size

SHELVES = small_build().shelves


def document(kind: str, languages: tuple[str, ...] = ("fr",), **other: object) -> Document:
    given = {
        "format": "pdf",
        "title": kind,
        "address": f"{kind}-{'-'.join(languages)}.pdf",
        "pages": (),
        "content": b"x" * 85_400,
        **other,
    }
    return Document(kind, languages=languages, **given)  # type: ignore[arg-type]


def listed(*documents: Document) -> dict[str, Document]:
    return {each.address: each for each in documents}


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (1, "1 Ko", "1 KB"),
        (85_400, "85 Ko", "85 KB"),
        (999_400, "999 Ko", "999 KB"),
        (1_240_000, "1,2 Mo", "1.2 MB"),
    ],
)
def test_a_size_is_said_as_each_language_says_it(count: int, french: str, english: str) -> None:
    assert size(count, SHELVES["fr"]).replace("\u00a0", " ") == french
    assert size(count, SHELVES["en"]).replace("\u00a0", " ") == english


def test_each_language_lists_its_own_documents_and_those_of_both_books_first() -> None:
    made = listed(
        document("page"),
        document("book"),
        document("book", ("en",)),
        document("facing", ("fr", "en")),
    )

    assert [group.kind for group in groups(SHELVES["fr"], made)] == ["book", "facing", "page"]
    (book, facing) = groups(SHELVES["en"], made)
    assert [row.language for row in (*book.rows, *facing.rows)] == ["English", "English and French"]
    assert book.rows[0].sum == hashlib.sha256(b"x" * 85_400).hexdigest()


def test_a_page_offers_what_is_made_of_it_alone() -> None:
    made = listed(
        document("page", pages=("docs/a.md",)),
        document("facing", ("fr", "en"), pages=("docs/a.md", "docs/a.en.md")),
        document("book"),
    )

    rows = offered(SHELVES["fr"], made, "docs/a.md")
    assert [(row.format, row.both) for row in rows] == [("PDF", False), ("PDF", True)]
    assert offered(SHELVES["fr"], made, "docs/b.md") == ()
