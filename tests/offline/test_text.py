"""The text of a page, as two editions are compared by it."""

from __future__ import annotations

import pytest
from zipping import article

from guide.offline.text import text_of


def test_the_text_is_that_of_the_article_without_its_tags_and_spaces() -> None:
    page = article("<h1>L’île &amp; le <em>cœur</em></h1>\n<p>Un&nbsp;texte.</p>")

    assert text_of(page) == "L’île&lecœurUntexte."


def test_emphasis_and_links_are_no_change_of_the_text() -> None:
    assert text_of(article("<p>Un texte.</p>")) == text_of(
        article('<p>Un <a class="term" href="x.html">texte</a>.</p>')
    )


@pytest.mark.parametrize(
    "block",
    [
        '<section class="block block--related"><section>Titre</section> d’une autre</section>',
        '<section class="block block--children"><ul><li>Titre</li></ul></section>',
        '<details class="spoken"><summary>Pages</summary> Titre</details>',
    ],
)
def test_what_other_pages_bring_is_left_out(block: str) -> None:
    assert text_of(article(f"<p>Avant.</p>{block}<p>Après.</p>")) == "Avant.Après."


def test_the_other_blocks_and_the_sections_of_the_text_are_kept() -> None:
    block = '<section class="block block--comparison">Où</section>'

    assert text_of(article(f'<section class="passage">Note</section>{block}')) == "NoteOù"


@pytest.mark.parametrize(
    "page", ["", "<article", "</article><article>", "<" * 200_000, "<section " * 100_000]
)
def test_what_is_no_page_has_little_text_and_is_read_at_once(page: str) -> None:
    assert len(text_of(page)) <= len(page)
