"""What `check --fix` mends in a page's file, and what it leaves as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import corpus_of
from guide import frontmatter
from guide.located import Listing, Node, Scalar, Table
from guide.words import words
from guide.writing.mending import mended, mended_body

FRENCH, ENGLISH = words("fr"), words("en")
HEAD = """\
---
title: Une page
description: Ce que dit la page.
kind: article
source: guide
modified: 2026-11-25
---
"""
CODE = "`a ?`, ``b `c:` ?`` et *What ?*{lang=en}"


def french(text: str) -> str:
    return "\n".join(mended_body(text.split("\n"), FRENCH))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # spaces before and after signs
        ("Vraiment ? Oui ; non !", "Vraiment? Oui; non!"),
        ("Voici: 10% de «cela», 5$.", "Voici : 10 % de « cela », 5 $."),
        ("**Voici**: [un lien](a.md) ?", "**Voici** : [un lien](a.md)?"),
        ("| Quoi ? | 10% |", "| Quoi? | 10 % |"),
        ("## Pourquoi ? {#why}", "## Pourquoi? {#why}"),
        ('!!! supplement "Un cas: deux"', '!!! supplement "Un cas : deux"'),
        ("- [ ] Fait ?", "- [ ] Fait?"),
        # quotation marks
        ('Un "mot" et "deux mots".', "Un « mot » et « deux mots »."),
        ('Un **"mot"**', "Un **« mot »**"),
        # what the site sets itself is typed plainly
        ("L’île\u00a0: «\u00a0là\u00a0» 2\u00a0500 m\u202f%", "L'île : « là » 2 500 m %"),
    ],
)
def test_typography_is_set_as_the_language_asks(typed: str, expected: str) -> None:
    assert french(typed) == expected


def test_each_language_has_its_own_typography() -> None:
    typed = 'What ? "This" : 10% of it.'

    assert mended_body([typed], ENGLISH) == ['What? "This" : 10% of it.']


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        "```\nVraiment ?\n\n\n\nmot \n```",
        "Texte.\n\n    Vraiment ?\n\n\n\n    mot: ici",
        "1. Un\n\n    ```\n    Vraiment ?\n    ```",
        "`mot ?\nmot ?`",
        "[lien](a.md 'Vraiment ?') <https://a.example/a:> ![](b.png \"Vraiment ?\")",
        "*mot*{: title='Vraiment ?'}\n[a]: <b.md>\n\"Vraiment ?\"",
        "<!-- guide:path -->\n\n<!-- Vraiment ?\n\nVraiment ? -->\n\n<b title='Vraiment ?'>",
        # what may be meant otherwise
        'Il dit « un "mot" » de 5" sur 6".',
        'La fin" et "le début',
        '| "a | b" |',
        "1 . Un",
        # a line break, an empty item, a quotation on two lines
        "Une ligne  \nbrisée\n\n- \n- b",
        'Un "long\nmot" là',
        "Les années ‘mot’ ou ’90",
        "mot _?_ là",
    ],
)
def test_what_is_no_running_text_or_may_be_meant_is_left(text: str) -> None:
    assert french(text) == text


def test_spaces_at_the_end_and_empty_lines_go() -> None:
    assert french("\nUn \t\n  \n\n\n\nDeux   \n\n- a  \n- b \n\n\n") == "\nUn\n\nDeux\n\n- a  \n- b"


def test_a_file_ends_with_one_newline_and_keeps_the_ends_of_its_lines() -> None:
    assert mended(HEAD + "\nTexte", FRENCH) == HEAD + "\nTexte\n"
    windows = (HEAD + "\nTexte.\n").replace("\n", "\r\n")
    assert mended(windows, FRENCH) == windows
    assert mended(windows + "Autre.\n", FRENCH) == HEAD + "\nTexte.\nAutre.\n"
    assert mended("\ufeff" + HEAD, FRENCH) == "\ufeff" + HEAD


def header(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", ""])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["title: Vraiment ? # Oui ?"], ["title: Vraiment? # Oui ?"]),
        (['title: "Un \\"mot\\" : 5%" # x'], ['title: "Un « mot » : 5 %" # x']),
        (["title: 'L''île ?'"], ["title: 'L''île?'"]),
        (["description: «Là» : non"], None),  # not YAML
        (["title: L’île \u00e0 10%"], ["title: L'île \u00e0 10 %"]),
        (["owner: Vraiment ?", "slug: a ?"], ["slug: a ?", "owner: Vraiment ?"]),
        (
            ["description: >-", "  Vraiment ?", "  Oui."],
            ["description: >-", "  Vraiment ?", "  Oui."],
        ),
        (["title: `a ?`"], None),
        (["title: le `a ?`"], ["title: le `a ?`"]),
        (["supplement:", "\ttools: []"], ["supplement:", "  tools: []"]),
        (["\ttitle: a", "short: b"], None),
        (["title: a  ", "short: |-", "  b  "], ["title: a  ", "short: |-", "  b  "]),
        (["title: a  ", "short: b\t"], ["title: a", "short: b"]),
    ],
)
def test_front_matter_is_mended_within_its_marks(
    typed: list[str], expected: list[str] | None
) -> None:
    assert mended(header(*typed), FRENCH) == (expected and header(*expected))


def test_fields_come_in_order_with_their_comments() -> None:
    typed = [
        "# Voir le manuel.",
        "",
        "kind: case # un cas",
        "# Lui aussi.",
        "# Encore.",
        "title: Un cas",
        "unknown: x",
        "supplement:",
        "  # d'abord",
        "  steps: [a]",
        "  tools:",
        "    - b",
        "  practices: [c]",
        "description: >-",
        "  # Pas un commentaire.",
        "",
        "  Suite.",
        "# Fin.",
    ]

    made = mended(header(*typed), FRENCH)

    assert made == header(
        "# Voir le manuel.",
        "",
        "# Lui aussi.",
        "# Encore.",
        "title: Un cas",
        "description: >-",
        "  # Pas un commentaire.",
        "",
        "  Suite.",
        "kind: case # un cas",
        "supplement:",
        "  practices: [c]",
        "  tools:",
        "    - b",
        "  # d'abord",
        "  steps: [a]",
        "unknown: x",
        "# Fin.",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["kind: case", "title: a", "kind: tool"],
        ["{kind: case,", " title: a}"],
        ["supplement: {tools: [], practices: []}"],
        ["supplement: {tools: [],", "  practices: []}"],
        ['kind: "a\u2028b"', "title: c"],
    ],
)
def test_fields_that_are_not_each_on_their_lines_stay(lines: list[str]) -> None:
    assert mended(header(*lines), FRENCH) == header(*lines)


@pytest.mark.parametrize("text", ["", "Texte ?", "---\ntitle: a : b\n---\n", "---\ntitle: a\n"])
def test_what_cannot_be_read_is_left(text: str) -> None:
    assert mended(text, FRENCH) is None


# ------------------------------------------------------------------- of any header

names = st.sampled_from(
    ["title", "short", "description", "kind", "tools", "steps", "owner", "x", "supplement"]
)
SIGNS = r"""
Vraiment ?|"Un mot" : 5%|'L''île ?'|"a \"b\" ?"|[a, b]|{a: b}||«a»|l’île # ?|>-|- a|!!str a ?
10%|a: b|le «mot» (x:) là|Oui :|# ?|&a b
"""
signs = st.sampled_from(["|", *SIGNS.replace("\n", "|").split("|")])
indents = st.sampled_from(["", "", "", "  ", "  ", "\t", "    ", "# "])
headers = st.lists(st.tuples(indents, names, signs), max_size=9).map(
    lambda lines: [f"{indent}{name}: {value}" for indent, name, value in lines]
)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return "".join(node.text.split()).translate(str.maketrans("«»’", '""\''))
    if isinstance(node, Listing):
        return [plain(each) for each in node.items]
    assert isinstance(node, Table)
    return {name: plain(each) for name, each in node.items.items()}


@given(headers)
def test_a_mended_header_says_the_same_and_is_mended_once(lines: list[str]) -> None:
    text = header(*lines, "", "Texte.")
    before, problems = frontmatter.split("a.md", text)

    after = mended(text, FRENCH)

    if after is None:
        assert problems
    elif not problems:
        assert plain(frontmatter.split("a.md", after)[0].fields) == plain(before.fields)
        assert mended(after, FRENCH) == after


def test_what_is_mended_is_no_problem_any_more() -> None:
    files = {
        "docs/p.md": HEAD.replace("Une page", "Une «page» ?") + "\nVraiment ? **Oui**: 5%.\n",
        "docs/p.en.md": HEAD + "\nWhat ? This : that.\n",
    }
    texts = {"docs/p.md": FRENCH, "docs/p.en.md": ENGLISH}
    made = {path: mended(text, texts[path]) or "" for path, text in files.items()}

    assert {each.code for each in corpus_of(files).problems} >= {"G503"}
    assert "G503" not in {each.code for each in corpus_of(made).problems}
