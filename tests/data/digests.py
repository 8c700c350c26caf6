"""Prints the digest of each open data file of the real terms, for a test to compare."""

from __future__ import annotations

import hashlib
from pathlib import Path

from small_guides import SITE, emitted, guide_of, page

from guide.model import Guide
from guide.nomenclature import read

PATH = "docs/nomenclature.yml"
TERMS = read(PATH, Path(PATH).read_text(encoding="utf-8"), ("fr", "en"))[0]
PAGES = tuple(page(f"docs/{id}.md", "case", subtypes=(id,)) for id in TERMS.concepts)
MENTIONS = {each.path: frozenset(TERMS.concepts) for each in PAGES}

for name, text in emitted(Guide(guide_of(site_url=SITE).settings, PAGES, TERMS), MENTIONS).items():
    print(name, hashlib.sha256(text.encode()).hexdigest())  # noqa: T201 the test reads it
