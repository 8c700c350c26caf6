"""Nothing that a writer types runs in a reader's browser."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from converting import converted
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.links import as_read


class Tags(HTMLParser):
    """Gathers every element with its attributes, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def addresses(self) -> list[str]:
        return [
            as_read(attributes[name])
            for _, attributes in self.found
            for name in ("href", "src")
            if name in attributes
        ]


@pytest.mark.parametrize(
    "address",
    [
        # plain, in capitals
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        # other schemes
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        # by entities, decimal, hexadecimal and named, once and twice encoded
        "&#106;avascript:x",
        "&#x6A;avascript&colon;x",
        "&#0000106avascript:x",
        "&amp;#106;avascript:x",
        # with spaces, controls and line ends inside
        "java\tscript:x",
        "java&#10;script:x",
        "java&Tab;script:x",
        "\x01javascript:x",
        "&#1;javascript:x",
        "java\x7fscript:x",
        # with an escaped sign
        "javascript\\:x",
        "java\\script:x",
    ],
)
def test_an_unsafe_link_leads_nowhere(address: str) -> None:
    texts = (
        f"[a]({address})",
        f"![a]({address})",
        f"[a](<{address}>)",
        f"[a]\n\n[a]: {address}",
        f"[a](b.md){{ href={address} }}",
    )

    for text in texts:
        for read in Tags(converted(text)).addresses():
            assert ":" not in read.partition("/")[0], text


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "http://example.org",
        "mailto:a@example.org",
        "tel:+15065550100",
        "../a.md#b",
        "#b",
    ],
)
def test_a_safe_link_stays(address: str) -> None:
    assert Tags(converted(f"[a]({address})")).addresses() == [address]


def test_a_mailbox_between_angle_brackets_is_a_link() -> None:
    assert Tags(converted("<a@example.org>")).addresses() == ["mailto:a@example.org"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        # events and style, on words, links, images and headings
        ("*a*{ onclick=alert(1) style=color:red }", "<p><em>a</em></p>"),
        ("[a](b.md){ onmouseover=x target=_blank }", '<p><a href="b.md">a</a></p>'),
        ("![a](b.png){ onerror=x srcset=y }", '<p><img alt="a" src="b.png" /></p>'),
        ("a\n{ onclick=x data-x=y }", "<p>a</p>"),
        # attributes that a text needs
        ("*a*{ #b .c lang=en title=d }", '<p><em class="c" id="b" lang="en" title="d">a</em></p>'),
        ("![a](b.png){ width=10 }", '<p><img alt="a" src="b.png" width="10" /></p>'),
        # attributes of another element
        ("*a*{ href=b.md src=c.png type=d }", "<p><em>a</em></p>"),
    ],
)
def test_attributes_are_those_that_a_text_needs(text: str, html: str) -> None:
    assert converted(text, targets={}) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        # inline and as a block
        ("un <b onclick=x>mot</b>", "<p>un &lt;b onclick=x&gt;mot&lt;/b&gt;</p>"),
        ("<script>a</script>", "<p>&lt;script&gt;a&lt;/script&gt;</p>"),
        ("<div>\n\na\n\n</div>", "<p>&lt;div&gt;</p>\n<p>a</p>\n<p>&lt;/div&gt;</p>"),
        ("<!-- a -->", "<p>&lt;!-- a --&gt;</p>"),
        # entities stay what they are
        ("R&amp;D &lt;b&gt; &eacute;", "<p>R&amp;D &lt;b&gt; &eacute;</p>"),
    ],
)
def test_raw_html_is_shown_as_text(text: str, html: str) -> None:
    assert converted(text) == html


_PIECES = st.one_of(
    st.sampled_from(
        ["<script", "<img src=x ", "onerror=alert(1)", "javascript:", "&#106;avascript&colon;", ">",
         "[a](", "![a](", ")", "{", "}", "{: onclick=x }", " href=", "<", "`", "```\n", "\n",
         "\n\n", '"', "'", "\\", "*", "_", "# ", "> ", "- [ ] ",
         '!!! note "', "| a |\n|---|\n", "[^1]",
         "[^1]: ", "[a]: ", "<!-- guide:frame -->", "-->", "&lt;script&gt;", "\x02", "\x03",
         "wzxhzdk:0", "\tx", "style=x:expression(1)", "<svg/onload=x>", "[TOC]", "entente"]
    ),
    st.text(max_size=4),
)  # fmt: skip
_KNOWN = frozenset(
    ["a", "aside", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "guide-block", "h1",
     "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "label", "li", "ol", "p", "pre", "section",
     "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=14))
def test_nothing_that_runs_survives_any_text(pieces: list[str]) -> None:
    read = Tags(converted("".join(pieces)))

    for tag, attributes in read.found:
        assert tag in _KNOWN
        assert not [name for name in attributes if name.startswith("on")]
    for address in read.addresses():
        assert not address.lower().startswith(("javascript:", "data:", "vbscript:"))
