"""Running text is set by its language; code is left as it is."""

from __future__ import annotations

import pytest
from converting import converted, converter


@pytest.mark.parametrize(
    ("text", "html"),
    [
        # across inline tags
        ('"un *deux* trois"', "“un <em>deux</em> trois”"),
        ('*"un"*', "<em>“un”</em>"),
        ('**un**"', "<strong>un</strong>”"),
        ('"`x`"', "“<code>x</code>”"),
        ('un *"deux"*', "un <em>“deux”</em>"),
        ("*agency*'s", "<em>agency</em>’s"),
    ],
)
def test_quotation_marks_turn_by_what_is_read_before(text: str, html: str) -> None:
    assert converted(text, "en") == f"<p>{html}</p>"


def test_each_paragraph_and_item_starts_anew() -> None:
    html = converted('un\n\n"deux"\n\n- trois\n- "quatre"', "en")

    assert "“deux”" in html
    assert "“quatre”" in html


@pytest.mark.parametrize(
    "text",
    ['`l\'a : "b"`', '    l\'a : "b"', '```\nl\'a : "b"\n```'],
)
def test_code_is_left_as_it_is(text: str) -> None:
    html = converted(text).replace("&quot;", '"')

    assert 'l\'a : "b"' in html


def test_titles_and_the_table_of_contents_are_set() -> None:
    made = converter()
    html = made.convert("## L'île : un cas")

    assert '<h2 id="l-ile-un-cas">L’île\u00a0: un cas<' in html
    # Python-Markdown makes every space of the name a plain one.
    assert made.toc_tokens[0]["name"] == "L’île : un cas"  # type: ignore[attr-defined]


def test_the_link_beside_a_heading_has_the_language_s_words() -> None:
    assert "Lien vers cette section" in converted("## A")
    assert "Link to this section" in converted("## A", "en")
    assert "Back to the text" in converted("A[^1]\n\n[^1]: B", "en")
