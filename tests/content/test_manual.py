"""The writers' manual, as built: all that the code declares stands in it, in both languages."""

from __future__ import annotations

import gzip
import html
import re
from pathlib import Path

import pytest

from guide.blocks import ANCHORS, BLOCKS
from guide.build import Build
from guide.checks.provenance import MARKS
from guide.commands import COMMANDS, MISUSED, TARGETS, VARIABLES
from guide.examples import examples
from guide.field import KINDS, Field
from guide.fields import FIELDS
from guide.problems import RULES
from guide.search.documents import documents
from html_pages import html_page

LANGUAGES = ("fr", "en")
PAGES = ("fields", "rules", "markers", "commands", "kinds")
HEAVIEST = 25_000


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each official language."""
    return str(request.param)


def address(guide: Build, id: str, language: str) -> str:
    """Return where a page of the manual was built."""
    entry = guide.guide.entry(id, language)
    assert entry is not None
    return guide.addresses[entry.path]


def article(guide: Build, site: Path, id: str, language: str) -> str:
    """Return the HTML of a page's article."""
    text = (site / address(guide, id, language)).read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


def code_of(text: str) -> list[str]:
    """Return what stands as code in a text of HTML."""
    return [html.unescape(each) for each in re.findall(r"<code[^>]*>(.*?)</code>", text, re.DOTALL)]


def part(text: str, anchor: str) -> str:
    """Return what stands from the heading of an anchor to the next heading of its level."""
    found = re.search(rf'<(h[23]) id="{anchor}">.*?(?=<h2|<\1 |\Z)', text, re.DOTALL)
    assert found is not None, anchor
    return found[0]


def allowed(field: Field) -> list[str]:
    return [*field.choices, *(value for inner in field.inner for value in inner.choices)]


def test_every_field_is_told_with_its_values_and_example(
    guide: Build, site: Path, language: str
) -> None:
    page = article(guide, site, "fields", language)

    for field in FIELDS:
        told = part(page, f"field-{field.name}")
        assert guide.shelves[language].say(f"fields.{field.name}") in html.unescape(told)
        assert examples(language).fields[field.name].rstrip() in code_of(told)
        assert all(value in told for value in allowed(field)), field.name
        assert all(f"#facet-{facet}" in told for facet in field.facets), field.name
        assert all(inner.name in told for inner in field.inner), field.name


def test_every_rule_is_told_with_its_examples(guide: Build, site: Path, language: str) -> None:
    page = article(guide, site, "rules", language)

    for code, name in RULES.items():
        told = part(page, code.lower())
        shown = code_of(told)
        example = examples(language).rules[code]
        assert f"{code} <code>{name}</code>" in told
        assert [
            each.text for each in (*example.wrong, *example.right) if each.text not in shown
        ] == []
        why = guide.shelves[language].set(guide.words[language][f"problems.{code}.why"])
        assert why in html.unescape(told)


def test_every_marker_is_told(guide: Build, site: Path, language: str) -> None:
    page = article(guide, site, "markers", language)

    shown = code_of(page)
    assert [name for name in BLOCKS if f"<!-- guide:{name} -->" not in shown] == []
    for name in BLOCKS:
        assert guide.shelves[language].say(f"markers.{name}") in html.unescape(page)


def test_every_mark_is_told_in_each_of_its_forms(guide: Build, site: Path, language: str) -> None:
    shown = "\n".join(code_of(article(guide, site, "markers", language)))

    assert [mark for mark in MARKS if mark not in shown] == []
    forms = (
        "{.supplement}",
        "!!! supplement",
        "{.guide}",
        "[^1]",
        "{#form}",
        "- [ ]",
        "| ---",
        "![",
    )
    assert [form for form in forms if form not in shown] == []


def test_every_command_option_and_exit_code_is_told(
    guide: Build, site: Path, language: str
) -> None:
    page = article(guide, site, "commands", language)

    for command in COMMANDS:
        told = part(page, f"command-{command.name}")
        shown = code_of(told)
        assert [option.typed for option in command.options if option.typed not in shown] == []
        assert [n for n in {*command.exits, MISUSED} if str(n) not in shown] == []
    shown = code_of(page)
    assert [name for name in TARGETS if f"make {name}" not in shown] == []
    assert [name for name in VARIABLES if name not in shown] == []


def test_every_kind_of_page_is_told_with_its_fields_and_template(
    guide: Build, site: Path, language: str
) -> None:
    page = article(guide, site, "kinds", language)
    templates = guide.guide.template_texts

    assert sum(code == language for _, code in templates) == 5
    for kind in KINDS:
        told = part(page, f"kind-{kind}")
        fields = {field.name for field in FIELDS if kind in field.kinds}
        assert fields <= set(code_of(told))
        assert ("<details" in told) == ((kind, language) in templates)
        assert templates.get((kind, language), "").rstrip() in "\n".join(code_of(told))
        if (kind, language) in templates:
            assert all(
                guide.shelves[language].say(f"page_kinds.{kind}.{each}") in html.unescape(told)
                for each in ("what", "when", "how", "title")
            )


@pytest.mark.parametrize("id", ANCHORS)
def test_the_anchors_that_links_may_lead_to_are_there(
    guide: Build, site: Path, language: str, id: str
) -> None:
    ids = html_page(site / address(guide, id, language)).ids

    assert ANCHORS[id] - set(ids) == set()


@pytest.mark.parametrize("id", PAGES)
def test_a_page_of_the_manual_is_light(guide: Build, site: Path, language: str, id: str) -> None:
    data = (site / address(guide, id, language)).read_bytes()

    assert len(gzip.compress(data)) < HEAVIEST


@pytest.mark.parametrize("id", PAGES)
def test_the_opening_page_of_the_section_leads_to_every_page_of_the_manual(
    guide: Build, site: Path, language: str, id: str
) -> None:
    opening = html_page(site / address(guide, "contributing", language))
    name = address(guide, id, language).rpartition("/")[2]

    assert name in set(opening.article_links())


def test_a_rule_is_found_by_its_code(guide: Build, language: str) -> None:
    (page,) = (each for each in documents(guide.shelves[language]) if each.id == "rules")

    titles = {section.anchor: section.title for section in page.sections}
    assert [code for code in RULES if titles.get(code.lower()) != f"{code} {RULES[code]}"] == []
