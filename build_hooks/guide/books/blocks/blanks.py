"""What a blank asks for."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.trees import words


def bare(prompt: str) -> str:
    """Return a prompt without its brackets, on one line."""
    return " ".join(prompt.split()).removeprefix("[").removesuffix("]").strip()


def alone(cell: Element) -> str:
    """Return the prompt of a cell that is one blank and nothing else; empty for others."""
    spans = [each for each in cell.iter("span") if each.get("class") == "blank"]
    whole = len(spans) == 1 and words(spans[0]) == words(cell)
    return bare(words(cell)) if whole else ""
