"""The one table that the form of proposals is drawn from, and judges by: JSON for its page.

Nothing in it is typed twice: fields, sections, terms, patterns and words are those of the check.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from guide.anchors import LIGATURES, OTHER
from guide.blocks import BLOCKS
from guide.checks.provenance import MARKS
from guide.entry import Entry
from guide.links import SAFE_SCHEMES
from guide.pages.feedback import BRANCH
from guide.pages.shelf import Shelf
from guide.proposing import markdown
from guide.proposing.asking import (
    DOT,
    FIRST,
    Asked,
    asked,
    header,
    home,
    promised,
    sections,
    templates,
)
from guide.proposing.draft import CUT, FORMAT
from guide.proposing.patterns import browser
from guide.scanning import STAND_IN
from guide.signs import PATTERNS
from guide.spacing import spacings
from guide.values import DATE, SLUG
from guide.words import Words

CODES = (
    *("G104", "G108", "G109", "G201", "G202", "G203", "G405"),
    *("G501", "G502", "G503", "G504", "G505", "G506", "G507", "G602"),
)
"""Rules that one page alone can be judged by."""
MAIL, ADDRESS = 2000, 8000
"""Signs that a mailbox program, and a forge, take in one address."""

_PATTERNS = (
    PATTERNS
    | {"other": OTHER, "slug": SLUG, "date": DATE}
    | {"plain": markdown.PLAIN, "noise": markdown.NOISE}
)


def table(shelf: Shelf, shelves: Mapping[str, Shelf]) -> dict[str, Any]:
    """Return the table for the page in the shelf's language; `shelves` are every language's."""
    guide = shelf.guide
    found = templates(guide)
    kinds = {kind: _kind(shelf, kind, twins) for kind, twins in found.items()}
    offered = {facet for kind in found for each in asked(kind) for facet in each.field.facets}
    concepts = guide.nomenclature.concepts.values()
    return {
        "format": FORMAT,
        "version": guide.settings.version,
        "languages": {code: _language(shelves[code].words) for code in guide.settings.official},
        "default": guide.settings.default,
        "order": list(reversed(guide.settings.official)),
        "kinds": kinds,
        "ids": {
            each.id: [each.facet, shelf.label(each), each.replaced_by]
            if each.facet in offered
            else [each.facet]
            for each in concepts
        },
        "examples": sorted(guide.examples),
        "rules": {code: _rule(shelf, code) for code in CODES},
        "shapes": {each: shelf.words[f"shapes.{each}"] for each in ("date", "slug")},
        "blocks": list(BLOCKS),
        "marks": list(MARKS),
        "safe": list(SAFE_SCHEMES),
        "ligatures": {chr(sign): said for sign, said in LIGATURES.items()},
        "standIn": STAND_IN,
        "patterns": {name: browser(each) for name, each in _PATTERNS.items()},
        "source": markdown.SOURCE,
        "nameless": markdown.NAMELESS,
        "longest": markdown.LONGEST,
        "contact": guide.settings.contact,
        "forge": guide.settings.forge.rstrip("/"),
        "branch": BRANCH,
        "cut": CUT,
        "mail": MAIL,
        "address": ADDRESS,
        "say": {
            name.rpartition(".")[2]: shelf.say(name)
            for name in shelf.words.texts
            if re.fullmatch(r"proposal\.form\.\w+", name)
        },
    }


def _kind(shelf: Shelf, kind: str, twins: Mapping[str, Entry]) -> dict[str, Any]:
    return {
        "name": shelf.say(f"kinds.{kind}"),
        "header": [[each.name, each.required] for each in header(kind)],
        "home": home(shelf.guide, kind) or "docs",
        "fields": [_field(shelf, each) for each in asked(kind)],
        "sections": {
            code: [[each.heading, each.title, each.prompt] for each in sections(template)]
            for code, template in twins.items()
        },
    }


def _field(shelf: Shelf, each: Asked) -> dict[str, Any]:
    field = each.field
    told: dict[str, Any] = {
        "name": each.name,
        "shape": field.shape.value,
        "own": each.own,
        "required": field.required,
        "told": each.name in ("title", "description") or each.name.startswith(f"comparison{DOT}"),
        "label": shelf.set(shelf.words[f"proposal.labels.{each.name}"]),
        "help": shelf.say(f"fields.{each.name}"),
    }
    if field.facets:
        told["facets"] = list(field.facets)
    if field.choices:
        told["choices"] = {
            choice: shelf.set(shelf.words.texts.get(f"statuses.{choice}", choice))
            for choice in field.choices
        }
    return told


def _language(words: Words) -> dict[str, Any]:
    return {
        "name": words["name"],
        "gap": words["proposal.gap"],
        "opening": words["proposal.opening"],
        "tables": {name: markdown.part_of(words, name) for name in promised(FIRST)},
        "spacings": [
            [*browser(pattern), re.sub(r"\\(\d)", r"$\1", correction)]
            for pattern, correction in spacings(words)
        ],
    }


def _rule(shelf: Shelf, code: str) -> str:
    parts = (f"problems.{code}.what", f"problems.{code}.do")
    return " ".join(shelf.words[part] for part in parts)
