"""The command `links --external`: tells what became of the outside addresses of the texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, urldefrag

from guide import build, reading
from guide.links import as_read
from guide.model import Guide
from guide.spoken import spoken
from guide.words import Words, printable, words
from guide.writing.outside.asked import Tour
from guide.writing.outside.asking import Manners
from guide.writing.outside.remembering import KEPT, keep, remembered
from guide.writing.outside.touring import tour
from guide.writing.outside.visiting import VERDICTS, Visit

DONE, DEAD, STOPPED = 0, 1, 130
"""Exit codes: told; with `--strict`, some are dead or refused; stopped by the keyboard."""
_FAILED = ("dead", "refused")
_SCHEMES = ("http://", "https://")

Places = Mapping[str, tuple[tuple[str, int], ...]]
"""Path and line of each text that leads to an address."""


def external(root: Path, asked: Tour) -> int:
    """Visit the outside addresses of a repository's texts, tell of them; return an exit code."""
    made = build.run(reading.gather(root))
    code = spoken(asked.lang, tuple(made.words))
    said = made.words.get(code) or words(code)
    found = places(made.written)
    day = datetime.now(UTC).date().isoformat()
    visits = {} if asked.again else remembered(root / KEPT, day)
    due = [address for address in found if address not in visits]
    manners = Manners(agent(made.written), asked.timeout, asked.pause, asked.private)
    stopped = False
    try:
        tour(due, manners, day, lambda visit: visits.update({visit.address: visit}))
    except KeyboardInterrupt:
        stopped = True
    try:
        keep(root / KEPT, visits.values())
    except OSError as error:
        told = said["outside.unkept"].format(path=KEPT, reason=error.strerror)
        sys.stderr.write(printable(told) + "\n")
    known = [visits[address] for address in found if address in visits]
    render = as_json if asked.format == "json" else as_text
    sys.stdout.write(render(known, found, said))
    if stopped:
        return STOPPED
    return DEAD if asked.strict and any(each.verdict in _FAILED for each in known) else DONE


def places(guide: Guide) -> Places:
    """Return the outside addresses that texts lead to, without their sections, in order."""
    found: dict[str, list[tuple[str, int]]] = {}
    for entry in guide.entries:
        for link in entry.outline.links:
            address = as_read(link.address)
            whole = f"https:{address}" if address.startswith("//") else address
            if whole.lower().startswith(_SCHEMES):
                found.setdefault(urldefrag(whole).url, []).append((entry.path, link.line))
    return {address: tuple(where) for address, where in sorted(found.items())}


def agent(guide: Guide) -> str:
    """Return what the visitor says it is: the guide, its version, and where it is published."""
    version = quote(guide.settings.version or "0")
    site = quote(guide.settings.site_url, safe="/:.-_~")
    return f"service-partnerships-guide/{version} (link check{f'; +{site}' if site else ''})"


def as_text(visits: Iterable[Visit], found: Places, said: Words) -> str:
    """Return the visits in words: those that matter first, each with the texts to mend."""
    lines = []
    known = list(visits)
    for verdict in VERDICTS:
        alike = [each for each in known if each.verdict == verdict]
        lines.append(said[f"outside.{verdict}"].format(count=len(alike)))
        if verdict != "fine":
            lines += [line for each in alike for line in _told(each, found, said)]
    return "".join(f"{printable(line).rstrip()}\n" for line in lines)


def as_json(visits: Iterable[Visit], found: Places, _: Words) -> str:
    """Return `{"visits": [{"address", "verdict", …, "places": [{"path", "line"}]}]}`."""
    told = [
        asdict(each) | {"places": [{"path": p, "line": n} for p, n in found[each.address]]}
        for each in visits
    ]
    return json.dumps({"visits": told}, ensure_ascii=False, indent=2) + "\n"


def _told(visit: Visit, found: Places, said: Words) -> Iterator[str]:
    to = f" → {visit.to}" if visit.to else ""
    why = (
        said[f"outside.reasons.{visit.reason}"].format(status=visit.status) if visit.reason else ""
    )
    yield f"  {visit.address}{to}" + (f" – {why}" if why else "")
    yield from (f"    {path}:{line}" for path, line in found[visit.address])
