"""A text that `check --fix` mends makes the same page, but for its spaces and its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from converting import tree
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from guide.markup.typesetting import CODE
from guide.scanning import scan
from guide.spacing import misspaced
from guide.words import words
from guide.writing.mending import mended_body

LANGUAGES = ("fr", "en")
SIGNS = r"""
mot Vraiment ? ! ; : . , % $ « » "mot" "deux mots" " ' ’ l’île d'été “mot” ( ) [ ] { } | ` `` ```
~~~ `code ?` **gras** ** * _ _mot_ *mot ?* *What ?*{lang=en} *là:*{.supplement} [lien](a.md)
[lien ?](a.md "Titre ?") ![image ?](x.png) [^1] [^1]: [a]: <b@c.ca> https://a.example/?b: # ## -
1. 1 + > !!! supplement !!!supplement {.supplement} {#a} <!-- --> <b> \ \ 1 250 12:30 = --- ===
guide:path &amp; : :: 10% 5$
"""
PIECES = SIGNS.split()
GAPS = [" ", " ", " ", "", "", "  ", "\n", "\n\n", "\n\n\n\n", "  \n", " \n", "\n    ", "\n\n    "]
GAPS += ["\n\n        ", "\n- ", "\n\n- ", "\n1. ", "\n> ", "\n| ", " | ", "\u00a0", "\u202f", "\t"]
GAPS += ["\n```\n", "\n\n```\n", '\n!!! supplement "', '"\n    ', "\n:   ", "\n## ", "| --- |\n"]
texts = st.lists(st.tuples(st.sampled_from(GAPS), st.sampled_from(PIECES)), max_size=25).map(
    lambda each: "".join(gap + piece for gap, piece in each)
)


def same(text: str) -> str:
    """Return a text without its spaces, each sign that is mended as it is typed."""
    return re.sub(r"\s", "", re.sub("[«»“”]", '"', text)).replace("’", "'")


def shape(element: ET.Element, *, code: bool = False) -> Iterator[object]:
    """Yield all that a page is made of, as far as mending may not change it."""
    code = code or element.tag in CODE
    yield element.tag, sorted((name, same(value)) for name, value in element.attrib.items())
    yield (element.text or "") if code else same(element.text or "")
    for child in element:
        yield from shape(child, code=code)
        yield (child.tail or "") if code else same(child.tail or "")
    yield f"/{element.tag}"


def outline(text: str) -> object:
    found = scan(text)
    return (
        [(each.level, same(each.text), each.anchor, each.mark) for each in found.headings],
        [(each.address, same(each.text)) for each in (*found.links, *found.images)],
        [each.address for each in (*found.markers, *found.marks, *found.html)],
    )


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(texts, st.sampled_from(LANGUAGES))
@example("mot_?_ _mot_ ?\n\n1 . Un\n\n- \n\n1. ", "en")
@example("\u00a0: mot\n\nTerme\n\n    code ?\n\n\n\n    code\n\n\n\nFin ?", "fr")
@example("\n- -\u00a0%", "fr")
@example('  \n* mot\n\n    "mot"', "fr")
@example("\n- [a]: *là:*{.supplement}", "fr")
@example(" >\n    l’île", "fr")
def test_a_mended_text_makes_the_same_page(text: str, language: str) -> None:
    after = "\n".join(mended_body(text.split("\n"), words(language)))

    assert list(shape(tree(after, language))) == list(shape(tree(text, language)))
    assert outline(after) == outline(text)
    assert "\n".join(mended_body(after.split("\n"), words(language))) == after
    left = [slip for each in scan(after).prose for slip in misspaced(each.text, words(language))]
    before = [slip for each in scan(text).prose for slip in misspaced(each.text, words(language))]
    assert len(left) <= len(before)
