"""`python -m guide` as a writer runs it: its exit codes and its whole messages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from guide.site import command
from whole_sites import SITES, SiteOf, guide_command, lay_out

EXPECTED = SITES / "bad-input" / "expected"
GOOD = "two-languages"
SUMMARY = "14 pages and 4 terms checked, problems: 0\n"


@pytest.fixture
def published(laid_out: SiteOf) -> Path:
    """Return a good guide whose last good site stands in its place."""
    root = laid_out(GOOD)
    site = root / command.SITE
    site.mkdir()
    (site / "index.html").write_text("the last good site", encoding="utf-8")
    return root


def last_good_site(root: Path) -> dict[str, str]:
    """Return all that stands beside the guide's texts after a build."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.relative_to(root).parts[0].startswith((command.SITE, "."))
    }


def test_check_of_a_good_guide_says_what_it_read_and_succeeds(laid_out: SiteOf) -> None:
    done = guide_command(laid_out(GOOD), "check")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", SUMMARY)


def test_check_speaks_the_language_asked_for(laid_out: SiteOf) -> None:
    done = guide_command(laid_out(GOOD), "check", "--lang", "fr")

    assert done.returncode == 0
    assert done.stderr == "14 pages et 4 termes vérifiés, problèmes : 0\n"


def test_check_needs_no_mkdocs(laid_out: SiteOf) -> None:
    root = laid_out(GOOD)
    for library in ("mkdocs", "markdown", "jinja2", "rdflib"):
        (root / f"{library}.py").write_text(f"raise ImportError({library!r})\n", encoding="utf-8")

    done = guide_command(root, "check")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", SUMMARY)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_check_of_bad_input_tells_every_problem_and_fails(laid_out: SiteOf, language: str) -> None:
    done = guide_command(laid_out("bad-input"), "check", "--lang", language)

    assert done.returncode == 1
    expected = (EXPECTED / f"problems.{language}.txt").read_text(encoding="utf-8")
    assert done.stdout == expected
    assert re.findall(r"\d+", done.stderr)[-1] == str(len(expected.splitlines()))


def test_check_of_named_files_tells_their_problems_alone(laid_out: SiteOf) -> None:
    root = laid_out("bad-input")
    every = (EXPECTED / "problems.en.txt").read_text(encoding="utf-8").splitlines()

    done = guide_command(root, "check", "--lang", "en", "docs/colon.md", "docs/headings.md")

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        line for line in every if line.startswith(("docs/colon.md:", "docs/headings.md:"))
    ]
    assert guide_command(root, "check", "--lang", "en", "docs").stdout.splitlines() == [
        line for line in every if line.startswith("docs/")
    ]


def test_check_refuses_a_file_that_is_none_of_the_guide_s(laid_out: SiteOf) -> None:
    done = guide_command(laid_out(GOOD), "check", "--lang", "en", "docs/none.md", "../else.md")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        f"{path} is not a file of the guide. Give the path of a text or a folder."
        for path in ("docs/none.md", "../else.md")
    ]


def test_check_tells_forges_and_editors_in_their_own_forms(laid_out: SiteOf) -> None:
    root = laid_out("bad-input")
    every = (EXPECTED / "problems.en.txt").read_text(encoding="utf-8").splitlines()

    log = json.loads(guide_command(root, "check", "--lang", "en", "--format", "sarif").stdout)
    commands = guide_command(root, "check", "--lang", "en", "--format", "github").stdout

    assert len(log["runs"][0]["results"]) == len(every)
    assert commands.count("::error file=") == len(every)


def test_site_of_a_good_guide_is_built_without_a_warning(laid_out: SiteOf) -> None:
    root = laid_out(GOOD)

    done = guide_command(root, "site")

    assert (done.returncode, done.stdout) == (0, "")
    assert re.sub(r"[\d.]+ seconds", "… seconds", done.stderr) == (
        "Cleaning site directory\n"
        f"Building documentation to directory: {root / command.ASIDE}\n"
        "Documentation built in … seconds\n"
    )
    assert (root / command.SITE / "index.html").is_file()


def test_site_of_bad_input_tells_the_same_problems_and_keeps_the_last_good_site(
    laid_out: SiteOf,
) -> None:
    root = laid_out("bad-input")
    (root / command.SITE).mkdir()
    (root / command.SITE / "index.html").write_text("the last good site", encoding="utf-8")

    done = guide_command(root, "site")

    assert done.returncode == 1
    problems = (EXPECTED / "problems.en.txt").read_text(encoding="utf-8").splitlines()
    assert [problem for problem in problems if problem not in done.stderr] == []
    assert "Traceback" not in done.stderr
    assert last_good_site(root) == {"site/index.html": "the last good site"}


