"""The files of reviews: one for programs, a calendar for each owner in each language."""

from __future__ import annotations

import json

from ical import parse

from corpus import SETTINGS, corpus_of, page

PAGES = {
    "docs/a.md": page(title="Une page", next_review="2027-01-05", owner="Équipe du guide"),
    "docs/a.en.md": page(title="A page", next_review="2027-01-05", owner="Guide team"),
    "docs/b.md": page(next_review="2027-01-04", reviewed="2026-01-04", owner="Équipe du guide"),
    "docs/c.md": page(next_review="2027-01-04", owner="Bureau"),
    "docs/d.md": page(),
}


def test_each_owner_has_a_calendar_in_the_language_of_the_pages() -> None:
    data = corpus_of(PAGES).data()

    calendars = {name: parse(text.encode()) for name, text in data.items() if name[-4:] == ".ics"}

    assert {name: [e.properties["UID"].partition("@")[0] for e in each.parts]
            for name, each in calendars.items()} == {
        "data/reviews-bureau.ics": ["review-fr-c"],
        "data/reviews-equipe-du-guide.ics": ["review-fr-b", "review-fr-a"],
        "en/data/reviews-guide-team.ics": ["review-en-a"],
    }  # fmt: skip
    [event] = calendars["en/data/reviews-guide-team.ics"].parts
    assert event.properties["SUMMARY"] == "Review: A page"
    assert event.properties["DTSTAMP"] == "20261125T000000Z"
    assert "URL" not in event.properties


def test_a_date_that_moves_keeps_the_event() -> None:
    def only(date: str) -> dict[str, str]:
        data = corpus_of({"docs/a.md": page(next_review=date, owner="x")}).data()
        [event] = parse(data["data/reviews-x.ics"].encode()).parts
        return event.properties

    before, after = only("2027-01-05"), only("2028-01-05")

    assert before["UID"] == after["UID"]
    assert (before["DTSTART"], after["DTSTART"]) == ("20270105", "20280105")


def test_programs_get_the_same_dates_with_what_pages_say_alone() -> None:
    told = json.loads(corpus_of(PAGES).data()["data/reviews.json"])["reviews"]

    assert [(each["id"], each["language"]) for each in told] == [
        ("b", "fr"), ("c", "fr"), ("a", "fr"), ("a", "en"),
    ]  # fmt: skip
    assert told[0] == {
        "id": "b",
        "language": "fr",
        "title": "Une page",
        "address": "b.html",
        "owner": "Équipe du guide",
        "reviewed": "2026-01-04",
        "next_review": "2027-01-04",
    }
    assert "reviewed" not in told[1]


def test_an_event_leads_to_its_page_when_the_site_has_an_address() -> None:
    settings = f"site_url: https://guide.example\n{SETTINGS}"
    data = corpus_of({"mkdocs.yml": settings, **PAGES}).data()

    [event] = parse(data["en/data/reviews-guide-team.ics"].encode()).parts

    assert event.properties["URL"] == "https://guide.example/en/a.html"
    assert event.properties["DESCRIPTION"].endswith("https://guide.example/en/a.html")


def test_a_guide_without_reviews_has_no_calendar() -> None:
    data = corpus_of({"docs/a.md": page()}).data()

    assert json.loads(data["data/reviews.json"]) == {"reviews": []}
    assert not any(name.endswith(".ics") for name in data)
