"""What shows that two languages are equal, counted in their texts."""

from __future__ import annotations

import pytest

from corpus import corpus_of, page, twins
from guide.build import Build
from guide.entry import Entry
from guide.measures import clauses, measures, whole
from guide.pages.equality import Equality, equality
from guide.sections import sections

AGREEMENT = """\
Haut, [lien](other.md).

## Avis {#form}

**24.1** Un avis de 90 jours, donné avant le 31 mars 2027.

**24.2** Sans clause.

| a | b |
| --- | --- |
| 1 | 2 |

## Fin

**25.10** Le 1er mai, ou le 2026-11-25.
"""


def compared(french: str, english: str, kind: str = "tool") -> Equality:
    made = corpus_of(
        {
            "tools_resources/kit.md": page(french, kind=kind),
            "tools_resources/kit.en.md": page(english, kind=kind),
            **twins("tools_resources/other.md", "Autre."),
        }
    )
    return equality(made.shelves["en"], made.shelves)


def agreement() -> tuple[Build, Entry]:
    made = corpus_of({"tools_resources/kit.md": page(AGREEMENT, kind="tool")})
    entry = made.guide.entry("kit", "fr")
    assert entry is not None
    return made, entry


def test_a_page_is_measured_whole_and_by_section() -> None:
    made, entry = agreement()
    words = made.words["fr"]

    found = measures(entry, whole(entry), words)
    assert (found.headings, found.tables, found.figures, found.dates, found.links) == (
        2,
        1,
        10,
        3,
        1,
    )
    top, notice, end = (measures(entry, (s.line, s.end), words) for s in sections(entry))
    assert (top.links, notice.tables, end.dates) == (1, 1, 2)
    assert found.words == top.words + notice.words + end.words


def test_a_clause_ends_where_the_next_begins() -> None:
    made, entry = agreement()
    _, notice, end = sections(entry)

    found = clauses(entry, notice)
    assert [*found] == ["24.1", "24.2"]
    assert measures(entry, found["24.1"], made.words["fr"]).dates == 1
    assert measures(entry, found["24.2"], made.words["fr"]).tables == 1
    assert [*clauses(entry, end)] == ["25.10"]


@pytest.mark.parametrize(
    ("text", "month", "dates"),
    [
        ("On May 12, 2027, or 1 May.", "en", 2),
        ("You may. March on. In 2027.", "en", 0),
        ("Le 3 mars et le 1er mai 2027", "fr", 2),
        ("La mairie a 3 marchés.", "fr", 0),
    ],
)
def test_a_date_is_a_month_beside_a_number(text: str, month: str, dates: int) -> None:
    made = corpus_of({"docs/a.md": page(text)})
    entry = made.guide.entry("a", "fr")
    assert entry is not None

    assert measures(entry, whole(entry), made.words[month]).dates == dates


def test_what_differs_is_told_for_each_language_and_a_share_of_length_is_given() -> None:
    same = compared(AGREEMENT, AGREEMENT)
    (kit,) = (row for row in same.pages if "kit" in row.address)
    assert kit.cells == ("2", "1", "10", "3 ≠ 1", "1")
    assert kit.lengths[-1] == "100%"
    assert same.languages == ("in French", "in English")

    other = compared(AGREEMENT, AGREEMENT.replace("90 jours", "soixante jours et plus encore"))
    (kit,) = (row for row in other.pages if "kit" in row.address)
    assert kit.cells[2] == "10 ≠ 9"
    assert [row.title for row in other.parts[0].rows] == [
        "the top of the page",
        *("Avis", "24.1", "24.2"),
        *("Fin", "25.10"),
    ]
    assert [row.cells[2] for row in other.parts[0].rows if row.title == "24.1"] == ["5 ≠ 4"]


def test_a_clause_of_one_language_alone_is_seen() -> None:
    found = compared(AGREEMENT, AGREEMENT.replace("**24.2** Sans", "Sans"))

    (row,) = (row for row in found.parts[0].rows if row.title == "24.2")
    assert row.cells[1] == "1 ≠ 0"
    assert row.lengths[1] == "0"


def test_what_nobody_compared_waits_for_the_translators() -> None:
    found = compared(AGREEMENT, AGREEMENT, kind="article")

    assert found.parts == ()
    assert sorted(row.late for row in found.queue) == [1, 3]
    assert found.sections == 4
