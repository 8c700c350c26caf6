"""What is wrong with the guide, as values for writers: a place, a code, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

RULES = {
    "G101": "unreadable-yaml",
    "G102": "no-front-matter",
    "G103": "unquoted-colon",
    "G104": "missing-field",
    "G105": "unknown-field",
    "G106": "misplaced-field",
    "G107": "repeated-field",
    "G108": "wrong-value",
    "G109": "value-not-allowed",
    "G110": "not-utf-8",
    "G111": "unreadable-line",
    "G112": "consent-out-of-order",
    "G201": "unknown-concept",
    "G202": "misplaced-concept",
    "G203": "retired-concept",
    "G204": "repeated-id",
    "G205": "repeated-label",
    "G206": "broken-hierarchy",
    "G207": "orphan-term",
    "G208": "unknown-page",
    "G209": "missing-words",
    "G210": "page-without-concept",
    "G301": "missing-twin",
    "G302": "fields-differ",
    "G303": "headings-differ",
    "G304": "links-differ",
    "G305": "figures-differ",
    "G306": "marks-differ",
    "G401": "broken-link",
    "G402": "broken-anchor",
    "G403": "link-to-other-language",
    "G404": "orphan-page",
    "G405": "unsafe-link",
    "G501": "skipped-heading",
    "G502": "image-without-text",
    "G503": "spacing",
    "G504": "unknown-block",
    "G505": "raw-html",
    "G506": "title-in-text",
    "G507": "example-left",
    "G601": "unmarked-supplement",
    "G602": "unknown-mark",
    "G603": "supplement-not-told",
    "G701": "taken-address",
    "G702": "lost-address",
    "G703": "bad-name",
    "G704": "unknown-language",
    "G801": "lost-answer",
    "G802": "dead-end",
    "G803": "endless-path",
    "G804": "unreached",
    "G805": "unsaid",
    "G901": "long-sentence",
    "G902": "undefined-abbreviation",
    "G903": "noun-chain",
    "G904": "double-negation",
}
"""The name of each rule, by the code its problems carry."""

ADVICE = frozenset({"G901", "G902", "G903", "G904"})
"""Codes of the rules that advise: the writer may have good reasons, and nothing is stopped."""


@dataclass(frozen=True)
class Problem:
    """One thing a writer has to mend.

    `code` names a rule; the words of the message are in `words/*.yml` under
    `problems`, and `details` fills their blanks.
    """

    path: str
    line: int
    code: str
    details: Mapping[str, str] = field(default_factory=dict)
    near: str = ""
    """The word the writer may have meant, when there is one."""

    @property
    def place(self) -> tuple[str, int, str]:
        """Sort key: problems are told in file order."""
        return (self.path, self.line, self.code)

    @property
    def level(self) -> str:
        """How much it weighs: `problem`, or `advice` that the writer may leave."""
        return "advice" if self.code in ADVICE else "problem"


def near_miss(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to one that was not found, empty when none is close."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.72)
    return matches[0] if matches else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in file order, each once."""
    once = {(p.place, tuple(p.details.items()), p.near): p for p in problems}
    return tuple(once[key] for key in sorted(once))
