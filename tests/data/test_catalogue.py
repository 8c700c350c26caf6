"""`guide.json` tells every page, in the shape its schema gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from small_guides import concept, emitted, guide_of, page

from guide import build, reading
from guide.data.plain import plain
from guide.fields import FIELDS
from guide.model import Guide

MENTIONS = {"case_studies/island.md": frozenset({"virtual", "outreach"})}


def faults(files: dict[str, str], catalogue: object) -> list[str]:
    """Return what a validator says of a catalogue."""
    schema = json.loads(files["guide.schema.json"])
    Draft202012Validator.check_schema(schema)
    checker = FormatChecker(["date"])
    found = Draft202012Validator(schema, format_checker=checker).iter_errors(catalogue)
    return [error.message for error in found]


def test_a_page_tells_all_that_is_known_of_it(small: Guide) -> None:
    pages = json.loads(emitted(small, MENTIONS)["guide.json"])["pages"]

    (island,) = (each for each in pages if each["id"] == "island")

    assert island == {
        "id": "island",
        "kind": "case",
        "language": "fr",
        "address": "island.html",
        "url": "https://example.org/guide/island.html",
        "title": "Island",
        "description": "About island.",
        "source": "guide",
        "concepts": ["outreach", "virtual"],
        "links": [
            {"field": "subtypes", "target": "outreach", "supplement": False},
            {"field": "subtypes", "target": "virtual", "supplement": True},
        ],
        "modified": "2026-11-25",
        "reviewed": "2026-11-01",
        "next_review": "2027-11-01",
        "twins": {},
    }


def test_pages_stand_in_the_order_of_their_ids_with_their_twins(small: Guide) -> None:
    pages = json.loads(emitted(small)["guide.json"])["pages"]

    assert [(each["id"], each["language"], each["twins"]) for each in pages] == [
        ("home", "en", {"fr": "index.html"}),
        ("home", "fr", {"en": "en/index.html"}),
        ("island", "fr", {}),
        ("outreach", "en", {"fr": "services-externes.html", "iu": "iu/outreach.html"}),
        ("outreach", "iu", {"en": "en/outreach.html", "fr": "services-externes.html"}),
        ("outreach", "fr", {"en": "en/outreach.html", "iu": "iu/outreach.html"}),
    ]


def test_the_catalogue_tells_its_version_and_its_languages(small: Guide) -> None:
    catalogue = json.loads(emitted(small)["guide.json"])

    assert catalogue["version"] == "1.2"
    assert catalogue["languages"] == [
        {"code": "fr", "official": True},
        {"code": "en", "official": True},
        {"code": "iu", "official": False},
    ]


@pytest.mark.parametrize("name", ["guide.json", "guide.schema.json", "nomenclature.jsonld"])
def test_json_is_sorted_indented_and_readable(name: str, small: Guide) -> None:
    text = emitted(small)[name]

    again = json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True)
    assert text == again + "\n"


@pytest.mark.parametrize("site_url", ["", "https://example.org/guide"])
def test_the_catalogue_has_the_shape_of_its_schema(site_url: str, small: Guide) -> None:
    guide = replace(small, settings=replace(small.settings, site_url=site_url))

    files = emitted(guide, MENTIONS)

    assert faults(files, json.loads(files["guide.json"])) == []


def test_the_real_catalogue_has_the_shape_of_its_schema() -> None:
    built = build.run(reading.gather(Path(__file__).parent.parent.parent))

    files = built.data()
    catalogue = json.loads(files["guide.json"])

    written = [entry for entry in built.guide.entries if not entry.generated]
    assert len(catalogue["pages"]) == len(written) > 0
    assert faults(files, catalogue) == []


def test_the_schema_has_an_identifier_only_when_the_guide_has_a_site(small: Guide) -> None:
    away = replace(small, settings=replace(small.settings, site_url=""))

    assert (
        json.loads(emitted(small)["guide.schema.json"])["$id"]
        == "https://example.org/guide/guide.schema.json"
    )
    assert "$id" not in json.loads(emitted(away)["guide.schema.json"])


def test_the_schema_requires_what_the_front_matter_requires(small: Guide) -> None:
    schema = json.loads(emitted(small)["guide.schema.json"])
    page_schema = schema["properties"]["pages"]["items"]

    always = {each.name for each in FIELDS if each.required} & set(page_schema["properties"])

    assert always >= {"title", "description", "kind", "source", "modified"}
    assert always <= set(page_schema["required"])


def _without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda first: first.pop(name)


def _with(name: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda first: first.update({name: value})


LINK = {"field": "subtypes", "target": "outreach", "supplement": False}
BROKEN = {
    "no title": _without("title"),
    "no source": _without("source"),
    "an empty title": _with("title", ""),
    "an unknown kind": _with("kind", "essay"),
    "an unknown source": _with("source", "rumour"),
    "an unknown property": _with("mood", "calm"),
    "a day that does not exist": _with("modified", "2026-02-30"),
    "a concept twice": _with("concepts", ["outreach", "outreach"]),
    "a link by an unknown field": _with("links", [{**LINK, "field": "friends"}]),
    "a link of unknown origin": _with("links", [{"field": "subtypes", "target": "outreach"}]),
    "a relative url": _with("url", "island.html"),
    "a twin without address": _with("twins", {"en": ""}),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_the_schema_refuses_a_catalogue_with(fault: str, small: Guide) -> None:
    files = emitted(small, MENTIONS)
    catalogue = json.loads(files["guide.json"])

    BROKEN[fault](catalogue["pages"][0])

    assert len(faults(files, catalogue)) == 1


@pytest.mark.parametrize("name", ["languages", "pages", "version"])
def test_the_schema_refuses_a_catalogue_that_lacks(name: str, small: Guide) -> None:
    files = emitted(small)
    catalogue = json.loads(files["guide.json"])

    del catalogue[name]

    assert faults(files, catalogue) == [f"'{name}' is a required property"]


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=30))
def test_any_title_comes_back_and_can_be_written(title: str) -> None:
    guide = guide_of(concept("x"), pages=(page("docs/x.md", title=title),))

    files = emitted(guide)

    assert json.loads(files["guide.json"].encode())["pages"][0]["title"] == plain(title)


def test_a_page_that_lacks_what_it_must_have_is_told_all_the_same() -> None:
    bare = replace(page("docs/bare.md", ""), values={})

    (told,) = json.loads(emitted(guide_of(pages=(bare,)))["guide.json"])["pages"]

    assert told == {
        "id": "bare",
        "kind": "",
        "language": "fr",
        "address": "bare.html",
        "title": "bare",
        "concepts": [],
        "links": [],
        "twins": {},
    }
