"""Writes a page in two languages, side by side, block by block."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

from guide.books.blocks.pairs import pairs
from guide.books.blocks.stretches import Block, blocks, opens
from guide.books.facts import Facts
from guide.books.typesetting.binding import LOOK, MAIN, Source, settings
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.pictures import Pictures
from guide.books.typesetting.places import Places
from guide.books.typesetting.setting import Setting
from guide.books.typesetting.writing import block
from guide.books.volumes import Volume

_RELATED = "block-related"
"""Id of the heading of what other pages say of a page: it is no part of the tool."""


def source(volume: Volume, facts: tuple[Facts, Facts], images: Mapping[str, bytes]) -> Source:
    """Return the source of a volume of two chapters, each with the facts of its language."""
    pictures, places = Pictures(images), Places(volume)
    sides = [
        Setting(1, each.address, each.language, places, told.site, pictures)
        for each, told in zip(volume.chapters, facts, strict=True)
    ]
    listed = [_own(blocks(each.body)) for each in volume.chapters]
    before: list[Block | None] = [None, None]
    rows = []
    for pair in pairs(*listed):
        told = [each for side in pair for each in side]
        wide = any(each.element.tag == "table" for each in told)
        heads = "" if wide or not told[0].level else "heading: true"
        written = []
        for at, (side, setting) in enumerate(zip(pair, sides, strict=True)):
            pieces = []
            for each in side:
                pieces.append(_block(setting, each, opened=opens(before[at], each)))
                before[at] = each
            written.append(_spoken(setting, joined(pieces)))
        way = "across" if wide else "sides"
        rows.append(call(way, *[each or "[]" for each in written], heads))
    both = list(zip(sides, volume.chapters, strict=True))
    titles = [_spoken(side, running(each.title)) for side, each in both]
    leads = [_spoken(side, running(each.lead)) for side, each in both]
    opening = call("faced", *titles, *leads)
    code = "\n".join([opening, *rows])
    main = (
        f'#import "{LOOK}": *\n#show: setup.with({settings(volume, facts[0])})\n#{{\n{code}\n}}\n'
    )
    look = (resources.files(__package__) / LOOK).read_bytes()
    return Source({MAIN: main.encode(), LOOK: look, **pictures.files}, facts[0].date)


def _own(listed: list[Block]) -> list[Block]:
    """Return the blocks of the page itself, without those that other pages bring."""
    ends = (at for at, each in enumerate(listed) if each.element.get("id") == _RELATED)
    return listed[: next(ends, len(listed))]


def _block(setting: Setting, each: Block, *, opened: bool) -> str:
    body = block(setting, each.element)
    kind, label = each.mark
    if not body or not kind:
        return body
    return call("passage", literal(kind), running(label) if opened and label else "none", body)


def _spoken(setting: Setting, body: str) -> str:
    return call("text", f"lang: {literal(setting.language)}", body) if body else ""
