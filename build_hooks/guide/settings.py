"""Reads the guide's settings from `mkdocs.yml`, without MkDocs."""

from __future__ import annotations

from guide.located import Listing, Node, Scalar, Table, Unreadable, parse, texts
from guide.model import Language, Settings
from guide.problems import Problem

PATH = "mkdocs.yml"


def read(text: str) -> tuple[Settings, list[Problem]]:
    """Return the settings under `extra.guide`; French and English when none can be read."""
    fallback = (Language("fr"), Language("en"))
    try:
        root = parse(text)
    except Unreadable as error:
        problem = Problem(PATH, error.line, "G101", {"reason": error.reason})
        return Settings(fallback), [problem]
    section = _inner(_inner(root, "extra"), "guide")
    languages = tuple(_languages(_inner(section, "languages")))
    settings = Settings(
        languages=languages or fallback,
        version=_word(section, "version"),
        forge=_word(section, "forge"),
        contact=_word(section, "contact"),
        site_url=_word(root, "site_url"),
        roots=tuple(each.text for each in texts(_inner(section, "roots"))) or Settings.roots,
    )
    problems = [] if languages else [Problem(PATH, 1, "G104", {"field": "extra.guide.languages"})]
    return settings, problems


def _languages(node: Node | None) -> list[Language]:
    if not isinstance(node, Listing):
        return []
    return [
        Language(_word(each, "code"), _word(each, "official") == "true", _word(each, "words"))
        for each in node.items
        if _word(each, "code")
    ]


def _inner(node: Node | None, name: str) -> Node | None:
    return node.items.get(name) if isinstance(node, Table) else None


def _word(node: Node | None, name: str) -> str:
    value = _inner(node, name)
    return value.text if isinstance(value, Scalar) else ""
