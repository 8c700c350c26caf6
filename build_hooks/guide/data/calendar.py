"""A calendar of all-day events, as calendar programs read it (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.data.plain import plain

MOST_OCTETS = 75
"""The longest line before it is folded, its end left out."""
NOTICE = "-P14D"
"""When the program reminds of an event: two weeks before."""


@dataclass(frozen=True)
class Event:
    """One day to remember; `id` stays the same when the day changes, so that programs move it."""

    id: str
    date: str
    summary: str
    description: str
    url: str = ""


def render(maker: str, language: str, stamp: str, events: Iterable[Event]) -> str:
    """Return the calendar's text; `stamp` is the ISO date it was made on."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{maker}//{language}",
        "CALSCALE:GREGORIAN",
        *(line for event in events for line in _event(event, maker, language, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """Return a line cut so that no piece is too long, and no letter is cut in two."""
    pieces, piece, octets = [], "", 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > MOST_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += sign
        octets += size
    return "\r\n".join([*pieces, piece])


def _event(event: Event, maker: str, language: str, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}@{maker}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.date)}"
    yield f"SUMMARY;LANGUAGE={language}:{_text(event.summary)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{_text(event.description)}"
    if event.url:
        yield f"URL:{plain(event.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION;LANGUAGE={language}:{_text(event.summary)}"
    yield f"TRIGGER:{NOTICE}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _day(iso: str) -> str:
    return iso.replace("-", "")


def _text(text: str) -> str:
    """Return a text with the signs escaped that a calendar gives a meaning to."""
    escaped = plain(text)
    for sign in ("\\", ";", ","):
        escaped = escaped.replace(sign, f"\\{sign}")
    return escaped
