"""The second door: `python -m guide COMMAND`, with the commands declared in `commands`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from guide import settings
from guide.commands import COMMANDS
from guide.spoken import spoken
from guide.words import SHIPPED, words
from guide.writing import usage

ANYWHERE = frozenset(each.name for each in COMMANDS if each.anywhere)
CUT = 141
"""Exit code when what reads our lines leaves before the end, as a shell gives it."""

Run = Callable[[Any, Path, argparse.Namespace], int]
"""Runs a command of a module, in a folder, with its options; gives its exit code."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = usage.parsed(sys.argv[1:] if arguments is None else arguments)
    # Two zips may be compared, and a rule told, anywhere; all else is done in the repository.
    if options.command not in ANYWHERE and not Path(settings.PATH).is_file():
        sys.stderr.write(words(spoken("", SHIPPED))["command.no_root"] + "\n")
        return 1
    module, run = RUNS[options.command]
    try:
        return run(import_module(module), Path.cwd(), options)
    except BrokenPipeError:
        # What reads our lines, such as « head », has had enough: that is no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT


def _asked(it: Any, o: argparse.Namespace) -> object:  # noqa: ANN401 a module
    return it.Asked(o.files, o.format, o.lang, o.fix, o.diff, o.advice)


def _anchors(options: argparse.Namespace) -> list[str]:
    """Return the anchors of the sections named; the top of a page has none."""
    return ["" if each == "top" else each for each in options.section]


RUNS: dict[str, tuple[str, Run]] = {
    "check": ("guide.writing.checking", lambda it, here, o: it.check(here, _asked(it, o))),
    "status": (
        "guide.writing.status.command",
        lambda it, here, o: it.status(here, o.format, o.lang),
    ),
    "links": (
        "guide.writing.outside.command",
        lambda it, here, o: it.external(here, it.Tour.of(o)),
    ),
    "site": ("guide.site.command", lambda it, here, _: it.build(here)),
    "serve": ("guide.site.command", lambda it, here, o: it.serve(here, o.address)),
    "offline": ("guide.site.command", lambda it, here, _: it.offline(here)),
    "changes": (
        "guide.offline.changes",
        lambda it, _, o: it.tell(Path(o.old), Path(o.new), words(spoken(o.lang, SHIPPED))),
    ),
    "new": (
        "guide.writing.starting",
        lambda it, here, o: it.new(here, it.Start(o.kind, o.id, dict(o.title), o.folder), o.lang),
    ),
    "import": (
        "guide.receiving.importing",
        lambda it, here, o: it.bring(here, Path(o.file), o.id, o.lang),
    ),
    "rename": (
        "guide.writing.revising",
        lambda it, here, o: it.rename(here, o.id, dict(o.title), dict(o.slug), o.lang, yes=o.yes),
    ),
    "move": (
        "guide.writing.revising",
        lambda it, here, o: it.move(here, o.id, o.to, o.lang, yes=o.yes),
    ),
    "retire": (
        "guide.writing.revising",
        lambda it, here, o: it.retire(here, o.id, o.replaced_by, o.lang, yes=o.yes),
    ),
    "compare": (
        "guide.writing.comparing",
        lambda it, here, o: it.compare(here, o.pages, _anchors(o), o.lang),
    ),
    "agree": (
        "guide.writing.agreeing",
        lambda it, here, o: it.agree(here, o.pages, _anchors(o), o.lang),
    ),
    "explain": ("guide.writing.explaining", lambda it, here, o: it.explain(o.code, o.lang, here)),
    "schema": ("guide.writing.editors", lambda it, here, o: it.schema(here, o.lang)),
    "pages": (
        "guide.writing.touched",
        lambda it, here, o: it.pages(here, o.files, o.format, o.lang),
    ),
    "addresses": ("guide.writing.recording", lambda it, here, _: it.addresses(here)),
}
"""What runs each declared command; its module alone is loaded, so that it starts at once."""


if __name__ == "__main__":
    raise SystemExit(main())
