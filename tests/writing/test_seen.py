"""What readers see of a line of Markdown is what the outline has of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guide.scanning import STAND_IN, plain, scan
from guide.writing.seen import HIDDEN, literal, seen

SIGNS = r"""
mot Oui ? : « " ' * ** _ | > - 1. [lien](a.md) ![image](b.png) [x] `code` ``c ` d`` <b> <c@d.ca>
*word*{lang=en} {.supplement} {#a} [^1] <!-- a --> [a]: b.md !!! supplement "Titre"
"""
lines = st.lists(st.sampled_from([*SIGNS.split(), " ", "  "]), max_size=9).map(" ".join)


@given(lines)
def test_a_line_shows_what_the_outline_has_or_nothing(line: str) -> None:
    shown = seen(line)

    assert len(shown) == len(line)
    read = shown.replace(HIDDEN, "").strip()
    # What follows an image may start like an item, and be none.
    assert {read, plain(read)} & {"", *(each.text for each in scan(line).prose)}
    assert all(a in (b, HIDDEN, STAND_IN) for a, b in zip(shown, line, strict=True))


def test_ordinary_lines_are_shown() -> None:
    line = "- **Un** [lien ?](a.md), `code ?` *word*{lang=en} : ![x](y.png) oui {.supplement}"

    assert seen(line).replace(HIDDEN, "") == f"Un lien ?, {STAND_IN} {STAND_IN} :  oui "


def test_code_and_comments_are_literal_with_their_fences() -> None:
    text = "a\n```\nb\n```\nc\n\n    d\n\ne\n<!-- f\ng -->\n\n- h\n\n    i\n\n        j\n`k\nl`\nm"

    kept = literal(text.split("\n"))

    assert "".join(line.strip()[:1] for n, line in enumerate(text.split("\n")) if n in kept) == (
        "`b`d<gj`l"
    )
