"""What the conversion of a page's text depends on besides the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.mentions import Lexicon
from guide.words import Words


@dataclass(frozen=True)
class Setting:
    """The page's language, the terms to link, and where they lead."""

    words: Words
    lexicon: Lexicon
    targets: Mapping[str, str] = field(default_factory=dict)
    """Where each term leads, as a link relative to the page's file."""
    own: str = ""
    """The concept the page itself tells, which it does not link."""
    fillable: bool = False
    """Whether the page is a form or a template, whose brackets are to be filled in."""
