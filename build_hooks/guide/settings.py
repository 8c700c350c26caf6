"""Reads the guide's settings from `mkdocs.yml`, without MkDocs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guide.frontmatter import lines_of, unreadable
from guide.located import Listing, Node, Scalar, Table, Unreadable, parse, texts
from guide.model import Language, Settings
from guide.problems import Problem

PATH = "mkdocs.yml"
_SHAPES = {
    "code": re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE),
    # A folder of the repository, and nothing above it.
    "folder": re.compile(r"\w[\w-]*(/\w[\w-]*)*"),
}


def read(text: str) -> tuple[Settings, list[Problem]]:
    """Return the settings under `extra.guide`; French and English when none can be read."""
    fallback = (Language("fr"), Language("en"))
    try:
        root = parse(text)
    except Unreadable as error:
        return Settings(fallback), [unreadable(PATH, lines_of(text), error)]
    section = _inner(_inner(root, "extra"), "guide")
    problems: list[Problem] = []
    languages = tuple(_languages(_inner(section, "languages"), problems))
    roots = tuple(_fit(texts(_inner(section, "roots")), "folder", "roots", problems))
    most = _word(section, "page_documents")
    settings = Settings(
        languages=languages or fallback,
        version=_word(section, "version"),
        forge=_word(section, "forge"),
        contact=_word(section, "contact"),
        site_url=_word(root, "site_url"),
        roots=roots or Settings.roots,
        paper=_word(section, "paper"),
        page_documents=int(most)
        if (most := _word(section, "page_documents")).isdecimal()
        else Settings.page_documents,
        book=tuple(each.text for each in texts(_inner(section, "book"))),
    )
    if not languages and not problems:
        problems.append(Problem(PATH, 1, "G104", {"field": "extra.guide.languages"}))
    return settings, problems


def _languages(node: Node | None, problems: list[Problem]) -> Iterator[Language]:
    for each in node.items if isinstance(node, Listing) else ():
        for code in _fit(texts(_inner(each, "code")), "code", "languages", problems):
            yield Language(code, _word(each, "official") == "true", _word(each, "words"))


def _fit(words: Iterable[Scalar], shape: str, field: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the words that can name a language or a folder; note the others."""
    for word in words:
        if _SHAPES[shape].fullmatch(word.text):
            yield word.text
        else:
            details = {"field": f"extra.guide.{field}", "expected": shape, "found": word.text}
            problems.append(Problem(PATH, word.line, "G108", details))


def _inner(node: Node | None, name: str) -> Node | None:
    return node.items.get(name) if isinstance(node, Table) else None


def _word(node: Node | None, name: str) -> str:
    value = _inner(node, name)
    return value.text if isinstance(value, Scalar) else ""
