"""Which sections moved since they were agreed: exactly those that did, and never fewer."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from guide import reading
from guide.agreed import Agreed
from guide.entry import Entry
from guide.model import Language, Settings
from guide.sections import sections
from guide.standing import Pair, pairs

CONFIG = Settings((Language("fr"), Language("en"), Language("iu", official=False)))
WORDS = ["service", "comptoir", "agents", "counter", "desk", "quai", "ferry", "salle", "24", "plan"]


def entry(text: str, language: str = "fr", title: str = "Titre") -> Entry:
    suffix = "" if language == "fr" else f".{language}"
    head = f"---\ntitle: {title}\nkind: article\n---\n"
    return reading.entry_of(f"docs/page{suffix}.md", head + text, CONFIG)[0]


def agreed(**entries: Entry) -> tuple[Agreed, ...]:
    cut = {code: sections(each) for code, each in entries.items()}
    return tuple(
        Agreed({code: (x.anchor, x.fingerprint) for code, x in zip(cut, sides, strict=True)})
        for sides in zip(*cut.values(), strict=True)
    )


def moved(found: tuple[Pair, ...], language: str) -> list[str]:
    """Return the titles of the sections that moved in a language, if they are still there."""
    sides = [each.sides.get(language) for each in found if language in each.moved]
    return [side.title for side in sides if side]


# ---------------------------------------------------------------- sections and fingerprints


def test_a_page_is_cut_at_its_headings_and_its_top_has_its_title() -> None:
    page = entry("Avant.\n\n## Un\n\nA\n\n### Deux {#b}\n\nB\n\n```\n## Non\n```\n\n## Trois\n")

    found = sections(page)
    assert [(each.anchor, each.title, each.line) for each in found] == [
        ("", "Titre", 1),
        ("un", "Un", 7),
        ("b", "Deux", 11),
        ("trois", "Trois", 19),
    ]
    assert (found[0].opening, found[0].body) == ("Titre", "Avant.\n")
    assert found[2].text == "### Deux {#b}\n\nB\n\n```\n## Non\n```\n"


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        # lines, spaces and the way accents are coded
        ("un deux\ntrois", "un\ndeux  trois\n\n", True),
        ("d\u00e9j\u00e0", "de\u0301ja\u0300", True),
        # where a link within the guide leads
        ("[ici](a.md#b)", "[ici](../c/a.md)", True),
        # words, signs, and where a link outside leads
        ("[ici](a.md)", "[là](a.md)", False),
        ("un deux", "un, deux", False),
        ("[ici](https://a.ca)", "[ici](https://b.ca)", False),
        ("- [ ] fait", "- [x] fait", False),
    ],
)
def test_a_fingerprint_tells_a_change_of_words_from_one_of_form(
    before: str,
    after: str,
    same: bool,  # noqa: FBT001
) -> None:
    marks = [sections(entry(f"## A\n\n{text}\n"))[1].fingerprint for text in (before, after)]

    assert (marks[0] == marks[1]) is same


# ---------------------------------------------------------------- what is late


FRENCH = "Haut.\n\n## Un\n\nUn.\n\n## Deux\n\nDeux.\n\n## Trois\n\nTrois.\n"
ENGLISH = "Top.\n\n## One\n\nOne.\n\n## Two\n\nTwo.\n\n## Three\n\nThree.\n"


@pytest.mark.parametrize(
    ("french", "english", "late"),
    [
        # nothing moved
        (FRENCH, ENGLISH, []),
        # one side moved: the other is late, whichever it is
        (FRENCH.replace("Deux.", "Deux, ou trois."), ENGLISH, [("en", "Two")]),
        (FRENCH, ENGLISH.replace("Two.", "Two or three."), [("fr", "Deux")]),
        # both moved: each is to review
        (
            FRENCH.replace("Deux.", "2."),
            ENGLISH.replace("Two.", "2."),
            [("en", "Two"), ("fr", "Deux")],
        ),
        # a heading that changed, with its anchor
        (FRENCH.replace("## Deux", "## Paire"), ENGLISH, [("en", "Two")]),
        # the top
        (FRENCH.replace("Haut.", "Bas."), ENGLISH, [("en", "Titre")]),
        # a section that went
        (FRENCH.replace("## Deux\n\nDeux.\n\n", ""), ENGLISH, [("en", "Two")]),
        # one that came: it is not here yet
        (FRENCH.replace("## Deux", "## Un et demi\n\nBis.\n\n## Deux"), ENGLISH, [("en", "")]),
        # one that took another place
        (
            FRENCH.replace("## Un\n\nUn.\n\n", "") + "\n## Un\n\nUn.\n",
            ENGLISH,
            [("en", "One")],
        ),
    ],
)
def test_a_language_is_late_where_the_other_moved(
    french: str, english: str, late: list[tuple[str, str]]
) -> None:
    rows = agreed(fr=entry(FRENCH), en=entry(ENGLISH, "en"))

    found = pairs({"fr": entry(french), "en": entry(english, "en")}, rows)

    told = [
        (code, side.title if (side := each.sides[code]) else "")
        for each in found
        for code in sorted(each.late)
    ]
    assert told == late


def test_a_page_that_nobody_agreed_is_to_review_in_each_language() -> None:
    found = pairs({"fr": entry(FRENCH), "en": entry(ENGLISH, "en")}, ())

    assert [each.late for each in found] == [{"fr", "en"}] * 4
    assert [(x.sides["fr"] and x.sides["fr"].title) for x in found][2:] == ["Deux", "Trois"]


def test_a_language_that_comes_later_makes_no_other_late() -> None:
    rows = agreed(fr=entry(FRENCH), en=entry(ENGLISH, "en"))
    entries = {"fr": entry(FRENCH), "en": entry(ENGLISH, "en"), "iu": entry(ENGLISH, "iu")}

    assert [each.late for each in pairs(entries, rows)] == [{"iu"}] * 4


# ---------------------------------------------------------------- any edit


NEW = 100
"""The number of a section that is added is at least this."""


@dataclass
class Draft:
    """A page as its writer thinks of it: sections that have names of their own."""

    seed: random.Random
    boldly: str = "both"
    """What else may be done to it: `both` heading and text change at once, `delete`, `add`."""
    parts: list[tuple[int, str, str]] = field(default_factory=list)
    """Number, heading and text of each section."""

    def text(self) -> str:
        return "".join(f"## {title}\n\n{text}\n\n" for _, title, text in self.parts)

    def words(self) -> str:
        return " ".join(self.seed.choices(WORDS, k=self.seed.randint(1, 9)))


def edited(draft: Draft) -> set[int]:
    """Change a page at random; return the numbers of the sections that moved."""
    seed, parts = draft.seed, draft.parts
    at = seed.randrange(len(parts))
    number, title, text = parts[at]
    # A section all of whose words change beside one that comes or goes could be either of the two.
    deed = seed.choice(["text", "heading", "spaces", draft.boldly])
    if deed == "text":
        parts[at] = (number, title, f"{text} {draft.words()}")
    elif deed == "heading":
        parts[at] = (number, f"{title} {draft.words()}", text)
    elif deed == "both":
        parts[at] = (number, f"{draft.words()} {number}", f"{text} {draft.words()}")
    elif deed == "delete" and len(parts) > 1:
        del parts[at]
    elif deed == "add":
        parts.insert(at, (number := NEW + len(parts), draft.words(), draft.words()))
    else:
        parts[at] = (number, title, text.replace(" ", "\n"))
        return set()
    return {number}


@pytest.mark.parametrize("seed", range(500))
def test_the_sections_named_are_exactly_those_that_moved(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 no secret
    drafts = {code: Draft(draw, draw.choice(["both", "delete", "add"])) for code in ("fr", "en")}
    numbers = range(draw.randint(2, 8))
    for draft in drafts.values():
        # Some sections of a page often say the same words under headings of their own.
        draft.parts = [(n, f"{draft.words()} {n}", draft.words()) for n in numbers]
    before = {code: entry(each.text(), code) for code, each in drafts.items()}
    rows = agreed(**before)

    done: dict[str, set[int]] = {"fr": set(), "en": set()}
    for _ in range(draw.randint(1, 4)):
        code = draw.choice(["fr", "en"])
        done[code] |= edited(drafts[code])

    found = pairs({code: entry(each.text(), code) for code, each in drafts.items()}, rows)
    left = {number for draft in drafts.values() for number, _, _ in draft.parts}
    # Of a section that went in both languages nothing is left to review.
    assert [each.agreed for each in found if each.agreed] == [
        row for number, row in enumerate(rows, -1) if number in {-1, *left}
    ]
    for code in ("fr", "en"):
        named = {
            rows.index(each.agreed) - 1 for each in found if each.agreed and code in each.moved
        }
        assert named == {number for number in done[code] & left if number < NEW}
        came = {title for number, title, _ in drafts[code].parts if number >= NEW}
        assert {side.title for x in found if not x.agreed and (side := x.sides[code])} == came
