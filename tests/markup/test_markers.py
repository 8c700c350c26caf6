"""A marker in its exact form is the place of a block; any other comment is text."""

from __future__ import annotations

import pytest
from converting import converted

from guide.blocks import BLOCKS
from guide.markup.markers import pieces

PLACE = '<guide-block name="frame"></guide-block>'


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_has_a_marker(name: str) -> None:
    assert pieces(converted(f"<!-- guide:{name} -->")) == [("", name), ("", "")]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        # alone, or with spaces after it
        ("<!-- guide:frame -->", PLACE),
        ("<!-- guide:frame -->  ", PLACE),
        # on a line of its own within a paragraph
        ("Avant\n<!-- guide:frame -->\naprès", f"<p>Avant</p>\n{PLACE}<p>après</p>"),
        ("<!-- guide:frame -->\naprès", f"{PLACE}<p>après</p>"),
    ],
)
def test_a_marker_on_its_own_line_is_a_place(text: str, html: str) -> None:
    assert converted(text) == html


@pytest.mark.parametrize(
    "text",
    [
        # an unknown block
        "<!-- guide:nope -->",
        # another form
        "<!--guide:frame-->",
        "<!-- guide: frame -->",
        "<!-- guide:FRAME -->",
        "<!-- guide:frame --> suite",
        "suite <!-- guide:frame -->",
        # another comment
        "<!-- à faire -->",
        # in code
        "`<!-- guide:frame -->`",
        "    <!-- guide:frame -->",
        "```\n<!-- guide:frame -->\n```",
        # the element itself
        PLACE,
        f"`{PLACE}`",
        f"```\n{PLACE}\n```",
        f"    {PLACE}",
    ],
)
def test_anything_else_is_shown_as_text(text: str) -> None:
    html = converted(text)

    assert len(pieces(html)) == 1
    assert "&lt;" in html
    assert "<!--" not in html


def test_a_page_is_cut_at_its_markers() -> None:
    text = "Un\n\n<!-- guide:frame -->\n\nDeux\n\n<!-- guide:data -->"

    assert pieces(converted(text)) == [
        ("<p>Un</p>\n", "frame"),
        ("<p>Deux</p>\n", "data"),
        ("", ""),
    ]


def test_a_page_without_markers_is_one_piece() -> None:
    assert pieces("<p>Un</p>") == [("<p>Un</p>", "")]
