"""Every field of the front matter, declared once.

The sentence of help for each is in `words/*.yml` under `fields`, in every language.
"""

from __future__ import annotations

from guide.field import KINDS, Field, Shape

TOLD_KINDS = {
    "model": "models",
    "subtype": "subtypes",
    "factor": "factors",
    "step": "steps",
    "domain": "domains",
    "tool": "tools",
}
"""Kinds of page that tell a concept, with the facet the concept must be in."""

SOURCES = ("guide", "english-edition", "supplement")
STATUSES = ("proposed", "ongoing", "completed")
MENUS = ("main", "footer")
DEGREES = ("1", "2", "3", "4")


def _relation(name: str, facets: str, kinds: str) -> Field:
    return Field(
        name,
        Shape.IDS,
        kinds=frozenset(kinds.split()),
        shared=True,
        facets=tuple(facets.split()),
    )


RELATIONS = (
    _relation("subtypes", "subtypes models", "case tool domain practice"),
    _relation("practices", "domains audiences", "case tool subtype"),
    _relation("tools", "tools", "case"),
    _relation("steps", "steps", "case tool subtype"),
    _relation("factors", "factors", "case step domain practice"),
    _relation("audiences", "audiences", "case tool domain practice subtype"),
    _relation("organizations", "organizations", "case subtype"),
    _relation("jurisdictions", "jurisdictions", "case subtype"),
)
"""Fields whose ids join pages; each link is declared on one page and drawn on both."""

COMPARISON = (
    Field("for_whom", Shape.TEXT, required=True),
    Field("where", Shape.TEXT, required=True),
    Field("when", Shape.TEXT, required=True),
    Field("channel", Shape.TEXT, required=True),
    Field("host", Shape.TEXT, required=True),
    Field("integration", Shape.NUMBER, required=True, shared=True, choices=DEGREES),
    Field("in_place", Shape.TEXT, required=True),
)

CONSENT = (
    Field("by", Shape.TEXT, required=True),
    Field("on", Shape.DATE, required=True, shared=True),
    Field("until", Shape.DATE, shared=True),
    Field("contact", Shape.TEXT),
    # In one language is enough, so that a page is gone before its twin is edited.
    Field("withdrawn", Shape.DATE),
)
"""Who agreed that their story be told, and until when: nobody's private address stands there."""

FIELDS = (
    Field("title", Shape.TEXT, required=True),
    Field("short", Shape.TEXT),
    Field("description", Shape.TEXT, required=True),
    Field("kind", Shape.CHOICE, required=True, shared=True, choices=KINDS),
    Field("slug", Shape.SLUG),
    Field("keywords", Shape.WORDS),
    Field("aliases", Shape.ADDRESSES),
    Field("order", Shape.NUMBER, shared=True),
    Field(
        "menu",
        Shape.CHOICE,
        kinds=frozenset({"article", "section"}),
        shared=True,
        choices=MENUS,
    ),
    Field("source", Shape.CHOICE, required=True, shared=True, choices=SOURCES),
    Field("modified", Shape.DATE, required=True),
    Field("reviewed", Shape.DATE),
    Field("next_review", Shape.DATE),
    Field("owner", Shape.TEXT),
    Field("changes", Shape.NOTES, shared=True),
    Field(
        "status",
        Shape.CHOICE,
        kinds=frozenset({"case"}),
        required=True,
        shared=True,
        choices=STATUSES,
    ),
    *RELATIONS,
    Field(
        "supplement",
        Shape.TABLE,
        kinds=frozenset({"case", "tool", "domain", "practice", "step", "subtype"}),
        shared=True,
        inner=RELATIONS,
    ),
    Field(
        "comparison",
        Shape.TABLE,
        kinds=frozenset({"subtype"}),
        required=True,
        inner=COMPARISON,
    ),
    Field("consent", Shape.TABLE, kinds=frozenset({"case"}), inner=CONSENT),
)
