"""Reads YAML records, such as terms and questions, judging the shape of each field."""

from __future__ import annotations

from guide.concept import Labels
from guide.located import Node, Scalar, Table, is_empty, is_words, said, texts
from guide.problems import Problem, near_miss
from guide.values import is_date


class Records:
    """One file of records: what is wrong in it, and the line of each key."""

    def __init__(self, path: str, languages: tuple[str, ...]) -> None:
        """Start with no problem; `languages` are those that texts may be given in."""
        self.path = path
        self.languages = languages
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}

    def problem(self, line: int, code: str, near: str = "", **details: str) -> None:
        """Note one thing to mend."""
        self.problems.append(Problem(self.path, line, code, details, near))

    def table(
        self, node: Node | None, name: str, known: tuple[str, ...] | None, *, ids: bool = False
    ) -> dict[str, Node]:
        """Return the keys of a mapping, noting those repeated or unknown.

        `known` is None where any key will do; `ids` says that the keys are ids.
        """
        if node is None or is_empty(node):
            return {}
        if not isinstance(node, Table):
            self.wrong(node.line, name, "table", node)
            return {}
        for again in node.repeated:
            if ids:
                self.problem(again.line, "G204", id=again.text)
            else:
                self.problem(again.line, "G107", field=f"{name}.{again.text}".lstrip("."))
        for key, line in node.key_lines.items():
            self.lines[f"{name}.{key}"] = line
            if known is not None and key not in known:
                full = f"{name}.{key}".lstrip(".")
                self.problem(line, "G105", near_miss(key, known), field=full)
        return {key: each for key, each in node.items.items() if known is None or key in known}

    def words(self, node: Node | None, name: str) -> Labels:
        """Return a text for each language."""
        found: dict[str, str] = {}
        for language, value in self.table(node, name, self.languages).items():
            if isinstance(value, Scalar):
                if value.text.strip():
                    found[language] = " ".join(value.text.split())
            else:
                self.wrong(value.line, f"{name}.{language}", "text", value)
        return found

    def lists(self, node: Node | None, name: str) -> dict[str, tuple[str, ...]]:
        """Return a list of texts for each language."""
        return {
            language: self.listed(value, f"{name}.{language}", "words")
            for language, value in self.table(node, name, self.languages).items()
        }

    def listed(self, node: Node | None, name: str, shape: str = "ids") -> tuple[str, ...]:
        """Return a list of words, empty when the field is missing or holds something else."""
        if node is None:
            return ()
        if not is_words(node):
            self.wrong(node.line, name, shape, node)
            return ()
        return tuple(" ".join(each.text.split()) for each in texts(node) if each.text.strip())

    def text(self, node: Node | None, name: str, allowed: tuple[str, ...] = ()) -> str:
        """Return a word, empty when it is missing or not one of those allowed."""
        if node is None or is_empty(node):
            return ""
        if not isinstance(node, Scalar):
            self.wrong(node.line, name, "text", node)
            return ""
        if allowed and node.text not in allowed:
            near = near_miss(node.text, allowed)
            self.problem(
                node.line, "G109", near, field=name, found=node.text, allowed=", ".join(allowed)
            )
            return ""
        return node.text.strip()

    def date(self, node: Node | None, name: str) -> str:
        """Return an ISO date, empty when it is missing or none."""
        found = self.text(node, name)
        if node is None or not found or is_date(found):
            return found
        self.wrong(node.line, name, "date", node)
        return ""

    def wrong(self, line: int, name: str, expected: str, node: Node) -> None:
        """Note a value of another shape than the field's."""
        self.problem(line, "G108", field=name, expected=expected, found=said(node))
