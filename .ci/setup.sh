#!/bin/sh
# Makes the environment .venv from a lock: sh .ci/setup.sh site | test
# Does nothing when it is right already. PYTHON names the Python to use.
set -eu
cd "$(dirname "$0")/.."

stop() {
    echo "$1" >&2
    exit 1
}

# The first Python that is new enough and can make environments goes into $python.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3 python3.14 python3.13 python3.12 python3.11 python
    fi
    new_enough=
    for python; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        new_enough=$python
        "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    done
    [ -n "$new_enough" ] || stop "Il faut Python 3.11 ou plus récent, introuvable ici ($*) : installez-le, ou ajoutez PYTHON=chemin à la commande. | Python 3.11 or newer is needed and was not found ($*): install it, or add PYTHON=path to the command."
    stop "$new_enough ne peut pas créer d’environnement : installez son module venv (Debian et Ubuntu : paquet python3-venv). | $new_enough cannot make an environment: install its venv module (Debian and Ubuntu: package python3-venv)."
}

version() {
    "$1" -c 'import sys; print(*sys.version_info[:2])' 2>/dev/null
}

# Each lock that was installed is copied into .venv: the copies tell what stands there.
usable() {
    [ -e .venv/requirements.txt ] || [ -e .venv/requirements-test.txt ] || return 1
    for copy in .venv/requirements*.txt; do
        cmp -s "${copy#.venv/}" "$copy" || return 1
    done
    [ -n "$(version .venv/bin/python)" ] || return 1
    [ -z "${PYTHON:-}" ] || [ "$(version "$PYTHON")" = "$(version .venv/bin/python)" ]
}

case ${1:-} in
    site) lock=requirements.txt ;;
    test) lock=requirements-test.txt ;;
    *) stop "sh .ci/setup.sh site | test" ;;
esac

[ -z "${PYTHON:-}" ] || find_python
usable || rm -rf .venv
[ ! -e ".venv/$lock" ] || exit 0

[ -d .venv ] || find_python
echo "Préparation de .venv à partir de $lock, une seule fois… | Setting up .venv from $lock, only once…"
[ -d .venv ] || "$python" -m venv .venv ||
    stop "$python n’a pas pu créer .venv (voir ci-dessus). | $python could not make .venv (see above)."
.venv/bin/python -m pip install -qq --no-input --disable-pip-version-check \
    --require-hashes --only-binary :all: -r "$lock" ||
    stop "Les paquets de $lock n’ont pas pu être installés (voir ci-dessus). | The packages of $lock could not be installed (see above)."
# “python -m guide” works from the root: the path is relative, so the folder may be moved.
.venv/bin/python -c '
import os, sysconfig
packages = sysconfig.get_path("purelib")
with open(os.path.join(packages, "guide.pth"), "w", encoding="utf-8") as path:
    path.write(os.path.relpath("build_hooks", packages) + "\n")
'
cp "$lock" .venv/
