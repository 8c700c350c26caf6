"""What a proposal is asked: the fields of its kind, and the sections that the template has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.entry import Entry
from guide.field import Field, Shape
from guide.fields import FIELDS
from guide.model import Guide
from guide.paths import stem

FIRST = "case"
"""The kind that most people propose: it is offered first."""
WRITTEN = ("kind", "slug", "source", "modified")
"""Fields that the program fills in."""
_LATER = frozenset(
    {
        *("short", "keywords", "aliases", "order", "menu", "reviewed", "next_review", "owner"),
        *("changes", "supplement", "consent.withdrawn"),
    }
)
"""Fields that those who receive a proposal fill in, when there is something to say."""
_OWN = (Shape.TEXT, Shape.WORDS)
DOT = "."


@dataclass(frozen=True)
class Asked:
    """A field that a proposal is asked for, by the name it has in the front matter."""

    name: str
    field: Field

    @property
    def own(self) -> bool:
        """Whether each language gives its own."""
        return self.field.shape in _OWN and not self.field.shared


@dataclass(frozen=True)
class Section:
    """A part of the text: the line of its heading, its title, and what to write there."""

    heading: str
    """As the template has it, with its marks; empty for what opens the page."""
    title: str
    prompt: str


def asked(kind: str) -> tuple[Asked, ...]:
    """Return what a kind of page is asked for, in the order of the front matter."""
    return tuple(_asked(FIELDS, kind, ""))


def header(kind: str) -> tuple[Field, ...]:
    """Return the fields that the front matter of a proposal may have, tables whole, in order."""
    wanted = {*WRITTEN, *(each.name.partition(DOT)[0] for each in asked(kind))}
    return tuple(field for field in FIELDS if field.name in wanted)


def promised(kind: str) -> tuple[str, ...]:
    """Return the tables that a page may go without, but not for long: each has its due fields."""
    return tuple(
        each.name
        for each in header(kind)
        if each.shape is Shape.TABLE and not each.required and any(x.required for x in each.inner)
    )


def _asked(fields: tuple[Field, ...], kind: str, prefix: str) -> Iterator[Asked]:
    for field in fields:
        name = prefix + field.name
        if kind not in field.kinds or name in _LATER or name in WRITTEN:
            continue
        if field.shape is Shape.TABLE:
            yield from _asked(field.inner, kind, f"{name}{DOT}")
        else:
            yield Asked(name, field)


def templates(guide: Guide) -> Mapping[str, Mapping[str, Entry]]:
    """Return the templates by kind and language, those that every official language has."""
    found: dict[str, dict[str, Entry]] = {}
    for each in guide.templates:
        found.setdefault(stem(each.path.rpartition("/")[2]), {})[each.language] = each
    whole = {
        kind: {code: twins[code] for code in guide.settings.official}
        for kind, twins in found.items()
        if all(code in twins for code in guide.settings.official)
    }
    return dict(sorted(whole.items(), key=lambda each: (each[0] != FIRST, each[0])))


def home(guide: Guide, kind: str) -> str:
    """Return where most pages of a kind stand; empty where it depends."""
    found = Counter(each.folder for each in guide.entries if each.kind == kind)
    most = found.most_common(2)
    return most[0][0] if len(most) == 1 else ""


def sections(template: Entry) -> tuple[Section, ...]:
    """Return the parts of a template's text, what opens the page first."""
    lines = template.body.split("\n")
    headings = template.outline.headings
    starts = [each.line - template.body_line for each in headings]
    ends = [*starts, len(lines)]
    parts = [Section("", "", _text(lines[: ends[0]]))]
    for at, heading in enumerate(headings):
        prompt = _text(lines[starts[at] + 1 : ends[at + 1]])
        parts.append(Section(lines[starts[at]].rstrip(), heading.text, prompt))
    return tuple(parts)


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip()
