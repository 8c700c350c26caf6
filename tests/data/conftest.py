"""One guide that every test of the open data may read."""

from __future__ import annotations

import pytest
from small_guides import SITE, concept, guide_of, page

from guide.model import Guide


@pytest.fixture(scope="session")
def small() -> Guide:
    """Return a guide that has one of everything."""
    return guide_of(
        concept(
            "outreach",
            also={"fr": ("services de proximité",), "en": ("out-of-office services",)},
            abbreviation={"en": "OS"},
            hidden={"fr": ("services extrenes",)},
            related=("co-location",),
        ),
        concept("virtual", broader="outreach"),
        concept(
            "co-location",
            label={"fr": "regroupement", "en": "co-location", "iu": "ᐊᑕᐅᑦᓯᑰᖅᑐᑦ"},
        ),
        concept("cohabitation", replaced_by="co-location"),
        pages=(
            page("docs/index.md", "home", title="Le guide"),
            page("docs/index.en.md", "home", title="The guide"),
            page("docs/outreach.md", "model", slug="services-externes", owner="L'équipe"),
            page("docs/outreach.en.md", "model"),
            page("docs/outreach.iu.md", "model"),
            page(
                "case_studies/island.md",
                "case",
                subtypes=("outreach",),
                supplement={"subtypes": ("virtual",)},
                reviewed="2026-11-01",
                next_review="2027-11-01",
            ),
        ),
        site_url=SITE,
    )
