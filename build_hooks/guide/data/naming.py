"""Names concepts and pages for the world outside: their IRIs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from guide.concept import Concept
from guide.data.plain import plain
from guide.model import Guide

# Without a site there is no address to name a concept by, and a relative IRI would
# change with the folder the file is opened from. A URN stands alone: the same
# concept has the same name on every USB key. Only the base changes with a site.
URN = "urn:service-partnerships-guide:"
SCHEME = "nomenclature"

_IRI_CHARACTERS = "/:?#[]@!$&'()*+,;=%~"


@dataclass(frozen=True)
class Naming:
    """The IRIs of a guide's concepts, facets and pages."""

    guide: Guide
    addresses: Mapping[str, str]

    @property
    def site(self) -> str:
        """The site's address with its last slash; empty when the guide has none on the web."""
        site = quote(plain(self.guide.settings.site_url), safe=_IRI_CHARACTERS)
        return site.rstrip("/") + "/" if site.startswith(("http://", "https://")) else ""

    @property
    def scheme(self) -> str:
        """The IRI of the whole nomenclature."""
        return (self.site or URN) + SCHEME

    def concept(self, name: str) -> str:
        """Return the IRI of a concept, given its id."""
        return f"{self.scheme}#{_segment(name)}"

    def facet(self, name: str) -> str:
        """Return the IRI of a facet; its colon keeps it apart from a concept of that id."""
        return f"{self.scheme}#facet:{_segment(name)}"

    def page(self, path: str) -> str:
        """Return a page's full address, or the one from the site's root without a site."""
        return self.site + quote(plain(self.addresses[path]), safe="/")

    def told(self, concept: Concept) -> dict[str, str]:
        """Return the address of the page that tells a concept, by language."""
        found = {code: self.guide.told_by(concept, code) for code in self.guide.settings.codes}
        return {code: self.page(entry.path) for code, entry in found.items() if entry}


def _segment(name: str) -> str:
    return quote(plain(name), safe="")
