"""Sets our search beside Material's own and Pagefind, on the same pages in the same run.

`python -m benchmarks.peers 60 1000 3000` prints a table and writes
`benchmarks/results/peers.json`. The English pages of a made-up guide are built as a plain
Material site, with its search plugin; Pagefind indexes that very site. Pagefind is no
dependency of ours: give the Python of an environment that has `pagefind` and `pagefind_bin`
in PAGEFIND, or its column is left out. Every search answers the same questions and hands
over the texts of its ten best pages, as a list of results needs them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Error, Page

from audits.serving import Host, browsing, served
from benchmarks.corpus import corpus, write
from benchmarks.search import ENGINE, queries, zipped
from guide import build
from guide.search import search

RESULTS = Path(__file__).parent / "results" / "peers.json"
RUNS = 5
PLAIN = """site_name: Plain
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
validation: {omitted_files: ignore, not_found: ignore}
"""
# How each search is opened and asked; what a page must load to do it is in the functions.
SCRIPT = {
    "ours": """async (base) => {
      await new Promise((resolve, reject) => document.head.append(
        Object.assign(document.createElement("script"),
          { src: `${base}/search-engine.js`, onload: resolve, onerror: reject })));
      const engine = await guideSearchEngine.open(`${base}/search/en.js`);
      return async (query) => (await engine.search(query)).total;
    }""",
    "material": """async (base) => {
      const index = await (await fetch(`${base}/search/search_index.json`)).json();
      const worker = new Worker(`${base}/WORKER`);
      const answer = (message) => new Promise((resolve) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.postMessage(message);
      });
      await answer({ type: 0, data: { ...index, options: { suggest: false } } });
      return async (query) => (await answer({ type: 2, data: query })).data.items.length;
    }""",
    "pagefind": """async (base) => {
      const pagefind = await import(`${base}/pagefind/pagefind.js`);
      await pagefind.init();
      return async (query) => {
        const { results } = await pagefind.search(query);
        await Promise.all(results.slice(0, 10).map((each) => each.data()));
        return results.length;
      };
    }""",
}
_ASK = """async ([base, queries]) => {
  const blocks = [];
  new PerformanceObserver((list) => blocks.push(...list.getEntries().map((e) => e.duration)))
    .observe({ entryTypes: ["longtask"] });
  const start = performance.now();
  const ask = await (OPEN)(base);
  const opened = performance.now();
  await ask(queries[0]);
  const cold = performance.now();
  let none = 0;
  for (const query of queries) none += (await ask(query)) ? 0 : 1;
  const warm = [];
  for (const query of queries) {
    const before = performance.now();
    await ask(query);
    warm.push(performance.now() - before);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { open: opened - start, cold: cold - start, warm, none, block: Math.max(0, ...blocks) };
}"""
_OPEN = "async (base) => { window.ask = await (OPEN)(base); }"


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[60, 1000])
    results = []
    for size in parser.parse_args().sizes:
        results.append(measure(size))
        searches = {name: row for name, row in results[-1].items() if name in SCRIPT}
        print(f"{size} pages{'':24}" + "".join(f"{name:>12}" for name in searches))
        for label in next(iter(searches.values())):
            cells = "".join(f"{row[label]!s:>12}" for row in searches.values())
            print(f"{label:{30 + len(str(size))}}{cells}")
        print()
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def measure(size: int) -> dict[str, Any]:
    """Return what was measured of each search on the English pages of a guide."""
    files = corpus(size)
    built = build.run({path: text.encode() for path, text in files.items()})
    asked = queries(built)
    # The first question has two words, each in parts of its own.
    asked = [asked[1], *asked]
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        start = time.perf_counter()
        parts = search(built.shelves["en"])
        seconds["ours"] = time.perf_counter() - start
        site = root / "site"
        seconds["material"] = plain_site(files, root)
        (site / "search-engine.js").write_bytes(ENGINE)
        (site / "page.html").write_text("<!doctype html><meta charset=utf-8>", encoding="utf-8")
        if python := os.environ.get("PAGEFIND"):
            seconds["pagefind"] = timed(
                partial(
                    subprocess.run,
                    [python, "-m", "pagefind", "--site", str(site), "--root-selector", "article"],
                    check=True,
                    stdout=subprocess.DEVNULL,
                )
            )
        write(parts.files, site)
        with browsing() as browser, listened(site) as (address, heard):
            rows = {
                name: {
                    "index, s": round(taken, 2),
                    "index, KB": round(sum(p.stat().st_size for p in made(site, name)) / 1000),
                    **sizes(browser, address, heard, script(_OPEN, site, name), asked[0]),
                    **times(browser, site, address, script(_ASK, site, name), asked),
                }
                for name, taken in seconds.items()
            }
    return {"pages": size, **rows}


def plain_site(files: dict[str, str], root: Path, config: str = PLAIN) -> float:
    """Build the English pages as a plain Material site; return the seconds of its search plugin.

    The plugin's own share of the build is told: every event in the build is the plugin's.
    """
    english = {path: text for path, text in files.items() if path.endswith(".en.md")}
    write({f"docs/{p.removesuffix('.en.md')}.md": text for p, text in english.items()}, root)
    # Each page of the guide keeps its folder; the home must be at the top of Material's.
    shutil.move(root / "docs" / "docs" / "index.md", root / "docs" / "index.md")
    write({"mkdocs.yml": config}, root)
    loaded = load_config(str(root / "mkdocs.yml"))
    spent = [0.0]

    def watched(event: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 MkDocs' events have many shapes
            start = time.perf_counter()
            try:
                return event(*given, **named)
            finally:
                spent[0] += time.perf_counter() - start

        return run

    for name, events in loaded.plugins.events.items():
        if name not in ("startup", "shutdown"):
            events[:] = [watched(event) for event in events]
    mkdocs_build.build(loaded)
    return spent[0]


def made(site: Path, name: str) -> list[Path]:
    """Return the files of one search's index, without its scripts."""
    if name == "material":
        return [site / "search" / "search_index.json"]
    if name == "pagefind":
        kinds = (".pf_meta", ".pf_index", ".pf_fragment")
        return [path for path in (site / "pagefind").rglob("*") if path.suffix in kinds]
    return sorted((site / "search").rglob("*.js"))


def script(frame: str, site: Path, name: str) -> str:
    """Return a function that asks one search; Material's worker has a digest in its name."""
    workers = site / "assets" / "javascripts" / "workers"
    worker = next(workers.glob("search.*.min.js")).relative_to(site).as_posix()
    return frame.replace("OPEN", SCRIPT[name].replace("WORKER", worker))


def sizes(
    browser: Browser, address: str, heard: list[Path], opening: str, query: str
) -> dict[str, Any]:
    """Return what is loaded to open a search and by its first question, workers' files too."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/page.html")
    heard.clear()
    page.evaluate(opening, address)
    focus = [file for file in heard if file.name != "favicon.ico"]
    heard.clear()
    page.evaluate("query => window.ask(query)", query)
    first = [file for file in heard if file.name != "favicon.ico"]
    context.close()
    return {
        "on focus, KB gzip": round(sum(zipped(file.read_bytes()) for file in focus) / 1000, 1),
        "first question, KB gzip": round(
            sum(zipped(file.read_bytes()) for file in first) / 1000, 1
        ),
        "files loaded": len(focus) + len(first),
    }


def times(
    browser: Browser, site: Path, address: str, asking: str, asked: list[str]
) -> dict[str, Any]:
    """Return times over http, cold and warm, and the cold time from disk if it can be had."""
    runs = [fresh(browser, address, asking, asked) for _ in range(RUNS)]
    warm = [each for run in runs for each in run["warm"]]
    try:
        from_disk = [fresh(browser, site.as_uri(), asking, asked) for _ in range(RUNS)]
        disk: object = round(statistics.median(run["cold"] for run in from_disk), 1)
    except Error:
        disk = "refused"
    return {
        "open http, ms": round(statistics.median(run["open"] for run in runs), 1),
        "cold http, ms": round(statistics.median(run["cold"] for run in runs), 1),
        "cold disk, ms": disk,
        "warm, ms (median)": round(statistics.median(warm), 1),
        "warm, ms (95 %)": round(statistics.quantiles(warm, n=20)[-1], 1),
        "longest block, ms (median)": round(statistics.median(run["block"] for run in runs), 1),
        "questions without answer": runs[0]["none"],
    }


def fresh(browser: Browser, base: str, asking: str, asked: list[str]) -> dict[str, Any]:
    """Return one run in a fresh context, nothing in its cache."""
    context = browser.new_context()
    try:
        page: Page = context.new_page()
        page.goto(f"{base}/page.html")
        result: dict[str, Any] = page.evaluate(asking, [base, asked])
        return result
    finally:
        context.close()


@contextmanager
def listened(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Give the address of a folder served on the loopback, and the files asked of it."""
    heard: list[Path] = []

    class Listening(Host):
        def log_request(self, code: object = "-", size: object = "-") -> None:  # noqa: ARG002 their signature
            heard.append(Path(self.translate_path(self.path)))

    with served(folder, Listening) as address:
        yield address.rstrip("/"), heard


def timed(run: Callable[[], object]) -> float:
    """Return the seconds a step takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
