"""The scripts of the set-up, each run on a machine that lacks something."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASE_TOOLS = ("chmod", "cmp", "cp", "dirname", "rm")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no sh: the README says what to do")


class Machine:
    """A copy of the set-up, and a PATH with nothing but base tools and the commands added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "guide"
        self.tools = folder / "tools"
        self.tools.mkdir()
        shutil.copytree(ROOT / ".ci", self.folder / ".ci")
        for lock in ROOT.glob("requirements*.txt"):
            shutil.copy(lock, self.folder)
        for name in BASE_TOOLS:
            (self.tools / name).symlink_to(shutil.which(name) or name)

    def add(self, path: str, script: str) -> str:
        """Add a command made of a few lines of sh, on the PATH unless it is in a folder."""
        command = self.folder / path if "/" in path else self.tools / path
        command.parent.mkdir(parents=True, exist_ok=True)
        command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        command.chmod(0o755)
        return str(command)

    def run(self, script: str, *arguments: str, **environment: str) -> tuple[int, str, str]:
        """Run a script of the set-up; return its exit code, output and messages."""
        done = subprocess.run(
            ["/bin/sh", f".ci/{script}", *arguments],
            cwd=self.folder,
            env={"PATH": str(self.tools), "LC_ALL": "C.UTF-8", **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def line(french: str, english: str) -> str:
    return f"{french} | {english}\n"


# ---------------------------------------------------------------- environment


def no_python(tried: str) -> str:
    return line(
        f"Il faut Python 3.11 ou plus récent, introuvable ici ({tried}) : "
        "installez-le, ou ajoutez PYTHON=chemin à la commande.",
        f"Python 3.11 or newer is needed and was not found ({tried}): "
        "install it, or add PYTHON=path to the command.",
    )


def test_a_machine_without_a_new_enough_python_is_told_so_in_one_line(machine: Machine) -> None:
    machine.add("python3", "exit 1")

    told = no_python("python3 python3.14 python3.13 python3.12 python3.11 python")
    assert machine.run("setup.sh", "site") == (1, "", told)


def test_a_python_named_by_hand_that_will_not_do_is_told_in_one_line(machine: Machine) -> None:
    assert machine.run("setup.sh", "site", PYTHON="python9") == (1, "", no_python("python9"))


def test_a_python_without_venv_is_told_in_one_line(machine: Machine) -> None:
    machine.add("python3", 'case "$2" in *ensurepip*) exit 1 ;; esac')

    told = line(
        "python3 ne peut pas créer d’environnement : "
        "installez son module venv (Debian et Ubuntu : paquet python3-venv).",
        "python3 cannot make an environment: "
        "install its venv module (Debian and Ubuntu: package python3-venv).",
    )
    assert machine.run("setup.sh", "site") == (1, "", told)


def test_packages_that_cannot_be_had_are_told_and_tried_again_the_next_time(
    machine: Machine,
) -> None:
    machine.add("python3", fake_python(pip="exit 1"))
    told = line(
        "Les paquets de requirements.txt n’ont pas pu être installés (voir ci-dessus).",
        "The packages of requirements.txt could not be installed (see above).",
    )

    results = [machine.run("setup.sh", "site") for _ in range(2)]

    announced = line(
        "Préparation de .venv à partir de requirements.txt, une seule fois…",
        "Setting up .venv from requirements.txt, only once…",
    )
    assert results == [(1, announced, told)] * 2


def test_an_environment_is_made_once_and_made_again_when_its_lock_changes(machine: Machine) -> None:
    machine.add("python3", fake_python())

    for change in ("", "", "# newer\n"):
        with (machine.folder / "requirements.txt").open("a", encoding="utf-8") as lock:
            lock.write(change)
        assert machine.run("setup.sh", "site")[0] == 0

    assert done_by(machine) == ["venv", "requirements.txt", "venv", "requirements.txt"]


def test_the_environment_of_the_site_serves_the_tests_too(machine: Machine) -> None:
    machine.add("python3", fake_python())

    for kind in ("site", "test", "site", "test"):
        assert machine.run("setup.sh", kind)[0] == 0

    assert done_by(machine) == ["venv", "requirements.txt", "requirements-test.txt"]


def test_an_environment_left_half_made_is_made_again(machine: Machine) -> None:
    machine.add("python3", fake_python())
    machine.add(".venv/half", "")

    assert machine.run("setup.sh", "test")[0] == 0

    assert done_by(machine) == ["venv", "requirements-test.txt"]
    assert not (machine.folder / ".venv/half").exists()


def test_an_environment_whose_python_is_gone_is_made_again(machine: Machine) -> None:
    machine.add("python3", fake_python())
    machine.run("setup.sh", "site")
    (machine.folder / ".venv/bin/python").unlink()

    assert machine.run("setup.sh", "site")[0] == 0

    assert done_by(machine) == ["venv", "requirements.txt"] * 2


def fake_python(pip: str = 'for last; do :; done; echo "$last" >> done.txt') -> str:
    return f"""
case "$*" in
    "-m venv .venv")
        echo venv >> done.txt
        {sys.executable} -c 'import os; os.makedirs(".venv/bin")'
        cp "$0" .venv/bin/python ;;
    "-m pip "*) {pip} ;;
    *"print(*sys.version_info"*) echo 3 11 ;;
esac
"""


def done_by(machine: Machine) -> list[str]:
    return (machine.folder / "done.txt").read_text(encoding="utf-8").split()


# ---------------------------------------------------------------- browser

WITH_APT = line(
    "Aucun Chrome ni Chromium ici : installation de Chromium avec apt-get…",
    "No Chrome or Chromium here: installing Chromium with apt-get…",
)
WITH_PLAYWRIGHT = line(
    "Aucun Chrome ni Chromium ici : téléchargement de celui de Playwright…",
    "No Chrome or Chromium here: downloading the one of Playwright…",
)


def test_a_browser_on_the_path_is_used(machine: Machine) -> None:
    path = machine.add("google-chrome", "")

    assert machine.run("browser.sh") == (0, f"{path}\n", "")


def test_a_browser_that_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.add("chromium-browser", "exit 1")
    path = machine.add("google-chrome-stable", "")

    assert machine.run("browser.sh") == (0, f"{path}\n", "")


def test_a_browser_named_by_hand_goes_first(machine: Machine) -> None:
    machine.add("chromium", "")
    path = machine.add("other/browser", "")

    assert machine.run("browser.sh", CHROME=path) == (0, f"{path}\n", "")


def test_a_browser_named_by_hand_that_does_not_start_is_told_in_one_line(machine: Machine) -> None:
    machine.add("chromium", "")

    told = line(
        "CHROME=nowhere n’est pas un navigateur qui démarre : corrigez ou enlevez CHROME.",
        "CHROME=nowhere is not a browser that starts: correct or unset CHROME.",
    )
    assert machine.run("browser.sh", CHROME="nowhere") == (1, "", told)


def test_root_on_debian_gets_chromium_from_apt_and_is_told(machine: Machine) -> None:
    path = machine.tools / "chromium"
    machine.add("id", "echo 0")
    machine.add(
        "apt-get", f'[ "$1" = update ] || {{ echo "#!/bin/sh" > {path}; chmod +x {path}; }}'
    )

    assert machine.run("browser.sh") == (0, f"{path}\n", WITH_APT)


def test_elsewhere_the_browser_of_playwright_is_downloaded(machine: Machine) -> None:
    browser = machine.folder / "chrome"
    machine.add(
        ".venv/bin/python",
        f'[ "$1" = -m ] || {{ echo {browser}; exit; }}\n'
        f'echo "#!/bin/sh" > {browser}; chmod +x {browser}',
    )

    assert machine.run("browser.sh") == (0, f"{browser}\n", WITH_PLAYWRIGHT)


def test_a_machine_that_can_get_no_browser_is_told_what_to_install(machine: Machine) -> None:
    machine.add("id", "echo 1000")
    machine.add("apt-get", "")
    machine.add(".venv/bin/python", "exit 1")

    told = line(
        "Les tests ont besoin d’un navigateur : installez Chromium ou Google Chrome, "
        "ou ajoutez CHROME=chemin à la commande.",
        "The tests need a browser: install Chromium or Google Chrome, "
        "or add CHROME=path to the command.",
    )
    assert machine.run("browser.sh") == (1, "", WITH_PLAYWRIGHT + told)
