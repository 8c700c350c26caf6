"""The manual's block of the rules: what each asks, why, and its examples."""

from __future__ import annotations

from dataclasses import dataclass

from guide.examples import Piece, examples
from guide.pages.manual.passages import Group, Passage
from guide.pages.shelf import Shelf
from guide.paths import language_of
from guide.problems import RULES


@dataclass(frozen=True)
class Shown:
    """A file of an example, with the language it is written in."""

    path: str
    text: str
    language: str
    """Empty for that of the page."""


@dataclass(frozen=True)
class Told:
    """A rule as a writer reads it."""

    code: str
    name: str
    anchor: str
    what: str
    do: str
    why: str
    wrong: tuple[Shown, ...]
    right: tuple[Shown, ...]


@dataclass(frozen=True)
class Family(Group):
    """The rules whose codes begin alike."""

    rules: tuple[Told, ...]


@dataclass(frozen=True)
class Rules:
    """The whole block."""

    groups: tuple[Family, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is searched of it."""
        return tuple(
            Passage(each.anchor, f"{each.code} {each.name}", f"{each.what} {each.do} {each.why}")
            for group in self.groups
            for each in group.rules
        )


def rules(shelf: Shelf) -> Rules:
    """Return every rule, told in the shelf's language."""
    families = dict.fromkeys(code[:2] for code in RULES)
    return Rules(
        tuple(
            Family(
                f"rules-{family.lower()}",
                shelf.say(f"manual.families.{family}"),
                tuple(_told(shelf, code) for code in RULES if code.startswith(family)),
            )
            for family in families
        )
    )


def _told(shelf: Shelf, code: str) -> Told:
    example = examples(shelf.language).rules[code]
    return Told(
        code=code,
        name=RULES[code],
        anchor=code.lower(),
        what=_said(shelf, code, "what"),
        do=_said(shelf, code, "do"),
        why=_said(shelf, code, "why"),
        wrong=_shown(shelf, example.wrong),
        right=_shown(shelf, example.right),
    )


def _said(shelf: Shelf, code: str, part: str) -> str:
    return shelf.set(shelf.words.unfilled(f"problems.{code}.{part}").replace("`", ""))


def _shown(shelf: Shelf, pieces: tuple[Piece, ...]) -> tuple[Shown, ...]:
    return tuple(Shown(each.path, each.text, _language(shelf, each.path)) for each in pieces)


def _language(shelf: Shelf, path: str) -> str:
    """Return the language of a page of an example, empty when it is that of the manual."""
    if not path.endswith(".md"):
        return ""
    language = language_of(path, shelf.guide.settings.default)
    return language if language in shelf.guide.settings.codes and language != shelf.language else ""
