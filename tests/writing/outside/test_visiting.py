"""What becomes of an address, whatever its server does."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from servers import Server

from guide.writing.outside import visiting
from guide.writing.outside.asking import Manners, PrivateError, ask
from guide.writing.outside.pacing import Turns
from guide.writing.outside.visiting import MOST_HOPS, TRIES, Visit, visit

DAY = "2026-11-25"
HERE = Manners("guide/1", timeout=5, pause=0, private=True)


def visited(address: str, manners: Manners = HERE) -> Visit:
    found = visit(address, manners, Turns(manners.pause), DAY)
    assert (found.address, found.date) == (address, DAY)
    return found


def test_a_page_that_is_there_is_fine_and_its_text_is_not_asked_for(server: Server) -> None:
    address = server.say("/a%C3%A9?b=1", 200)

    assert visited(address).verdict == "fine"
    assert server.asked == [("HEAD", "/a%C3%A9?b=1")]
    assert server.agents == {"guide/1"}


@pytest.mark.parametrize("status", [400, 403, 404, 405, 501])
def test_a_server_that_refuses_head_is_asked_again_with_get(server: Server, status: int) -> None:
    server.say("HEAD /a", status)

    assert visited(server.say("/a", 200)).verdict == "fine"
    assert [method for method, _ in server.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("status", "verdict"), [(404, "dead"), (410, "dead"), (401, "unsure"), (403, "unsure")]
)
def test_only_a_page_that_is_said_to_be_gone_is_dead(
    server: Server, status: int, verdict: str
) -> None:
    found = visited(server.say("/a", status))

    assert (found.verdict, found.status) == (verdict, status)
    assert found.reason == ("status" if verdict == "unsure" else "")


# ---------------------------------------------------------------- redirects


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (301, 308, "moved"),
        (308, 301, "moved"),
        (302, 301, "elsewhere"),
        (301, 307, "elsewhere"),
        (303, 302, "elsewhere"),
    ],
)
def test_a_page_moved_for_good_when_each_redirect_says_so(
    server: Server, first: int, second: int, verdict: str
) -> None:
    server.say("/b", (second, {"Location": f"{server.base}/c#part"}))
    server.say("/c", 200)

    found = visited(server.say("/a", (first, {"Location": "b"})))

    assert (found.verdict, found.to, found.status) == (verdict, f"{server.base}/c", 200)


def test_redirects_that_lead_to_nothing_are_dead(server: Server) -> None:
    found = visited(server.say("/a", (301, {"Location": "/gone"})))

    assert (found.verdict, found.to) == ("dead", f"{server.base}/gone")


def test_redirects_in_a_circle_are_left(server: Server) -> None:
    server.say("/b", (301, {"Location": "/a"}))

    found = visited(server.say("/a", (301, {"Location": "/b"})))

    assert (found.verdict, found.reason) == ("unsure", "redirects")
    assert len(server.asked) == 2


def test_redirects_without_end_are_left(server: Server) -> None:
    for number in range(30):
        server.say(f"/{number}", (302, {"Location": f"/{number + 1}"}))

    assert visited(f"{server.base}/0").reason == "redirects"
    assert len(server.asked) == MOST_HOPS


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:a"])
def test_redirects_out_of_the_web_are_not_followed(server: Server, location: str) -> None:
    found = visited(server.say("/a", (301, {"Location": location})))

    assert (found.verdict, found.reason) == ("unsure", "redirects")


def test_a_redirect_without_an_address_is_unsure(server: Server) -> None:
    assert visited(server.say("/a", 301)).reason == "status"


@pytest.mark.parametrize("location", ["http://[", "http://127.0.0.1:99999/", "http://\udcff"])
def test_a_redirect_to_no_address_is_unsure(server: Server, location: str) -> None:
    assert visited(server.say("/a", (301, {"Location": location}))).verdict == "unsure"


# ---------------------------------------------------------------- later


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_tired_server_is_asked_again_a_few_times(server: Server, status: int) -> None:
    assert visited(server.say("/a", status)).verdict == "unsure"
    assert sum(method == "GET" or status in (429, 503) for method, _ in server.asked) == TRIES

    server.asked.clear()
    server.say("HEAD /b", status, 200)
    assert visited(server.say("/b", status, 200)).verdict == "fine"


def test_a_server_is_left_alone_as_long_as_it_asks(server: Server) -> None:
    address = server.say("/a", (429, {"Retry-After": "1"}), 200)

    assert visited(address).verdict == "fine"
    assert server.times[1] - server.times[0] >= 1


def test_a_server_may_name_the_moment(server: Server) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)

    assert visited(server.say("/a", (503, {"Retry-After": moment}), 200)).verdict == "fine"
    assert server.times[1] - server.times[0] >= 0.9


@pytest.mark.parametrize("wait", ["3600", "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_a_server_that_asks_to_wait_too_long_is_left(server: Server, wait: str) -> None:
    assert visited(server.say("/a", (429, {"Retry-After": wait}))).verdict == "unsure"
    assert len(server.asked) == 1


@pytest.mark.parametrize("wait", ["soon", "-1", "", "1" * 30, "Fri, 99 Jan 2100 00:00:00 GMT"])
def test_a_wait_that_cannot_be_read_is_ours(server: Server, wait: str) -> None:
    assert visited(server.say("/a", (429, {"Retry-After": wait}), 200)).verdict == "fine"


# ---------------------------------------------------------------- nobody, or nobody's business


def test_a_private_network_is_not_asked_for_anything(server: Server) -> None:
    address = server.say("/a", 200)
    manners = Manners("guide/1", pause=0)

    found = visited(address, manners)

    assert (found.verdict, found.reason) == ("refused", "private")
    assert visited(address.replace("127.0.0.1", "localhost"), manners).verdict == "refused"
    assert server.asked == []
    with pytest.raises(PrivateError):
        ask(address, "HEAD", manners)


def test_a_silent_server_is_left(server: Server) -> None:
    server.held = 1

    found = visited(server.say("/a", 200), Manners("guide/1", timeout=0.1, pause=0, private=True))

    assert (found.verdict, found.reason) == ("unsure", "timeout")


def test_a_server_that_drips_for_ever_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        manners = Manners("guide/1", timeout=0.3, pause=0, private=True)
        before = time.monotonic()

        import threading  # noqa: PLC0415 only this server needs it

        def drip() -> None:
            connected, _ = listening.accept()
            with connected:
                try:
                    while time.monotonic() - before < 10:
                        connected.sendall(b"H")
                        time.sleep(0.05)
                except OSError:
                    return

        thread = threading.Thread(target=drip)
        thread.start()
        found = visited(address, manners)
        thread.join()

    assert found.verdict == "unsure"
    assert time.monotonic() - before < 8


@pytest.mark.parametrize("raw", [b"nonsense\r\n\r\n", b"\x00", b"HTTP/1.1 abc\r\n\r\n"])
def test_an_answer_that_makes_no_sense_is_unsure(server: Server, raw: bytes) -> None:
    server.raw = raw

    assert visited(server.say("/a", 200)).reason == "answer"


def test_a_closed_door_is_unsure() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

    assert visited(f"http://127.0.0.1:{port}/").reason == "network"
    assert visited(f"https://127.0.0.1:{port}/").reason == "network"


def test_a_certificate_that_is_none_is_unsure(server: Server) -> None:
    assert visited(server.base.replace("http:", "https:")).reason == "certificate"


@pytest.mark.parametrize("address", ["http://[::1", "http://127.0.0.1:x/", "https://a..b/"])
def test_an_address_that_is_none_is_unsure(address: str) -> None:
    assert visited(address).reason == "address"


@pytest.mark.parametrize(
    ("number", "verdict", "reason"),
    [(socket.EAI_NONAME, "dead", "host"), (socket.EAI_AGAIN, "unsure", "network")],
)
def test_a_name_that_nobody_has_is_dead_and_one_that_is_not_found_for_now_is_not(
    monkeypatch: pytest.MonkeyPatch, number: int, verdict: str, reason: str
) -> None:
    def no_host(*_: object) -> None:
        raise socket.gaierror(number, "x")

    monkeypatch.setattr(visiting, "ask", no_host)

    found = visited("https://nowhere.invalid/")

    assert (found.verdict, found.reason) == (verdict, reason)
