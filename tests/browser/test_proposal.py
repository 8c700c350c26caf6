"""A page proposed on the site: asked, kept, checked as the command does, shown, handed over."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from asking import address

from guide import build, reading
from guide.build import Build
from guide.problems import in_order
from guide.proposing import markdown
from guide.proposing.asking import templates
from guide.proposing.draft import parse
from guide.proposing.table import CODES
from proposed import drafts
from whole_sites import REPOSITORY

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["http", "disk"])
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
PROPOSE = "propose"
TODAY = "2026-11-25"
MANY = 200
JUDGED = """([all, today]) => all.map((draft) => draft.languages.map((code) => {
  const page = guideProposal.write(draft, code, today);
  const found = guideProposal.judge(draft, code, page);
  return [page.text, found.map((each) => [each.line, each.code, each.message])];
}))"""

Told = list[list[Any]]


def judged(guide: Build, texts: Mapping[str, str], language: str) -> dict[str, Told]:
    """Return what the command tells of pages, by their paths: those rules alone, no near miss."""
    files = reading.gather(REPOSITORY) | {path: text.encode() for path, text in texts.items()}
    words = guide.words[language]
    found: dict[str, Told] = {path: [] for path in texts}
    problems = [each for each in build.run(files).problems if each.path in texts]
    for each in in_order(replace(one, near="") for one in problems):
        if each.code in CODES:
            found[each.path].append([each.line, each.code, words.message(each)])
    return found


@LANGUAGES
def test_the_page_gives_the_command_s_verdict_on_two_hundred_drafts(
    visits: Callable, guide: Build, language: str
) -> None:
    many = list(drafts(guide, MANY))
    page = visits().open(address(guide, PROPOSE, language))
    answers = page.evaluate(JUDGED, [many, TODAY])
    twins = templates(guide.guide)
    texts: dict[str, str] = {}
    told: dict[str, Told] = {}
    for at, (draft, pages) in enumerate(zip(many, answers, strict=True)):
        for code, (text, problems) in zip(draft["languages"], pages, strict=True):
            name = f"case_studies/draft-{at}{'' if code == 'fr' else '.en'}.md"
            template = twins[draft["kind"]][code]
            ours = markdown.written(parse(json.dumps(draft)), template, guide.words[code], TODAY)
            assert text == ours
            texts[name], told[name] = text, problems

    expected = judged(guide, texts, language)
    assert {each[1] for rows in expected.values() for each in rows} == set(CODES) - {"G203"}
    assert {name: sorted(rows) for name, rows in told.items()} == {
        name: sorted(rows) for name, rows in expected.items()
    }
