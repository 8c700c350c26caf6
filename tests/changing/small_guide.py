"""The small guide of two languages as files in memory, and what a change makes of it."""

from __future__ import annotations

from guide import addresses, build, reading
from guide.changing.change import Change, Files
from guide.changing.offering import brought, gathered, of_guide
from whole_sites import REPOSITORY, SITES

SMALL = gathered(SITES / "two-languages")
REAL = gathered(REPOSITORY)
MOBILE = "docs/models/outreach/mobile-services.md"


def text(files: Files, path: str) -> str:
    return files[path].decode()


def with_text(files: Files, path: str, old: str, new: str) -> dict[str, bytes]:
    """Return the files with one piece of a text replaced."""
    assert old in text(files, path)
    return {**files, path: text(files, path).replace(old, new).encode()}


_BUILDS: dict[int, tuple[Files, build.Build]] = {}


def built(files: Files) -> build.Build:
    """Return the build of some files; that of the very same ones is made once."""
    kept = _BUILDS.get(id(files))
    if kept is None or kept[0] is not files:
        kept = _BUILDS[id(files)] = (files, build.run(of_guide(files)))
    return kept[1]


def codes_brought(change: Change) -> list[str]:
    """Return the codes of the problems that a change brings."""
    before, after = built(change.before), build.run(of_guide(change.after))
    return [each.code for each in brought(before.problems, after.problems, change.moves)]


def lost(change: Change) -> set[str]:
    """Return the addresses of pages, and of old ones, that lead nowhere after a change."""
    before, after = built(change.before).guide, reading.read(of_guide(change.after))[0]
    given, new = addresses.addresses(before), addresses.addresses(after)
    written = {given[each.path] for each in before.entries if not each.generated}
    once = written | set(addresses.redirects(before, given)) | set(before.published)
    return once - set(new.values()) - set(addresses.redirects(after, new))


def lines_changed(change: Change, path: str) -> list[str]:
    """Return the lines of a file that were not there before."""
    before = change.before.get(path, b"").decode().splitlines()
    return [each for each in text(change.texts, path).splitlines() if each not in before]
