# Toutes les commandes du projet : « make » les énumère.
# Every command of the project: “make” lists them.

# Another Python, for the first set-up:  make site PYTHON=python3.12
export PYTHON BOOKS
# Arguments for the tests and the check:  make test ARGS="-k nomenclature"
ARGS =
# What pages are compared with:  make pages SINCE=origin/main
SINCE = HEAD
# What writes the locks; newer versions with:  make lock UPGRADE=--upgrade
UV = uv
UPGRADE =

GUIDE = .venv/bin/python -m guide
COMPILE = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --only-binary :all: --no-emit-index-url --no-emit-find-links \
	--annotation-style line --custom-compile-command 'make lock' $(UPGRADE)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site books offline test serve check pages lint audit clean lock

help: ## Énumérer les commandes | List the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

# Without its books, for a quick look:  make site BOOKS=0
site: ## Construire tout le guide dans site/ | Build the whole guide into site/
	@sh .ci/setup.sh site
	@$(GUIDE) site

books: ## Faire les livres et les documents (et tout le site) | Make the books and documents (and the whole site)
	@sh .ci/setup.sh site
	@BOOKS=1 $(GUIDE) site

offline: ## Construire le guide en fichiers zip dans dist/ | Build the guide as zip files into dist/
	@sh .ci/setup.sh site
	@$(GUIDE) offline

test: ## Exécuter tous les tests | Run all the tests
	@sh .ci/setup.sh test
	@CHROME="$$(sh .ci/browser.sh)" && export CHROME && .venv/bin/python -m pytest -n auto --dist loadfile $(ARGS)

serve: ## Voir le guide pendant qu’on l’écrit | See the guide while writing it
	@sh .ci/setup.sh site
	@$(GUIDE) serve

check: ## Vérifier les textes en une seconde environ | Check the texts in about a second
	@sh .ci/setup.sh site
	@$(GUIDE) check $(ARGS)

pages: ## Nommer les pages qui changent dans dist/ | Name the pages that change, in dist/
	@sh .ci/setup.sh site
	@mkdir -p dist
	@git diff -z --name-only --no-renames $(SINCE) -- > dist/changed
	@git ls-files -z --others --exclude-standard >> dist/changed
	@$(GUIDE) pages --format markdown --lang fr < dist/changed > dist/pages.fr.md
	@$(GUIDE) pages --format markdown --lang en < dist/changed > dist/pages.en.md
	@rm dist/changed

lint: ## Vérifier le code : ruff et mypy | Check the code: ruff and mypy
	@sh .ci/setup.sh test
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy

# The validator of HTML needs Java, Lighthouse needs Node:
#   make audit VNU=path/to/vnu.jar LIGHTHOUSE=path/to/lighthouse
audit: ## Vérifier chaque page du site : accessibilité, clavier, HTML | Check each page of the site: accessibility, keyboard, HTML
	@sh .ci/setup.sh test
	@$(GUIDE) site
	@CHROME="$$(sh .ci/browser.sh)" && export CHROME VNU LIGHTHOUSE && .venv/bin/python -m audits

clean: ## Effacer tout ce que make a produit | Remove all that make has made
	rm -rf .venv site dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find build_hooks tests -name __pycache__ -prune -exec rm -rf {} +

lock: ## Épingler les paquets de pyproject.toml | Pin the packages of pyproject.toml
	@command -v $(UV) >/dev/null || { echo "Il faut uv : « python3 -m pip install uv ». | uv is needed: “python3 -m pip install uv”." >&2; exit 1; }
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra test --constraint requirements.txt --output-file requirements-test.txt
