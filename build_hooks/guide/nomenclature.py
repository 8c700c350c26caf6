"""Reads `nomenclature.yml`: facets and concepts, with the line of every field."""

from __future__ import annotations

from guide.concept import Concept, Nomenclature
from guide.fields import SOURCES
from guide.frontmatter import lines_of, unreadable
from guide.located import Node, Unreadable, is_empty, parse
from guide.problems import Problem
from guide.records import Records

_TEXT = ("facet", "source", "broader", "page", "replaced_by", "linked")
_BY_LANGUAGE = ("label", "abbreviation", "definition")
_LISTS_BY_LANGUAGE = ("also", "hidden")
_DATES = ("since", "changed")
SECTIONS = ("facets", "concepts")
CONCEPT_FIELDS = (*_TEXT, *_BY_LANGUAGE, *_LISTS_BY_LANGUAGE, *_DATES, "related")
_CHOICES = {"source": SOURCES, "linked": ("true", "false")}


def read(path: str, text: str, languages: tuple[str, ...]) -> tuple[Nomenclature, list[Problem]]:
    """Return the nomenclature and what cannot be read in it; a bad concept hides no other."""
    try:
        root = parse(text)
    except Unreadable as error:
        return Nomenclature(path=path), [unreadable(path, lines_of(text), error)]
    records = Records(path, languages)
    sections = records.table(root, "", SECTIONS)
    facets = records.table(sections.get("facets"), "facets", None)
    concepts = records.table(sections.get("concepts"), "concepts", None, ids=True)
    nomenclature = Nomenclature(
        {name: records.words(node, name) for name, node in facets.items()},
        {name: _concept(records, name, node) for name, node in concepts.items()},
        path,
    )
    return nomenclature, records.problems


def _concept(records: Records, id: str, node: Node) -> Concept:
    """Return one concept; what is missing stays empty for the checks to find."""
    fields = records.table(node, id, CONCEPT_FIELDS)
    text = {
        name: records.text(fields.get(name), f"{id}.{name}", _CHOICES.get(name, ()))
        for name in _TEXT
    }
    dates = {name: records.date(fields.get(name), f"{id}.{name}") for name in _DATES}
    words = {name: records.words(fields.get(name), f"{id}.{name}") for name in _BY_LANGUAGE}
    lists = {name: records.lists(fields.get(name), f"{id}.{name}") for name in _LISTS_BY_LANGUAGE}
    return Concept(
        id=id,
        facet=text["facet"],
        source=text["source"],
        label=words["label"],
        also=lists["also"],
        abbreviation=words["abbreviation"],
        hidden=lists["hidden"],
        definition=words["definition"],
        broader=text["broader"],
        related=records.listed(fields.get("related"), f"{id}.related"),
        page=text["page"],
        replaced_by=text["replaced_by"],
        since=dates["since"],
        changed=dates["changed"],
        linked=text["linked"] != "false",
        line=records.lines.get(f"concepts.{id}", node.line),
        lines={
            name: records.lines[f"{id}.{name}"]
            for name, each in fields.items()
            if not is_empty(each)
        },
    )
