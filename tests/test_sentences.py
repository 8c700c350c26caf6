"""Running text is cut into sentences where a reader would pause."""

from __future__ import annotations

import pytest

from corpus import corpus_of, page
from guide.sentences import sentences
from guide.words import words


def cut(body: str, language: str = "fr") -> list[tuple[str, int]]:
    path = "docs/page.md" if language == "fr" else "docs/page.en.md"
    build = corpus_of({path: page(body)})
    (entry,) = (each for each in build.guide.entries if each.path == path)
    found = sentences(entry, words(language))
    return [(each.text, each.line - entry.body_line) for each in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un. Deux! Trois? Quatre… Cinq", 5),
        ("Mme Roy a vu M. Côté, p. ex. À Gatineau.", 1),
        ("J. Roy a payé 1 234,5 $ le 24.1 mai.", 1),
        ("« Est-ce trop? » Non. (Oui.) Fin.", 4),
        ("Une note.[^1] Une suite.", 2),
        ("Le fichier a.md et le site a.ca sont là.", 1),
    ],
)
def test_a_line_has_its_sentences(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_abbreviations_are_those_of_the_language() -> None:
    assert len(cut("Ask Dr. Roy, Ms. Lee or St. John, e.g. Today.", "en")) == 1


def test_a_sentence_goes_on_over_lines_and_stands_at_its_own() -> None:
    text = "\nUne phrase\nsur deux lignes. Une autre\nici.\n\n- Un\n- Deux\n  suite\n\n> Trois"

    assert cut(text) == [
        ("Une phrase sur deux lignes.", 2),
        ("Une autre ici.", 3),
        ("Un", 6),
        ("Deux suite", 7),
        ("Trois", 10),
    ]


def test_titles_cells_and_code_join_nothing() -> None:
    text = '## Titre\nUn\n\n!!! supplement "Deux"\n    Trois\n\n| a | c |\n| --- | --- |\n| d | e |'

    assert [each for each, _ in cut(text)][:3] == ["Un", "Deux", "Trois"]
    assert {"c", "d", "e"} <= {each for each, _ in cut(text)}


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("L'île compte 2 500 personnes.", 4),
        ("8.2 Les parties signent : voilà.", 4),
        ("(B) Attendu que c'est là – vraiment", 5),
        ("Lancez `make check` ici.", 3),
    ],
)
def test_a_sentence_is_as_long_as_its_words(text: str, length: int) -> None:
    build = corpus_of({"docs/page.md": page(text)})

    (found,) = sentences(build.guide.entries[0], words("fr"))
    assert found.length == length
