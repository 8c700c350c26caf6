"""What a command of `python -m guide` takes, and what it ends with."""

from __future__ import annotations

from dataclasses import dataclass

SPOKEN = "lang"
"""The option that most commands have: the language of what they say."""
SECONDS = "SECONDS"
"""Stands for a value that is a number of seconds."""


@dataclass(frozen=True)
class Option:
    """What may be typed after a command: an option `--name VALUE`, or a value in its place."""

    name: str
    value: str = ""
    """Stands for the value in the help, such as `ID`; empty for a value in its place."""
    choices: tuple[str, ...] = ()
    default: str = ""
    repeated: bool = False
    """Whether it may be given several times, or not at all."""
    needed: bool = False
    """Whether it must be given, where that does not go without saying."""
    flag: bool = False
    """Whether it is an option without a value."""

    @property
    def typed(self) -> str:
        """How it is written on the command line."""
        if self.flag:
            return f"--{self.name}"
        return f"--{self.name} {self.value}" if self.value else self.name.upper()


@dataclass(frozen=True)
class Command:
    """A command, with what it takes and the exit codes it ends with."""

    name: str
    options: tuple[Option, ...] = ()
    exits: tuple[int, ...] = (0, 1)
    anywhere: bool = False
    """Whether it runs outside of the guide's repository too."""


def words_of(command: str, option: Option) -> str:
    """Return the name of the words that tell an option."""
    if option.name == SPOKEN:
        return f"commands.{SPOKEN}"
    return f"commands.{command}.options.{option.name}"
