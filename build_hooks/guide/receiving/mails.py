"""Finds a proposal in a mail: the pages that its text carries, or a file joined to it."""

from __future__ import annotations

import email
import re
from collections.abc import Callable
from email import policy
from email.message import EmailMessage

from guide.proposing.draft import CUT
from guide.receiving.arrival import Arrival, RefusedError

MOST_PARTS = 50
_HEADER = re.compile(rb"(?:[A-Za-z-]{2,40}: ?[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_TELLING = re.compile(rb"^(?:from|mime-version|subject):", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
_BEGIN = re.compile(rf"^{CUT} ([\w-]{{1,80}}(?:\.[a-z]{{2,3}})?\.md) {CUT}[ \t]*\n", re.MULTILINE)
_END = re.compile(rf"^{CUT}[ \t]*\n", re.MULTILINE)
_JOINED = (".json", ".docx", ".md")


def is_message(data: bytes) -> bool:
    """Whether bytes are a whole mail, with its header."""
    header = _HEADER.match(data.replace(b"\r\n", b"\n")[:20_000])
    return bool(header and _TELLING.search(header[0]))


def read(data: bytes, opened: Callable[[str, bytes], Arrival]) -> Arrival:
    """Return the proposal of a mail; `opened` reads a file that is joined to it."""
    message = email.message_from_bytes(data, policy=policy.default)
    try:
        parts = [part for part in message.walk() if not part.is_multipart()]
        if len(parts) > MOST_PARTS:
            raise RefusedError("import.unsafe", str(len(parts)))
        for part in parts:
            name = part.get_filename() or ""
            content = part.get_payload(decode=True)
            if name.lower().endswith(_JOINED) and isinstance(content, bytes):
                # A mail joined to a mail is not opened: it could go on without end.
                if is_message(content):
                    raise RefusedError("import.unknown")
                return opened(name.rpartition("/")[2], content)
        text = _text(message)
    except (LookupError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError("import.damaged") from error
    if found := pages(text):
        return Arrival(pages=found, contact=contact(text))
    raise RefusedError("import.unknown")


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    content = body.get_content() if body else ""
    return content.replace("\r\n", "\n") if isinstance(content, str) else ""


def pages(text: str) -> dict[str, str]:
    """Return the pages that a text carries between their marks, by the names of their files."""
    plain = _unquoted(text)
    end = _END.search(plain)
    pieces = _BEGIN.split(plain[: end.start()] if end else plain)
    return {
        name: f"{page.strip()}\n" for name, page in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def contact(text: str) -> str:
    """Return whom to ask, as the end of a mail tells it."""
    _, *rest = _END.split(_unquoted(text), maxsplit=1)
    return rest[0].strip().partition("\n")[0] if rest else ""


def _unquoted(text: str) -> str:
    """Return a text that a mailbox program may have quoted."""
    return _QUOTED.sub("", text) if re.search(rf"^> ?.*{CUT} ", text, re.MULTILINE) else text
