"""Snippets give what the site understands, as an editor puts it in the text."""

from __future__ import annotations

import functools
import re

import pytest
from schemas_of import telling

from guide import reading
from guide.blocks import BLOCKS
from guide.checks.provenance import MARKS
from guide.fields import FIELDS
from guide.frontmatter import lines_of
from guide.scanning import scan
from guide.writing.snippets import escaped, render
from guide.writing.starting import kinds
from whole_sites import REPOSITORY

_SNIPPET = re.compile(
    r"\\(?P<sign>[\\$}])|\$\{\d+\|(?P<first>[^,|]*)[^|]*\|\}|\$\{\d+:(?P<text>(?:\\.|[^}\\])*)\}"
    r"|\$(?P<date>CURRENT_[A-Z]+)|\$\d+"
)
_DATE = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "25"}


@functools.cache
def snippets() -> dict[str, dict[str, object]]:
    return render(telling(), reading.gather(REPOSITORY))


def put(name: str) -> str:
    """Return a snippet as an editor puts it in: defaults and first choices taken."""
    body = snippets()[f"guide-{name}"]["body"]
    assert isinstance(body, list)

    def taken(found: re.Match[str]) -> str:
        if found["date"]:
            return _DATE[found["date"]]
        text = found["sign"] or found["first"] or found["text"] or ""
        return re.sub(r"\\([\\$}])", r"\1", text) if found["text"] else text

    return _SNIPPET.sub(taken, "\n".join(body))


@pytest.mark.parametrize("name", BLOCKS)
def test_the_snippet_of_a_block_is_its_marker(name: str) -> None:
    (marker,) = scan(put(f"block-{name}")).markers

    assert marker.address == name


def test_marks_are_those_the_site_knows() -> None:
    marked = {name: scan(put(name)).marks for name in ("supplement", "guide", "words", "section")}

    assert {name: [mark.address for mark in marks] for name, marks in marked.items()} == {
        "supplement": ["supplement"],
        "guide": ["guide"],
        "words": ["supplement"],
        "section": ["supplement"],
    }
    assert set(MARKS) == {"supplement", "guide"}


def test_the_other_passages_are_read_as_what_they_are() -> None:
    assert scan(put("link")).links[0].address.endswith(".md")
    assert scan(put("image")).images[0].text
    assert scan(put("form")).headings[0].anchor == "form"
    note, blank, text = put("footnote").split("\n")
    assert re.fullmatch(r"\[\^[^\]]+\]", note)
    assert text.startswith(f"{note}: ")
    assert blank == ""
    assert [line.count("|") for line in put("table").split("\n")] == [3, 3, 3]
    assert put("task").startswith("- [ ] ")
    assert put("blank").startswith("[")
    assert put("foreign").endswith("*{lang=en}")


@pytest.mark.parametrize("kind", kinds(REPOSITORY))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_snippet_of_a_template_is_the_template(kind: str, language: str) -> None:
    suffix = ".md" if language == "fr" else f".{language}.md"
    template = (REPOSITORY / f"{reading.TEMPLATES}{kind}{suffix}").read_text(encoding="utf-8")

    made = put(f"page-{kind}-{language}").split("\n")
    assert [line for line in made if not line.startswith("modified: ")] == [
        line for line in lines_of(template) if not line.startswith("modified: ")
    ]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_snippet_of_a_field_is_one_the_reader_takes(field: object) -> None:
    name = getattr(field, "name", "")
    kind = min(getattr(field, "kinds", ()))
    text = re.sub(r": $", ": x", put(f"field-{name}"), flags=re.MULTILINE)
    text = text.replace("order: x", "order: 1")
    rest = "" if name == "kind" else f"kind: {kind}\n"

    _, problems = reading.entry_of(
        "docs/a.md", f"---\n{rest}{text}\n---\n", telling().guide.settings
    )

    assert {each.code for each in problems} <= {"G104"}  # the other fields are not there
    assert all(not each.details["field"].startswith(name) for each in problems)


def test_every_snippet_is_described_in_both_languages() -> None:
    for name, snippet in snippets().items():
        french, english = str(snippet["description"]).split("\n")
        assert french != english, name
        assert snippet["prefix"] == name


def test_signs_of_snippets_stand_for_themselves() -> None:
    assert escaped(r"a $b {c} \d") == r"a \$b {c\} \\d"
