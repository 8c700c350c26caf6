"""A server on this computer that answers as it is told to, and remembers what it was asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

Answer = tuple[int, dict[str, str]]
"""Status and headers."""


@dataclass
class Server:
    """What the server says to each method and path, in turn; the last answer stays."""

    base: str = ""
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    times: list[float] = field(default_factory=list)
    most_at_once: int = 0
    held: float = 0
    """Seconds each answer takes."""
    raw: bytes = b""
    """What is sent instead of an answer, when it is set."""

    def say(self, path: str, *answers: int | Answer) -> str:
        """Answer a path so; return its address."""
        self.answers[path] = [each if isinstance(each, tuple) else (each, {}) for each in answers]
        return self.base + path


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server until the end of the block."""
    told = Server()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _handler(told))
    httpd.daemon_threads = True
    told.base = f"http://127.0.0.1:{httpd.server_port}"
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield told
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()


def _handler(told: Server) -> type[BaseHTTPRequestHandler]:
    lock = Lock()
    now = [0]

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            with lock:
                now[0] += 1
                told.most_at_once = max(told.most_at_once, now[0])
                told.asked.append((self.command, self.path))
                told.agents.add(self.headers["User-Agent"])
                told.times.append(time.monotonic())
                listed = told.answers.get(f"{self.command} {self.path}") or told.answers.get(
                    self.path, [(404, {})]
                )
                status, headers = listed.pop(0) if len(listed) > 1 else listed[0]
            time.sleep(told.held)
            with lock:
                now[0] -= 1
            if told.raw:
                self.wfile.write(told.raw)
                return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        do_HEAD = do_GET = answer  # noqa: N815 as the standard library names them

        log_message: Callable[..., None] = staticmethod(lambda *_: None)

    return Handler
