"""The guide as open data: its terms in SKOS and in a table, its pages in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from guide.crosslinks import Join
from guide.data import catalogue, graph, schema, skos, table
from guide.data.naming import Naming
from guide.model import Guide


def emit(
    guide: Guide,
    addresses: Mapping[str, str],
    joins: Iterable[Join],
    mentions: Mapping[str, frozenset[str]],
) -> dict[str, str]:
    """Return the text of each open data file, by its name; the same guide, the same bytes."""
    naming = Naming(guide, addresses)
    jsonld = _json(skos.render(naming))
    return {
        "nomenclature.jsonld": jsonld,
        "nomenclature.ttl": graph.render(naming, jsonld),
        **{name: table.render(naming, each) for name, each in table.SEPARATORS.items()},
        "guide.json": _json(catalogue.render(naming, joins, mentions)),
        catalogue.SCHEMA: _json(schema.render(naming)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
