"""Times the books: that of the guide, those of guides of any size, beside Chromium's printing.

`python -m benchmarks.books 60 600` prints a table and writes `benchmarks/results/books.json`.
Each book is set in a process of its own, as the build does, and its memory is that process's;
what starting one takes is not counted, as the build starts it once for all its documents.
Chromium prints the same articles, joined in one page, from a disk.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import resource
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import pikepdf

from audits.serving import browsing
from benchmarks.corpus import ROOT, corpus, write
from guide import reading
from guide.books.facts import facts
from guide.books.making import Made, make
from guide.books.typesetting.binding import Source, source
from guide.books.typesetting.compiling import compiled
from guide.books.volumes import Volume, volumes
from guide.build import Build
from guide.site import binding, command

TRIES, MANY = 3, 500
"""Tries of a book, and the pages of all languages from which one is enough."""
RESULTS = Path(__file__).parent / "results" / "books.json"


def main() -> None:
    """Measure the guide's own books, then those of each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[60, 600])
    results = {"guide": guide()}
    for size in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            write(corpus(size), Path(folder))
            build, articles = told(Path(folder))
            results[str(size)] = {"fr": book(build, articles, "fr")}
    sized = [(int(size), row["fr"]["seconds"]) for size, row in results.items() if size != "guide"]
    if len(sized) > 1:
        (few, short), *_, (many, long) = sized
        results["exponent"] = {"": {"": round(math.log(long / short) / math.log(many / few), 2)}}
    print(json.dumps(results, indent=2))
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def guide() -> dict[str, dict[str, float]]:
    """Return the figures of the guide's own books, and of making again what has not changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in reading.gather(ROOT).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        (folder / "build_hooks").symlink_to(ROOT / "build_hooks")
        build, articles = told(folder)
        rows = {language: book(build, articles, language) for language in build.words}
        make(build, articles, folder, lambda *_: None)
        started = time.perf_counter()
        again = make(build, articles, folder, lambda *_: None)
        rows["all unchanged"] = {
            "seconds": round(time.perf_counter() - started, 2),
            "documents": len(again.documents),
        }
    return rows


def told(folder: Path) -> tuple[Build, Mapping[str, str]]:
    """Return a guide's build and the articles of its pages, without making any document."""
    seen: list[tuple[Build, Mapping[str, str]]] = []

    def noted(build: Build, articles: Mapping[str, str], *_: object) -> Made:
        seen.append((build, articles))
        return Made({}, (), {})

    with patch.object(binding, "make", noted), patch.dict("os.environ", {binding.SWITCH: "1"}):
        if command.build(folder):
            raise RuntimeError("The guide has problems: « make check » tells them.")
    return seen[0]


def book(build: Build, articles: Mapping[str, str], language: str) -> dict[str, float]:
    """Return seconds, megabytes and sheets of a language's book, and of Chromium's print of it.

    Of several tries, the fastest counts: it is the one that other programs disturbed the least.
    """
    tries = 1 if len(articles) > MANY else TRIES
    made = [_made(build, articles, language) for _ in range(tries)]
    prints = [_printed(next(volumes(build, articles, language))) for _ in range(tries)]
    fastest = min(made, key=lambda each: each["seconds"])
    return fastest | min(prints, key=lambda each: each["Chromium, seconds"])


def _made(build: Build, articles: Mapping[str, str], language: str) -> dict[str, float]:
    volume = next(volumes(build, articles, language))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(_ready).result()
        started = time.perf_counter()
        written = source(volume, facts(build, language), {})
        read = time.perf_counter() - started
        pdf, memory = pool.submit(_measured, written).result()
        spent = time.perf_counter() - started
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sheets = len(opened.pages)
    return {
        "chapters": len(volume.chapters),
        "sheets": sheets,
        "seconds": round(spent, 2),
        "of them reading": round(read, 2),
        "MB of memory": round(memory),
        "MB of file": round(len(pdf) / 1e6, 2),
    }


def _ready() -> None:
    """Do nothing: to be called, it has the process there, with all its modules."""


def _measured(written: Source) -> tuple[bytes, float]:
    made = compiled(written)
    return made, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def _printed(volume: Volume) -> dict[str, float]:
    """Return the seconds and the sheets of Chromium's tagged print of the same articles."""
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        joined = Path(folder) / "book.html"
        text = "\n".join(each.html for each in volume.chapters)
        head = f"<!doctype html><html lang={volume.language}><meta charset=utf-8><title>x</title>"
        joined.write_text(head + text, encoding="utf-8")
        page = browser.new_page()
        started = time.perf_counter()
        page.goto(joined.as_uri())
        pdf = page.pdf(format="Letter", tagged=True, outline=True)
        spent = time.perf_counter() - started
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sheets = len(opened.pages)
    return {"Chromium, seconds": round(spent, 2), "Chromium, sheets": sheets}


if __name__ == "__main__":
    main()
