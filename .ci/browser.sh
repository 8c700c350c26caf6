#!/bin/sh
# Prints the path of a Chrome or Chromium for the browser tests.
# Where there is none, installs one in the usual way for the system, and says so.
set -eu
cd "$(dirname "$0")/.."

say() {
    echo "$1" >&2
}

# Prints the path of a browser that starts; some systems have one that only tells how to get it.
starts() {
    found=$(command -v "$1") && "$found" --version >/dev/null 2>&1 && echo "$found"
}

on_path() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if starts "$name"; then return; fi
    done
    return 1
}

of_playwright() {
    downloaded=$(.venv/bin/python -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
' 2>/dev/null) && starts "$downloaded"
}

install_with_apt() {
    command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
    say "Aucun Chrome ni Chromium ici : installation de Chromium avec apt-get… | No Chrome or Chromium here: installing Chromium with apt-get…"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2 &&
        apt-get install -qq -y --no-install-recommends chromium fonts-liberation >&2
}

install_with_playwright() {
    say "Aucun Chrome ni Chromium ici : téléchargement de celui de Playwright… | No Chrome or Chromium here: downloading the one of Playwright…"
    .venv/bin/python -m playwright install chromium >&2
}

if [ -n "${CHROME:-}" ]; then
    if starts "$CHROME"; then exit; fi
    say "CHROME=$CHROME n’est pas un navigateur qui démarre : corrigez ou enlevez CHROME. | CHROME=$CHROME is not a browser that starts: correct or unset CHROME."
    exit 1
fi
if on_path || of_playwright; then exit; fi
if install_with_apt && on_path; then exit; fi
if install_with_playwright && of_playwright; then exit; fi
say "Les tests ont besoin d’un navigateur : installez Chromium ou Google Chrome, ou ajoutez CHROME=chemin à la commande. | The tests need a browser: install Chromium or Google Chrome, or add CHROME=path to the command."
exit 1
