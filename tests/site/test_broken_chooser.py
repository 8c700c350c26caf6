"""A chooser with a path that leads nowhere stops the build."""

from __future__ import annotations

from guide.reading import CHOOSER
from guide.site import command
from whole_sites import SiteOf, guide_command

BROKEN = """\
start: where
questions:
  where:
    question: {fr: Où?, en: Where?}
    answers:
      - {text: {fr: Loin, en: Far}, outcome: mobile-service}
      - {text: {fr: Près, en: Near}}
outcomes:
  mobile-services: {because: {fr: "C'est loin.", en: It is far.}}
"""


def test_a_build_with_a_broken_chooser_tells_its_lines_and_keeps_the_last_site(
    laid_out: SiteOf,
) -> None:
    root = laid_out("two-languages")
    (root / CHOOSER).write_text(BROKEN, encoding="utf-8")
    (root / command.SITE).mkdir()
    (root / command.SITE / "index.html").write_text("the last good site", encoding="utf-8")

    done = guide_command(root, "site")

    assert done.returncode == 1
    assert [line.partition(" The")[0] for line in done.stderr.splitlines()][:2] == [
        "docs/models/chooser.yml:6: G801",
        "docs/models/chooser.yml:7: G802",
    ]
    assert [path.name for path in (root / command.SITE).iterdir()] == ["index.html"]
