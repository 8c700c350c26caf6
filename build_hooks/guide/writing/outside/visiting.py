"""Visits an address to its end: its redirects, its moments of fatigue, and what it comes to."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin, urlsplit

from guide.writing.outside.asking import Manners, PrivateError, Reply, ask
from guide.writing.outside.pacing import Turns

VERDICTS = ("dead", "moved", "refused", "unsure", "elsewhere", "fine")
"""What a visit comes to; the first ones matter most."""
SCHEMES = ("http", "https")
TRIES = 3
MOST_HOPS = 10
MOST_WAIT = 60.0
"""Seconds that are waited at the most because a server asks for it."""
_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_FOR_NOW = (HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_TIRED = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)


@dataclass(frozen=True)
class Visit:
    """What became of an address."""

    address: str
    verdict: str
    date: str
    status: int = 0
    """The last answer's; 0 when there was none."""
    to: str = ""
    """Where redirects led, when they led elsewhere."""
    reason: str = ""
    """Why there is no verdict, by its word under `outside.reasons`."""


def visit(address: str, manners: Manners, turns: Turns, day: str) -> Visit:
    """Return what becomes of an address; nothing that a server does raises."""
    place, forever, seen = address, True, {address}
    status, reason = 0, "redirects"
    try:
        for _ in range(MOST_HOPS):
            reply = _settled(place, manners, turns)
            status = reply.status
            if not (reply.location and status in (*_FOR_GOOD, *_FOR_NOW)):
                reason = ""
                break
            forever = forever and status in _FOR_GOOD
            place = urldefrag(urljoin(place, reply.location)).url
            if place in seen or urlsplit(place).scheme not in SCHEMES:
                break
            seen.add(place)
    except PrivateError:
        return Visit(address, "refused", day, status, _other(place, address), "private")
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = _reason(error)
    verdict = _verdict(status, reason, moved=place != address, forever=forever)
    if verdict == "unsure" and not reason:
        reason = "status"
    return Visit(address, verdict, day, status, _other(place, address), reason)


def _verdict(status: int, reason: str, *, moved: bool, forever: bool) -> str:
    if reason:
        return "dead" if reason == "host" else "unsure"
    if status in _GONE:
        return "dead"
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return "unsure"
    if not moved:
        return "fine"
    return "moved" if forever else "elsewhere"


def _other(place: str, address: str) -> str:
    return place if place != address else ""


def _settled(address: str, manners: Manners, turns: Turns) -> Reply:
    """Return an address's answer once it is no more « later »; a few tries, ever further apart."""
    host = urlsplit(address).hostname or ""
    for tried in range(1, TRIES + 1):
        reply = _answer(address, host, manners, turns)
        wait = _wait(reply, manners.pause * 2**tried)
        later = reply.status in _TIRED or reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if not later or tried == TRIES or wait > MOST_WAIT:
            break
        turns.rest(host, wait)
    return reply


def _answer(address: str, host: str, manners: Manners, turns: Turns) -> Reply:
    """Return the answer to HEAD, or to GET where a server does not know the other."""
    with turns.turn(host):
        reply = ask(address, "HEAD", manners)
    if reply.status < HTTPStatus.BAD_REQUEST or reply.status in _TIRED:
        return reply
    with turns.turn(host):
        return ask(address, "GET", manners)


def _wait(reply: Reply, otherwise: float) -> float:
    """Return how many seconds a server asks to wait (RFC 9110, 10.2.3): a number, or a date."""
    asked = reply.retry_after.strip()
    if re.fullmatch(r"[0-9]{1,9}", asked):
        return float(asked)
    try:
        moment = parsedate_to_datetime(asked)
    except ValueError:
        return otherwise
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        # Without a connection of our own, names are only « not found for now ».
        return "host" if error.errno in _NO_SUCH_HOST else "network"
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, ssl.SSLError):
        return "certificate"
    if isinstance(error, http.client.HTTPException):
        return "answer"
    return "network" if isinstance(error, OSError) else "address"


_NO_SUCH_HOST = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
