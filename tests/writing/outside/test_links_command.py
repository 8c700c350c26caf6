"""`python -m guide links --external`, on texts that lead to a server on this computer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from servers import Server

from corpus import SETTINGS, corpus_of, page
from guide import __main__ as door
from guide.writing.outside import command
from guide.writing.outside.command import DEAD, DONE, STOPPED, agent, places
from guide.writing.outside.remembering import KEPT

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Server) -> Run:
    """Give the command, run where a guide leads to a page of each kind."""
    server.say("/fine", 200)
    server.say("/old", (301, {"Location": "/fine"}))
    server.say("/now", (302, {"Location": "/fine"}))
    server.say("/shut", 403)
    links = "\n".join(f"[x]({server.base}/{name}#part)" for name in ("fine", "old", "now", "shut"))
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "docs/a.md").write_text(page(links), "utf-8")
    (tmp_path / "docs/a.en.md").write_text(page(f"[x]({server.base}/gone)"), "utf-8")
    monkeypatch.chdir(tmp_path)

    def given(*options: str) -> int:
        return door.main(["links", "--external", "--lang", "en", "--pause", "0", *options])

    return given


def test_each_address_is_told_with_its_texts(
    run: Run, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--private") == DONE

    assert (
        capsys.readouterr().out.replace(server.base, "BASE")
        == """\
Dead addresses: 1
  BASE/gone
    docs/a.en.md:9
Addresses that moved for good: 1
  BASE/old → BASE/fine
    docs/a.md:10
Addresses of a private network, which we did not ask for: 0
Addresses that nothing can be said of: 1
  BASE/shut – the site answers 403
    docs/a.md:12
Addresses that lead elsewhere for now: 1
  BASE/now → BASE/fine
    docs/a.md:11
Addresses in good order: 1
"""
    )
    assert server.agents == {"service-partnerships-guide/0 (link check)"}


def test_programs_are_told_the_same(
    run: Run, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--private", "--format", "json")

    told = json.loads(capsys.readouterr().out)["visits"]
    assert {each["address"].removeprefix(server.base): each["verdict"] for each in told} == {
        "/fine": "fine", "/gone": "dead", "/now": "elsewhere", "/old": "moved", "/shut": "unsure",
    }  # fmt: skip
    [moved] = [each for each in told if each["verdict"] == "moved"]
    assert moved["to"] == f"{server.base}/fine"
    assert moved["places"] == [{"path": "docs/a.md", "line": 10}]


def test_dead_addresses_fail_only_when_asked_to(run: Run) -> None:
    assert run("--private") == DONE
    assert run("--private", "--strict") == DEAD


def test_addresses_of_a_private_network_are_refused(run: Run, server: Server) -> None:
    assert run() == DONE
    assert run("--strict") == DEAD
    assert server.asked == []


def test_what_was_visited_is_not_visited_again_for_some_days(run: Run, server: Server) -> None:
    run("--private")
    server.asked.clear()

    run("--private")
    assert {path for _, path in server.asked} == {"/shut"}

    run("--private", "--again")
    assert {path for _, path in server.asked} == {"/shut", "/fine", "/old", "/now", "/gone"}


def test_visits_that_cannot_be_kept_are_told_all_the_same(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".cache").write_text("a file", "utf-8")

    assert run("--private") == DONE

    out, err = capsys.readouterr()
    assert out.startswith("Dead addresses: 1\n")
    assert err.startswith(f"{KEPT} cannot be written (")


def test_whoever_stops_the_command_keeps_what_is_known(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "tour", stop)

    assert run("--private") == STOPPED
    assert (tmp_path / KEPT).is_file()


@pytest.mark.parametrize("seconds", ["-1", "601", "nan", "soon"])
def test_a_pause_that_is_none_is_refused(
    run: Run, seconds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(f"--pause={seconds}")
    assert f"--pause does not allow '{seconds}'" in capsys.readouterr().err


def test_only_web_addresses_are_visited_each_once() -> None:
    made = corpus_of(
        {
            "docs/a.md": page(
                "[x](HTTPS://a.example/#b) [x](//a.example/c) [x](mailto:a@a.example)\n"
                "[x](tel:1) [x](b.md) [x](https://a.example/#d) [x](javascript:a)"
            )
        }
    )

    assert places(made.written) == {
        "https://a.example/": (("docs/a.md", 9), ("docs/a.md", 10)),
        "https://a.example/c": (("docs/a.md", 9),),
    }


def test_the_visitor_says_which_guide_it_comes_from() -> None:
    settings = f"site_url: https://guide.example/é\n{SETTINGS}    version: 1.0\n"

    said = agent(corpus_of({"mkdocs.yml": settings}).written)

    assert said == "service-partnerships-guide/1.0 (link check; +https://guide.example/%C3%A9/)"
