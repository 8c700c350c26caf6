"""What the forges run and ask: pinned, without rights or secrets, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.fields import STATUSES
from guide.words import words

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
GITLAB = ROOT / ".gitlab"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(p for p in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if p.stem != "config")
TARGETS = set(
    re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)
# What proposals may run: nothing of it writes, whoever proposes.
OF_PROPOSALS = "check.yml"


def read(path: Path) -> dict[str, Any]:
    """Return a YAML file; the key « on » stays a word, as GitHub reads it."""
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 words alone
    assert isinstance(found, dict)
    return found


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from read(path)["jobs"].items()


def steps(path: Path) -> Iterator[dict[str, str]]:
    for _, job in jobs(path):
        yield from job.get("steps", [])


def name(path: Path) -> str:
    return path.name


# ---------------------------------------------------------------- GitHub's workflows


def test_there_is_something_to_judge() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]
    assert [path.stem for path in FORMS] == ["case-study", "problem", "translation"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_every_action_is_pinned_by_its_commit_and_named_by_its_version(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)

    assert used
    for each in used:
        pinned = re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)
        assert pinned or each == "./.github/workflows/check.yml", each


def test_an_action_has_one_commit_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    used = set(re.findall(r"uses: (actions/[a-z-]+)@(\S+ # \S+)", text))

    assert len(used) == len({action for action, _ in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_a_job_has_only_the_rights_it_names_and_an_end(path: Path) -> None:
    assert read(path)["permissions"] == {}
    assert read(path)["concurrency"]["group"]

    for job, told in jobs(path):
        assert told["permissions"], job
        if "uses" not in told:
            assert 0 < int(told["timeout-minutes"]) <= 60, job


def test_proposals_see_no_secret_and_write_nothing() -> None:
    path = GITHUB / "workflows" / OF_PROPOSALS

    assert set(read(path)["on"]) == {"pull_request", "workflow_call"}
    for job, told in jobs(path):
        assert told["permissions"] == {"contents": "read"}, job
        assert "environment" not in told, job


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_no_workflow_names_a_secret_or_runs_a_proposal_with_rights(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert "secrets" not in text
    assert "pull_request_target" not in text
    assert "workflow_run" not in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_what_a_proposal_holds_never_becomes_a_command(path: Path) -> None:
    for step in steps(path):
        assert "${{" not in step.get("run", ""), step
        if "actions/checkout" in step.get("uses", ""):
            options = step["with"]
            assert isinstance(options, dict)
            assert options["persist-credentials"] == "false"


def test_only_the_main_branch_is_published_and_only_once_checked() -> None:
    path = GITHUB / "workflows" / "publish.yml"
    told = dict(jobs(path))

    assert read(path)["on"]["push"] == {"branches": ["main"]}
    assert told["check"]["if"] == "github.ref == 'refs/heads/main'"
    assert (told["build"]["needs"], told["deploy"]["needs"]) == ("check", "build")
    writing = {job for job, each in told.items() if "write" in each["permissions"].values()}
    assert writing == {"deploy"}
    assert told["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("run" not in step for step in told["deploy"]["steps"])
    assert read(path)["concurrency"]["cancel-in-progress"] == "false"


# ---------------------------------------------------------------- both forges


def commands() -> Iterator[str]:
    for path in WORKFLOWS:
        yield from (step["run"] for step in steps(path) if "run" in step)
    for each in read(ROOT / ".gitlab-ci.yml").values():
        if isinstance(each, dict):
            yield from each.get("script", [])


def test_the_forges_run_what_anyone_can_run_at_home() -> None:
    asked = {target for each in commands() for target in re.findall(r"\bmake ([a-z]+)", each)}

    assert asked <= TARGETS
    assert {"check", "lint", "site", "pages"} <= asked
    assert sum(each == ".ci/run" for each in commands()) == 2
    for each in commands():
        assert re.match(r"(make |\.ci/run$|sh \.ci/|cat dist/|mv site public$)", each), each


def test_no_file_of_the_forges_names_a_host_of_packages() -> None:
    for path in (*WORKFLOWS, *FORMS, ROOT / ".gitlab-ci.yml", GITHUB / "dependabot.yml"):
        assert not re.search(r"https?://|\b[\w-]+\.(?:org|io|com)\b", path.read_text("utf-8")), path


def test_gitlab_checks_proposals_and_publishes_the_main_branch_alone() -> None:
    told = read(ROOT / ".gitlab-ci.yml")
    stages = {name: each["stage"] for name, each in told.items() if "stage" in each}

    assert set(stages.values()) == set(told["stages"])
    assert told["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert told["preview"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert told["pages"]["artifacts"]["paths"] == ["public/"]
    assert told["texts"]["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}
    assert {"check", "publish"} <= set(stages.values())


# ---------------------------------------------------------------- what people fill in


def bilingual(text: str) -> bool:
    """Whether a text says two things, one after the other, each with words of its own."""
    french, sign, english = text.partition(" · ")
    return bool(sign and french.strip() and english.strip()) and french != english


def asked(form: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from ((each["type"], each) for each in form["body"])


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_a_form_has_what_github_asks_for_and_speaks_both_languages(path: Path) -> None:
    form = read(path)
    questions = [each for kind, each in asked(form) if kind != "markdown"]

    assert set(form) == {"name", "description", "title", "body"}
    assert bilingual(form["name"])
    assert bilingual(form["description"])
    ids = [each["id"] for each in questions]
    assert len(ids) == len(set(ids)) >= 4
    for each in questions:
        assert each["type"] in {"input", "textarea", "dropdown", "checkboxes"}
        said = each["attributes"]
        options = said.get("options", [])
        told = [option if isinstance(option, str) else option["label"] for option in options]
        for text in (
            said["label"],
            *told,
            *([said["description"]] if "description" in said else []),
        ):
            assert bilingual(text), text
    assert any(each.get("validations", {}).get("required") == "true" for each in questions)


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_gitlab_asks_the_same_questions(path: Path) -> None:
    template = (GITLAB / "issue_templates" / f"{path.stem}.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", template, re.MULTILINE)

    said = [each["attributes"] for kind, each in asked(read(path)) if kind != "markdown"]
    assert headings == [each["label"] for each in said]
    for each in said:
        for option in each.get("options", []):
            label = option if isinstance(option, str) else option["label"]
            assert f"- [ ] {label}\n" in template
        assert each.get("description", "") in template


def test_a_case_study_has_one_of_the_statuses_of_the_guide() -> None:
    form = read(GITHUB / "ISSUE_TEMPLATE" / "case-study.yml")
    options = next(e["attributes"]["options"] for _, e in asked(form) if e.get("id") == "status")

    both = (words("fr"), words("en"))
    assert options == [" · ".join(said[f"statuses.{each}"] for said in both) for each in STATUSES]


def test_links_of_pages_may_still_open_an_issue_of_their_own() -> None:
    assert read(GITHUB / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": "true"}


def test_a_proposal_is_described_the_same_way_on_both_forges() -> None:
    told = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    assert (GITLAB / "merge_request_templates/Default.md").read_text(encoding="utf-8") == told
    for line in told.splitlines():
        if line.startswith(("## ", "- [ ] ")):
            assert bilingual(line), line


def test_nobody_is_invented_as_an_owner() -> None:
    lines = (ROOT / "CODEOWNERS").read_text(encoding="utf-8").splitlines()

    assert all(line.startswith("#") for line in lines)
    assert not any("@" in line for line in lines)


def test_the_paths_of_the_suggested_owners_are_there() -> None:
    text = (ROOT / "CODEOWNERS").read_text(encoding="utf-8")

    for path in re.findall(r"(?<=[# ])/(\S+)", text):
        assert list(ROOT.glob(path.rstrip("/"))), path
