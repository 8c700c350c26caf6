"""The command line, made of the declared commands, and told in the writer's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from guide.command import SECONDS, SPOKEN, Option, words_of
from guide.commands import COMMANDS, MISUSED, PROGRAM
from guide.spoken import spoken
from guide.words import SHIPPED, Words, printable, words

# What argparse says, with our words for it; what is not here is told as it comes.
_SAID = (
    (r"the following arguments are required: (?P<names>.+)", "usage.missing"),
    (r"unrecognized arguments: (?P<names>.+)", "usage.unknown"),
    (r"argument (?P<names>.+?): invalid choice: (?P<found>.+?) \(choose from (?P<known>.+)\)",
     "usage.choice"),
    (r"argument (?P<names>.+?): expected (?:one|at least one) argument", "usage.valueless"),
    (r"argument (?P<names>.+?): invalid .*value: (?P<found>.+)", "usage.wrong"),
)  # fmt: skip

_LONGEST = 600


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks one language."""

    def __init__(self, said: Words, prog: str, told: str) -> None:
        """Say what the program does, in the words given."""
        super().__init__(prog=prog, description=told, add_help=False, allow_abbrev=False)
        self.said = said
        self._positionals.title = said["usage.values"]
        self._optionals.title = said["usage.options"]
        self.add_argument("-h", "--help", action="help", help=said["commands.help"])

    def format_usage(self) -> str:
        """Return the line that shows how the command is typed."""
        return self._spoken(super().format_usage())

    def format_help(self) -> str:
        """Return the whole help."""
        return self._spoken(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the command line, and leave."""
        # Without a command, or with one that is none, all of them are worth telling.
        shown = self.format_help() if self.prog == PROGRAM else self.format_usage()
        self.exit(MISUSED, f"{shown}{printable(self._message(message))}\n")

    def _spoken(self, text: str) -> str:
        return re.sub("^usage:", self.said["usage.usage"], text)

    def _message(self, message: str) -> str:
        for pattern, name in _SAID:
            if found := re.fullmatch(pattern, message):
                return self.said[name].format(**found.groupdict())
        return message


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the command and its options; leaves when they cannot be understood."""
    return parser(words(spoken(_asked(arguments), SHIPPED))).parse_args(arguments)


def parser(said: Words) -> Parser:
    """Return the parser of every command, which speaks the language of the words."""
    whole = Parser(said, PROGRAM, said["commands.program"])
    commands = whole.add_subparsers(
        dest="command", metavar=said["usage.command"], title=said["usage.commands"], required=True
    )
    for each in COMMANDS:
        told = said[f"commands.{each.name}.what"]
        added = commands.add_parser(
            each.name, said=said, prog=f"{PROGRAM} {each.name}", told=told, help=told
        )
        for option in each.options:
            _add(added, option, said[words_of(each.name, option)])
    return whole


def _add(to: Parser, option: Option, told: str) -> None:
    taken: dict[str, Any] = {"help": told.replace("%", "%%")}
    if option.choices:
        taken["choices"] = option.choices
    if option.flag:
        taken["required"] = option.needed
        to.add_argument(f"--{option.name}", action="store_true", **taken)
        return
    if not option.value:
        many = ("+" if option.needed else "*") if option.repeated else None
        to.add_argument(option.name, nargs=many, **taken)
        return
    if option.repeated:
        taken |= {"action": "append", "type": _pair if "=" in option.value else str}
    if option.value == SECONDS:
        taken["type"] = _seconds
    if option.needed:
        taken["required"] = True
    default = [] if option.repeated else option.default
    to.add_argument(f"--{option.name}", metavar=option.value, default=default, **taken)


def _pair(text: str) -> tuple[str, str]:
    """Return the two sides of `LANG=TITLE`; raises ValueError when there is no sign."""
    language, sign, title = text.partition("=")
    if not sign:
        raise ValueError(text)
    return language.strip(), title.strip()


def _seconds(text: str) -> float:
    """Return seconds; raises ValueError when they are none, or too many to wait for."""
    seconds = float(text)
    if not 0 <= seconds <= _LONGEST:
        raise ValueError(text)
    return seconds


def _asked(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, before it is understood."""
    found = re.search(rf"(?:^|\0)--{SPOKEN}[=\0](\w+)", "\0".join(arguments))
    return found[1] if found else ""
