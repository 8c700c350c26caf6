"""The binder: pages set aside, put in order, and joined in one document to print."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable

import pytest
from asking import address, nameless
from playwright.sync_api import BrowserContext, Page, Route, expect

from guide.build import Build

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["http", "disk"])
BINDER = "binder"
CHOSEN = (("grand-manan", "en"), ("mobile-services", "fr"), ("risk-assessment", "en"))
PRINTED = "window.print = () => { window.printed = (window.printed || 0) + 1; };"
REFUSED = """for (const name of ["getItem", "setItem"])
  Storage.prototype[name] = () => { throw new DOMException("refused", "SecurityError"); };"""


def adds(page: Page) -> None:
    page.locator(".binding button").click()


def keep(context: BrowserContext, text: str) -> None:
    """Put a text where the binder is kept, before any page is opened."""
    context.add_init_script(
        f"if (!window.name) {{ localStorage.setItem('guide.binder', {json.dumps(text)});"
        " window.name = 'kept'; }"
    )


def rows(guide: Build, chosen: tuple[tuple[str, str], ...]) -> str:
    """Return what is kept of pages chosen by id and language."""
    return json.dumps([[address(guide, id, code), f"About {id}", code] for id, code in chosen])


def titles(page: Page) -> list[str]:
    return page.locator(".binder__title a").all_text_contents()


def print_all(page: Page) -> None:
    page.locator(".binder__print").click()
    expect(page.locator(".cover")).to_be_visible(timeout=10_000)
    assert page.evaluate("window.printed") == 1


def opened(visits: Callable, guide: Build, way: str = "http", language: str = "en") -> Page:
    """Open the binder's page with the chosen pages in it."""
    visit = visits(way)
    keep(visit.context, rows(guide, CHOSEN))
    visit.context.add_init_script(PRINTED)
    page: Page = visit.open(address(guide, BINDER, language))
    return page


@WAYS
def test_pages_of_both_languages_are_set_aside_and_printed_as_one_document(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way)
    visit.context.add_init_script(PRINTED)
    for number, (id, language) in enumerate(CHOSEN, 1):
        page = visit.open(address(guide, id, language))
        say = guide.shelves[language].say
        page.get_by_role("button", name=say("binder.add")).click()
        status = page.locator(".binding [role=status]")
        expect(status).to_have_text(say("binder.added").format(count=number))
        expect(page.get_by_role("button", name=say("binder.take"))).to_be_visible()
    page.locator(".binding a").click()

    expect(page.locator(".binding a")).to_contain_text("(3)")
    assert nameless(page, "article") == []
    print_all(page)
    sheets = page.locator(".sheet")
    assert sheets.evaluate_all("all => all.map(each => each.lang)") == [code for _, code in CHOSEN]
    for number, (id, language) in enumerate(CHOSEN, 1):
        entry = guide.guide.entry(id, language)
        assert entry is not None
        title = guide.shelves[language].set(entry.title)
        heading = sheets.nth(number - 1).get_by_role("heading", level=2).first
        expect(heading).to_have_text(f"{number} {title}")
        expect(page.locator(".contents li a").nth(number - 1)).to_have_text(title)
    expect(page.locator(".cover")).to_contain_text("1.0")
    expect(page.locator(".cover__site")).to_have_text(visit.base if way == "http" else "")
    assert page.locator("h1").count() == 1
    assert visit.complaints == []
    assert visit.strangers() == []


def test_the_document_has_no_double_anchor_and_no_link_that_leads_nowhere(
    visits: Callable, guide: Build
) -> None:
    page = opened(visits, guide)
    print_all(page)

    ids = page.locator("[id]").evaluate_all("all => all.map(each => each.id)")
    assert len(ids) == len(set(ids))
    inner = page.locator(".sheet a[href^='#']").evaluate_all(
        "all => all.map(each => decodeURIComponent(each.getAttribute('href').slice(1)))"
    )
    assert set(inner) <= set(ids)
    # The case speaks of the tool that is third in the binder.
    assert "p3" in inner
    for name in ("aria-labelledby", "for"):
        named = page.locator(f".sheet [{name}]").evaluate_all(
            "(all, name) => all.flatMap(each => each.getAttribute(name).split(' '))", name
        )
        assert set(named) <= set(ids)
    assert page.locator(".sheet .on-page, .sheet .headerlink, .sheet script").count() == 0


def test_pages_are_moved_and_removed_by_keyboard_and_it_is_said(
    visits: Callable, guide: Build
) -> None:
    page = opened(visits, guide, "disk")
    say = guide.shelves["en"].say
    status = page.locator(".binder [role=status]")
    first, second, third = titles(page)

    page.get_by_role("button", name=say("binder.down").format(title=first)).press("Enter")
    assert titles(page) == [second, first, third]
    said = say("binder.moved").format(title=first, place=2, count=3)
    expect(status).to_have_text(said)
    page.keyboard.press("Enter")
    assert titles(page) == [second, third, first]
    # At the end of the way the focus goes to what can still be done with the page.
    expect(page.get_by_role("button", name=say("binder.up").format(title=first))).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert titles(page) == [second, third]
    expect(page.locator(".binding a")).to_contain_text("(2)")
    page.get_by_role("button", name=say("binder.undo")).press("Enter")
    assert titles(page) == [second, third, first]
    page.get_by_role("button", name=say("binder.clear")).press("Enter")
    expect(status).to_have_text(say("binder.empty"))
    expect(page.get_by_role("button", name=say("binder.undo"))).to_be_focused()
    page.reload()
    expect(page.locator(".binder__print")).to_be_hidden()


