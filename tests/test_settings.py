"""The guide's settings, read from `mkdocs.yml` without MkDocs."""

from __future__ import annotations

import pytest

from guide.model import Language, Settings
from guide.problems import Problem
from guide.settings import read

TWO = (Language("fr"), Language("en"))


def test_every_setting_is_read() -> None:
    found, problems = read(
        "site_url: https://example.org/\n"
        "extra:\n"
        "  guide:\n"
        "    languages:\n"
        "      - {code: fr, official: true}\n"
        "      - {code: iu, official: false, words: docs/iu.yml}\n"
        '    version: "2.0"\n'
        "    forge: https://example.org/repo\n"
        "    contact: a@example.org\n"
        "    roots: [docs, cases]\n"
    )

    assert problems == []
    assert found == Settings(
        (Language("fr"), Language("iu", official=False, words="docs/iu.yml")),
        roots=("docs", "cases"),
        version="2.0",
        forge="https://example.org/repo",
        contact="a@example.org",
        site_url="https://example.org/",
    )
    assert found.default == "fr"
    assert found.codes == ("fr", "iu")
    assert found.official == ("fr",)


def test_the_address_of_the_site_gets_its_final_slash() -> None:
    found, _ = read(
        "site_url: https://example.org/guide\nextra: {guide: {languages: [{code: en}]}}"
    )

    assert found.site_url == "https://example.org/guide/"


def test_what_is_left_out_is_empty() -> None:
    found, _ = read("extra: {guide: {languages: [{code: en, official: true}]}}")

    assert found == Settings((Language("en"),))
    assert found.roots == ("docs", "case_studies", "tools_resources")


@pytest.mark.parametrize(
    "text",
    [
        # nothing
        "",
        "site_name: x",
        # no list, or nothing in it
        "extra: {guide: {languages: fr}}",
        "extra: {guide: {languages: []}}",
        "extra: {guide: {languages: [{official: true}, fr]}}",
        # another shape above
        "extra: [guide]",
        "- a",
    ],
)
def test_without_languages_the_guide_is_french_and_english(text: str) -> None:
    found, problems = read(text)

    assert found.languages == TWO
    assert problems == [Problem("mkdocs.yml", 1, "G104", {"field": "extra.guide.languages"})]


def test_an_unreadable_file_is_told_with_its_line() -> None:
    found, (problem,) = read("site_name: x\nextra: [")

    assert found == Settings(TWO)
    assert (problem.path, problem.line, problem.code) == ("mkdocs.yml", 3, "G101")
