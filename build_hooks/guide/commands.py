"""Every command of `python -m guide` and every target of make, declared once.

The words for each are in `words/*.yml` under `commands` and `make`, in every language: the
help of the command line and the writers' manual are both made of them.
"""

from __future__ import annotations

from guide.command import SECONDS, SPOKEN, Command, Option

PROGRAM = "python -m guide"
ADDRESS = "127.0.0.1:8000"
FORMATS = ("text", "json", "sarif", "github", "gitlab")
TOLD = ("text", "json")
TABLES = ("text", "markdown")
MISUSED = 2
"""Exit code of any command that is not written as it should be."""
LANGUAGE = Option(SPOKEN, "LANG")
YES = Option("yes", flag=True)
REVISED = (0, 1, 2, 3)
"""Exit codes of the commands that show a change before they make it."""

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
    Command("status", (Option("format", "FORMAT", choices=TOLD, default="text"), LANGUAGE)),
    Command(
        "links",
        (
            Option("external", flag=True, needed=True),
            Option("format", "FORMAT", choices=TOLD, default="text"),
            Option("strict", flag=True),
            Option("again", flag=True),
            Option("timeout", SECONDS, default="15"),
            Option("pause", SECONDS, default="1"),
            Option("private", flag=True),
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
    Command("import", (Option("file"), Option("id", "ID"), LANGUAGE), exits=(0, 1, 2)),
    Command(
        "rename",
        (
            Option("id"),
            Option("title", "LANG=TITLE", repeated=True),
            Option("slug", "LANG=SLUG", repeated=True),
            YES,
            LANGUAGE,
        ),
        exits=REVISED,
    ),
    Command(
        "move", (Option("id"), Option("to", "FOLDER", needed=True), YES, LANGUAGE), exits=REVISED
    ),
    Command(
        "retire",
        (Option("id"), Option("replaced-by", "ID", needed=True), YES, LANGUAGE),
        exits=REVISED,
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
