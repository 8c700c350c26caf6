"""Has the documents made from what the pages tell, and puts them among the site's files."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from guide.books.documents import Document
from guide.books.making import FONTS, make
from guide.build import Build
from guide.site.context import articles
from guide.spoken import spoken

# Only loggers under `mkdocs` count in strict mode.
log = logging.getLogger("mkdocs.guide")

SWITCH = "BOOKS"
"""Environment variable that leaves the documents out when it is 0."""
_WIDTH = 30


def bound(
    build: Build, env: jinja2.Environment, files: Files, config: MkDocsConfig
) -> dict[str, Document]:
    """Return the documents by their address, added to the files; none when they are left out."""
    if os.environ.get(SWITCH) == "0":
        return {}
    told = articles(build, env, files, config)
    made = make(build, told, Path(config.config_file_path).parent, _progress)
    words = build.words[spoken("", tuple(build.words))]
    for lack in made.lacks:
        code = f"U+{ord(lack.sign):04X}"
        said = words["books.lack"].format(sign=lack.sign, code=code, fonts=FONTS)
        log.warning("%s:%d: %s", lack.path, lack.line, said)
    for address, reason in made.refused.items():
        log.warning(words["books.refused"].format(address=address, reason=reason))
    for each in made.documents.values():
        files.append(File.generated(config, each.address, content=each.content))
    return made.documents


def _progress(done: int, all: int) -> None:
    """Draw a bar on one line, over the one before; nothing where nobody looks."""
    if not sys.stderr.isatty():
        return
    full = _WIDTH * done // all
    bar = "█" * full + "·" * (_WIDTH - full)
    sys.stderr.write(f"\rPDF {bar} {done}/{all}" + ("\n" if done == all else ""))
    sys.stderr.flush()
