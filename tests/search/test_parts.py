"""The index as files: what a query loads, and what it finds there."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain, pairwise
from typing import Any

import pytest

import corpus
from guide.search import Parts, search
from guide.search.analysis import Analyser, analyser
from guide.search.documents import Document, documents
from guide.search.index import Index, index
from guide.search.parts import POSTINGS_PART, TEXTS_PART, WORDS_PART
from guide.words import words
from whole_sites import real_build

CALL = re.compile(r'guideSearch\("(\w+)",(.*)\)\n', re.DOTALL)
LANGUAGES = ("fr", "en")


def called(text: str) -> tuple[str, Any]:
    """Return the name and the value a part hands over."""
    found = CALL.fullmatch(text)
    assert found, text[:80]
    return found[1], json.loads(found[2])


def small(body: str = "Texte.", **fields: object) -> Parts:
    files = {"docs/page.md": corpus.page(body, **fields)}
    return corpus.corpus_of(files).search["fr"]


def root_of(parts: Parts) -> dict[str, Any]:
    value: dict[str, Any] = called(parts.files[parts.root])[1]
    return value


def part(parts: Parts, name: str) -> Any:  # noqa: ANN401 text of words, or rows of pages
    return called(parts.files[f"search/{root_of(parts)['folder']}/{name}.js"])[1]


def lines(parts: Parts, letter: str) -> list[list[str]]:
    """Return the lines of each part of one letter, in order."""
    counts = root_of(parts)[{"w": "words", "p": "postings"}[letter]]
    return [part(parts, f"{letter}{number}").split("\n") for number in range(len(counts))]


def words_of(parts: Parts) -> list[list[str]]:
    return [[line.split(" ")[0] for line in part] for part in lines(parts, "w")]


@cache
def real(language: str) -> tuple[Parts, list[Document], Index, Analyser]:
    shelf = real_build().shelves[language]
    cutter = analyser(shelf.words)
    found = documents(shelf)
    return real_build().search[language], found, index(found, cutter), cutter


# ---------------------------------------------------------------- names and bytes


def test_the_root_has_a_name_that_never_changes() -> None:
    assert small().root == "search/fr.js"
    assert small("Autre.").root == "search/fr.js"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        # a text, a title, a word that is never shown, a kind
        ("Autre texte.", {}),
        ("Texte.", {"title": "Un autre titre"}),
        ("Texte.", {"keywords": ["mot"]}),
        ("Texte.", {"kind": "section"}),
    ],
)
def test_the_folder_of_the_parts_changes_with_all_that_is_searched(
    body: str, fields: dict[str, object]
) -> None:
    assert root_of(small(body, **fields))["folder"] != root_of(small())["folder"]


def test_two_builds_give_the_same_bytes() -> None:
    assert small() == small()
    for code, shelf in real_build().shelves.items():
        assert search(shelf) == real_build().search[code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_one_call_named_as_the_file(language: str) -> None:
    parts = real(language)[0]
    folder = root_of(parts)["folder"]
    for path, text in parts.files.items():
        name, _ = called(text)
        assert path in {f"search/{folder}/{name}.js", parts.root}


def test_what_a_page_says_cannot_leave_its_call() -> None:
    hostile = '"),alert(1),("</script>\u2028\\'
    parts = small(title=hostile)

    titles = [row[0] for row in part(parts, "t0")]

    assert len(titles) == 1
    assert "alert(1)" in titles[0]


# ---------------------------------------------------------------- sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_are_about_as_large_as_they_should_be(language: str) -> None:
    parts = real(language)[0]
    root = root_of(parts)
    for counts, most in (
        ("words", WORDS_PART),
        ("postings", POSTINGS_PART),
        ("texts", TEXTS_PART),
    ):
        letter = counts[0]
        sizes, rows = [], []
        for number in range(len(root[counts])):
            value = part(parts, f"{letter}{number}")
            each = value if letter == "t" else value.split("\n")
            path = f"search/{root['folder']}/{letter}{number}.js"
            sizes.append(len(parts.files[path]))
            rows.append(len(each))
        # the end of a line is written as two signs; a page longer than a part stands in its own
        assert all(size < most * 1.1 for size, row in zip(sizes, rows, strict=True) if row > 1)
        # no part could have been spared
        assert all(one + other > most for one, other in pairwise(sizes))


# ---------------------------------------------------------------- what is found there


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_in_the_part_the_root_says(language: str) -> None:
    parts, _, made, _ = real(language)
    held = words_of(parts)

    assert [[words[0], len(words)] for words in held] == root_of(parts)["words"]
    assert [word for words in held for word in words] == sorted(made.postings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_postings_decode_to_the_index(language: str) -> None:
    parts, _, made, _ = real(language)
    codes = lines(parts, "p")
    entries = [line.split(" ") for part in lines(parts, "w") for line in part]
    found = {}
    for (word, count), code in zip(entries, chain.from_iterable(codes), strict=True):
        section, postings = -1, []
        for gap, impact in re.findall(r"([0-9a-z]+)([A-Z])", code):
            section += int(gap, 36)
            postings.append((section, ord(impact) - 64))
        assert int(count, 36) == len(postings)
        found[word] = postings

    assert [len(part) for part in codes] == root_of(parts)["postings"]
    assert found == made.postings


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_in_the_parts_of_texts_in_the_order_the_root_counts_them(language: str) -> None:
    parts, found, made, _ = real(language)
    root = root_of(parts)
    kinds = list(root["kinds"])
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    held = [part(parts, f"t{number}") for number in range(len(root["texts"]))]

    assert [len(rows) for rows in held] == root["texts"]
    rows = [row for part in held for row in part]
    assert [(row[0], row[1]) for row in rows] == [(each.title, each.address) for each in found]
    assert [kinds[digits.index(sign)] for sign in root["kindOf"]] == [each.kind for each in found]
    assert root["sections"] == [len(row[3]) for row in rows]
    assert sum(root["sections"]) == root["total"] == made.sections


def test_names_that_are_never_shown_are_searched_and_have_no_language() -> None:
    parts = small(keywords=["glossaire"])

    assert "glossaire" in words_of(parts)[0]
    assert part(parts, "t0")[0][2] == [["glossaire", ""]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_root_says_how_the_language_cuts_words_and_what_the_box_says(language: str) -> None:
    parts, _, _, cutter = real(language)
    root = root_of(parts)

    assert tuple(root["elided"]) == cutter.elided
    assert frozenset(root["stop"]) == cutter.stop
    assert tuple(tuple(row) for row in root["endings"]) == cutter.endings
    assert root["say"]["title"] == real_build().shelves[language].say("search_ui.title")


def test_a_language_that_lacks_pages_has_an_index_of_those_it_has() -> None:
    settings = corpus.SETTINGS + "      - {code: de, official: false}\n"
    files = {
        "mkdocs.yml": settings,
        **corpus.twins("docs/page.md"),
        "docs/page.de.md": corpus.page("Worte.", title="Eine Seite"),
        "docs/other.md": corpus.page(title="Autre"),
    }
    build = corpus.corpus_of(files)

    german = build.search["de"]

    assert german.root == "search/de.js"
    assert [row[:2] for row in part(german, "t0")] == [["Eine Seite", "de/page.html"]]
    assert root_of(german)["stop"] == sorted(analyser(words("en")).stop)
    assert root_of(german)["say"]["title"] == "Search this site"


def test_a_language_without_any_page_has_an_index_that_finds_nothing() -> None:
    settings = corpus.SETTINGS + "      - {code: de, official: false}\n"
    build = corpus.corpus_of({"mkdocs.yml": settings, "docs/page.md": corpus.page()})

    root = root_of(build.search["de"])

    assert (root["words"], root["postings"], root["texts"], root["total"]) == ([], [], [], 0)
