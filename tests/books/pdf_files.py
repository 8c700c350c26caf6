"""Reads the tags of PDF files."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

TOLD = ("Alt", "Lang", "T", "ID")


def tags(pdf: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return every structure element in reading order: its kind and what it says of itself."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(_walked(opened.Root.StructTreeRoot))


def _walked(node: pikepdf.Object) -> Iterator[tuple[str, dict[str, str]]]:
    if "/S" in node:
        told = {name: str(node[f"/{name}"]) for name in TOLD if f"/{name}" in node}
        yield str(node.S), told | _of_a_table(node)
    children = node.get("/K")
    if isinstance(children, pikepdf.Dictionary):
        children = [children]
    for child in children if isinstance(children, list | pikepdf.Array) else ():
        if isinstance(child, pikepdf.Dictionary) and ("/S" in child or "/K" in child):
            yield from _walked(child)


def _of_a_table(node: pikepdf.Object) -> dict[str, str]:
    """Return the scope of a cell, and the names of its headers with a comma between."""
    given = node.get("/A", pikepdf.Array())
    told: dict[str, str] = {}
    for each in [given] if isinstance(given, pikepdf.Dictionary) else given:
        if each.get("/O") == "/Table":
            told |= {"Scope": str(each.Scope)} if "/Scope" in each else {}
            told |= {"Headers": ", ".join(map(str, each.Headers))} if "/Headers" in each else {}
    return told
