"""The second door: `python -m guide check | site | serve | addresses`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide import build, reading
from guide.spoken import spoken
from guide.words import words

ADDRESS = "127.0.0.1:8000"


def main(arguments: list[str] | None = None) -> int:
    """Run one command from the repository's root; return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    root = Path.cwd()
    if not (root / "mkdocs.yml").is_file():
        sys.stderr.write(words(spoken("", ("fr", "en")))["command.no_root"] + "\n")
        return 1
    if options.command == "site":
        from guide.site import command  # noqa: PLC0415 `check` must not import MkDocs

        return command.build(root)
    if options.command == "serve":
        from guide.site import command  # noqa: PLC0415 `check` must not import MkDocs

        return command.serve(root, options.address)
    made = build.run(reading.gather(root))
    if options.command == "addresses":
        return _addresses(root, made)
    return _check(made, options.lang)


def _check(made: build.Build, language: str) -> int:
    said = made.words.get(language) or words(spoken(language, tuple(made.words)))
    for problem in made.problems:
        sys.stdout.write(said.line(problem) + "\n")
    pages = sum(not entry.generated for entry in made.guide.entries)
    terms = len(made.guide.nomenclature.concepts)
    summary = said["command.checked"].format(pages=pages, terms=terms, problems=len(made.problems))
    sys.stderr.write(summary + "\n")
    return 1 if made.problems else 0


def _addresses(root: Path, made: build.Build) -> int:
    """Record the addresses of today's pages, so that none is ever lost without an alias.

    Those of pages that the build makes come and go with the texts: they are no promise.
    """
    written = (entry for entry in made.guide.entries if not entry.generated)
    known = set(made.guide.published) | {made.addresses[entry.path] for entry in written}
    path = root / reading.ADDRESSES
    path.write_text("".join(f"{address}\n" for address in sorted(known)), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guide", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="tell every problem of the texts")
    check.add_argument("--lang", default="", help="language of the messages: fr or en")
    commands.add_parser("site", help="build the whole site into site/")
    serve = commands.add_parser("serve", help="show the site while one writes")
    serve.add_argument("--address", default=ADDRESS, help=f"default: {ADDRESS}")
    commands.add_parser("addresses", help="record the addresses of today's pages")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
