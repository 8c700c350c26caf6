"""A page proposed on the site: asked, kept, checked as the command does, shown, handed over."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asking import address, nameless
from playwright.sync_api import Browser, Locator, Page, expect

from audits import axe, keyboard
from audits.pages import opened
from guide import build, reading
from guide.build import Build
from guide.problems import in_order
from guide.proposing import markdown
from guide.proposing.asking import templates
from guide.proposing.draft import parse
from guide.proposing.table import CODES
from guide.receiving import files
from proposed import drafts
from whole_sites import REPOSITORY

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["http", "disk"])
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
PROPOSE = "propose"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
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
    every = reading.gather(REPOSITORY) | {path: text.encode() for path, text in texts.items()}
    words = guide.words[language]
    found: dict[str, Told] = {path: [] for path in texts}
    problems = [each for each in build.run(every).problems if each.path in texts]
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


# ---------------------------------------------------------------- the form


def control(page: Page, name: str, language: str = "") -> Locator:
    return page.locator(f"[id='ask-{language}-{name.replace('.', '-')}']")


def told(page: Page) -> str:
    """Return what is told once one has stopped typing."""
    page.wait_for_timeout(600)
    return page.locator(".proposal__status").inner_text()


@WAYS
@LANGUAGES
def test_what_is_written_is_kept_checked_shown_and_downloaded(
    visits: Callable, guide: Build, tmp_path: Path, way: str, language: str
) -> None:
    visit = visits(way)
    page = visit.open(address(guide, PROPOSE, language))
    say = guide.shelves[language].say
    expect(page.locator(".proposal__without")).to_have_count(0)
    control(page, "title", language).fill("Un comptoir : <b>l'essai</b> !")
    control(page, "description", language).fill("A plain sentence.")
    control(page, "case.1", language).fill("#### Low <img src=x onerror=alert(1)>")
    page.locator(".ask--boxes summary").first.click()
    page.locator(".ask__boxes input").first.check()
    assert say("proposal.form.gaps").partition("{")[0] in told(page)
    faults = page.locator(f"[id='ask-{language}-case-1-faults']")
    expect(faults).to_contain_text("G501")
    expect(faults).to_contain_text("G505")
    assert page.locator(".proposal__preview :is(b, img)").count() == 0
    expect(page.locator(".proposal__sheet h3")).to_have_text("Un comptoir : <b>l'essai</b> !")
    gap = guide.words[language]["proposal.gap"].partition("{")[0].strip()
    expect(page.locator(".proposal__gap").first).to_contain_text(gap)

    with page.expect_download() as waiting:
        page.locator(".proposal__ways button").first.click()
    end = ".md" if language == "fr" else ".en.md"
    assert waiting.value.suggested_filename == f"un-comptoir-b-l-essai-b{end}"
    waiting.value.save_as(tmp_path / "page.md")
    text = (tmp_path / "page.md").read_text(encoding="utf-8")
    entry, problems = reading.entry_of(f"docs/a{end}", text, guide.guide.settings)
    assert entry.title == "Un comptoir : <b>l'essai</b> !"
    assert [each.details["field"] for each in problems] == ["status"]

    page.reload()
    expect(control(page, "title", language)).to_have_value("Un comptoir : <b>l'essai</b> !")
    with page.expect_download() as waiting:
        page.locator("[data-act=save]").click()
    waiting.value.save_as(tmp_path / "draft.json")
    page.locator("[data-act=clear]").click()
    page.locator("[data-act=yes]").click()
    expect(control(page, "title", language)).to_have_value("")
    assert page.evaluate("localStorage.length") == 0
    page.locator(".fill [type=file]").set_input_files(tmp_path / "draft.json")
    expect(control(page, "case.1", language)).to_have_value("#### Low <img src=x onerror=alert(1)>")
    assert files.read(tmp_path / "draft.json").draft is not None
    assert visit.complaints == []
    assert visit.strangers() == []


def test_another_kind_and_another_language_lose_nothing(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, PROPOSE))
    control(page, "case.1", "en").fill("kept")
    page.locator("[name=language]").select_option("")
    expect(page.locator("[name=language]")).to_be_focused()
    expect(control(page, "case.1", "fr")).to_be_visible()
    page.locator("[name=kind]").select_option("tool")
    expect(control(page, "case.1", "en")).to_have_count(0)
    page.locator("[name=kind]").select_option("case")
    expect(control(page, "case.1", "en")).to_have_value("kept")


@pytest.mark.parametrize("way", ["http"])
def test_a_refused_or_full_store_is_told(visits: Callable, guide: Build, way: str) -> None:
    visit = visits(way)
    visit.page.add_init_script(FULL)
    page = visit.open(address(guide, PROPOSE))
    control(page, "title", "en").fill("A title")

    said = guide.shelves["en"].say("proposal.form.passing")
    expect(page.locator(".fill__passing")).to_have_text(said)


def test_a_file_that_is_no_draft_changes_nothing(visits: Callable, guide: Build) -> None:
    page = visits().open(address(guide, PROPOSE))
    control(page, "title", "en").fill("Mine")
    bad = ("{", '{"format": "guide-form"}', '{"format": "guide-proposal", "kind": "constructor"}')
    for text, word in zip(bad, ("unread", "unread", "damaged"), strict=True):
        sent = {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
        page.locator(".fill [type=file]").set_input_files(sent)  # type: ignore[arg-type]
        said = guide.shelves["en"].say(f"proposal.form.{word}")
        expect(page.locator(".fill__status")).to_have_text(said)
    expect(control(page, "title", "en")).to_have_value("Mine")


@LANGUAGES
def test_without_script_the_page_says_what_to_do(
    visits: Callable, guide: Build, language: str
) -> None:
    page = visits(java_script_enabled=False).open(address(guide, PROPOSE, language))

    expect(page.locator(".proposal__without")).to_be_visible()
    expect(page.locator(".proposal")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 320])
def test_the_form_breaks_no_rule_of_axe_and_fits(
    browser: Browser, guide: Build, http: str, scheme: str, width: int
) -> None:
    page = opened(browser, scheme, width)
    page.goto(http + address(guide, PROPOSE, "fr"), wait_until="load")
    page.locator(".ask--boxes summary").first.click()
    control(page, "case.1", "fr").fill("#### Trop bas !")
    told(page)

    assert [str(each) for each in axe.violations(page)] == []
    assert nameless(page, "article") == []
    scroll = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(scroll) == 0
    page.context.close()


def test_the_keyboard_reaches_every_field_in_order(
    browser: Browser, guide: Build, http: str
) -> None:
    page = opened(browser, "light", 1366)
    page.goto(http + address(guide, PROPOSE), wait_until="load")

    assert keyboard.walk(page).faults == ()
    page.context.close()


def test_the_page_s_own_scripts_weigh_less_than_12_kb(site: Path) -> None:
    names = ("kept-*.js", "proposal-*.js")
    scripts = {path for name in names for path in (site / "assets/guide").glob(name)}

    assert len(scripts) == 3
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) < 12_000
