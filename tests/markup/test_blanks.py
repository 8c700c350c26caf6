"""Passages in brackets of a tool are blanks to fill in."""

from __future__ import annotations

import pytest
from converting import converter


def filled(text: str) -> str:
    return converter(fillable=True).convert(text)


def blank(text: str) -> str:
    return f'<span class="blank">[{text}]</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Le [date].", f"<p>Le {blank('date')}.</p>"),
        ("[a], [b] et *[c]*.", f"<p>{blank('a')}, {blank('b')} et <em>{blank('c')}</em>.</p>"),
        ("Dans [5] jours", f"<p>Dans {blank('5')} jours</p>"),
        ("- [ ] Conditions : [x, y]", blank("x, y")),
        ("| A |\n| --- |\n| [nom] |", f"<td>{blank('nom')}</td>"),
        # a term within a blank is no link
        ("Une [entente] et une entente", f'<p>Une {blank("entente")} et une <a class="term"'),
    ],
)
def test_brackets_become_a_blank_that_keeps_them(text: str, html: str) -> None:
    assert html in filled(text)


@pytest.mark.parametrize(
    "text",
    [
        "`[date]`",
        "# Le [titre]",
        "[lien](outil.md)",
        "- [ ] tâche",
        "Une [x] seule",
        "Un [crochet ouvert",
        "Un [mot *en partie* marqué]",
    ],
)
def test_other_brackets_stay_what_they_are(text: str) -> None:
    assert "blank" not in filled(text)


def test_a_page_that_is_no_tool_has_no_blanks() -> None:
    assert converter().convert("Le [date].") == "<p>Le [date].</p>"
