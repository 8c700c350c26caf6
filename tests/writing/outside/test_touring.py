"""Many addresses: one request at a time to a host, with a pause between two."""

from __future__ import annotations

import pytest
from servers import Server, serving

from guide.writing.outside import touring
from guide.writing.outside.asking import Manners
from guide.writing.outside.touring import tour
from guide.writing.outside.visiting import Visit

DAY = "2026-11-25"


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_between(server: Server) -> None:
    server.held = 0.05
    addresses = [server.say(f"/{number}", 200) for number in range(5)]
    visits: list[Visit] = []

    tour(addresses, Manners("guide/1", pause=0.1, private=True), DAY, visits.append)

    assert [each.address for each in visits] == addresses
    assert server.most_at_once == 1
    gaps = [after - before for before, after in zip(server.times, server.times[1:], strict=False)]
    assert min(gaps) >= 0.14


def test_a_redirect_to_a_busy_host_waits_for_its_turn(server: Server) -> None:
    server.held = 0.1
    with serving() as other:
        there = server.base.replace("127.0.0.1", "localhost")
        addresses = [server.say(f"/{number}", 200) for number in range(4)]
        other.base = other.base.replace("127.0.0.1", "localhost")
        led = other.say("/a", (302, {"Location": addresses[0]}))
        visits: list[Visit] = []

        tour([*addresses, led], Manners("guide/1", pause=0, private=True), DAY, visits.append)

    assert there != server.base
    assert {each.verdict for each in visits} == {"fine", "elsewhere"}
    assert server.most_at_once == 1


def test_hosts_do_not_wait_for_one_another(server: Server) -> None:
    server.held = 0.3
    local = server.base.replace("127.0.0.1", "localhost")
    addresses = [server.say(f"/{number}", 200) for number in range(3)]
    addresses += [f"{local}/{number}" for number in range(3)]

    tour(addresses, Manners("guide/1", pause=0, private=True), DAY, lambda _: None)

    assert server.most_at_once == 2


def test_whoever_stops_waits_for_no_further_request(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = [server.say(f"/{number}", 200) for number in range(9)]

    def stop(*_: object) -> Visit:
        raise KeyboardInterrupt

    monkeypatch.setattr(touring, "visit", stop)

    with pytest.raises(KeyboardInterrupt):
        tour(addresses, Manners("guide/1", pause=0, private=True), DAY, lambda _: None)
    assert server.asked == []
