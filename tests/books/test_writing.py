"""Pages as Typst code: every word a string, nothing that a writer types is ever code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees_of import chapter, volume

from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.pictures import Pictures
from guide.books.typesetting.places import Places
from guide.books.typesetting.setting import Setting
from guide.books.typesetting.writing import blocks


def code(html: str, site: str = "") -> str:
    """Return the code of a page that stands in a volume with another."""
    told = chapter(f"<article>{html}</article>")
    other = chapter('<article><h2 id="b">B</h2></article>', address="other.html")
    places = Places(volume(told, other, kind="book"))
    return blocks(Setting(1, told.address, "fr", places, site, Pictures({})), told.body)


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>a</p>", 'par("a")'),
        ("<p>a<br>b</p>", 'par({ "a"; linebreak(); "b" })'),
        ("<p>a <strong>b</strong></p>", 'par({ "a "; strong("b") })'),
        ("<p><em lang='en'>b</em></p>", 'par(text(lang: "en", emph("b")))'),
        ("<p><code>a  b</code></p>", 'par(raw("a b"))'),
        ('<h2 id="x">A</h2>', 'h(2, "c0-0", "A")'),
        ("<h2></h2><p> </p><ul><li></li></ul>", ""),
        ("<ul><li>a</li><li>b</li></ul>", 'list("a", "b")'),
        ('<ol start="3"><li>a</li></ol>', 'enum(start: 3, "a")'),
        ('<ol start="999999"><li>a</li></ol>', 'enum("a")'),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", 'list({ "a"; list("b") })'),
        ("<dl><dt>a</dt><dd>b</dd></dl>", 'terms(terms.item("a", "b"))'),
        (
            "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dt>e</dt><dd>f</dd></dl>",
            'terms(terms.item("a", { "b"; "; "; "c" }), terms.item({ "d"; ", "; "e" }, "f"))',
        ),
        (
            "<dl><dt>a</dt><dd>b</dd><dd><ul><li>c</li></ul></dd></dl>",
            'terms(terms.item("a", { par("b"); list("c") }))',
        ),
        ("<pre><code>a\n b</code></pre>", 'raw(block: true, "a\\n b")'),
        ('<p><span class="blank">[a]</span></p>', 'par(blank("[a]"))'),
        ('<p><a href="https://a.b/">x</a></p>', 'par(link("https://a.b/", "x"))'),
        ('<p><a href="other.html#b">x</a></p>', 'par(to("c1-0", "x"))'),
        ('<p><a href="other.html#nowhere">x</a></p>', 'par(to("c1", "x"))'),
        ('<p><a href="gone.html">x</a></p>', 'par("x")'),
        (
            '<p><a data-term="t" href="other.html">x</a></p>',
            'par({ term("t"); to("c1", "x", page: none) })',
        ),
        (
            '<aside class="passage passage--guide"><p class="passage__label">L</p><p>a</p></aside>',
            'passage("guide", "L", par("a"))',
        ),
        (
            '<aside class="passage passage--guide"><h2>a</h2></aside>',
            'passage("guide", none, h(2, none, "a"), headed: true)',
        ),
    ],
)
def test_an_element_is_written_as_code(html: str, written: str) -> None:
    assert code(html) == written


def test_a_page_outside_the_volume_is_reached_on_the_site_where_there_is_one() -> None:
    html = '<p><a href="gone.html">x</a></p>'

    assert code(html, "https://a.b/") == 'par(link("https://a.b/gone.html", "x"))'


@pytest.mark.parametrize(("length", "whole"), [(300, True), (301, False)])
def test_a_row_of_short_cells_stays_whole(length: int, whole: bool) -> None:  # noqa: FBT001 a case
    html = f"<table><tbody><tr><th>a</th><td>{'b' * length}</td></tr></tbody></table>"

    assert ("whole-rows: true" in code(html)) is whole


def test_an_id_stands_once_however_often_it_is_given() -> None:
    assert code('<h2 id="x">A</h2><h2 id="x">B</h2>').count('"c0-0"') == 1


@pytest.mark.parametrize("text", ['"); #read("x")', "\\", '#import "@preview/x:1.0.0"', "$x$ *a*"])
def test_a_text_stays_a_string(text: str) -> None:
    written = running(text)

    assert written[0] == written[-1] == '"'
    inner = written[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inner
    assert "\\" not in inner


def test_a_word_no_line_can_hold_may_be_broken_and_control_characters_go() -> None:
    assert running("a" * 100) == f'"{"a" * 40}\u200b{"a" * 40}\u200b{"a" * 20}"'
    assert running("a\x00b\x0bc\ud800") == '"ab c"'


@given(st.text())
def test_any_text_is_one_literal_on_one_line(text: str) -> None:
    written = literal(text)

    assert "\n" not in written
    assert written.startswith('"')
    assert written.endswith('"')


def test_deep_nesting_keeps_its_words() -> None:
    assert '"deep"' in code("<ul><li>" * 60 + "deep" + "</li></ul>" * 60)
    assert code("<blockquote>" * 60 + "deep").count("quote(") < 30
