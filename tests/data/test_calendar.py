"""Calendars, read back by a strict reader of RFC 5545."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical import parse

from guide.data.calendar import MOST_OCTETS, Event, folded, render
from guide.data.plain import plain

_TEXT = st.text(max_size=200)


@given(_TEXT, _TEXT)
def test_any_text_comes_back_as_it_was(summary: str, description: str) -> None:
    event = Event("a", "2027-11-25", summary, description)

    data = render("maker", "fr", "2026-11-25", [event]).encode()

    [read] = parse(data).parts
    assert read.properties["SUMMARY"] == plain(summary)
    assert read.properties["DESCRIPTION"] == plain(description)
    assert read.parameters["SUMMARY"] == "LANGUAGE=fr"


def test_an_event_lasts_all_its_day_and_reminds_two_weeks_before() -> None:
    event = Event("review-fr-a", "2027-01-05", "Réviser", "Relire", "https://guide.example/a.html")

    [read] = parse(render("maker", "fr", "2026-11-25", [event]).encode()).parts

    assert read.properties | {"SUMMARY": "", "DESCRIPTION": ""} == {
        "UID": "review-fr-a@maker",
        "DTSTAMP": "20261125T000000Z",
        "DTSTART": "20270105",
        "SUMMARY": "",
        "DESCRIPTION": "",
        "URL": "https://guide.example/a.html",
        "TRANSP": "TRANSPARENT",
    }
    assert read.parts[0].properties["TRIGGER"] == "-P14D"


@pytest.mark.parametrize("sign", ["a", "é", "漢", "🙂"])
def test_a_long_line_is_cut_at_its_octets(sign: str) -> None:
    line = "SUMMARY:" + sign * 200

    pieces = folded(line).encode().split(b"\r\n")

    assert max(len(piece) for piece in pieces) <= MOST_OCTETS
    assert min(len(piece) for piece in pieces[:-1]) > MOST_OCTETS - 4
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode() == line


def test_a_calendar_without_events_is_one() -> None:
    assert parse(render("maker", "fr", "2026-11-25", []).encode()).parts == []
