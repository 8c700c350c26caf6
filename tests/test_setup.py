"""The files of the set-up: commands, locks, and what they may say."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-test.txt")
SETUP_FILES = ("Makefile", "pyproject.toml", *LOCKS, ".ci/run", ".ci/setup.sh", ".ci/browser.sh")
PROSE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE")


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def locked(path: str) -> list[tuple[Requirement, str]]:
    """Each requirement of a lock with the text of its entry."""
    entries = re.split(r"\n(?=[\w-]+==)", re.sub(r"(?m)^#.*\n", "", "\n" + text_of(path)))
    return [(Requirement(entry.split("\\")[0]), entry) for entry in entries if entry.strip()]


def pins(path: str) -> set[str]:
    return {str(requirement) for requirement, _ in locked(path)}


def declared() -> dict[str, list[Requirement]]:
    """The requirements of pyproject.toml by the lock that must hold them."""
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    site = [Requirement(text) for text in project["dependencies"]]
    test = [Requirement(text) for text in project["optional-dependencies"]["test"]]
    return {LOCKS[0]: site, LOCKS[1]: site + test}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


# ---------------------------------------------------------------- commands


def test_every_make_target_is_in_the_readme_in_both_languages_and_no_other() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", text_of("Makefile"), re.MULTILINE)
    french, english = text_of("README.md").split("\n---\n")

    targets = set(phony[1].split()) if phony else set()

    assert set(re.findall(r"^`?\|? ?`?make ([a-z]+)`?", french, re.MULTILINE)) == targets
    assert set(re.findall(r"^`?\|? ?`?make ([a-z]+)`?", english, re.MULTILINE)) == targets


def test_every_make_command_written_anywhere_in_prose_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    written = {
        name for path in PROSE for name in re.findall(r"`make ([a-z]+)[^`]*`", text_of(path))
    }

    assert written <= targets


def test_plain_make_lists_every_target_with_a_line_in_both_languages() -> None:
    targets = re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE)

    listed = subprocess.run(
        ["make"],  # noqa: S607 # the make of the reader
        cwd=ROOT,
        env={**os.environ, "MAKEFLAGS": "", "MAKELEVEL": "0"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()

    assert [line.split()[1] for line in listed] == targets
    assert [line for line in listed if " | " not in line] == []


def test_continuous_integration_calls_make_test_and_nothing_else() -> None:
    lines = [line for line in text_of(".ci/run").splitlines() if not line.startswith("#")]

    assert lines == [
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "export CI=true",
        "make test",
    ]
    assert os.access(ROOT / ".ci/run", os.X_OK)


# ---------------------------------------------------------------- locks


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    faulty = [
        str(requirement)
        for requirement, entry in locked(lock)
        if not re.fullmatch(r"==[^=,*]+", str(requirement.specifier))
        or not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)
    ]

    assert locked(lock)
    assert faulty == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_declared_package_is_locked_in_a_version_it_allows(lock: str) -> None:
    versions = {
        normal(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement, _ in locked(lock)
    }

    unmet = [
        f"{requirement}: make lock"
        for requirement in declared()[lock]
        if not requirement.specifier.contains(versions.get(normal(requirement.name), "0"))
    ]

    assert unmet == []


def test_the_tests_run_with_the_very_packages_of_the_site() -> None:
    assert pins(LOCKS[0]) - pins(LOCKS[1]) == set()


def test_the_guide_imports_only_what_is_declared_for_the_site() -> None:
    site = {normal(requirement.name) for requirement in declared()[LOCKS[0]]}
    provided_by = importlib.metadata.packages_distributions()
    ours = {path.stem for path in (ROOT / "build_hooks").iterdir()}

    foreign = [
        f"{path.relative_to(ROOT).as_posix()} imports {module}: declare it in pyproject.toml"
        for path in sorted((ROOT / "build_hooks").rglob("*.py"))
        for module in imported(path)
        if module not in sys.stdlib_module_names | ours
        and not site & {normal(package) for package in provided_by.get(module, [])}
    ]

    assert foreign == []


def imported(path: Path) -> list[str]:
    """The first names of the modules that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    froms = [
        node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0
    ]
    return [name.split(".")[0] for name in plain + froms]


# ---------------------------------------------------------------- what the files may say


@pytest.mark.parametrize("path", SETUP_FILES)
def test_the_set_up_names_no_address_to_fetch_from(path: str) -> None:
    found = re.findall(
        r"\w+://\S*|--(?:extra-)?index-url|--find-links|--trusted-host", text_of(path)
    )

    assert found == []


@pytest.mark.parametrize("path", [*SETUP_FILES, *PROSE, ".gitignore", ".editorconfig"])
def test_no_file_names_a_folder_of_somebodys_machine(path: str) -> None:
    machine = r"(?<![\w./-])/(?:home|root|work|opt|tmp|Users|mnt|srv|var)/\S*|\b[A-Z]:\\\S*"

    assert re.findall(machine, text_of(path)) == []
