"""A proposal as its writer gave it, and the file that the form saves it in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

FORMAT = "guide-proposal"
CUT = "====="
"""Stands on both sides of the name of a file that a mail carries."""
OWN, TICKED = "/", "="
"""In a Word tag, what follows a language, and a field: `fr/title`, `status=proposed`."""
_DEEPEST = 8
"""Levels of a file that can be one of the form's; JSON's own reader goes on to the stack's end."""

Fact = str | tuple[str, ...]


class DraftError(Exception):
    """A file is no draft; the message is the name of a word that says why."""


@dataclass(frozen=True)
class Draft:
    """What is proposed; what was left empty is not there."""

    kind: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """What is the same in every language, by the name of its field."""
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, what is its own: fields by name, sections by number."""
    contact: str = ""
    """Whom the team can ask: never part of the page."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages in which something is written."""
        return tuple(code for code, texts in self.texts.items() if any(texts.values()))


def parse(text: str) -> Draft:
    """Return the draft of a file that the form saved; raises `DraftError`."""
    if _depth(text) > _DEEPEST:
        raise DraftError("import.damaged")
    try:
        data = json.loads(text)
    except ValueError as error:
        raise DraftError("import.damaged") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise DraftError("import.unknown")
    kind, facts, texts = data.get("kind"), data.get("facts"), data.get("texts")
    contact = data.get("contact", "")
    if not (
        isinstance(kind, str)
        and isinstance(contact, str)
        and isinstance(facts, dict)
        and isinstance(texts, dict)
        and all(_words(each) for each in texts.values())
    ):
        raise DraftError("import.damaged")
    kept = {name: _fact(value) for name, value in facts.items()}
    chosen = data.get("languages", list(texts))
    mine = {code: each for code, each in texts.items() if code in _listed(chosen)}
    return Draft(kind, kept, mine, contact)


def _depth(text: str) -> int:
    """Return how many brackets are open at once, those in strings too."""
    open_now = deepest = 0
    quoted = escaped = False
    for sign in text:
        if escaped:
            escaped = False
        elif sign == "\\" and quoted:
            escaped = True
        elif sign == '"':
            quoted = not quoted
        elif not quoted and sign in "[{":
            open_now += 1
            deepest = max(deepest, open_now)
        elif not quoted and sign in "]}":
            open_now -= 1
    return deepest


def _words(node: object) -> bool:
    return isinstance(node, dict) and all(isinstance(each, str) for each in node.values())


def _fact(node: object) -> Fact:
    if isinstance(node, str):
        return node
    if isinstance(node, list) and all(isinstance(each, str) for each in node):
        return tuple(node)
    raise DraftError("import.damaged")


def _listed(node: object) -> Iterable[object]:
    return node if isinstance(node, list) else ()
