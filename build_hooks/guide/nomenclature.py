"""Reads `nomenclature.yml`: facets and concepts, with the line of every field."""

from __future__ import annotations

from guide.concept import Concept, Labels, Nomenclature
from guide.fields import SOURCES
from guide.located import Node, Scalar, Table, Unreadable, parse, texts
from guide.problems import Problem, near_miss

_TEXT = ("facet", "source", "broader", "page", "replaced_by", "linked")
_BY_LANGUAGE = ("label", "abbreviation", "definition")
_LISTS_BY_LANGUAGE = ("also", "hidden")
CONCEPT_FIELDS = (*_TEXT, *_BY_LANGUAGE, *_LISTS_BY_LANGUAGE, "related")
_CHOICES = {"source": SOURCES, "linked": ("true", "false")}


def read(path: str, text: str, languages: tuple[str, ...]) -> tuple[Nomenclature, list[Problem]]:
    """Return the nomenclature and what cannot be read in it; a bad concept hides no other."""
    try:
        root = parse(text)
    except Unreadable as error:
        return Nomenclature(path=path), [
            Problem(path, error.line, "G101", {"reason": error.reason})
        ]
    reader = _Reader(path, languages)
    sections = reader.table(root, "", ("facets", "concepts"))
    facets = reader.table(sections.get("facets"), "facets", None)
    concepts = reader.table(sections.get("concepts"), "concepts", None)
    nomenclature = Nomenclature(
        {name: reader.words(node, name) for name, node in facets.items()},
        {name: reader.concept(name, node) for name, node in concepts.items()},
        path,
    )
    return nomenclature, reader.problems


class _Reader:
    """Judges the shape of each field while it reads."""

    def __init__(self, path: str, languages: tuple[str, ...]) -> None:
        self.path = path
        self.languages = languages
        self.problems: list[Problem] = []
        self.key_lines: dict[str, int] = {}

    def table(self, node: Node | None, name: str, known: tuple[str, ...] | None) -> dict[str, Node]:
        """Return the keys of a mapping, noting those repeated or unknown."""
        if node is None:
            return {}
        if not isinstance(node, Table):
            self._wrong(node.line, name, "table", node)
            return {}
        for again in node.repeated:
            code = "G204" if name == "concepts" else "G107"
            details = {"id": again.text} if code == "G204" else {"field": f"{name}.{again.text}"}
            self.problems.append(Problem(self.path, again.line, code, details))
        for key, line in node.key_lines.items():
            self.key_lines[f"{name}.{key}"] = line
            if known is not None and key not in known:
                near = near_miss(key, known)
                full = f"{name}.{key}".lstrip(".")
                self.problems.append(Problem(self.path, line, "G105", {"field": full}, near))
        return {key: each for key, each in node.items.items() if known is None or key in known}

    def words(self, node: Node | None, name: str) -> Labels:
        """Return a text for each language."""
        found: dict[str, str] = {}
        for language, value in self.table(node, name, self.languages).items():
            if isinstance(value, Scalar):
                if value.text.strip():
                    found[language] = " ".join(value.text.split())
            else:
                self._wrong(value.line, f"{name}.{language}", "text", value)
        return found

    def lists(self, node: Node | None, name: str) -> dict[str, tuple[str, ...]]:
        """Return a list of texts for each language."""
        return {
            language: tuple(each.text.strip() for each in texts(value))
            for language, value in self.table(node, name, self.languages).items()
        }

    def concept(self, id: str, node: Node) -> Concept:
        """Return one concept; what is missing stays empty for the checks to find."""
        fields = self.table(node, id, CONCEPT_FIELDS)
        line = self.key_lines.get(f"concepts.{id}", node.line)
        text = {name: self._text(id, name, fields.get(name)) for name in _TEXT}
        words = {name: self.words(fields.get(name), f"{id}.{name}") for name in _BY_LANGUAGE}
        lists = {name: self.lists(fields.get(name), f"{id}.{name}") for name in _LISTS_BY_LANGUAGE}
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
            related=tuple(each.text for each in texts(fields.get("related"))),
            page=text["page"],
            replaced_by=text["replaced_by"],
            linked=text["linked"] != "false",
            line=line,
            lines={name: self.key_lines[f"{id}.{name}"] for name in fields},
        )

    def _text(self, id: str, name: str, node: Node | None) -> str:
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self._wrong(node.line, f"{id}.{name}", "text", node)
            return ""
        allowed = _CHOICES.get(name, ())
        if allowed and node.text not in allowed:
            details = {
                "field": f"{id}.{name}",
                "found": node.text,
                "allowed": ", ".join(allowed),
            }
            near = near_miss(node.text, allowed)
            self.problems.append(Problem(self.path, node.line, "G109", details, near))
            return ""
        return node.text.strip()

    def _wrong(self, line: int, name: str, expected: str, node: Node) -> None:
        found = node.text if isinstance(node, Scalar) else "[…]"
        details = {"field": name, "expected": expected, "found": found}
        self.problems.append(Problem(self.path, line, "G108", details))
