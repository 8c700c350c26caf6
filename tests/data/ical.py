"""Reads a calendar as strictly as RFC 5545 writes it; anything else is an AssertionError."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

CONTENT = re.compile(
    r"(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z0-9-]+=(?:[^\";:,\x00-\x1f]+|\"[^\"\x00-\x1f]*\"))*)"
    r":(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
TEXTS = {"SUMMARY", "DESCRIPTION", "UID"}
REQUIRED = {
    "VCALENDAR": {"VERSION", "PRODID"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}
WITHIN = {"VCALENDAR": None, "VEVENT": "VCALENDAR", "VALARM": "VEVENT"}


@dataclass
class Component:
    """A part of a calendar: its properties, each once, and its parts."""

    name: str
    properties: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)


def parse(data: bytes) -> Component:
    """Return the calendar of a file, its texts unescaped."""
    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        assert b"\r" not in line
        assert b"\n" not in line
        assert 0 < len(line) <= 75
        line.decode()  # no letter is cut in two
    whole = data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode()
    opened: list[Component] = []
    roots: list[Component] = []
    for line in whole.split("\r\n"):
        match = CONTENT.fullmatch(line)
        assert match, line
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            assert WITHIN[value] == (opened[-1].name if opened else None)
            opened.append(Component(value))
        elif name == "END":
            done = opened.pop()
            assert done.name == value
            assert REQUIRED[value] <= set(done.properties), done
            (opened[-1].parts if opened else roots).append(done)
        else:
            assert name not in opened[-1].properties, line
            opened[-1].properties[name] = _text(value) if name in TEXTS else value
            opened[-1].parameters[name] = match["parameters"].removeprefix(";")
    assert opened == []
    [calendar] = roots
    assert calendar.properties["VERSION"] == "2.0"
    for event in calendar.parts:
        datetime.strptime(event.properties["DTSTAMP"], "%Y%m%dT%H%M%SZ")  # noqa: DTZ007 it ends in Z
        assert event.parameters["DTSTART"] == "VALUE=DATE"
        datetime.strptime(event.properties["DTSTART"], "%Y%m%d")  # noqa: DTZ007 a day has no zone
    uids = [event.properties["UID"] for event in calendar.parts]
    assert len(set(uids)) == len(uids)
    return calendar


def _text(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), value
    assert not re.search(r"(?<!\\)(?:\\\\)*\\(?![\\;,nN])", value), value
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
