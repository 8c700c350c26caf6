"""Small guides as a dict of path to text: no disk, no MkDocs.

    build = corpus_of({"docs/p.md": page(title="Une page"), "docs/p.en.md": page()})

A path that is not given, of `mkdocs.yml` and of the nomenclature, holds `SETTINGS` and
`NOMENCLATURE`: French and English are official, every facet is there, and no term. `page`
and `term` give texts that no rule finds fault with, but for what a test changes.
"""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from guide import build, reading, settings
from guide.fields import RELATIONS, TOLD_KINDS

SETTINGS = """\
extra:
  guide:
    languages:
      - {code: fr, official: true}
      - {code: en, official: true}
"""
FACETS = sorted({*TOLD_KINDS.values(), *(facet for each in RELATIONS for facet in each.facets)})
NOMENCLATURE = "facets:\n" + "".join(
    f"  {facet}: {{fr: {facet}, en: {facet}}}\n" for facet in [*FACETS, "terms"]
)


def corpus_of(files: Mapping[str, str | bytes]) -> build.Build:
    """Return the build of a guide given as its files' texts, or bytes, by path."""
    whole = {settings.PATH: SETTINGS, reading.NOMENCLATURE: NOMENCLATURE, **files}
    return build.run(
        {path: text.encode() if isinstance(text, str) else text for path, text in whole.items()}
    )


def page(body: str = "Texte.", **fields: object) -> str:
    """Return the text of a page: an article, but for the fields given; None leaves one out."""
    given = {
        "title": "Une page",
        "description": "Ce que dit la page.",
        "kind": "article",
        "source": "guide",
        "modified": "2026-11-25",
        **fields,
    }
    header = {name: value for name, value in given.items() if value is not None}
    return f"---\n{_yaml(header)}---\n\n{body}\n"


def twins(path: str, body: str = "Texte.", **fields: object) -> dict[str, str]:
    """Return a page and its English twin, alike in all but their files' names."""
    text = page(body, **fields)
    return {path: text, path.removesuffix(".md") + ".en.md": text}


def nomenclature(**terms: Mapping[str, object]) -> str:
    """Return a nomenclature of these terms; `_` in a name stands for `-` in the id."""
    concepts = {id.replace("_", "-"): dict(fields) for id, fields in terms.items()}
    return NOMENCLATURE + _yaml({"concepts": concepts})


def term(label: str, **fields: object) -> dict[str, object]:
    """Return the fields of a complete term, named alike in both languages."""
    return {
        "facet": "terms",
        "source": "guide",
        "label": {"fr": label, "en": label},
        "definition": {"fr": f"Ce qu'est {label}.", "en": f"What {label} is."},
        **fields,
    }


def _yaml(fields: Mapping[str, object]) -> str:
    text: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    return text
