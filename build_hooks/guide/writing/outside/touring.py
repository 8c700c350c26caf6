"""Goes round many addresses: several hosts at once, one address of a host at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from urllib.parse import urlsplit

from guide.writing.outside.asking import Manners
from guide.writing.outside.pacing import Turns
from guide.writing.outside.visiting import Visit, visit

MOST_HOSTS = 8
"""Hosts visited at once."""


def tour(
    addresses: Iterable[str], manners: Manners, day: str, told: Callable[[Visit], None]
) -> None:
    """Visit every address; `told` hears of each visit, from any thread, as soon as it is done."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(_host(address), []).append(address)
    turns, stopped = Turns(manners.pause), Event()

    def go_round(host: str) -> None:
        for address in hosts[host]:
            if stopped.is_set():
                return
            told(visit(address, manners, turns, day))

    with ThreadPoolExecutor(MOST_HOSTS) as pool:
        try:
            list(pool.map(go_round, hosts))
        except BaseException:
            # Whoever stops the command waits for the requests under way, and for no other.
            stopped.set()
            raise


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
