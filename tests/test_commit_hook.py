"""The hook that checks texts before a commit, in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from whole_sites import BUILD_HOOKS, SITES, lay_out

ROOT = Path(__file__).parent.parent
HOOK = ".githooks/pre-commit"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the environment is made by a link")


class Repository:
    """A small guide under git, with the hook turned on."""

    def __init__(self, folder: Path) -> None:
        self.folder = lay_out(SITES / "two-languages", folder)
        shutil.copytree(BUILD_HOOKS, folder / "build_hooks", ignore=shutil.ignore_patterns("__py*"))
        (folder / ".githooks").mkdir()
        shutil.copy(ROOT / HOOK, folder / HOOK)
        (folder / ".venv/bin").mkdir(parents=True)
        (folder / ".venv/bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (folder / ".venv/bin/python").chmod(0o755)
        (folder / ".gitignore").write_text("/.venv/\n", encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("config", "user.name", "Test")
        self.git("config", "user.email", "test@example.org")
        self.git("config", "core.hooksPath", ".githooks")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "start")

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *arguments],  # noqa: S607 found on the PATH
            cwd=self.folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder),
                "GIT_CONFIG_NOSYSTEM": "1",
                "LC_ALL": "en_CA.UTF-8",
                # Nothing of the network is within reach of the hook.
                "https_proxy": "http://127.0.0.1:9",
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def commit(self) -> subprocess.CompletedProcess[str]:
        return self.git("commit", "--message", "change")

    def damage(self) -> None:
        page = self.folder / "docs/index.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n[x](gone.md)\n", encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "été")


def commits(repository: Repository) -> int:
    return len(repository.git("log", "--oneline").stdout.splitlines())


def test_a_commit_without_problem_goes_through(repository: Repository) -> None:
    page = repository.folder / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nDe plus.\n", encoding="utf-8")
    repository.git("add", "--all")

    done = repository.commit()

    assert done.returncode == 0, done.stderr
    assert commits(repository) == 2


def test_a_problem_stops_the_commit_and_is_told_with_its_line(repository: Repository) -> None:
    repository.damage()
    repository.git("add", "--all")

    done = repository.commit()

    assert done.returncode == 1
    assert "docs/index.md:" in done.stdout + done.stderr
    assert " G401 " in done.stdout + done.stderr
    assert commits(repository) == 1


def test_only_what_is_staged_is_judged(repository: Repository) -> None:
    (repository.folder / "README.md").write_text("more", encoding="utf-8")
    repository.git("add", "README.md")
    repository.damage()

    assert repository.commit().returncode == 0

    # and what is staged is judged even when it was mended since
    repository.git("add", "--all")
    repository.git("show", "HEAD:docs/index.md")
    shutil.copy(SITES / "two-languages/docs/index.md", repository.folder / "docs/index.md")
    assert repository.commit().returncode == 1


def test_the_exit_code_of_the_check_is_passed_on(repository: Repository) -> None:
    (repository.folder / ".venv/bin/python").write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")

    done = subprocess.run(
        ["/bin/sh", HOOK], cwd=repository.folder, capture_output=True, check=False
    )

    assert done.returncode == 7


def test_without_an_environment_the_writer_is_told_what_to_do(repository: Repository) -> None:
    shutil.rmtree(repository.folder / ".venv")
    repository.damage()
    repository.git("add", "--all")

    done = repository.commit()

    assert done.returncode == 1
    assert "Run “make site” once" in done.stderr
    assert commits(repository) == 1


def test_nothing_is_left_behind(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    done = subprocess.run(
        ["/bin/sh", HOOK],
        cwd=repository.folder,
        env={"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path / "aside"), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0
    assert list((tmp_path / "aside").iterdir()) == []
    assert repository.git("status", "--porcelain").stdout == ""


def test_make_pages_names_what_changed_and_what_is_new(repository: Repository) -> None:
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, repository.folder)
    shutil.copytree(ROOT / ".ci", repository.folder / ".ci")
    shutil.copy(ROOT / "requirements.txt", repository.folder / ".venv")
    (repository.folder / ".gitignore").write_text("/.venv/\n/dist/\n", encoding="utf-8")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--no-verify", "--message", "set up")
    repository.damage()
    (repository.folder / "docs/été.md").write_text("---\ntitle: Été\n---\n", encoding="utf-8")

    done = subprocess.run(
        ["make", "pages"],  # noqa: S607 found on the PATH
        cwd=repository.folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": "build_hooks", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (repository.folder / "dist").iterdir()) == [
        "pages.en.md",
        "pages.fr.md",
    ]
    english = (repository.folder / "dist/pages.en.md").read_text(encoding="utf-8")
    french = (repository.folder / "dist/pages.fr.md").read_text(encoding="utf-8")
    assert "**NOT changed**" in english
    assert "**NON modifiée**" in french
    assert "Été" in french


def test_make_pages_stops_at_a_commit_that_does_not_exist(repository: Repository) -> None:
    shutil.copy(ROOT / "Makefile", repository.folder)
    shutil.copytree(ROOT / ".ci", repository.folder / ".ci")
    shutil.copy(ROOT / "requirements.txt", repository.folder)
    shutil.copy(ROOT / "requirements.txt", repository.folder / ".venv")

    done = subprocess.run(
        ["make", "pages", "SINCE=nothing"],  # noqa: S607 found on the PATH
        cwd=repository.folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )

    assert done.returncode != 0


def test_pre_commit_runs_the_same_script_and_asks_nothing_of_the_network() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (repo,) = config["repos"]
    (hook,) = repo["hooks"]

    assert repo["repo"] == "local"
    assert hook["language"] == "system"
    assert hook["entry"] == f"sh {HOOK}"
    assert hook["pass_filenames"] is False
    assert (ROOT / HOOK).stat().st_mode & 0o111
