"""A page to be, made of the template of its kind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide import reading
from guide.anchors import slugify
from guide.fields import RELATIONS
from guide.model import Guide
from guide.paths import twin_path

_PLAIN = re.compile(r"[\w«(][^:#\"\\]*[^\s:#\"\\]")
"""A title that YAML reads as it stands, when it has more than one word."""
_LISTS = frozenset(each.name for each in RELATIONS)


@dataclass(frozen=True)
class Start:
    """What a writer says of a page to be; what is empty is asked, or worked out."""

    kind: str
    id: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The title in each language, by its code."""
    folder: str = ""


def kinds(root: Path) -> list[str]:
    """Return the kinds of page that have a template."""
    names = {path.name.partition(".")[0] for path in (root / reading.TEMPLATES).glob("*.md")}
    return sorted(names)


def files(root: Path, guide: Guide, start: Start) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of a page's file in each official language."""
    default = guide.settings.default
    beside = [each.number("order") for each in guide.entries if each.folder == start.folder]
    values = {
        "modified": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "order": str(max(beside, default=0) + 1),
    }
    for code in guide.settings.official:
        template = root / twin_path(f"{reading.TEMPLATES}{start.kind}.md", code, default)
        title = start.titles[code]
        own = {"title": _quoted(title), "slug": slugify(title)}
        path = twin_path(f"{start.folder}/{start.id}.md", code, default)
        yield path, _filled(template.read_text(encoding="utf-8", errors="replace"), values | own)


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its own values; the examples it has of links are no links yet."""
    head, end, rest = template.partition("\n---\n")
    lines = []
    for line in head.splitlines():
        name = line.partition(":")[0]
        value = "[]" if name in _LISTS else values.get(name)
        lines.append(line if value is None else f"{name}: {value}")
    return "\n".join(lines) + end + rest


def _quoted(title: str) -> str:
    """Return a title as YAML reads it back."""
    if _PLAIN.fullmatch(title) and " " in title:
        return title
    escaped = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
