"""Writes terms with what is told of them."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element as Element

from guide.books.trees import words
from guide.books.typesetting.code import between, call, joined
from guide.books.typesetting.inline import BLOCKS, inline
from guide.books.typesetting.setting import Setting

_EMPTY = '""'
_FEW = 80
"""Characters of what is told of a term and may share its line."""

Item = Callable[[Setting, Element, int], str]
"""Writes the content of an item, of a list or of terms."""


def terms(setting: Setting, element: Element, depth: int, item: Item) -> str:
    """Return terms with what is told of them; terms that follow one another are told of as one."""
    items: list[tuple[list[str], list[Element]]] = [([], [])]
    for child in element:
        if child.tag == "dt" and (term := inline(setting, child, depth)):
            if items[-1][1]:
                items.append(([], []))
            items[-1][0].append(term)
        elif child.tag == "dd" and words(child):
            items[-1][1].append(child)
    made = [
        call("terms.item", between(", ", term) or _EMPTY, _told(setting, told, depth + 1, item))
        for term, told in items
        if term or told
    ]
    return call("terms", *made) if made else ""


def _told(setting: Setting, told: list[Element], depth: int, item: Item) -> str:
    """Return what is told of a term, on one line where it is a few words each."""
    plain = [not any(child.tag in BLOCKS for child in each) for each in told]
    said = [setting.spoken(each, item(setting, each, depth)) for each in told]
    if len(told) == 1 or (all(plain) and all(len(words(each)) <= _FEW for each in told)):
        return between("; ", said) or _EMPTY
    made = (
        call("par", one) if one and alone else one for one, alone in zip(said, plain, strict=True)
    )
    return joined(made) or _EMPTY
