"""The command `schema`: what editors need to know of the guide, written anew."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from guide import build, reading, settings
from guide.changing.applying import write
from guide.spoken import spoken
from guide.words import printable, words
from guide.writing import panels, snippets
from guide.writing.schemas import pages, questions, site, terms
from guide.writing.schemas.telling import Telling

WRITTEN, REFUSED = 0, 1
"""Exit codes: the files are written, or they cannot be."""
FOLDER = ".vscode"
SOURCES = (settings.PATH, reading.NOMENCLATURE, reading.CHOOSER)
UNREAD = ("G101", "G103", "G110")
"""Problems of a file of which nothing can be known."""


def schema(root: Path, language: str) -> int:
    """Write what editors need, all of it or nothing; return an exit code."""
    files = reading.gather(root)
    made = build.run(files)
    said = words(spoken(language, tuple(made.words)))
    if unread := [each for each in made.problems if each.path in SOURCES and each.code in UNREAD]:
        # Written now, they would refuse every term.
        sys.stderr.write("".join(f"{said.line(each)}\n" for each in unread))
        sys.stderr.write(said["editors.unread"] + "\n")
        return REFUSED
    rendered = render(Telling(made.guide, made.words), files)
    try:
        write(root, {path: text.encode() for path, text in rendered.items()})
    except OSError as error:
        told = said["editors.unusable"].format(path=error.filename, reason=error.strerror)
        sys.stderr.write(printable(told) + "\n")
        return REFUSED
    for path in rendered:
        sys.stdout.write(f"{path}\n")
    sys.stderr.write(said["editors.current"] + "\n")
    return WRITTEN


def render(telling: Telling, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the text of each file by its path."""
    known: dict[str, object] = {
        f"{FOLDER}/front-matter.schema.json": pages.render(telling),
        f"{FOLDER}/nomenclature.schema.json": terms.nomenclature(telling),
        f"{FOLDER}/chooser.schema.json": questions.chooser(telling),
        f"{FOLDER}/map.schema.json": terms.tiles(telling),
        f"{FOLDER}/settings.schema.json": site.settings(telling),
        f"{FOLDER}/guide.code-snippets": snippets.render(telling, files),
        "frontmatter.json": panels.render(telling),
    }
    return {
        path: json.dumps(each, ensure_ascii=False, indent=2) + "\n" for path, each in known.items()
    }
