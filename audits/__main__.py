"""Audits every page of the built site: `make audit`.

Each page is put before axe-core in both schemes at both widths, and walked through by the
keyboard and adapted at both widths; a page of each kind also with its search and its drawer open.
The Nu Html Checker reads all pages when Java is there and VNU names its file; Lighthouse scores a
page of each kind when LIGHTHOUSE names its command; two checkers read every PDF. Every fault is
told; the figures go to `docs/about/audit.yml`, which the accessibility statement shows.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path

import yaml

from audits import adapting, axe, html, keyboard, lighthouse, pdf
from audits.pages import (
    LOST,
    SCHEMES,
    STATES,
    WIDTHS,
    addresses,
    one_of_each_kind,
    opened,
    put,
)
from audits.serving import browsing, served

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
RESULTS = ROOT / "docs" / "about" / "audit.yml"
_SHARE = 15  # pages a browser looks at before another takes over
_HEADER = "# Written by « make audit »; the accessibility statement shows it.\n"


@dataclass
class Tally:
    """What one kind of check found."""

    tool: str
    runs: int
    faults: list[str]

    def add(self, where: str, faults: Iterable[object]) -> None:
        """Count one more run, and what it found there."""
        self.runs += 1
        self.faults += [f"{where} {each}" for each in faults]


def main() -> int:
    """Audit the pages and tell each fault; return 1 if there is any."""
    parser = argparse.ArgumentParser(prog="python -m audits", description=__doc__)
    parser.add_argument("--kinds", action="store_true", help="one page of each; writes nothing")
    parser.add_argument("--jobs", type=int, default=2, help="browsers at once")
    options = parser.parse_args()
    kinds = one_of_each_kind(SITE, "fr", "en")
    pages = kinds if options.kinds else addresses(SITE)
    shares = [pages[start : start + _SHARE] for start in range(0, len(pages), _SHARE)]
    found: list[dict[str, Tally]] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        for share in pool.map(audited, shares, [set(kinds)] * len(shares)):
            found.append(share)
            sys.stderr.write(f"{min(len(found) * _SHARE, len(pages))}/{len(pages)}\n")
    tallies = {name: _sum([share[name] for share in found]) for name in found[0]}
    tallies["pdf"] = checked(sorted(SITE.rglob("*.pdf")))
    if html.is_at_hand():
        tool = f"Nu Html Checker {html.version()}"
        tallies["html"] = Tally(tool, len(pages), html.errors(SITE))
    if lighthouse.is_at_hand():
        tallies["lighthouse"] = scored(kinds)
    for name, tally in tallies.items():
        for fault in tally.faults:
            sys.stdout.write(f"{name}: {fault}\n")
        sys.stderr.write(f"{name} ({tally.tool}): {tally.runs}, {len(tally.faults)} faults\n")
    if not options.kinds:
        RESULTS.write_text(_HEADER + written(len(pages), tallies), encoding="utf-8")
    return 1 if any(tally.faults for tally in tallies.values()) else 0


def audited(pages: list[str], kinds: set[str]) -> dict[str, Tally]:
    """Return what axe-core, the keyboard and the adaptations found on some pages."""
    tallies = {"axe": Tally("", 0, [])}
    with served(SITE) as base, browsing() as browser:
        for name in ("keyboard", "adapting"):
            tallies[name] = Tally(f"Chromium {browser.version}", 0, [])
        for scheme, width in product(SCHEMES, WIDTHS):
            page = opened(browser, scheme, width)
            for address in pages:
                where = f"{address} ({scheme}, {width})"
                for state in (*(STATES if address in kinds else ()), ""):
                    page.goto(base + address)
                    if state and not put(page, state):
                        continue
                    broken = axe.violations(page)
                    tallies["axe"].tool = f"axe-core {axe.version(page)}"
                    tallies["axe"].add(f"{where} {state}", broken)
                if scheme == SCHEMES[0]:
                    tallies["adapting"].add(where, adapting.losses(page))
                    tallies["keyboard"].add(where, keyboard.walk(page).faults)
            page.context.close()
    return tallies


def checked(files: list[Path]) -> Tally:
    """Return what the checkers found in some PDF files."""
    with ProcessPoolExecutor() as pool:
        found = zip(files, pool.map(_failures, files), strict=True)
        faults = [f"{path.relative_to(SITE)} {each}" for path, some in found for each in some]
    return Tally(pdf.TOOL, len(files), faults)


def _failures(path: Path) -> list[str]:
    return pdf.failures(path.read_bytes())


def scored(pages: list[str]) -> Tally:
    """Return what Lighthouse found below its floors on some pages."""
    tally = Tally("", 0, [])
    with served(SITE) as base:
        for address in pages:
            if address == LOST:
                continue
            told = lighthouse.settled(base + address)
            tally.tool = f"Lighthouse {told['lighthouseVersion']}"
            tally.add(address, lighthouse.faults(told))
    return tally


def written(pages: int, tallies: dict[str, Tally]) -> str:
    """Return the results as the statement reads them."""
    version = json.loads((SITE / "guide.json").read_text(encoding="utf-8"))["version"]
    results = {
        "date": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "version": version,
        "pages": pages,
        "checks": {
            name: {"tool": tally.tool, "runs": tally.runs, "faults": len(tally.faults)}
            for name, tally in tallies.items()
        },
    }
    return yaml.safe_dump(results, sort_keys=False, allow_unicode=True)


def _sum(shares: list[Tally]) -> Tally:
    faults: Iterator[str] = chain.from_iterable(share.faults for share in shares)
    return Tally(shares[0].tool, sum(share.runs for share in shares), list(faults))


if __name__ == "__main__":
    raise SystemExit(main())
