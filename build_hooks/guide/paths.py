"""What the path of a page's file tells: its id, and where its twins stand."""

from __future__ import annotations

from guide.entry import HOME, NAMED_BY_FOLDER


def id_of(path: str) -> str:
    """Return a page's id: its file's name, or its folder's for an `index.md`."""
    folder, _, name = path.rpartition("/")
    name = stem(name)
    if name != NAMED_BY_FOLDER:
        return name
    return HOME if folder == "docs" else folder.rpartition("/")[2].replace("_", "-")


def twin_path(path: str, language: str, default: str) -> str:
    """Return where a page's file in another language stands."""
    folder, _, name = path.rpartition("/")
    suffix = ".md" if language == default else f".{language}.md"
    return f"{folder}/{stem(name)}{suffix}"


def language_of(path: str, default: str) -> str:
    """Return the language that a page's file names, the default one when it names none."""
    name = path.rpartition("/")[2]
    return name.removesuffix(".md").partition(".")[2] or default


def stem(name: str) -> str:
    """Return a file's name without its language and its type."""
    return name.partition(".")[0]
