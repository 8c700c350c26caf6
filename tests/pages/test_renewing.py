"""Terms that are new, changed or retired; those without a date are none of them."""

from __future__ import annotations

from corpus import corpus_of, nomenclature, page, term
from guide.pages.renewing import renewal

MARKED = page("<!-- guide:nomenclature -->\n\n<!-- guide:term-changes -->")


def test_dated_terms_are_told_the_newest_first() -> None:
    made = corpus_of(
        {
            "docs/terms.md": MARKED,
            "docs/nomenclature.yml": nomenclature(
                old=term("ancien"),
                first=term("premier", since="2026-01-01"),
                second=term("deuxième", since="2026-02-01", changed="2026-03-01"),
                gone=term("parti", changed="2026-04-01", replaced_by="first"),
            ),
        }
    )

    found = renewal(made.shelves["fr"])

    assert found is not None
    assert [(each.ref.id, each.date) for each in found.new] == [
        ("second", "2026-02-01"),
        ("first", "2026-01-01"),
    ]
    assert [(each.ref.id, each.date) for each in found.changed] == [("second", "2026-03-01")]
    [gone] = found.retired
    assert (gone.ref.id, gone.date) == ("gone", "2026-04-01")
    assert gone.replaced_by is not None
    assert gone.replaced_by.id == "first"
    [block] = [b for b in made.view(made.guide.entries[0]).blocks if b.name == "term-changes"]
    assert block.value == found


def test_without_dates_nothing_is_shown() -> None:
    made = corpus_of(
        {"docs/terms.md": MARKED, "docs/nomenclature.yml": nomenclature(old=term("ancien"))}
    )

    assert renewal(made.shelves["fr"]) is None
    assert [each.name for each in made.view(made.guide.entries[0]).blocks] == ["nomenclature"]
