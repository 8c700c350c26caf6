"""What a site with its documents was made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guide.books.documents import Document
from guide.build import Build


@dataclass(frozen=True)
class Bound:
    """A site with its documents, and what they were made of."""

    root: Path
    site: Path
    build: Build
    articles: Mapping[str, str]
    documents: Mapping[str, Document]
