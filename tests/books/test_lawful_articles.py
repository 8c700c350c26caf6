"""Any page becomes a tree that XML can hold, and no anchor of it is lost."""

from __future__ import annotations

import pytest
from lxml import etree

from guide.books.article import article
from guide.books.trees import lawful


def written(html: str) -> str:
    return etree.tostring(article(html, "page.html"), encoding="unicode")


@pytest.mark.parametrize(
    "html", ["a\x00b", "a&#1;b", "a&#x01b", "a&#0000000000001;b", "a&#&#1;1;b", "a&#xFFFE;b"]
)
def test_a_character_that_xml_forbids_is_left_out(html: str) -> None:
    etree.fromstring(written(f"<p title='{html}'>{html}</p>{html}"))


def test_a_reference_to_a_lawful_character_stays() -> None:
    assert (
        lawful("&#233; &#x1F41F; &amp; &#99999999999;") == "&#233; &#x1F41F; &amp; &#99999999999;"
    )


def test_an_address_that_is_none_leaves_its_words() -> None:
    assert written('<p><a href="http://[::1">x</a></p>') == "<article><p><a>x</a></p></article>"


def test_an_element_with_the_name_of_none_leaves_its_words() -> None:
    assert written("<o:p>x</o:p>") == "<article>x</article>"


def test_what_stands_too_deep_is_told_higher_up() -> None:
    tree = article("<blockquote>" * 1500 + "fin" + "</blockquote>" * 1500 + ".", "page.html")

    assert sum(1 for _ in tree.iterdescendants()) == 100
    assert "".join(map(str, tree.itertext())) == "fin."


def test_the_anchor_of_a_box_goes_to_the_first_in_it_that_has_none() -> None:
    html = '<div id="a"><div id="b"><h2 id="c">T</h2><p>x</p></div></div>'

    assert written(html) == '<article><h2 id="c">T</h2><p id="b">x</p></article>'
