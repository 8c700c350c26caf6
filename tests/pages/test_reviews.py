"""The block of reviews: by owner, by date, and the pages that plan none."""

from __future__ import annotations

from corpus import corpus_of, page
from guide.pages.reviews import reviews


def test_reviews_stand_under_their_owner_in_the_order_of_their_dates() -> None:
    made = corpus_of(
        {
            "docs/a.md": page(title="A", next_review="2027-03-01", owner="Équipe"),
            "docs/b.md": page(title="B", next_review="2027-01-01", owner="Équipe"),
            "docs/c.md": page(title="C", next_review="2027-02-01", owner="Bureau"),
            "docs/d.md": page(title="D", next_review="2027-01-01"),
            "docs/e.md": page(title="E"),
            "docs/a.en.md": page(title="Other", next_review="2026-01-01", owner="Team"),
        }
    )

    found = reviews(made.shelves["fr"])

    assert {each.name: [r.ref.title for r in each.reviews] for each in found.owners} == {
        "Bureau": ["C"],
        "Équipe": ["B", "A"],
        "Sans responsable": ["D"],
    }
    assert [each.ref.title for each in found.dated] == ["B", "D", "C", "A"]
    assert [each.title for each in found.unplanned] == ["E"]


def test_each_owner_has_a_calendar_of_their_own() -> None:
    names = ["Équipe A", "Equipe a", "équipe-A", "!", "m" * 300]
    made = corpus_of(
        {f"docs/{n}.md": page(next_review="2027-03-01", owner=name) for n, name in enumerate(names)}
    )

    found = [each.calendar for each in reviews(made.shelves["fr"]).owners]

    assert sorted(found) == [
        "data/reviews-equipe-a-2.ics",
        "data/reviews-equipe-a-3.ics",
        "data/reviews-equipe-a.ics",
        f"data/reviews-{'m' * 60}.ics",
        "data/reviews-owner.ics",
    ]
