"""Tells which share of a whole build the search index is, timed inside one build.

`python -m benchmarks.share 60 1000` prints a table and writes `benchmarks/results/share.json`.
The index of both languages is counted; writing its files, like all files, is the build's.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpus import corpus, write
from guide import build
from guide.pages.shelf import Shelf
from guide.search import Parts, search
from guide.site import command

RESULTS = Path(__file__).parent / "results" / "share.json"
SMALL = 300
"""Up to this size a build is short and done three times, the median told."""


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[60, 1000])
    results = []
    for size in parser.parse_args().sizes:
        results.append(measure(size))
        for name, value in results[-1].items():
            print(f"{name:36} {value}")
        print()
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def measure(size: int) -> dict[str, float]:
    """Return the seconds of the whole build and of the index in it, and the index's share."""
    with tempfile.TemporaryDirectory() as folder:
        write(corpus(size), Path(folder))
        runs = [timed(Path(folder)) for _ in range(3 if size <= SMALL else 1)]
    return {
        "pages": size,
        "whole build, s": round(statistics.median(whole for whole, _ in runs), 2),
        "index in it, s (both languages)": round(statistics.median(index for _, index in runs), 2),
        "share, %": round(100 * statistics.median(index / whole for whole, index in runs), 1),
    }


def timed(folder: Path) -> tuple[float, float]:
    """Return the seconds of one whole build, and those spent on the index; RuntimeError if none."""
    spent = 0.0

    def watched(shelf: Shelf) -> Parts:
        nonlocal spent
        start = time.perf_counter()
        parts = search(shelf)
        spent += time.perf_counter() - start
        return parts

    with patch.object(build, "search", watched):
        start = time.perf_counter()
        code = command.build(folder)
        whole = time.perf_counter() - start
    if code or not spent:
        raise RuntimeError("The whole build failed, or made its index in another way.")
    return whole, spent


if __name__ == "__main__":
    main()
