"""The state of the guide: each fact on the day it becomes true, and not the day before."""

from __future__ import annotations

import pytest

from corpus import corpus_of, nomenclature, page, term, twins
from guide.edition import EPOCH
from guide.writing.status.gaps import Gap
from guide.writing.status.standing import Due, Section, Tally, standing

DAY = "2026-11-25"
GAPS = """\
Texte.

| Lacune | Ce qu'on sait |
| --- | --- |
| [Pourquoi](a.md) | Deux \\| rangées |
| Noms | Un titre |

| Lecture | Autre |
| --- | --- |
| Autre | Table |
"""


def test_sections_are_counted_language_by_language() -> None:
    made = corpus_of(
        {
            **twins("docs/models/index.md", "## A", kind="section"),
            **twins("docs/models/outreach/a.md", "## A\n\n### B"),
            "docs/models/b.md": page("## A"),
        }
    )

    assert standing(made, DAY, "fr").sections == (
        Section("docs/models", (Tally("fr", 3, 4), Tally("en", 2, 3)), ("docs/models/b.md",)),
    )


@pytest.mark.parametrize(
    ("review", "where"),
    [
        ("2026-11-24", "overdue"),
        ("2026-11-25", "due"),
        ("2027-02-23", "due"),
        ("2027-02-24", ""),
    ],
)
def test_a_review_is_due_on_its_day_and_overdue_on_the_next(review: str, where: str) -> None:
    made = corpus_of({"docs/a.md": page(next_review=review, owner="Équipe")})

    found = standing(made, DAY, "fr")

    due = Due("docs/a.md", review, "Équipe")
    assert found.overdue == ((due,) if where == "overdue" else ())
    assert found.due == ((due,) if where == "due" else ())
    assert found.unplanned == ()


def test_a_page_without_a_review_is_told() -> None:
    assert standing(corpus_of({"docs/a.md": page()}), DAY, "fr").unplanned == ("docs/a.md",)


def test_an_orphan_has_no_page_no_section_no_menu_and_no_term_that_leads_to_it() -> None:
    made = corpus_of(
        {
            "docs/nomenclature.yml": nomenclature(named=term("guichet")),
            "docs/index.md": page("[x](linked.md) et un guichet", kind="home"),
            "docs/linked.md": page(),
            "docs/named.md": page(),
            "docs/menu.md": page(menu="main"),
            "docs/part/index.md": page(kind="section", menu="main"),
            "docs/part/a.md": page(),
            "docs/lost.md": page("[x](lost.md)"),
            "docs/index.en.md": page("[x](lost.md)", kind="home"),
        }
    )

    assert standing(made, DAY, "fr").orphans == ("docs/lost.md",)


def test_a_declared_link_leads_both_ways() -> None:
    made = corpus_of(
        {
            "docs/nomenclature.yml": nomenclature(kit=term("trousse", facet="tools")),
            "tools_resources/kit.md": page(kind="tool"),
            "case_studies/a.md": page(kind="case", status="ongoing", tools=["kit"]),
        }
    )

    assert standing(made, DAY, "fr").orphans == ()


def test_the_gaps_are_the_rows_of_the_first_table() -> None:
    made = corpus_of({"docs/a.md": page(), "docs/source-and-gaps.md": page(GAPS)})

    assert standing(made, DAY, "en").gaps == (
        Gap("Pourquoi", "Deux \\| rangées"),
        Gap("Noms", "Un titre"),
    )


@pytest.mark.parametrize(
    ("until", "where"),
    [
        ("2026-11-24", "ended"),
        ("2026-11-25", "ending"),
        ("2027-02-23", "ending"),
        ("2027-02-24", ""),
    ],
)
def test_an_agreement_is_told_before_it_ends_and_after(
    monkeypatch: pytest.MonkeyPatch, until: str, where: str
) -> None:
    monkeypatch.setenv(EPOCH, "1795608000")  # 2026-11-25
    consent = {"by": "x", "on": "2026-01-01", "until": until, "contact": "Le bureau"}
    made = corpus_of({"case_studies/a.md": page(kind="case", status="ongoing", consent=consent)})

    found = standing(made, DAY, "fr")

    told = (Due("case_studies/a.md", until, "Le bureau"),)
    assert found.ended == (told if where == "ended" else ())
    assert found.ending == (told if where == "ending" else ())
