"""Makes the manual's blocks by their names, and tells what is searched of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guide.pages.manual import commands, fields, kinds, markers, rules
from guide.pages.manual.passages import Grouped, Passage
from guide.pages.shelf import Shelf

MAKERS: Mapping[str, Callable[[Shelf], object]] = {
    "fields": fields.fields,
    "rules": rules.rules,
    "markers": markers.markers,
    "commands": commands.commands,
    "kinds": kinds.kinds,
}
"""What makes each block, by its name."""


def passages(shelf: Shelf, block: str) -> tuple[Passage, ...]:
    """Return what is searched of a block; nothing when it is none of the manual's."""
    made = MAKERS[block](shelf) if block in MAKERS else None
    return made.passages if isinstance(made, Grouped) else ()
