"""Scores pages with Lighthouse as on a mid-range phone, where Node and Lighthouse are at hand."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any

COMMAND = "LIGHTHOUSE"
"""Environment variable that tells where the command `lighthouse` lies."""
FLOORS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score of each category, from 0 to 100."""
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def is_at_hand() -> bool:
    """Whether Lighthouse can be run here."""
    return bool(os.environ.get(COMMAND))


def report(address: str) -> dict[str, Any]:
    """Return Lighthouse's report on one page, as it writes it; raises CalledProcessError."""
    told = subprocess.run(  # noqa: S603 a tool of the reader's own choice on our own pages
        [
            os.environ[COMMAND],
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(FLOORS)}",
            f"--chrome-flags={_FLAGS}",
        ],
        env={**os.environ, "CHROME_PATH": os.environ.get("CHROME", "")},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(told.stdout))


def settled(address: str) -> dict[str, Any]:
    """Return a report on one page; of three, where the first is below a floor, the median one.

    A score of performance varies from run to run; Lighthouse's own advice is to take the median.
    """
    first = report(address)
    return median([first, report(address), report(address)]) if faults(first) else first


def median(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the report whose score of performance is in the middle."""
    by_score = sorted(reports, key=lambda told: told["categories"]["performance"]["score"] or 0)
    return by_score[len(by_score) // 2]


def faults(told: dict[str, Any]) -> list[str]:
    """Return each category below its floor, as `category: score`, with the rules that failed."""
    found = []
    for name, floor in FLOORS.items():
        category = told["categories"][name]
        score = round(100 * (category["score"] or 0))
        if score < floor:
            rules = [
                each["id"]
                for each in category["auditRefs"]
                if each["weight"] and (told["audits"][each["id"]]["score"] or 0) < 1
            ]
            found.append(f"{name}: {score}, by {', '.join(rules)}")
    return found
