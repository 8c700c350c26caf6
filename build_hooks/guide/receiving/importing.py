"""The command `import`: turns a file that was received into drafts, all or none."""

from __future__ import annotations

import sys
from pathlib import Path

from guide import build, reading
from guide.changing.applying import apply
from guide.changing.change import Change
from guide.paths import id_of
from guide.receiving import files as received
from guide.receiving import placing
from guide.receiving.arrival import RefusedError
from guide.spoken import spoken
from guide.values import SLUG
from guide.words import SHIPPED, Words, printable, words
from guide.writing.checking import Asked, check

YES = ("o", "y")
WRITTEN, REFUSED = 0, 2
"""Exit codes: the drafts are written, whatever is left to mend, or nothing is."""


def bring(root: Path, file: Path, id: str, language: str) -> int:
    """Tell what would be written, write it, and tell its problems; return an exit code."""
    said = words(spoken(language, SHIPPED))
    try:
        texts, contact = _texts(root, file, id)
        _announce(texts, contact, said)
        if not _agreed(said):
            sys.stderr.write(said["import.kept"] + "\n")
            return REFUSED
        apply(root, Change({}, {path: text.encode() for path, text in texts.items()}))
    except RefusedError as refused:
        told = said[refused.reason].format(file=file.name, found=refused.found, name=refused.found)
        sys.stderr.write(printable(told) + "\n")
        return REFUSED
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", "") or said["import.kept"]
        sys.stderr.write(printable(said["import.unwritten"].format(reason=reason)) + "\n")
        return REFUSED
    check(root, Asked([str(root / path) for path in texts], language=language))
    return WRITTEN


def _texts(root: Path, file: Path, id: str) -> tuple[dict[str, str], str]:
    """Return the files to be written, none of which is there, and whom to ask about them."""
    if id and not SLUG.fullmatch(id):
        raise RefusedError("problems.G703.what", id)
    arrival = received.read(file)
    made = build.run(reading.gather(root))
    texts = placing.files(made, arrival, id)
    known = {each.id: each.path for each in made.guide.entries}
    taken = [path for path in texts if (root / path).exists() or (root / path).is_symlink()]
    taken += [known[each] for each in map(id_of, texts) if each in known]
    if taken:
        raise RefusedError("import.taken", taken[0])
    return texts, placing.told(arrival)


def _agreed(said: Words) -> bool:
    """Ask before anything is written; whoever is not there to answer has asked for it."""
    return not sys.stdin.isatty() or input(f"{said['import.sure']} ").strip()[:1].lower() in YES


def _announce(texts: dict[str, str], contact: str, said: Words) -> None:
    sys.stdout.write(said["import.writing"] + "\n")
    for path, text in texts.items():
        told = said["import.file"].format(path=path, lines=text.count("\n"))
        sys.stdout.write(f"  {told}\n")
    if contact:
        sys.stdout.write(printable(said["import.contact"].format(contact=contact)) + "\n")
