"""Writes a proposal as the files of a page, one in each of its languages.

The form in the browser writes the same bytes; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guide.anchors import slugify
from guide.entry import Entry
from guide.field import Shape
from guide.proposing.asking import DOT, asked, header, promised, sections
from guide.proposing.draft import Draft, Fact
from guide.values import SLUG
from guide.words import Words

SOURCE = "supplement"
NAMELESS = "proposal"
LONGEST = 60
"""Signs of a file's name."""
PLAIN = re.compile(r"(?!null$)[a-z0-9]+(-[a-z0-9]+)*")
"""What needs no quotation marks in YAML, as we write it."""
# YAML refuses these, or takes them for the end of a line.
NOISE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")


def id_of(draft: Draft, order: tuple[str, ...]) -> str:
    """Return the id of the page: its title in the first language of `order` that has one."""
    for code in order:
        title = slugify(line(draft.texts.get(code, {}).get("title", "")))[:LONGEST].strip("-")
        if SLUG.fullmatch(title):
            return title
    return NAMELESS


def written(draft: Draft, template: Entry, words: Words, modified: str, rank: int = 0) -> str:
    """Return the file of a language; `rank` is its place among its neighbours, when it has one."""
    own = draft.texts.get(template.language, {})
    head = "".join(f"{each}\n" for each in _head(draft, own, modified, rank))
    parts = []
    for at, section in enumerate(sections(template)):
        said = text(own.get(f"{draft.kind}.{at}", ""))
        said = said or gap(words, section.title)
        parts.append(f"{section.heading}\n\n{said}" if section.heading else said)
    parts += [gap(words, part_of(words, name)) for name in _lacking(draft, own)]
    return f"---\n{head}---\n\n" + "\n\n".join(parts) + "\n"


def gap(words: Words, title: str) -> str:
    """Return the sentence that stands where nothing was written."""
    return words["proposal.gap"].format(part=title or words["proposal.opening"])


def part_of(words: Words, table: str) -> str:
    """Return what a gap calls the fields of a table."""
    return words[f"fields.{table}"].rstrip(".")


def _lacking(draft: Draft, own: Mapping[str, str]) -> Iterator[str]:
    """Yield the tables whose due fields are not all given."""
    for name in promised(draft.kind):
        due = [e for e in asked(draft.kind) if e.name.startswith(name + DOT) and e.field.required]
        if not all(_value((own if each.own else draft.facts).get(each.name, "")) for each in due):
            yield name


def _head(draft: Draft, own: Mapping[str, str], modified: str, rank: int) -> Iterator[str]:
    given = {"kind": draft.kind, "source": SOURCE, "modified": modified}
    if SLUG.fullmatch(slug := slugify(line(own.get("title", "")))):
        given["slug"] = slug
    if rank:
        given["order"] = str(rank)
    wanted = {each.name: each for each in asked(draft.kind)}
    for field in header(draft.kind):
        if field.name in given:
            yield f"{field.name}: {given[field.name]}"
        elif field.shape is Shape.TABLE:
            inner = [each for name, each in wanted.items() if name.startswith(field.name + DOT)]
            rows = [
                f"  {each.field.name}: {value}"
                for each in inner
                if (value := _value((own if each.own else draft.facts).get(each.name, "")))
            ]
            yield from [f"{field.name}:", *rows] if rows else ()
        elif one := wanted.get(field.name):
            value = _value((own if one.own else draft.facts).get(field.name, ""))
            if value:
                yield f"{field.name}: {value}"


def _value(given: Fact) -> str:
    if isinstance(given, tuple):
        items = [_scalar(line(each)) for each in given if line(each)]
        return f"[{', '.join(items)}]" if items else ""
    return _scalar(line(given)) if line(given) else ""


def _scalar(value: str) -> str:
    if PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def line(value: str) -> str:
    """Return a text as one line."""
    return _SPACES.sub(" ", NOISE.sub("", value)).strip()


def text(value: str) -> str:
    """Return a text as a file holds it, without the signs that no one sees."""
    lines = NOISE.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(each.rstrip() for each in lines).strip("\n")
