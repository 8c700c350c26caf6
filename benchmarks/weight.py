"""Weighs pages as a browser loads them, beside a default Material site of the same texts.

`python -m benchmarks.weight` builds both from the guide's own English pages, prints a table
and writes `benchmarks/results/weight.json`. Every request of the page is counted, as a host
sends it compressed; a second page is what it asks for beyond the first.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from audits.serving import browsing
from benchmarks.corpus import ROOT
from benchmarks.peers import PLAIN, listened, plain_site
from benchmarks.search import zipped
from guide import reading
from guide.site import command

RESULTS = Path(__file__).parent / "results" / "weight.json"
# A reader's way: the home page, a subtype, then a case study.
OURS = ("en/index.html", "en/models/outreach/virtual-services.html")
OURS_CASE = "en/case-studies/grand-manan-island.html"
THEIRS = ("index.html", "docs/models/outreach/virtual-services.html")
THEIRS_CASE = "case_studies/grand-manan.html"


def main() -> None:
    """Build both sites and weigh the same three pages of each."""
    sources = reading.gather(ROOT)
    texts = {path: text.decode() for path, text in sources.items() if path.endswith(".en.md")}

    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        ours, theirs = Path(folder) / "ours", Path(folder) / "theirs"
        for path, content in sources.items():
            (ours / path).parent.mkdir(parents=True, exist_ok=True)
            (ours / path).write_bytes(content)
        (ours / "build_hooks").symlink_to(ROOT / "build_hooks")
        if command.build(ours):
            raise RuntimeError("The guide has problems: « make check » tells them.")
        theirs.mkdir()
        config = "\n".join(line for line in PLAIN.splitlines() if not line.startswith("nav"))
        plain_site(texts, theirs, config)
        results = {
            "ours": weighed(browser, ours / "site", (*OURS, OURS_CASE)),
            "material": weighed(browser, theirs / "site", (*THEIRS, THEIRS_CASE)),
        }
    for label in results["ours"]:
        print(f"{label:32}" + "".join(f"{row[label]!s:>12}" for row in results.values()))
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def weighed(browser: Browser, site: Path, pages: tuple[str, ...]) -> dict[str, float]:
    """Return kilobytes and requests of a first load of two pages, and of a second page."""
    home, page, case = pages
    row: dict[str, float] = {}
    with listened(site) as (address, heard):
        for name, first in (("home", home), ("content page", page)):
            context = browser.new_context()
            opened = context.new_page()
            heard.clear()
            opened.goto(f"{address}/{first}", wait_until="networkidle")
            asked = set(heard)
            row[f"{name}, KB gzip"] = _kilobytes(asked)
            row[f"{name}, requests"] = len(asked)
            if first == page:
                heard.clear()
                opened.goto(f"{address}/{case}", wait_until="networkidle")
                row["second page, KB gzip"] = _kilobytes(set(heard) - asked)
            context.close()
    return row


def _kilobytes(files: set[Path]) -> float:
    return round(sum(zipped(file.read_bytes()) for file in files if file.is_file()) / 1000, 1)


if __name__ == "__main__":
    main()
