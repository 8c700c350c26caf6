"""Asks one thing of one address, and of no private network unless told to."""

from __future__ import annotations

import http.client
import ipaddress
import socket
from dataclasses import dataclass
from threading import Timer
from urllib.parse import quote, urlsplit

_SAFE = "/%:@!$&'()*+,;=~?-._"
_LONGEST = 3
"""A whole answer may take this many times as long as one of its packets."""


class PrivateError(OSError):
    """The address leads into a private network, or to this computer."""


@dataclass(frozen=True)
class Manners:
    """How the addresses are visited."""

    agent: str
    """What the visitor says it is."""
    timeout: float = 15
    """Seconds before a silent server is left."""
    pause: float = 1
    """Seconds between two requests to one host."""
    private: bool = False
    """Whether private networks may be visited."""


@dataclass(frozen=True)
class Reply:
    """What a server said, its text left unread."""

    status: int
    location: str = ""
    retry_after: str = ""


class _Plain(http.client.HTTPConnection):
    private = False

    def connect(self) -> None:
        super().connect()
        _refuse_private(self.sock, private=self.private)


class _Secure(http.client.HTTPSConnection):
    private = False

    def connect(self) -> None:
        super().connect()
        _refuse_private(self.sock, private=self.private)


def ask(address: str, method: str, manners: Manners) -> Reply:
    """Return the answer to one request; no redirect is followed.

    Raises OSError, `http.client.HTTPException` or ValueError when there is none. Whom the
    name leads to is looked at once connected, before anything is asked: a name may lead
    elsewhere the next time.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    kind = _Secure if parts.scheme == "https" else _Plain
    connection = kind(host, parts.port, timeout=manners.timeout)
    connection.private = manners.private
    target = quote(parts.path or "/", safe=_SAFE)
    if parts.query:
        target += f"?{quote(parts.query, safe=_SAFE)}"
    watch = Timer(manners.timeout * _LONGEST, _cut, [connection])
    watch.daemon = True
    watch.start()
    try:
        headers = {"User-Agent": manners.agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, target, headers=headers)
        reply = connection.getresponse()
        location, wait = reply.getheader("Location", ""), reply.getheader("Retry-After", "")
        return Reply(reply.status, location, wait)
    finally:
        watch.cancel()
        connection.close()


def _cut(connection: http.client.HTTPConnection) -> None:
    """End a connection that another thread is waiting on: a server may drip for ever."""
    try:
        # A secure connection is cut below its encryption, which is not made for two threads.
        socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
    except (OSError, AttributeError, TypeError):
        return


def _refuse_private(connected: socket.socket, *, private: bool) -> None:
    peer = ipaddress.ip_address(str(connected.getpeername()[0]).partition("%")[0])
    if isinstance(peer, ipaddress.IPv6Address) and peer.ipv4_mapped:
        peer = peer.ipv4_mapped
    if not private and (not peer.is_global or peer.is_multicast):
        connected.close()
        raise PrivateError(str(peer))
