"""What a page tells, out of its HTML: a small tree that every kind of book is written from.

The tree has these elements, and no others:

- blocks: `p`, `h2` to `h6` (no level is skipped), `ul`, `ol` (`start`), `li` (class `task` for a
  box to tick, `task done` for a ticked one), `dl`, `dt`, `dd`, `blockquote`, `pre`, `hr`, `table`,
  `caption`, `thead`, `tbody`, `tr`, `th` (`scope`), `td` (`colspan`, `rowspan`), `figure`,
  `figcaption`, `img`, `svg` (a whole picture: leave its inside alone), `aside` (class
  `supplement`, `guide` or `note`, its label in `title`);
- in a line: `a`, `strong`, `em`, `code`, `sup`, `sub`, `br`, `span` (class `blank` for what is to
  be filled in, `note` for a footnote's text, `supplement` or `guide` for marked words).

`lang` and `id` stand where the page has them. A link within the site has `data-to`, the address of
a page from the site's root with its fragment, and no `href`; `data-term` names the concept that a
word is linked for.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit, urlunsplit

from lxml import html
from lxml.etree import _Element as Element

from guide.books import footnotes, pieces
from guide.books.trees import classes, clean, drop, lawful, unwrap, words

_BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"}
_BLOCKS |= {"pre", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure"}
_BLOCKS |= {"figcaption", "img", "svg", "aside"}
_INLINE = {"a", "strong", "em", "code", "sup", "sub", "br", "span"}
_SAME = {"h1": "h2", "b": "strong", "i": "em", "kbd": "code", "samp": "code", "del": "em"}
_KEPT = {
    "id",
    "lang",
    "start",
    "scope",
    "colspan",
    "rowspan",
    "title",
    "class",
    "href",
    "alt",
    "src",
}
_KEPT |= {"data-to", "data-term"}
_CLASSES = {"supplement", "guide", "note", "blank", "task", "done"}
_SCHEMES = {"http", "https", "mailto", "tel"}
_DEEPEST = 100
# What serves on a screen alone: elements, classes, and blocks of the site.
_TAGS_OUT = ("header", "nav", "script", "style", "button", "select", "template", "form", "dialog")
_CLASSES_OUT = {"headerlink", "unseen", "degree", "frame__number", "spoken", "filters", "letters"}
_ON_SCREEN = ("binder", "chooser", "facets", "data", "downloads", "proposal")
_BLOCKS_OUT = (*_ON_SCREEN, "question", "outcome")
_CLASSES_OUT |= {f"block--{name}" for name in _BLOCKS_OUT}


def article(page: str, address: str) -> Element:
    """Return the tree of a page given as its rendered HTML and its address."""
    # Without this the reader of HTML drops, unsaid, all that follows a page's 255th level.
    deep = html.HTMLParser(huge_tree=True)
    root: Element = html.fragment_fromstring(lawful(page), create_parent="article", parser=deep)
    for each in list(root.iter("article")):
        if each is not root:
            unwrap(each)
    _leave_out(root)
    footnotes.place(root)
    pieces.simplify(root)
    _link(root, address)
    _bare(root)
    _flatten(root)
    _level(root)
    return root


def _leave_out(root: Element) -> None:
    for each in list(root.iter(*_TAGS_OUT)):
        drop(each)
    for each in list(root.iter("*")):
        hidden = each.get("hidden") is not None or each.get("aria-hidden") == "true"
        if _CLASSES_OUT & classes(each) or (hidden and not _within_picture(each)):
            drop(each)


def _within_picture(element: Element) -> bool:
    return element.tag == "svg" or next(element.iterancestors("svg"), None) is not None


def _link(root: Element, address: str) -> None:
    """Tell links within the site by their address from its root."""
    here = posixpath.dirname(address)
    for link in root.iter("a"):
        if _within_picture(link):
            continue
        # A link with nowhere to go keeps its words; so does one that would run or read something.
        try:
            parts = urlsplit(str(link.attrib.pop("href", "")).strip())
        except ValueError:  # such as a wrong IPv6 address
            continue
        if parts.scheme or parts.netloc:
            if parts.scheme in _SCHEMES:
                link.set("href", urlunsplit(parts))
            continue
        path = posixpath.normpath(posixpath.join(here, unquote(parts.path)))
        where = path if parts.path else address
        told = f"{where}#{unquote(parts.fragment)}" if parts.fragment else where
        link.set("data-to", clean(told))


def _bare(root: Element) -> None:
    """Take out every element and attribute that the tree does not have."""
    for each in list(root.iter("*")):
        if _within_picture(each):
            continue
        if each.tag in _SAME:
            each.tag = _SAME[str(each.tag)]
        if each is not root and each.tag not in _BLOCKS | _INLINE:
            unwrap(each)
            continue
        for name in set(each.attrib) - _KEPT:
            del each.attrib[name]
        if "class" in each.attrib:
            kept = [name for name in each.get("class", "").split() if name in _CLASSES]
            del each.attrib["class"]
            if kept:
                each.set("class", " ".join(kept))
        if each.tag == "span" and not each.attrib:
            unwrap(each)


def _flatten(root: Element) -> None:
    """Take out what stands deeper than any page needs: readers of XML refuse it."""
    depths = {root: 0}
    for each in list(root.iterdescendants("*")):
        parent = each.getparent()
        depths[each] = depths[root if parent is None else parent] + 1
        if depths[each] > _DEEPEST:
            unwrap(each)


def _level(root: Element) -> None:
    """Let no heading stand more than one level below the one before it."""
    before = 1
    for heading in list(root.iter("h2", "h3", "h4", "h5", "h6")):
        if not words(heading):
            drop(heading)
            continue
        before = min(max(int(str(heading.tag)[1]), 2), before + 1)
        heading.tag = f"h{before}"
