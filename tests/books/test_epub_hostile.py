"""What a writer, or anyone, might put on a page: an EPUB is made, and is well-formed."""

from __future__ import annotations

import pytest
from bound import XHTML, bound, chapter, opened, read, said, volume
from hypothesis import given, settings
from hypothesis import strategies as st
from trees_of import facts

from guide.books.chapters import Chapter
from guide.books.epub import epub

CASES = {
    "control characters": "<p id='a\x01'>a\x00b\x0bc\ufffe&#1;&#xffff;\x7f</p>",
    "specials of XML": "<p>]]&gt; &lt;b&gt; &amp;amp; \u00a0 <!-- a -- b --><?php x ?></p>",
    "a raw tag": "<o:p>x</o:p><p foo:bar='1' =x='2' \"y\">z</p><b",
    "deep nesting": "<blockquote>" * 3000 + "x" + "</blockquote>" * 3000,
    "deep marks": "<p>" + "<span class='note'>" * 800 + "x",
    "empty headings": "<h2></h2><h2 id='a'> </h2><h6><em></em></h6>",
    "a long word": "<p>" + "a" * 20_000 + "</p>",
    "the same id twice": "<p id='a'>1</p><p id='a'>2</p><p id='A'>3</p><p id=''>4</p>",
    "ids that are no names": "<p id='2 é:\"&lt;'>1</p><p id='\U0001f41f'>2</p>",
    "numbers that are none": "<ol start='x'><li>1</li></ol><table><tr><td colspan='-9999999'>x"
    "</td><td rowspan='٣'>y</td><td colspan='0'></td></tr></table>",
    "links in links": "<a href='https://a.example'><span><a href='x.html'>b</a></span></a>",
    "addresses that are none": "<a href='http://[::1'>a</a><a href='https://'>b</a>"
    "<a href='https://a.example:port/'>c</a><a href='//x.example'>d</a><a href='%zz#%'>e</a>",
    "a drawing of anything": "<svg viewbox='\x01' foo:a='1'><svg id='a b'><foreignobject><p>x</p>"
    "</foreignobject><a href='javascript:x'><text>y</text></a></svg><style>*{}</style></svg>",
    "tables of nothing": "<table></table><table><thead></thead></table><table><tbody><tr></tr>"
    "</tbody></table>",
    "nothing": "",
}

PIECES = (
    *("<p>", "</p>", "<ul>", "<li>", "<li><label><input>", "<aside class='passage'>", "</aside>"),
    *("<h2 id='a'>", "<span class='note'>", "</span>", "<table>", "<thead>", "<tr>", "<svg>"),
    *(
        "<td colspan='2'>",
        "</svg>",
        "<a href='#a'>",
        "</a>",
        "<dl>",
        "<dt>",
        "<!--",
        "x",
        "\x01",
        "&#1;",
    ),
)


def well_formed(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith((".xhtml", ".opf", ".xml")):
            root = read(content)
            ids = [each.get("id") for each in root.iter() if each.get("id")]
            assert len(ids) == len(set(ids)), path


@pytest.mark.parametrize("html", CASES.values(), ids=CASES.keys())
def test_any_page_gives_well_formed_parts(html: str) -> None:
    well_formed(bound(chapter(html=html)))


def test_any_words_may_stand_in_titles_and_facts_of_a_page() -> None:
    hostile = "\x00<b>&\ud800#let x = 1]$ \"'\ufffe" + "é" * 20_000
    page = Chapter(
        chapter().entry, "page.html", hostile, hostile, hostile, 9, ((hostile, (hostile,)),), ""
    )

    well_formed(opened(epub(volume(page, title=hostile), facts())))


def test_an_id_that_is_a_path_stays_in_the_book() -> None:
    files = bound(chapter("../../x"), chapter("a/b"), chapter("A-b"), chapter("é"))

    assert [path for path in files if path.startswith("EPUB/text/")] == [
        "EPUB/text/------x.xhtml",
        "EPUB/text/-.xhtml",
        "EPUB/text/A-b..2.xhtml",
        "EPUB/text/a-b.xhtml",
    ]


def test_an_empty_heading_is_no_heading() -> None:
    page = read(bound(chapter(html="<h2 id='a'> </h2>"))["EPUB/text/page.xhtml"])

    assert page.find(f".//{XHTML}h2") is None


def test_what_is_left_of_a_script_is_nothing() -> None:
    html = "<p onclick='x()'>a<script>x()</script></p><iframe src='https://x.example'></iframe>"
    page = bound(chapter(html=html))["EPUB/text/page.xhtml"]

    assert b"x()" not in page
    assert b"x.example" not in page


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PIECES)))
def test_any_jumble_of_tags_gives_well_formed_parts(pieces: list[str]) -> None:
    well_formed(bound(chapter(html=" ".join(pieces))))


def test_the_language_of_the_words_is_the_book_s() -> None:
    files = opened(epub(volume(), facts("en")))

    assert said(read(files["EPUB/nav.xhtml"])).startswith("ContentsContents")
