"""What a page may load and run."""

from __future__ import annotations

import base64
import hashlib
import re

from guide.site.assets import scheme
from guide.site.policy import headers, policy
from whole_sites import REPOSITORY


def sources(text: str) -> dict[str, list[str]]:
    """Return a policy's sources by directive."""
    return {name: each for name, *each in (part.split() for part in text.split("; "))}


def test_a_page_runs_the_site_s_files_and_the_inline_scripts_it_names_and_no_other() -> None:
    script = "const a = 1;\n"
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    found = sources(policy(script))

    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == ["'self'", f"'sha256-{digest}'"]
    assert "unsafe" not in policy(script)
    assert not re.search(r"https?:|\*", policy(script))


def test_the_headers_say_what_a_page_cannot_say_of_itself() -> None:
    text = headers(policy())

    assert text.splitlines()[1].endswith("; frame-ancestors 'self'")
    for name in (
        "Strict-Transport-Security",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy",
        "Permissions-Policy",
    ):
        assert f"\n  {name}" in text


def test_only_names_with_a_digest_are_kept_for_good() -> None:
    rules = re.split(r"^(?=/)", headers(policy()), flags=re.MULTILINE)
    kept = [rule.splitlines()[0] for rule in rules if "immutable" in rule]

    assert kept == ["/assets/guide/*"]


def test_the_script_in_the_page_is_the_theme_s_own() -> None:
    text = scheme(REPOSITORY / "build_hooks" / "theme")

    assert "guide.scheme" in text
    assert "//" not in text
    # Nothing in it can end its element.
    assert "<" not in text
