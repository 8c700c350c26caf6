"""Reads the guide's settings from `mkdocs.yml`, without MkDocs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guide.frontmatter import lines_of, unreadable
from guide.located import Listing, Node, Scalar, Table, Unreadable, parse, texts
from guide.model import Language, Settings
from guide.problems import Problem, near_miss

PATH = "mkdocs.yml"
FIELDS = (
    "languages",
    "roots",
    "version",
    "forge",
    "contact",
    "paper",
    "page_documents",
    "book",
)
LANGUAGE = ("code", "official", "words")
SHAPES = {
    "code": re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE),
    # A folder of the repository, and nothing above it.
    "folder": re.compile(r"\w[\w-]*(/\w[\w-]*)*"),
    "number": re.compile(r"[0-9]{1,6}"),
    "paper": re.compile(r"us-letter|a4"),
}


def read(text: str) -> tuple[Settings, list[Problem]]:
    """Return the settings under `extra.guide`; French and English when none can be read."""
    fallback = (Language("fr"), Language("en"))
    try:
        root = parse(text)
    except Unreadable as error:
        return Settings(fallback), [unreadable(PATH, lines_of(text), error)]
    section = _inner(_inner(root, "extra"), "guide")
    problems = list(_unknown(section, "extra.guide", FIELDS))
    languages = tuple(_languages(_inner(section, "languages"), problems))
    roots = tuple(_fit(texts(_inner(section, "roots")), "folder", "roots", problems))
    most = _one(section, "page_documents", "number", problems)
    site = _word(root, "site_url").rstrip("/")
    settings = Settings(
        languages=languages or fallback,
        version=_word(section, "version"),
        forge=_word(section, "forge"),
        contact=_word(section, "contact"),
        site_url=site and f"{site}/",
        roots=roots or Settings.roots,
        paper=_one(section, "paper", "paper", problems) or Settings.paper,
        page_documents=int(most) if most else Settings.page_documents,
        book={each.text: each.line for each in texts(_inner(section, "book"))},
    )
    if not languages and not any(each.code != "G105" for each in problems):
        problems.append(Problem(PATH, 1, "G104", {"field": "extra.guide.languages"}))
    return settings, problems


def _unknown(node: Node | None, name: str, known: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the settings that nothing reads: a typing error would go unnoticed."""
    for key, line in node.key_lines.items() if isinstance(node, Table) else ():
        if key not in known:
            yield Problem(PATH, line, "G105", {"field": f"{name}.{key}"}, near_miss(key, known))


def _languages(node: Node | None, problems: list[Problem]) -> Iterator[Language]:
    for each in node.items if isinstance(node, Listing) else ():
        problems += _unknown(each, "extra.guide.languages", LANGUAGE)
        for code in _fit(texts(_inner(each, "code")), "code", "languages", problems):
            yield Language(code, _word(each, "official") == "true", _word(each, "words"))


def _fit(words: Iterable[Scalar], shape: str, field: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the words of a shape; note the others."""
    for word in words:
        if SHAPES[shape].fullmatch(word.text):
            yield word.text
        else:
            details = {"field": f"extra.guide.{field}", "expected": shape, "found": word.text}
            problems.append(Problem(PATH, word.line, "G108", details))


def _one(section: Node | None, field: str, shape: str, problems: list[Problem]) -> str:
    """Return a field's word; empty when there is none, or none of that shape."""
    return next(_fit(texts(_inner(section, field)), shape, field, problems), "")


def _inner(node: Node | None, name: str) -> Node | None:
    return node.items.get(name) if isinstance(node, Table) else None


def _word(node: Node | None, name: str) -> str:
    value = _inner(node, name)
    return value.text if isinstance(value, Scalar) else ""
