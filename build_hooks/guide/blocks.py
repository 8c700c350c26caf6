"""The blocks the build adds to pages: their names, and where each stands unless moved."""

from __future__ import annotations

from guide.commands import COMMANDS
from guide.field import KINDS
from guide.fields import FIELDS
from guide.problems import RULES

BLOCKS = (
    "frame",
    "path",
    "children",
    "comparison",
    "related",
    "nomenclature",
    "abbreviations",
    "data",
    "subtypes",
    "chooser",
    "facets",
    "map",
    "connections",
    "audit",
    "equality",
    "binder",
    "downloads",
    "fields",
    "rules",
    "markers",
    "commands",
    "kinds",
    "reviews",
    "term-changes",
    "proposal",
)
"""Names a writer may put in `<!-- guide:NAME -->`."""

STANDS_FOR = {"path": "children"}
"""Blocks that say what another would: where the one is, the other is not added."""

AT_THE_END = {
    "home": ("frame",),
    "article": (),
    "section": ("children",),
    "question": ("question",),
    "outcome": ("outcome",),
    "ended": ("ended",),
    "facet": ("facets",),
    "model": ("children", "comparison", "related"),
    "subtype": ("related",),
    "factor": ("related",),
    "step": ("related",),
    "domain": ("related",),
    "practice": ("related",),
    "case": ("related",),
    "tool": ("related",),
}
"""Blocks of each kind of page, in order, that stand at its end unless moved."""

ANCHORS = {
    "fields": frozenset(f"field-{each.name}" for each in FIELDS),
    "rules": frozenset(code.lower() for code in RULES),
    "commands": frozenset(f"command-{each.name}" for each in COMMANDS),
    "kinds": frozenset(f"kind-{kind}" for kind in KINDS),
}
"""Anchors that a block of the writers' manual gives its page, whatever the guide holds."""
