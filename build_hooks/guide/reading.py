"""Turns the repository's files into the guide: pages, nomenclature, settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from guide import agreed, audited, frontmatter, nomenclature, places, questions, settings, values
from guide.entry import Entry
from guide.model import Guide, Settings
from guide.paths import id_of, language_of, stem
from guide.problems import Problem, near_miss
from guide.scanning import scan

NOMENCLATURE = "docs/nomenclature.yml"
CHOOSER = "docs/models/chooser.yml"
MAP = "docs/map.yml"
AUDIT = "docs/about/audit.yml"
ADDRESSES = "docs/addresses.txt"
AGREED = "docs/agreed.txt"
TEMPLATES = "docs/templates/"
_NOT_PAGES = ("README",)


def gather(root: Path) -> dict[str, bytes]:
    """Return every file the guide is made of, by its path from the repository's root.

    Symbolic links are left out: what they point to may be outside the repository.
    """
    found: dict[str, bytes] = {}
    source = root / settings.PATH
    if source.is_file():
        found[settings.PATH] = source.read_bytes()
    text = found.get(settings.PATH, b"").decode(errors="replace")
    for name in settings.read(text)[0].roots:
        for path in sorted((root / name).rglob("*")):
            relative = path.relative_to(root)
            hidden = any(part.startswith(".") for part in relative.parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                found[relative.as_posix()] = path.read_bytes()
    return found


def read(files: Mapping[str, bytes]) -> tuple[Guide, list[Problem]]:
    """Return the guide and everything that could not be read in it."""
    problems: list[Problem] = []
    config, found = settings.read(_text(files, settings.PATH, problems))
    problems += found
    terms, found = nomenclature.read(
        NOMENCLATURE, _text(files, NOMENCLATURE, problems), config.codes
    )
    problems += found
    entries = []
    for path in sorted(files):
        if is_page(path, config):
            entry, found = entry_of(path, _text(files, path, problems), config)
            problems += found
            entries.append(entry)
    chooser, found = questions.read(CHOOSER, _text(files, CHOOSER, problems), config.codes)
    problems += found
    tiles, found = places.read(MAP, _text(files, MAP, problems), config.codes)
    problems += found
    audit, found = audited.read(AUDIT, _text(files, AUDIT, problems))
    problems += found
    agreements, found = agreed.read(AGREED, _text(files, AGREED, problems))
    problems += found
    lines = _text(files, ADDRESSES, problems).splitlines()
    published = {line.strip(): number for number, line in enumerate(lines, 1) if line.strip()}
    templates = tuple(_templates(files, config))
    guide = Guide(
        config,
        tuple(entries),
        terms,
        chooser,
        tiles,
        frozenset(files),
        published,
        audit,
        agreements,
        templates,
        {(each.kind, each.language): _text(files, each.path, []) for each in templates},
    )
    return guide, problems


def _templates(files: Mapping[str, bytes], config: Settings) -> Iterator[Entry]:
    for path in sorted(files):
        if path.startswith(TEMPLATES) and path.endswith(".md"):
            yield entry_of(path, files[path].decode(errors="replace"), config)[0]


def is_page(path: str, config: Settings) -> bool:
    """Whether a file is a page of the site: Markdown under a root, templates left out."""
    folder, _, name = path.rpartition("/")
    under = any(path.startswith(f"{root}/") for root in config.roots)
    model = path.startswith(TEMPLATES)
    return (
        bool(folder)
        and under
        and not model
        and stem(name) not in _NOT_PAGES
        and (name.endswith(".md"))
    )


def entry_of(path: str, text: str, config: Settings) -> tuple[Entry, list[Problem]]:
    """Return one page and what is wrong with its front matter."""
    page, problems = frontmatter.split(path, text)
    readable = not problems
    reading = values.Reading(path)
    if readable:
        reading = values.read(path, page.fields)
    language = language_of(path, config.default)
    if language not in config.codes:
        allowed = ", ".join(config.codes)
        details = {"language": language, "allowed": allowed}
        problems.append(Problem(path, 1, "G704", details, near_miss(language, config.codes)))
    kind = reading.values.get("kind")
    entry = Entry(
        path=path,
        id=id_of(path),
        language=language,
        kind=kind if isinstance(kind, str) else "",
        values=reading.values,
        lines=reading.lines,
        body=page.body,
        body_line=page.body_line,
        scan=partial(scan, page.body, page.body_line),
        readable=readable,
    )
    return entry, [*problems, *reading.problems]


def _text(files: Mapping[str, bytes], path: str, problems: list[Problem]) -> str:
    data = files.get(path, b"")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.append(Problem(path, line, "G110"))
        return data.decode("utf-8-sig", errors="replace")