def test_a_change_puts_the_document_away(visits: Callable, guide: Build) -> None:
    page = opened(visits, guide, language="fr")
    print_all(page)
    expect(page.locator(".sheet")).to_have_count(3)

    page.locator("[data-act=remove]").first.click()
    expect(page.locator(".sheet")).to_have_count(0)
    expect(page.locator(".cover")).to_be_hidden()


@WAYS
def test_where_storage_is_refused_the_binder_lasts_for_the_visit_and_says_so(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way)
    visit.context.add_init_script(REFUSED)
    passing = guide.shelves["en"].say("binder.passing")
    page = visit.open(address(guide, "grand-manan"))
    adds(page)

    expect(page.locator(".binding [role=status]")).to_contain_text(passing)
    visit.open(address(guide, "why"))
    adds(page)
    page.locator(".binding a").click()
    expect(page.locator(".binder__title a")).to_have_count(2)
    expect(page.locator(".binder .notice")).to_have_text(passing)
    assert visit.complaints == []


def test_a_damaged_binder_is_an_empty_one(visits: Callable, guide: Build) -> None:
    visit = visits()
    page = visit.open(address(guide, BINDER))
    elsewhere = ("javascript:alert(1)", "../../etc.html", "//x.y/z.html")

    for text in (
        "{",
        "null",
        '{"a": 1}',
        '[1, null, [], ["a.html"], ["a.html", 2, "en"], ["a.html", "", "en"]]',
        json.dumps([[each, "t", "en"] for each in elsewhere]),
    ):
        page.evaluate("text => localStorage.setItem('guide.binder', text)", text)
        page.reload()
        expect(page.locator(".binder [role=status]")).to_have_text(
            guide.shelves["en"].say("binder.empty")
        )
    assert visit.complaints == []


@WAYS
def test_a_page_that_is_gone_is_named_and_a_title_is_never_markup(
    visits: Callable, guide: Build, way: str
) -> None:
    visit = visits(way)
    title = "<img src=x onerror=alert(1)> & {count}"
    text = [["gone/nowhere.html", title, "en"], [address(guide, "why"), "Why", "en-<b>"]]
    keep(visit.context, json.dumps(text))
    visit.context.add_init_script(PRINTED)
    page = visit.open(address(guide, BINDER))

    assert titles(page)[0] == title
    print_all(page)
    expect(page.locator(".sheet").first).to_contain_text(title)
    expect(page.locator(".sheet .notice").first).to_contain_text("could not be read")
    expect(page.locator(".sheet").nth(1)).to_contain_text("Why")
    assert page.locator("article img").count() == 0


def test_hundreds_of_pages_are_listed(visits: Callable, guide: Build) -> None:
    visit = visits()
    keep(visit.context, json.dumps([[f"a/p{n}.html", f"Page {n}", "en"] for n in range(400)]))
    page = visit.open(address(guide, BINDER))

    page.get_by_role("button", name="Move down: Page 0", exact=True).click()
    assert titles(page)[:2] == ["Page 1", "Page 0"]
    assert len(titles(page)) == 400
    assert visit.overflow(320) == 0


def test_without_script_the_binder_says_what_to_do_and_no_button_shows(
    visits: Callable, guide: Build
) -> None:
    page = visits("disk", java_script_enabled=False).open(address(guide, BINDER))

    expect(page.locator(".binder")).to_have_text(guide.shelves["en"].say("binder.script"))
    assert page.locator(".binding:visible").count() == 0


def strict(route: Route) -> None:
    """Serve a page under a policy that lets nothing in but the site's own files."""
    answer = route.fetch()
    # The one script that stands in a page: light or dark, before the page is drawn.
    inline = re.findall(r"<script>(.*?)</script>", answer.text(), re.DOTALL)
    digests = [hashlib.sha256(text.encode()).digest() for text in inline]
    allowed = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    policy = f"default-src 'self'; script-src 'self' {allowed}; style-src 'self'; frame-src 'self'"
    route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})


def test_the_binder_works_under_a_strict_policy(visits: Callable, guide: Build) -> None:
    visit = visits()
    visit.context.route("**/*.html", strict)
    visit.context.add_init_script(PRINTED)
    page = visit.open(address(guide, "grand-manan"))
    adds(page)
    page.locator(".binding a").click()
    print_all(page)

    expect(page.locator(".sheet").get_by_role("heading", level=3)).not_to_have_count(0)
    assert visit.complaints == []
