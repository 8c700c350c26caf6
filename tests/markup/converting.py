"""Converts a text as the site does: the extensions of `mkdocs.yml` and the guide's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import yaml
from markdown import Markdown

from guide.concept import Concept, Nomenclature
from guide.markup.extension import GuideExtension
from guide.markup.setting import Setting
from guide.mentions import Lexicon
from guide.site.languages import options
from guide.words import words

ROOT = Path(__file__).parent.parent.parent
# MkDocs adds these to what mkdocs.yml lists.
BUILT_IN = ("toc", "tables", "fenced_code")
CONCEPTS = {
    id: Concept(id, "terms", label={"fr": french, "en": english})
    for id, french, english in (
        ("agreement", "entente", "agreement"),
        ("counter", "guichet", "counter"),
        ("own", "page propre", "own page"),
        ("common", "client", "client"),
        ("supplement", "complément", "supplement"),
    )
}
TARGETS = {"agreement": "terms.md#agreement", "counter": "counter.md", "own": "own.md"}


@lru_cache
def extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """Return the names of the site's extensions, and how they are configured."""
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    configured: dict[str, dict[str, object]] = {name: {} for name in BUILT_IN}
    for each in listed["markdown_extensions"]:
        name, config = next(iter(each.items())) if isinstance(each, dict) else (each, {})
        configured[name] = config
    return list(configured), configured


def converter(
    language: str = "fr", targets: Mapping[str, str] = TARGETS, *, fillable: bool = False
) -> Markdown:
    """Return a converter for one page, whose own concept is « own »; « common » is not linked."""
    names, configured = extensions()
    own = words(language)
    setting = Setting(own, Lexicon(Nomenclature({}, CONCEPTS), own), targets, "own", fillable)
    return Markdown(
        extensions=[*names, GuideExtension(setting)],
        extension_configs=options(configured, own),
    )


def converted(text: str, language: str = "fr", targets: Mapping[str, str] = TARGETS) -> str:
    """Return the HTML of a text."""
    made = _kept(language, tuple(targets.items()))
    return made.reset().convert(text)


@lru_cache
def _kept(language: str, targets: tuple[tuple[str, str], ...]) -> Markdown:
    """Return a converter made once: making one takes longer than using it."""
    return converter(language, dict(targets))


def tree(text: str, language: str = "fr") -> ET.Element:
    """Return the converted text as a tree."""
    html = converted(text, language).replace("&para;", "¶")
    return ET.fromstring(f"<body>{html}</body>")  # noqa: S314 our own output


def words_of(element: ET.Element | None) -> str:
    """Return the words in an element; it must be there."""
    assert element is not None
    return "".join(element.itertext()).strip()
