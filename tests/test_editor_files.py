"""What editors are told of the repository is true of it."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from guide import reading, settings
from guide.problems import RULES, Problem
from guide.words import words
from guide.writing.reports import text

ROOT = Path(__file__).parent.parent
VSCODE = ROOT / ".vscode"
DAMAGED = "tests/sites/bad-input/docs/latin1.md"


def read(name: str) -> Any:  # noqa: ANN401 JSON may hold anything
    return json.loads((VSCODE / name).read_text(encoding="utf-8"))


def tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 found on the PATH
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [name for name in listing.stdout.split("\0") if (ROOT / name).is_file()]


# ---------------------------------------------------------------- settings


def test_every_file_of_records_is_judged_by_a_schema_that_is_there() -> None:
    judged = read("settings.json")["yaml.schemas"]

    assert set(judged.values()) == {
        reading.NOMENCLATURE,
        reading.CHOOSER,
        reading.MAP,
        settings.PATH,
    }
    for schema, file in judged.items():
        assert (ROOT / schema).is_file()
        assert (ROOT / file).is_file()


def test_recommended_extensions_are_named_as_vs_code_names_them() -> None:
    names = read("extensions.json")["recommendations"]

    assert all(re.fullmatch(r"[a-z0-9-]+\.[a-z0-9-]+", name) for name in names)
    assert "redhat.vscode-yaml" in names  # the settings above are its own


# ---------------------------------------------------------------- tasks


def matcher() -> dict[str, Any]:
    check, *_ = read("tasks.json")["tasks"]
    found = check["problemMatcher"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_the_problem_matcher_reads_every_line_of_the_check(language: str, code: str) -> None:
    said = words(language)
    problem = Problem("docs/a : b/c.md", 12, code, {"field": "x: 3: G101 y"}, near="z")
    pattern = matcher()["pattern"]

    (line,) = text([problem], said).splitlines()
    found = re.search(pattern["regexp"], line)

    assert found
    assert found[pattern["file"]] == problem.path
    assert found[pattern["line"]] == "12"
    assert found[pattern["code"]] == code
    assert found[pattern["message"]] == said.message(problem)


@pytest.mark.parametrize(
    "line",
    [
        "make: *** [Makefile:46: check] Error 1",
        "140 pages et 104 termes vérifiés, problèmes : 3",
        "Préparation de .venv à partir de requirements.txt, une seule fois…",
        '  File "x.py", line 3, in main',
    ],
)
def test_the_problem_matcher_leaves_other_lines_alone(line: str) -> None:
    assert not re.search(matcher()["pattern"]["regexp"], line)


def test_every_task_runs_a_command_of_the_project_here_and_on_windows() -> None:
    targets = re.findall(
        r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )

    for task in read("tasks.json")["tasks"]:
        command, _, rest = task["command"].partition(" ")
        assert rest in targets if command == "make" else rest.startswith("-m guide ")
        assert task["windows"]["command"].startswith(".venv\\Scripts\\python -m guide ")
        assert " · " in task["label"]


# ---------------------------------------------------------------- .editorconfig


def editorconfig() -> configparser.ConfigParser:
    found = configparser.ConfigParser()
    found.read_string("[top]\n" + (ROOT / ".editorconfig").read_text(encoding="utf-8"))
    return found


def test_every_file_is_as_the_editorconfig_says() -> None:
    everywhere = editorconfig()["*"]
    assert everywhere["charset"] == "utf-8"
    assert everywhere["end_of_line"] == "lf"
    assert everywhere["insert_final_newline"] == everywhere["trim_trailing_whitespace"] == "true"

    for name in tracked():
        data = (ROOT / name).read_bytes()
        found = data.decode("latin1" if name == DAMAGED else "utf-8")
        assert "\r" not in found, name
        assert not found or found.endswith("\n"), name
        assert not re.search(r"[ \t]+$", found, re.MULTILINE), name
        assert ("\n\t" in found) == (name == "Makefile"), name


def test_what_the_editorconfig_names_is_there() -> None:
    config = editorconfig()

    assert config[DAMAGED]["charset"] == "latin1"
    assert config["Makefile"]["indent_style"] == "tab"
    assert config["*.py"]["max_line_length"] == "100"
    assert "line-length = 100" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert (ROOT / ".githooks/pre-commit").is_file()
