"""The command `agree`: says that sections say the same in every language, until one changes."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from guide import agreed, reading
from guide.agreed import Agreed
from guide.changing.applying import write
from guide.model import Guide
from guide.sections import Section, sections
from guide.spoken import spoken
from guide.standing import standing
from guide.words import SHIPPED, printable, words

AGREED, REFUSED, UNKNOWN = 0, 1, 2
"""Exit codes: all is agreed, some pages cannot be, or there is no such page or section."""


class DisagreedError(Exception):
    """A page cannot be agreed; holds the name of the message and its blanks."""

    def __init__(self, name: str, **blanks: str) -> None:
        """Keep what the writer is told."""
        super().__init__(name)
        self.name, self.blanks = name, blanks


def agree(root: Path, named: Sequence[str], anchors: Sequence[str], language: str) -> int:
    """Record that the sections of pages, or some of them, now say the same; return an exit code.

    A change that needs no translation, such as a slip mended, is agreed in the same way.
    """
    said = words(spoken(language, SHIPPED))
    guide = reading.read(reading.gather(root))[0]
    found = dict(guide.agreed)
    code, count = AGREED, 0
    for name in named:
        try:
            id = page_id(guide, name)
            rows = _rows(guide, id, anchors)
        except DisagreedError as error:
            told = said[f"parity.{error.name}"].format(name=name, **error.blanks)
            sys.stderr.write(printable(told) + "\n")
            code = max(code, UNKNOWN if error.name in ("unknown", "no_section") else REFUSED)
        else:
            count += sum(row not in found.get(id, ()) for row in rows)
            found[id] = rows
    write(root, {reading.AGREED: agreed.render(found).encode()})
    sys.stderr.write(said["parity.agreed"].format(count=count) + "\n")
    return code


def page_id(guide: Guide, name: str) -> str:
    """Return the id of the page that a writer names by its id or a path of it."""
    entry = guide.by_path.get(Path(name).as_posix())
    ids = {each.id for each in guide.entries}
    id = entry.id if entry else name
    if id not in ids:
        raise DisagreedError("unknown")
    return id


def _rows(guide: Guide, id: str, anchors: Sequence[str]) -> tuple[Agreed, ...]:
    """Return the agreements of a page: all anew, or those of some sections beside the old ones."""
    entries = {code: entry for code in guide.settings.codes if (entry := guide.entry(id, code))}
    if len(entries) == 1:
        raise DisagreedError("alone")
    levels = {
        code: [each.level for each in entry.outline.headings] for code, entry in entries.items()
    }
    first = next(iter(entries))
    alike = [code for code in entries if levels[code] == levels[first]]
    if {code for code in entries if code in guide.settings.official} - {*alike}:
        raise DisagreedError("differ")
    cut = {code: sections(entries[code]) for code in alike}
    known = {section.anchor for each in cut.values() for section in each}
    for anchor in anchors:
        if anchor not in known:
            raise DisagreedError("no_section", anchor=anchor, known=", ".join(sorted(known - {""})))
    before = {
        section: pair.agreed
        for pair in standing(guide, id)
        for section in pair.sides.values()
        if section and pair.agreed
    }
    rows = []
    for sides in zip(*cut.values(), strict=True):
        if not anchors or any(side.anchor in anchors for side in sides):
            rows.append(_now(dict(zip(cut, sides, strict=True))))
        elif kept := next((before[side] for side in sides if side in before), None):
            rows.append(kept)
    return tuple(rows)


def _now(sides: Mapping[str, Section]) -> Agreed:
    return Agreed({code: (each.anchor, each.fingerprint) for code, each in sides.items()})
