"""The guide's own tools as Word documents: nothing is lost, and the two languages pair."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from trees_of import facts
from word_files import chapter, dangling, found, opened, part, styled, told, values

from guide.books.chapters import Chapter
from guide.books.word import document, facing
from tests.markup.converting import converter

ROOT = Path(__file__).parent.parent.parent
TOOLS = ("memorandum-of-understanding", "rapid-response-plan", "risk-assessment", "road-kit")
LANGUAGES = {"fr": ".md", "en": ".en.md"}


@cache
def tool(name: str, language: str) -> Chapter:
    path = ROOT / "tools_resources" / f"{name}{LANGUAGES[language]}"
    text = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    html = converter(language, fillable=True).convert(text)
    return chapter(html, language, name)


@cache
def made(name: str) -> bytes:
    return document(tool(name, "fr"), facts("fr"), {})


@cache
def made_facing(name: str) -> bytes:
    return facing(tool(name, "fr"), tool(name, "en"), (facts("fr"), facts("en")), {})


@pytest.mark.parametrize("name", TOOLS)
def test_every_blank_box_table_and_heading_of_a_tool_is_in_its_document(name: str) -> None:
    tree, body = part(made(name)), tool(name, "fr").body

    blanks = len(body.findall(".//span[@class='blank']"))
    boxes = len(body.findall(".//li[@class='task']"))
    assert len(found(tree, ".//w14:checkbox")) == boxes
    assert len(found(tree, ".//w:sdt")) == blanks + boxes
    assert len(found(tree, ".//w:tbl")) == len(body.findall(".//table"))
    assert len(styled(tree, "Heading1")) == len(body.findall(".//h2"))
    assert list(dangling(made(name))) == []


@pytest.mark.parametrize("name", TOOLS)
def test_every_table_of_a_tool_has_a_header_row_and_a_name(name: str) -> None:
    tables = found(part(made(name)), ".//w:tbl")

    assert all(len(found(each, "w:tr/w:trPr/w:tblHeader")) == 1 for each in tables)
    assert all(values(each, "w:tblPr/w:tblCaption") for each in tables)


@pytest.mark.parametrize("name", TOOLS)
def test_every_row_of_a_tool_in_two_languages_has_both(name: str) -> None:
    opened(made_facing(name))
    number = re.compile(r"\d+(?:\.\d+)*|\([A-E]\)")

    for row in found(part(made_facing(name)), ".//w:tr"):
        cells = [told(each) for each in found(row, "w:tc")]
        if len(cells) == 2 and not found(row, "w:trPr/w:trHeight"):
            assert all(cells)
            left, right = (number.match(each) for each in cells)
            assert (left and left[0]) == (right and right[0])


def test_the_agreement_in_two_languages_is_signed_once() -> None:
    prompts = [
        told(each) for each in found(part(made_facing("memorandum-of-understanding")), ".//w:sdt")
    ]

    assert prompts.count("[signature]") == 2
    assert prompts.count("[nom / name]") == 2
