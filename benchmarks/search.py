"""Measures the search in a browser, over http and from disk, on guides of several sizes.

`python -m benchmarks.search 60 1000 3000` prints a table and writes
`benchmarks/results/search.json`. The build is timed beside the index, in one run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from audits.serving import browsing, served
from benchmarks.corpus import ROOT, corpus
from guide import build
from guide.search import search
from guide.site.assets import assets

RESULTS = Path(__file__).parent / "results" / "search.json"
ASSETS = assets(ROOT / "build_hooks" / "theme")
ENGINE = ASSETS["search-engine.js"].content
QUERIES = 60
COLD_RUNS = 9
_ASK = """async ([root, queries]) => {
  const blocks = [];
  new PerformanceObserver((list) => blocks.push(...list.getEntries().map((e) => e.duration)))
    .observe({ entryTypes: ["longtask"] });
  const start = performance.now();
  const engine = await guideSearchEngine.open(root);
  const opened = performance.now();
  await engine.search(queries[0]);
  const cold = performance.now();
  const warm = [];
  for (const query of queries) await engine.search(query);
  for (const query of queries) {
    const before = performance.now();
    await engine.search(query);
    warm.push(performance.now() - before);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { open: opened - start, cold: cold - opened, warm, block: Math.max(0, ...blocks) };
}"""
_FIRST = """async ([root, query]) => {
  const engine = await guideSearchEngine.open(root);
  const before = performance.getEntriesByType("resource").map((e) => e.name);
  await engine.search(query);
  const after = performance.getEntriesByType("resource").map((e) => e.name);
  return { focus: before, first: after.filter((name) => !before.includes(name)) };
}"""


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[60, 1000])
    results = [measure(size) for size in parser.parse_args().sizes]
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def measure(size: int) -> dict[str, Any]:
    """Return what was measured on a guide of `size` pages a language; times in ms, sizes in KB."""
    made = {path: text.encode() for path, text in corpus(size).items()}
    start = time.perf_counter()
    built = build.run(made)
    read = time.perf_counter() - start
    start = time.perf_counter()
    parts = search(built.shelves["en"])
    index_seconds = time.perf_counter() - start
    folder = Path(tempfile.mkdtemp())
    try:
        for path, text in parts.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        (folder / "search-engine.js").write_bytes(ENGINE)
        (folder / "page.html").write_text(
            '<!doctype html><meta charset="utf-8"><script src="search-engine.js"></script>',
            encoding="utf-8",
        )
        row = {
            "pages": size,
            "read and judge, s (both languages)": round(read, 2),
            "index, s (one language)": round(index_seconds, 2),
            "index, files": len(parts.files),
            "index, KB": round(sum(len(text.encode()) for text in parts.files.values()) / 1000),
            **in_browser(folder, parts.root, queries(built)),
        }
    finally:
        shutil.rmtree(folder)
    for name, value in row.items():
        print(f"{name:36} {value}")
    print()
    return row


def queries(built: build.Build) -> list[str]:
    """Return plain, two-word, prefix and mistyped questions, drawn from the guide's own words."""
    chance = random.Random(11)  # noqa: S311 a repeatable choice, not a secret
    entries = [e for e in built.guide.entries if e.language == "en" and not e.generated]
    found: list[str] = []
    while len(found) < QUERIES:
        line = chance.choice(chance.choice(entries).outline.prose).text
        words = [word.strip(".,").lower() for word in line.split() if len(word) > 5]  # noqa: PLR2004
        if len(words) > 1:
            one, two = words[0], words[-1]
            slip = one[:2] + one[3] + one[2] + one[4:]
            found += [one, f"{one} {two}", one[:4], slip]
    return found[:QUERIES]


def in_browser(folder: Path, root: str, asked: list[str]) -> dict[str, Any]:
    """Return bytes and times, cold and warm, over http and from disk."""
    row: dict[str, Any] = {}
    # The first question has two words, each in parts of its own.
    asked = [asked[1], *asked]
    with browsing() as browser, served(folder) as address:
        for way, base in (("http", address), ("disk", f"{folder.as_uri()}/")):
            runs = [ask(browser, base, root, asked) for _ in range(COLD_RUNS)]
            warm = [each for run in runs for each in run["warm"]]
            row |= {
                f"on focus {way}, ms": round(statistics.median(run["open"] for run in runs), 1),
                f"cold {way}, ms": round(statistics.median(run["cold"] for run in runs), 1),
                f"warm {way}, ms (median)": round(statistics.median(warm), 1),
                f"warm {way}, ms (95 %)": round(statistics.quantiles(warm, n=20)[-1], 1),
                f"longest block {way}, ms": round(max(run["block"] for run in runs), 1),
            }
        page = opened(browser, address)
        loaded = page.evaluate(_FIRST, [f"{address}{root}", asked[0]])
        files = [ENGINE, ASSETS["search.js"].content, (folder / root).read_bytes()]
        focus = sum(map(zipped, files))
        names = [name.removeprefix(address) for name in loaded["first"]]
        first = sum(zipped((folder / name).read_bytes()) for name in names)
        row |= {
            "on focus, KB gzip": round(focus / 1000, 1),
            "first query, KB gzip": round(first / 1000, 1),
            "first query, files": len(loaded["first"]),
        }
    return row


def ask(browser: Browser, base: str, root: str, asked: list[str]) -> dict[str, Any]:
    """Return one run in a fresh context, nothing in its cache."""
    page = opened(browser, base)
    result: dict[str, Any] = page.evaluate(_ASK, [f"{base}{root}", asked])
    page.context.close()
    return result


def opened(browser: Browser, base: str) -> Page:
    """Return a page with the engine loaded and nothing else."""
    page = browser.new_context().new_page()
    page.goto(f"{base}page.html")
    return page


def zipped(content: bytes) -> int:
    """Return the bytes of a file as a server sends it."""
    return len(gzip.compress(content, 9))


if __name__ == "__main__":
    main()
