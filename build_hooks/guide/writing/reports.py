"""Tells problems in the forms that people, editors and forges read.

SARIF 2.1.0 (OASIS), GitHub's workflow commands, GitLab's Code Quality report.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import quote

from guide.problems import RULES, Problem
from guide.words import Words, printable

Report = Callable[[Iterable[Problem], Words], str]
"""Returns problems told in a language, with a newline at the end of each line."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS = {"problem": "\x1b[31m", "advice": "\x1b[36m"}
# How each level is called by those who read the reports.
_SARIF = {"problem": "error", "advice": "note"}
_GITHUB = {"problem": "error", "advice": "notice"}
_GITLAB = {"problem": "major", "advice": "info"}


def text(problems: Iterable[Problem], words: Words) -> str:
    """Return a line for each problem: `path:line: CODE message`."""
    return "".join(f"{words.line(each)}\n" for each in problems)


def coloured(problems: Iterable[Problem], words: Words) -> str:
    """Return the same lines as a terminal shows them best."""
    lines = []
    for each in problems:
        place = printable(f"{each.path}:{each.line}:")
        code = f"{_COLOURS[each.level]}{words.code(each)}{_PLAIN}"
        lines.append(f"{_BOLD}{place}{_PLAIN} {code} {printable(words.message(each))}\n")
    return "".join(lines)


def as_json(problems: Iterable[Problem], words: Words) -> str:
    """Return `{"problems": [{"path", "line", "code", "rule", "level", "message", "near"}]}`."""
    told = [
        {
            "path": each.path,
            "line": each.line,
            "code": each.code,
            "rule": RULES[each.code],
            "level": each.level,
            "message": words.message(each),
            "near": each.near,
        }
        for each in problems
    ]
    return _written({"language": words.language, "problems": told})


def sarif(problems: Iterable[Problem], words: Words) -> str:
    """Return a SARIF log of one run, whose rules are those of the problems found."""
    found = list(problems)
    rules = [
        {"id": code, "name": RULES[code], "help": {"text": words.texts[f"problems.{code}.do"]}}
        for code in sorted({each.code for each in found})
    ]
    results = [
        {
            "ruleId": each.code,
            "level": _SARIF[each.level],
            "message": {"text": words.message(each)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(each.path)},
                        "region": {"startLine": max(each.line, 1)},
                    }
                }
            ],
            "partialFingerprints": {"guide/v1": fingerprint},
        }
        for each, fingerprint in _fingerprinted(found)
    ]
    driver = {"name": "guide", "language": words.language, "rules": rules}
    return _written(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [{"tool": {"driver": driver}, "results": results}],
        }
    )


def github(problems: Iterable[Problem], words: Words) -> str:
    """Return workflow commands that GitHub shows beside the lines."""
    return "".join(
        f"::{_GITHUB[each.level]} file={_property(each.path)},line={each.line},"
        f"title={_property(f'{each.code} {RULES[each.code]}')}::{_data(words.message(each))}\n"
        for each in problems
    )


def gitlab(problems: Iterable[Problem], words: Words) -> str:
    """Return a Code Quality report, which GitLab shows beside the lines."""
    return _written(
        [
            {
                "description": words.message(each),
                "check_name": f"{each.code} {RULES[each.code]}",
                "fingerprint": fingerprint,
                "severity": _GITLAB[each.level],
                "location": {"path": each.path, "lines": {"begin": max(each.line, 1)}},
            }
            for each, fingerprint in _fingerprinted(problems)
        ]
    )


FORMATS: Mapping[str, Report] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
}


def _fingerprinted(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Yield each problem with what stays the same when lines above it come and go."""
    seen: dict[str, int] = {}
    for each in problems:
        told = repr((each.path, each.code, sorted(each.details.items()), each.near))
        seen[told] = seen.get(told, 0) + 1
        yield each, hashlib.sha256(f"{told}{seen[told]}".encode()).hexdigest()


def _written(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
