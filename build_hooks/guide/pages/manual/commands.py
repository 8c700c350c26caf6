"""The manual's block of the commands, as `commands` declares them."""

from __future__ import annotations

from dataclasses import dataclass

from guide.command import Command, Option, words_of
from guide.commands import COMMANDS, MISUSED, PROGRAM, TARGETS, VARIABLES
from guide.pages.manual.passages import Group, Passage
from guide.pages.shelf import Shelf


@dataclass(frozen=True)
class Row:
    """Something typed or given back, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True)
class Told:
    """A command as a writer reads of it."""

    name: str
    anchor: str
    typed: str
    what: str
    options: tuple[Row, ...]
    exits: tuple[Row, ...]


@dataclass(frozen=True)
class Commands:
    """The whole block."""

    groups: tuple[Group, ...]
    commands: tuple[Told, ...]
    targets: tuple[Row, ...]
    variables: tuple[Row, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is searched of it."""
        return tuple(Passage(each.anchor, each.name, each.what) for each in self.commands)


def commands(shelf: Shelf) -> Commands:
    """Return every command and target, told in the shelf's language."""
    own = tuple(_told(shelf, each) for each in COMMANDS)
    listed = [Group(each.anchor, each.name) for each in own]
    headings = [Group(name, shelf.say(f"manual.{name}")) for name in ("make", "variables")]
    return Commands(
        (*listed, *headings),
        own,
        tuple(Row(f"make {name}", shelf.say(f"make.{name}")) for name in TARGETS),
        tuple(Row(name, shelf.say(f"make_set.{name}")) for name in VARIABLES),
    )


def _told(shelf: Shelf, command: Command) -> Told:
    own = {code: f"commands.{command.name}.exits.{code}" for code in command.exits}
    told = {MISUSED: "commands.misused", **own}
    return Told(
        name=command.name,
        anchor=f"command-{command.name}",
        typed=" ".join([PROGRAM, command.name, *map(_typed, command.options)]),
        what=shelf.say(f"commands.{command.name}.what"),
        options=tuple(Row(o.typed, _meaning(shelf, command, o)) for o in command.options),
        exits=tuple(Row(str(code), shelf.say(told[code])) for code in sorted(told)),
    )


def _typed(option: Option) -> str:
    optional = (option.flag or bool(option.value) or option.repeated) and not option.needed
    return f"[{option.typed}]" if optional else option.typed


def _meaning(shelf: Shelf, command: Command, option: Option) -> str:
    told = [shelf.say(words_of(command.name, option))]
    if option.choices:
        told.append(shelf.say("manual.values").format(values=", ".join(option.choices)))
    if option.default:
        told.append(shelf.say("manual.default").format(value=option.default))
    if option.repeated:
        told.append(shelf.say("manual.several"))
    return " ".join(told)
