"""The reviews of the pages, for programs and for the calendars of those who answer for them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from guide.data.calendar import Event, render
from guide.data.plain import plain
from guide.pages.reviews import RECORD, Review, reviews
from guide.pages.shelf import Shelf

MAKER = "service-partnerships-guide"
_NEVER = "1970-01-01"
"""The day a calendar bears when no page says when it was modified."""


def emit(shelves: Iterable[Shelf], edition: str) -> dict[str, str]:
    """Return the text of each file by its address; `edition` is the ISO date they bear."""
    calendars: dict[str, str] = {}
    records = []
    for shelf in shelves:
        found = reviews(shelf)
        for owner in found.owners:
            events = (_event(shelf, each) for each in owner.reviews)
            language = plain(shelf.language)
            calendars[owner.calendar] = render(MAKER, language, edition or _NEVER, events)
        records += [_record(shelf, each) for each in found.dated]
    return {
        RECORD: json.dumps({"reviews": records}, ensure_ascii=False, indent=2) + "\n"
    } | calendars


def _event(shelf: Shelf, review: Review) -> Event:
    site = shelf.guide.settings.site_url
    return Event(
        id=f"review-{shelf.language}-{review.ref.id}",
        date=review.date,
        summary=shelf.say("reviewing.event").format(title=review.ref.title),
        description=shelf.say("reviewing.task").format(address=site + review.ref.address),
        url=site and site + review.ref.address,
    )


def _record(shelf: Shelf, review: Review) -> dict[str, str]:
    said = {
        "id": review.ref.id,
        "language": shelf.language,
        "title": review.ref.title,
        "address": review.ref.address,
        "owner": review.owner,
        "reviewed": review.reviewed,
        "next_review": review.date,
    }
    return {name: plain(text) for name, text in said.items() if text}
