"""The ways to say that something is wrong with a page, each prefilled with what page it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from guide.entry import Entry
from guide.pages.shelf import Shelf

BRANCH = "main"


@dataclass(frozen=True)
class Way:
    """A link at the foot of a page: the name of its words under `site.`, and where it leads."""

    name: str
    address: str


def ways(shelf: Shelf, entry: Entry) -> tuple[Way, ...]:
    """Return the links that the settings allow; none for a forge or mailbox that is not given."""
    return tuple(_ways(shelf, entry))


def _ways(shelf: Shelf, entry: Entry) -> Iterator[Way]:
    settings = shelf.guide.settings
    ref = shelf.page(entry)
    title = f"{ref.title} – {ref.address}"
    body = shelf.words["site.feedback_body"].format(
        title=ref.title,
        address=settings.site_url + ref.address,
        version=settings.version or "–",
        language=shelf.say("name"),
    )
    if settings.contact:
        # A mailbox program takes a plus sign for itself: spaces are %20, lines end in CRLF.
        asked = urlencode({"subject": title, "body": body.replace("\n", "\r\n")}, quote_via=quote)
        yield Way("feedback", f"mailto:{quote(settings.contact, safe='@')}?{asked}")
    if settings.forge:
        gitlab = "gitlab" in settings.forge
        base = settings.forge.rstrip("/") + ("/-" if gitlab else "")
        names = ("issue[title]", "issue[description]") if gitlab else ("title", "body")
        asked = urlencode(dict(zip(names, (title, body), strict=True)), quote_via=quote)
        yield Way("issue", f"{base}/issues/new?{asked}")
        if not entry.generated:
            yield Way("edit", f"{base}/edit/{BRANCH}/{quote(entry.path)}")
