"""Every command of `python -m guide` and every target of make, declared once.

The words for each are in `words/*.yml` under `commands` and `make`, in every language: the
help of the command line and the writers' manual are both made of them.
"""

from __future__ import annotations

from dataclasses import dataclass

PROGRAM = "python -m guide"
ADDRESS = "127.0.0.1:8000"
FORMATS = ("text", "json", "sarif", "github", "gitlab")
TABLES = ("text", "markdown")
MISUSED = 2
"""Exit code of any command that is not written as it should be."""
SPOKEN = "lang"
"""The option that most commands have: the language of what they say."""


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
    """Whether a value in its place that may be repeated must be given once at least."""
    flag: bool = False
    """Whether it is an option without a value."""

    @property
    def typed(self) -> str:
        """How it is written on the command line."""
        if self.flag:
            return f"--{self.name}"
        return f"--{self.name} {self.value}" if self.value else self.name.upper()


LANGUAGE = Option(SPOKEN, "LANG")


@dataclass(frozen=True)
class Command:
    """A command, with what it takes and the exit codes it ends with."""

    name: str
    options: tuple[Option, ...] = ()
    exits: tuple[int, ...] = (0, 1)
    anywhere: bool = False
    """Whether it runs outside of the guide's repository too."""


COMMANDS = (
    Command(
        "check",
        (
            Option("files", repeated=True),
            Option("format", "FORMAT", choices=FORMATS, default="text"),
            Option("fix", flag=True),
            Option("diff", flag=True),
            Option("advice", flag=True),
            LANGUAGE,
        ),
        exits=(0, 1, 2),
    ),
    Command("site"),
    Command("serve", (Option("address", "ADDRESS", default=ADDRESS),)),
    Command("offline"),
    Command("changes", (Option("old"), Option("new"), LANGUAGE), anywhere=True),
    Command(
        "new",
        (
            Option("kind"),
            Option("id", "ID"),
            Option("title", "LANG=TITLE", repeated=True),
            Option("folder", "FOLDER"),
            LANGUAGE,
        ),
        exits=(0, 1, 2),
    ),
    Command(
        "compare",
        (Option("pages", repeated=True), Option("section", "ANCHOR", repeated=True), LANGUAGE),
        exits=(0, 1, 2),
    ),
    Command(
        "agree",
        (
            Option("pages", repeated=True, needed=True),
            Option("section", "ANCHOR", repeated=True),
            LANGUAGE,
        ),
        exits=(0, 1, 2),
    ),
    Command("explain", (Option("code"), LANGUAGE), exits=(0, 2), anywhere=True),
    Command("schema", (LANGUAGE,)),
    Command(
        "pages",
        (
            Option("files", repeated=True),
            Option("format", "FORMAT", choices=TABLES, default="text"),
            LANGUAGE,
        ),
        exits=(0, 1, 2),
    ),
    Command("addresses"),
)

TARGETS = (
    "help",
    "site",
    "books",
    "offline",
    "test",
    "serve",
    "check",
    "pages",
    "lint",
    "audit",
    "clean",
    "lock",
)
"""Targets of make, in the order `make` lists them."""

VARIABLES = ("PYTHON", "BOOKS", "ARGS", "SINCE", "VNU", "LIGHTHOUSE", "UV", "UPGRADE")
"""What may be set after a target of make."""


def words_of(command: str, option: Option) -> str:
    """Return the name of the words that tell an option."""
    if option.name == SPOKEN:
        return f"commands.{SPOKEN}"
    return f"commands.{command}.options.{option.name}"
