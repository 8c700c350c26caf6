"""The pages that a change is about, and their front matter as it can be edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from guide import addresses, reading
from guide.changing.change import Files, Refused
from guide.changing.leading import addresses as links_in
from guide.changing.lists import with_each, with_more
from guide.changing.sheet import Sheet, sheet_of_page, sheet_of_yaml
from guide.entry import Entry
from guide.fields import FIELDS
from guide.links import is_outside, resolved
from guide.located import Table, Unreadable
from guide.model import Guide
from guide.problems import near_miss

ORDER = tuple(each.name for each in FIELDS)
"""Names of the fields, in the order writers give them."""
_STAY: Mapping[str, str] = MappingProxyType({})


def pages_of(guide: Guide, id: str) -> tuple[Entry, ...]:
    """Return a page's files in every language, all of them readable; raises `Refused`."""
    found = tuple(each for each in guide.entries if each.id == id)
    if not found:
        raise Refused("unknown", id=id, near=near_miss(id, {each.id for each in guide.entries}))
    if len({(each.folder, each.language) for each in found}) > len({e.language for e in found}):
        raise Refused("twice", id=id, paths=", ".join(each.path for each in found))
    for each in found:
        if not each.readable:
            raise Refused("unreadable", path=each.path)
    return found


def front(path: str, files: Files) -> Sheet:
    """Return a page's sheet, once its front matter is known to be readable; raises `Refused`."""
    sheet = sheet_of_page(files[path])
    return _readable(path, sheet) if sheet.last else _unread(path)


def whole(path: str, files: Files) -> Sheet:
    """Return the sheet of a YAML file, once it is known to be readable; raises `Refused`."""
    return _readable(path, sheet_of_yaml(files[path]))


def _readable(path: str, sheet: Sheet) -> Sheet:
    try:
        tree = sheet.tree()
    except Unreadable:
        return _unread(path)
    return sheet if isinstance(tree, Table) else _unread(path)


def _unread(path: str) -> Sheet:
    raise Refused("unreadable", path=path)


def addresses_of(files: Files) -> dict[str, str]:
    """Return the address of each page by its path."""
    return addresses.addresses(reading.read(files)[0])


def keep_addresses(
    before: Files, after: dict[str, bytes], moves: Mapping[str, str] = _STAY
) -> None:
    """Give each page whose address changed, or is under one that did, its old one as an alias."""
    now = addresses_of(after)
    for path, old in addresses_of(before).items():
        there = moves.get(path, path)
        new = now.get(there, old)
        if new != old:
            sheet = with_each(front(there, after), ("aliases",), _all_but(new))
            after[there] = with_more(sheet, ("aliases",), (old,), ORDER).data


def _all_but(address: str) -> Callable[[str], str]:
    return lambda each: "" if each.lstrip("/") == address else each


def texts_with_links(files: Files) -> list[str]:
    """Return the paths of the files that links may stand in."""
    return [path for path in files if path.endswith((".md", ".yml"))]


def alone(files: Files, pages: Iterable[Entry]) -> frozenset[str]:
    """Return the files beside a page, none of them a page, that it alone leads to."""
    own = {each.path for each in pages}
    folders = {each.folder for each in pages}
    beside = {
        path
        for path in files
        if path.rpartition("/")[0] in folders and not path.endswith((".md", ".yml", ".txt"))
    }
    used = (
        {path: _led_to(path, files) & beside for path in texts_with_links(files)} if beside else {}
    )
    by_own = set().union(*(led for path, led in used.items() if path in own))
    return frozenset(by_own.difference(*(led for path, led in used.items() if path not in own)))


def _led_to(path: str, files: Files) -> set[str]:
    text = files[path].decode(errors="replace")
    return {resolved(path, each)[0] for each in links_in(text) if not is_outside(each)}
