"""Lets one request at a time go to a host, with a pause between two."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class _Host:
    lock: Lock = field(default_factory=Lock)
    free: float = 0
    """When it may be asked again, by the clock that never goes back."""


class Turns:
    """The turns of every host; many threads wait for them."""

    def __init__(self, pause: float) -> None:
        """Start with every host free."""
        self._pause = pause
        self._lock = Lock()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for a host to be free, then keep it."""
        own = self._host(host)
        with own.lock:
            time.sleep(max(0, own.free - time.monotonic()))
            try:
                yield
            finally:
                own.free = max(own.free, time.monotonic() + self._pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while, as it asked."""
        own = self._host(host)
        with own.lock:
            own.free = max(own.free, time.monotonic() + seconds)

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
