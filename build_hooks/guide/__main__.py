"""The second door: `python -m guide COMMAND`, with the commands that the parser lists."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from guide import build, reading, settings
from guide.offline import changes, packing
from guide.spoken import spoken
from guide.words import SHIPPED, words
from guide.writing import agreeing, checking, comparing, explaining, recording, starting
from guide.writing.checking import Asked
from guide.writing.drafts import Start
from guide.writing.reports import FORMATS

ADDRESS = "127.0.0.1:8000"

Run = Callable[[argparse.Namespace], int]
"""Runs a command with its options; gives its exit code."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = _parser().parse_args(arguments)
    run: Run = options.run
    # Two zips may be compared, and a rule told, anywhere; all else is done in the repository.
    if run not in (_changes, _explain) and not Path(settings.PATH).is_file():
        sys.stderr.write(words(spoken("", SHIPPED))["command.no_root"] + "\n")
        return 1
    return run(options)


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
    return changes.tell(options.old, options.new, words(spoken(options.lang, SHIPPED)))


def _check(options: argparse.Namespace) -> int:
    given = (options.fix, options.diff, options.advice)
    asked = Asked(options.files, options.format, options.lang, *given)
    return checking.check(Path.cwd(), asked)


def _new(options: argparse.Namespace) -> int:
    start = Start(options.kind, options.id, dict(options.title), options.folder)
    return starting.new(Path.cwd(), start, options.lang)


def _title(text: str) -> tuple[str, str]:
    language, sign, title = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text!r}: write LANGUAGE=TITLE")
    return language.strip(), title.strip()


def _anchor(text: str) -> str:
    return "" if text == "top" else text


def _agree(options: argparse.Namespace) -> int:
    return agreeing.agree(Path.cwd(), options.pages, options.section, options.lang)


def _compare(options: argparse.Namespace) -> int:
    return comparing.compare(Path.cwd(), options.pages, options.section, options.lang)


def _explain(options: argparse.Namespace) -> int:
    return explaining.explain(options.code, options.lang)


def _addresses(_: argparse.Namespace) -> int:
    return recording.addresses(Path.cwd())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guide", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, run: Run, told: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=told)
        added.set_defaults(run=run)
        return added

    checked = command("check", _check, "tell every problem of the texts")
    checked.add_argument("files", nargs="*", help="tell those of these files or folders alone")
    checked.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    checked.add_argument(
        "--advice", action="store_true", help="advise on all pages, as on named ones"
    )
    mends = checked.add_mutually_exclusive_group()
    mends.add_argument("--fix", action="store_true", help="mend first what is safe to mend")
    mends.add_argument("--diff", action="store_true", help="show what --fix would, write nothing")
    command("site", _site, "build the whole site into site/")
    served = command("serve", _serve, "show the site while one writes")
    served.add_argument("--address", default=ADDRESS, help=f"default: {ADDRESS}")
    command("offline", _offline, "build the site, and pack it into zips in dist/")
    changed = command("changes", _changes, "tell what changed between two of those zips")
    changed.add_argument("old", type=Path, help="the zip of before")
    changed.add_argument("new", type=Path, help="the zip of after")
    started = command("new", _new, "start a page in each language, from a template")
    started.add_argument("kind", help="of page, such as case")
    started.add_argument("--id", default="", help="name of the file; else from the title")
    started.add_argument("--title", type=_title, action="append", default=[], help="fr=TITRE")
    started.add_argument("--folder", default="", help="where it goes; else with its kind")
    explained = command("explain", _explain, "tell what a rule asks, and why")
    explained.add_argument("code", help="of a rule, such as G401")
    compared = command("compare", _compare, "show sections to review in both languages")
    compared.add_argument("pages", nargs="*", help="ids or files; else all that are to review")
    agreed = command("agree", _agree, "say that both languages of a page now say the same")
    agreed.add_argument("pages", nargs="+", help="ids of the pages, or their files")
    for each in (compared, agreed):
        each.add_argument(
            "--section", type=_anchor, action="append", default=[], help="anchor of one, or top"
        )
    command("addresses", _addresses, "record the addresses of today's pages")
    for each in (checked, changed, started, explained, compared, agreed):
        each.add_argument("--lang", default="", help="language of the messages: fr or en")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
