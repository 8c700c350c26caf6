"""The second door: `python -m guide COMMAND`, with the commands declared in `commands`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from guide import build, reading, settings
from guide.commands import COMMANDS
from guide.offline import changes, packing
from guide.spoken import spoken
from guide.words import SHIPPED, words
from guide.writing import (
    agreeing,
    checking,
    comparing,
    editors,
    explaining,
    recording,
    revising,
    starting,
    touched,
    usage,
)
from guide.writing.checking import Asked
from guide.writing.drafts import Start
from guide.writing.outside import asked
from guide.writing.outside import command as outside
from guide.writing.status import command as state

ANYWHERE = frozenset(each.name for each in COMMANDS if each.anywhere)

Run = Callable[[argparse.Namespace], int]
"""Runs a command with its options; gives its exit code."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = usage.parsed(sys.argv[1:] if arguments is None else arguments)
    # Two zips may be compared, and a rule told, anywhere; all else is done in the repository.
    if options.command not in ANYWHERE and not Path(settings.PATH).is_file():
        sys.stderr.write(words(spoken("", SHIPPED))["command.no_root"] + "\n")
        return 1
    return RUNS[options.command](options)


def _site(_: argparse.Namespace) -> int:
    from guide.site import command  # noqa: PLC0415 `check` must not import MkDocs

    return command.build(Path.cwd())


def _serve(options: argparse.Namespace) -> int:
    from guide.site import command  # noqa: PLC0415 `check` must not import MkDocs

    return command.serve(Path.cwd(), options.address)


def _offline(_: argparse.Namespace) -> int:
    from guide.site import command  # noqa: PLC0415 `check` must not import MkDocs

    root = Path.cwd()
    if command.build(root):
        return 1
    made = build.run(reading.gather(root))
    return packing.pack(root / command.SITE, root / packing.DIST, made)


def _changes(options: argparse.Namespace) -> int:
    return changes.tell(Path(options.old), Path(options.new), words(spoken(options.lang, SHIPPED)))


def _check(options: argparse.Namespace) -> int:
    given = (options.fix, options.diff, options.advice)
    asked = Asked(options.files, options.format, options.lang, *given)
    return checking.check(Path.cwd(), asked)


def _new(options: argparse.Namespace) -> int:
    start = Start(options.kind, options.id, dict(options.title), options.folder)
    return starting.new(Path.cwd(), start, options.lang)


def _rename(options: argparse.Namespace) -> int:
    titles, slugs = dict(options.title), dict(options.slug)
    return revising.rename(Path.cwd(), options.id, titles, slugs, options.lang, yes=options.yes)


def _anchors(options: argparse.Namespace) -> list[str]:
    """Return the anchors of the sections named; the top of a page has none."""
    return ["" if each == "top" else each for each in options.section]


def _root() -> Path:
    return Path.cwd()


RUNS: dict[str, Run] = {
    "check": _check,
    "status": lambda o: state.status(_root(), o.format, o.lang),
    "links": lambda o: outside.external(_root(), asked.tour(o)),
    "site": _site,
    "serve": _serve,
    "offline": _offline,
    "changes": _changes,
    "new": _new,
    "rename": _rename,
    "move": lambda o: revising.move(_root(), o.id, o.to, o.lang, yes=o.yes),
    "retire": lambda o: revising.retire(_root(), o.id, o.replaced_by, o.lang, yes=o.yes),
    "compare": lambda o: comparing.compare(_root(), o.pages, _anchors(o), o.lang),
    "agree": lambda o: agreeing.agree(_root(), o.pages, _anchors(o), o.lang),
    "explain": lambda o: explaining.explain(o.code, o.lang, _root()),
    "schema": lambda o: editors.schema(_root(), o.lang),
    "pages": lambda o: touched.pages(_root(), o.files, o.format, o.lang),
    "addresses": lambda _: recording.addresses(_root()),
}
"""What runs each of the declared commands."""

if __name__ == "__main__":
    raise SystemExit(main())
