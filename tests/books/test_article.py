"""What a page tells, told in a few plain elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees_of import told

from guide.books.article import article


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        # what serves on a screen alone
        ("<header><h1>T</h1></header><p>a</p><nav>b</nav><script>c</script>", "<p>a</p>"),
        ('<p>a<span class="unseen"> b</span> c</p>', "<p>a c</p>"),
        ("<p hidden>a</p><p>b</p>", "<p>b</p>"),
        ('<p><span aria-hidden="true">+</span>a</p>', "<p>a</p>"),
        ('<h2 id="x">A<a class="headerlink" href="#x">¶</a></h2>', '<h2 id="x">A</h2>'),
        ('<section class="block block--binder"><p>a</p></section>', ""),
        # wrappers and attributes go, what they hold stays
        ('<div class="table" tabindex="0"><table><tr><td>a</td></tr></table></div>b',
         "<table><tr><td>a</td></tr></table>b"),
        ('<p style="color:red" onclick="x()">a<font>b</font>c</p>', "<p>abc</p>"),
        ("<p><b>a</b> <i>b</i> <kbd>c</kbd></p>",
         "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
        ('<p lang="en">a</p>', '<p lang="en">a</p>'),
        # passages
        (('<aside class="passage passage--guide"><p class="passage__label">L <a>b</a></p><p>a</p>'
         "</aside>"), '<aside title="L b" class="guide"><p>a</p></aside>'),
        (('<section class="passage passage--supplement"><p class="passage__label">L</p><h2>a</h2>'
         "</section>"), '<aside title="L" class="supplement"><h2>a</h2></aside>'),
        ('<div class="admonition tip"><p class="admonition-title">T</p><p>a</p></div>',
         '<aside title="T" class="note"><p>a</p></aside>'),
        ('<p><em class="marked marked--guide">a</em></p>', '<p><span class="guide">a</span></p>'),
        # lists to tick, and blanks
        ('<ul class="tasks"><li><label><input type="checkbox"><span>a</span></label></li></ul>',
         '<ul><li class="task">a</li></ul>'),
        (('<ul class="tasks"><li><label><input type="checkbox" checked><span>a <span class="blank">'
         "[b]</span></span></label></li></ul>"),
         '<ul><li class="task done">a <span class="blank">[b]</span></li></ul>'),
        # the site's own pieces
        ('<li class="card"><h3 class="card__title"><a href="b.html">B</a></h3><p>t</p></li>',
         '<li><p><strong><a data-to="a/b.html">B</a></strong></p><p>t</p></li>'),
        ('<dl class="chips"><div><dt>a</dt><dd class="chip">b</dd></div></dl>',
         "<dl><dt>a</dt><dd>b</dd></dl>"),
        ('<div class="reason"><h3 class="reason__title">R</h3><ul><li>a</li><li>b</li></ul></div>',
         "<p><strong>R</strong> a, b</p>"),
        # a link that the guide does not make
        ('<p><a href="b.html">b</a> <span class="added"><i aria-hidden="true">+</i></span>.</p>',
         '<p><span class="supplement"><a data-to="a/b.html">b</a></span>.</p>'),
        ("<details><summary>S</summary><p>a</p></details>", "<p><strong>S</strong></p><p>a</p>"),
    ],
)  # fmt: skip
def test_a_page_is_told_in_plain_elements(html: str, tree: str) -> None:
    assert told(html) == tree


@pytest.mark.parametrize(
    ("href", "link"),
    [
        ("b.html", '<a data-to="a/b.html">x</a>'),
        ("../b/c.html#d", '<a data-to="b/c.html#d">x</a>'),
        ("#d", '<a data-to="a/page.html#d">x</a>'),
        ("caf%C3%A9.html", '<a data-to="a/café.html">x</a>'),
        ("https://example.org/", '<a href="https://example.org/">x</a>'),
        ("mailto:a@example.org", '<a href="mailto:a@example.org">x</a>'),
    ],
)
def test_a_link_within_the_site_is_told_by_its_address(href: str, link: str) -> None:
    assert told(f'<p><a href="{href}">x</a></p>') == f"<p>{link}</p>"


def test_no_level_of_headings_is_skipped() -> None:
    assert told("<h4>a</h4><h2>b</h2><h5>c</h5><h6>d</h6><h1>e</h1>") == (
        "<h2>a</h2><h2>b</h2><h3>c</h3><h4>d</h4><h2>e</h2>"
    )


def test_a_footnote_stands_where_it_is_called_and_its_way_back_is_gone() -> None:
    html = (
        '<p>a<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>'
        '<div class="footnote"><hr><ol><li id="fn:1"><p>N <em>n</em>.'
        '<a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>'
    )

    assert told(html) == '<p>a<span class="note">N <em>n</em>.</span>.</p>'


def test_a_picture_is_left_whole() -> None:
    html = '<figure><svg class="map"><g aria-hidden="true"><a href="x.html"></a></g></svg></figure>'

    assert 'href="x.html"' in told(html)


@given(st.text(alphabet="<>/=\"' apdivulsectonh1-6classi&;#\u0000é", max_size=120))
def test_any_html_gives_a_tree_of_known_elements(text: str) -> None:
    tree = article(f"<article>{text}</article>", "a.html")

    assert {str(each.tag) for each in tree.iter("*")} <= {
        *[
            "article",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
            "table",
            "caption",
            "thead",
        ],
        *[
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "img",
            "svg",
            "aside",
            "a",
            "strong",
            "em",
            "code",
            "sup",
            "sub",
            "br",
            "span",
        ],
    }
