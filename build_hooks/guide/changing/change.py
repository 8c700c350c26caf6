"""A change to the guide's files, as a value: what to write, what to remove, what moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Files = Mapping[str, bytes]
"""Files by their path from the repository's root."""


@dataclass(frozen=True)
class Note:
    """Something a change leaves to the writer: the name of what to say, and its blanks."""

    name: str
    blanks: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 it tells a writer's wish, not a fault of ours
    """A change that cannot be worked out; `note` says why, to the writer."""

    def __init__(self, name: str, **blanks: str) -> None:
        """Keep what to say, until the writer's language is known."""
        super().__init__(name)
        self.note = Note(name, blanks)


@dataclass(frozen=True)
class Change:
    """What is to become of a repository's files. It knows no disk."""

    before: Files
    """Every file as it was when the change was worked out."""
    texts: Files = field(default_factory=dict)
    """What to write, by path, moved files included."""
    removed: frozenset[str] = frozenset()
    """Paths to remove, those of moved files included."""
    moves: Mapping[str, str] = field(default_factory=dict)
    """Where each moved file goes, by the path it had."""
    notes: tuple[Note, ...] = ()

    @property
    def after(self) -> dict[str, bytes]:
        """Every file as the change leaves it."""
        kept = {path: data for path, data in self.before.items() if path not in self.removed}
        return kept | dict(self.texts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self.texts and not self.removed


def between(
    before: Files,
    after: Files,
    moves: Mapping[str, str] | None = None,
    notes: tuple[Note, ...] = (),
) -> Change:
    """Return the change that leads from some files to others."""
    texts = {path: data for path, data in after.items() if before.get(path) != data}
    return Change(before, texts, frozenset(before.keys() - after.keys()), moves or {}, notes)
