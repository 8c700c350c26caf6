"""The command line: each command is declared, run, said in each language, and speaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.__main__ import RUNS
from guide.command import words_of
from guide.commands import COMMANDS, FORMATS, MISUSED, TARGETS, VARIABLES
from guide.words import words
from guide.writing import checking, explaining, reports, starting
from guide.writing.usage import parsed
from whole_sites import REPOSITORY

LANGUAGES = ("fr", "en")
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")


def needed() -> Iterator[str]:
    """Yield the name of every word that commands and targets need."""
    yield from ("commands.program", "commands.lang", "commands.help", "commands.misused")
    for command in COMMANDS:
        yield f"commands.{command.name}.what"
        yield from (words_of(command.name, option) for option in command.options)
        yield from (f"commands.{command.name}.exits.{code}" for code in command.exits)
    yield from (f"make.{name}" for name in TARGETS)
    yield from (f"make_set.{name}" for name in VARIABLES)


def test_every_declared_command_is_run_and_no_other() -> None:
    assert list(RUNS) == [command.name for command in COMMANDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_option_and_exit_code_has_its_words_and_none_is_too_many(
    language: str,
) -> None:
    groups = ("commands.", "make.", "make_set.")

    assert {name for name in words(language).texts if name.startswith(groups)} == set(needed())


def test_the_exit_codes_declared_are_those_of_the_commands() -> None:
    exits = {command.name: set(command.exits) for command in COMMANDS}

    assert exits["check"] == {checking.NONE, checking.SOME, checking.REFUSED}
    assert exits["new"] == {starting.WRITTEN, starting.REFUSED, starting.MISSING}
    assert exits["explain"] == {explaining.TOLD, explaining.UNKNOWN}
    assert all(0 in codes for codes in exits.values())


def test_the_formats_declared_are_those_of_the_reports() -> None:
    assert list(FORMATS) == list(reports.FORMATS)


def test_the_targets_are_those_of_the_makefile_in_the_same_words() -> None:
    said = re.findall(r"^([a-z]+):.*## (.+) \| (.+)$", MAKEFILE, re.MULTILINE)

    french, english = words("fr"), words("en")
    assert said == [(name, french[f"make.{name}"], english[f"make.{name}"]) for name in TARGETS]


def test_the_settings_of_make_are_those_of_the_makefile() -> None:
    given = re.findall(r"^([A-Z]+) =", MAKEFILE, re.MULTILINE)
    exported = " ".join(re.findall(r"\bexport ([A-Z ]+)", MAKEFILE)).split()

    assert {*given, *exported} - {"GUIDE", "COMPILE", "CHROME"} == set(VARIABLES)


def leaving(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return the exit code, the output and the messages of a command line that does not run."""
    with pytest.raises(SystemExit) as left:
        parsed(arguments)
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_speaks_the_writer_s_language_of_every_option(
    command: object, language: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setenv("COLUMNS", "400")
    (declared,) = (each for each in COMMANDS if each is command)
    said = words(language)

    code, out, err = leaving(capsys, declared.name, "--help")

    assert (code, err) == (0, "")
    told = [said[words_of(declared.name, option)] for option in declared.options]
    assert [
        text for text in (said[f"commands.{declared.name}.what"], *told) if text not in out
    ] == []
    assert "show this help" not in out


def test_no_command_tells_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = leaving(capsys)

    assert (code, out) == (MISUSED, "")
    assert [each.name for each in COMMANDS if each.name not in err.split()] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("nothing", "COMMANDE n'admet pas 'nothing'. Choisissez parmi : "),
        ("new", "Il manque ceci : kind."),
        ("new case --titel x", "Ceci n'a pas sa place : --titel x."),
        ("new case --title x", "--title n'admet pas 'x'."),
        ("check --format", "--format attend une valeur."),
        ("check --format xml", "--format n'admet pas 'xml'. Choisissez parmi : "),
        ("explain G101 --lang=fr more", "Ceci n'a pas sa place : more."),
    ],
)
def test_a_mistake_is_told_in_the_writer_s_language(
    arguments: str, message: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    code, out, err = leaving(capsys, *arguments.split())

    assert (code, out) == (MISUSED, "")
    assert err.splitlines()[-1].startswith(message)


def test_the_language_asked_for_comes_before_the_device_s(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    assert "Tells every problem" in leaving(capsys, "check", "--lang", "en", "--help")[1]
    assert "Tells every problem" in leaving(capsys, "check", "--lang=en", "--help")[1]


def test_what_is_typed_is_what_the_command_is_given() -> None:
    given = parsed(["new", "case", "--title", "fr= Un = deux ", "--title", "en=One", "--id", "a"])

    assert (given.kind, given.id, given.folder, given.lang) == ("case", "a", "", "")
    assert given.title == [("fr", "Un = deux"), ("en", "One")]
    assert parsed(["new", "case"]).title == []
    assert parsed(["check"]).files == []
    assert parsed(["check", "a", "b"]).files == ["a", "b"]
    assert Path(parsed(["changes", "a.zip", "b.zip"]).new) == Path("b.zip")
