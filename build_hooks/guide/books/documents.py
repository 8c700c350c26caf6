"""The files a reader takes away: what each is, and what it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Document:
    """One file of the downloads."""

    kind: str
    """`book`, `part`, `page`, `tool`, `facing` or `proposal`."""
    format: str
    """`pdf`, `epub` or `docx`."""
    languages: tuple[str, ...]
    title: str
    address: str
    """From the site's root, with the suffix."""
    pages: tuple[str, ...]
    """Paths of the files of the pages it is made of; none for a book or a part."""
    content: bytes

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.content)

    @cached_property
    def sum(self) -> str:
        """SHA-256 of the content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


Documents = Mapping[str, Document]
"""Documents by address."""
