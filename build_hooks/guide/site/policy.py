"""What a page may load and run, said to the browser in the page, and beside it for hosts.

Content Security Policy Level 3; `_headers` is read by several hosts of static sites.
"""

from __future__ import annotations

import base64
import hashlib

HEADERS = "_headers"
_DIRECTIVES = {
    "default-src": "'none'",
    "img-src": "'self'",
    "style-src": "'self'",
    "script-src": "'self'",
    # No script of ours asks for anything this way; tools that inspect a page read robots.txt by it.
    "connect-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_REFUSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
_YEAR = 31_536_000


def policy(*inline: str) -> str:
    """Return the policy of a page whose inline scripts are those given, and no other."""
    hashes = [f"'sha256-{_digest(script)}'" for script in inline]
    return "; ".join(
        " ".join([name, sources, *(hashes if name == "script-src" else ())])
        for name, sources in _DIRECTIVES.items()
    )


def headers(policy: str) -> str:
    """Return the text of `_headers`: what no page can say of itself, how long a file is kept."""
    permissions = ", ".join(f"{each}=()" for each in _REFUSED)
    return f"""/*
  Content-Security-Policy: {policy}; frame-ancestors 'self'
  Strict-Transport-Security: max-age={_YEAR}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: {permissions}
  Cross-Origin-Opener-Policy: same-origin
/assets/guide/*
  Cache-Control: public, max-age={_YEAR}, immutable
"""


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