def test_site_replaces_the_last_good_site_whole(published: Path) -> None:
    (published / command.SITE / "gone.html").write_text("an old page", encoding="utf-8")

    done = guide_command(published, "site")

    assert done.returncode == 0
    assert not (published / command.SITE / "gone.html").exists()
    assert "the last good site" not in (published / command.SITE / "index.html").read_text("utf-8")
    assert sorted(path.name for path in published.iterdir()) == [
        "case_studies",
        "docs",
        "mkdocs.yml",
        "site",
        "tools_resources",
    ]


ACCIDENTS = {
    "nomenclature not closed": ("docs/nomenclature.yml", b"facets: {models: [\n"),
    "nomenclature a list": ("docs/nomenclature.yml", b"- one\n- two\n"),
    "nomenclature empty": ("docs/nomenclature.yml", b""),
    "front matter not closed": ("docs/index.md", b"---\ntitle: [\n"),
    "front matter a list": ("docs/index.md", b"---\n- one\n---\n\nText.\n"),
    "page empty": ("docs/index.md", b""),
    "page of bytes": ("docs/index.md", bytes(range(256))),
    "page without kind": ("docs/models/index.md", b"---\ntitle: Models\n---\n"),
    "title a table": ("docs/models/index.md", b"---\ntitle: {a: b}\nkind: section\n---\n"),
    "slug that climbs": (
        "docs/models/index.md",
        b"---\ntitle: M\nkind: section\nslug: ../../out\n---\n",
    ),
    "alias that climbs": (
        "docs/models/index.md",
        b"---\ntitle: M\nkind: section\naliases: [../../out.html]\n---\n",
    ),
    "unknown link": ("docs/models/index.md", b"---\ntitle: M\nkind: section\n---\n[a](b.md)\n"),
    "settings not closed": ("mkdocs.yml", b"site_name: [\n"),
    "settings a list": ("mkdocs.yml", b"- one\n"),
    "settings empty": ("mkdocs.yml", b""),
    "settings of bytes": ("mkdocs.yml", bytes(range(128, 256))),
}


@pytest.mark.parametrize(("path", "content"), list(ACCIDENTS.values()), ids=list(ACCIDENTS))
def test_an_accident_is_told_and_keeps_the_last_good_site(
    published: Path, path: str, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (published / path).write_bytes(content)

    code = command.build(published)

    assert code == 1
    assert [record.levelname for record in caplog.records if record.levelname != "INFO"]
    assert last_good_site(published) == {"site/index.html": "the last good site"}
    caplog.clear()


@pytest.mark.parametrize("name", ["check", "site", "offline", "addresses"])
def test_a_command_outside_of_a_guide_says_where_to_run_it(tmp_path: Path, name: str) -> None:
    done = guide_command(tmp_path, name)

    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "Run this command from the root of the project, where mkdocs.yml is.\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_no_command_lists_the_commands_and_fails(tmp_path: Path) -> None:
    done = guide_command(tmp_path)

    assert done.returncode == 2
    assert all(
        name in done.stderr
        for name in ("check", "site", "serve", "offline", "changes", "addresses", "explain")
    )


def test_addresses_records_those_of_today_and_keeps_those_of_before(tmp_path: Path) -> None:
    root = lay_out(SITES / "retired-term", tmp_path / "guide")
    record = root / "docs" / "addresses.txt"

    done = guide_command(root, "addresses")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert record.read_text(encoding="utf-8").splitlines() == [
        "ancien/nom.html",
        "en/index.html",
        "en/nomenclature.html",
        "en/old/name.html",
        "en/why.html",
        "index.html",
        "nomenclature.html",
        "pourquoi.html",
    ]


def test_an_address_recorded_and_then_lost_is_a_problem(laid_out: SiteOf) -> None:
    root = laid_out(GOOD)
    guide_command(root, "addresses")
    for name in ("heart-island.md", "heart-island.en.md"):
        page = root / "case_studies" / name
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"slug: .*", "slug: moved", text), encoding="utf-8")

    done = guide_command(root, "check")

    advice = "already published, leads nowhere any more."
    cure = "Add it to the aliases of the page that replaces it."
    assert done.returncode == 1
    assert done.stdout == (
        f"docs/addresses.txt:1: G702 The address “en/heart-island.html”, {advice} {cure}\n"
        f"docs/addresses.txt:8: G702 The address “ile-du-coeur.html”, {advice} {cure}\n"
    )
