"""The blocks the build adds to pages: their names, and where each stands unless moved."""

from __future__ import annotations

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
