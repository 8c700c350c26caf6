"""Keeps what visits came to, so that an address is not asked for each time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

from guide.values import is_date
from guide.writing.outside.visiting import VERDICTS, Visit

KEPT = ".cache/links.json"
DAYS = 7
"""How long a visit is good for; one that came to nothing sure is not kept."""
_UNKEPT = ("unsure", "refused")


def remembered(path: Path, day: str) -> dict[str, Visit]:
    """Return the visits that are still good on a day; a file that is damaged holds none."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    records = kept.get("visits") if isinstance(kept, dict) else None
    visits = map(_visit, records if isinstance(records, list) else ())
    return {each.address: each for each in visits if each is not None and _is_good(each, day)}


def keep(path: Path, visits: Iterable[Visit]) -> None:
    """Write the visits, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found = sorted(visits, key=lambda each: each.address)
    text = json.dumps({"visits": [asdict(each) for each in found]}, ensure_ascii=False, indent=2)
    aside = path.with_name(f"{path.name}.new")
    aside.write_text(f"{text}\n", encoding="utf-8")
    aside.replace(path)


def _is_good(visit: Visit, day: str) -> bool:
    age = date.fromisoformat(day).toordinal() - date.fromisoformat(visit.date).toordinal()
    return visit.verdict not in _UNKEPT and 0 <= age < DAYS


def _visit(record: object) -> Visit | None:
    """Return a visit as it was written; None for anything else."""
    if not isinstance(record, Mapping):
        return None
    shapes = {each.name: int if each.name == "status" else str for each in fields(Visit)}
    if record.keys() != shapes.keys():
        return None
    if not all(isinstance(record[name], shape) for name, shape in shapes.items()):
        return None
    known = record["verdict"] in VERDICTS and is_date(record["date"])
    return Visit(**record) if known else None
