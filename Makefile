# `make site` builds the briefing, `make test` runs all tests; both set up what they need first.
# They are quiet when there is nothing to do.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .stamps
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/pip -qq

.PHONY: site bundle golden schemas screenshots test audit check lint types format lock clean
.DELETE_ON_ERROR:

# Told nothing by file dates: the program itself knows what has changed, also what is gone.
site: $(STAMPS)/installed
	@$(BIN)/briefing build --quiet

bundle: $(STAMPS)/installed
	@$(BIN)/briefing bundle

# One process more than there are cores, as many tests wait for a browser or the disk; and files in
# the order of their names, in which those that take long come first.
WORKERS = $(shell $(BIN)/python -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')
test: $(STAMPS)/tools
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

# Needs Node and npm, and takes some minutes: apart from the tests. docs/audits.md has the figures.
# The address is one that no host has; the pages are told it as a real host's would be.
audit: $(STAMPS)/tools $(STAMPS)/audits
	@SITE_URL=https://briefing.example/ $(BIN)/briefing build --quiet --site dist/audit/site
	@CHROME_PATH="$$(sh tests/browser/find_chromium.sh)" node audits/lighthouse.mjs dist/audit/site
	@$(BIN)/briefing bundle
	@sh audits/firefox.sh dist/briefing.zip

golden: $(STAMPS)/tools
	@UPDATE_GOLDEN=1 $(BIN)/python -m pytest --quiet tests/test_golden.py

schemas: $(STAMPS)/installed
	@$(BIN)/briefing schemas docs/schemas

screenshots: site $(STAMPS)/tools
	@$(BIN)/python tests/browser/take_screenshots.py site dist/screenshots

check: lint types test

lint: $(STAMPS)/tools
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(STAMPS)/tools
	@$(BIN)/mypy

format: $(STAMPS)/tools
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Both folders of packages hold exactly what the lock files say, checked against their hashes.
$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it with PYTHON=..."; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/installed: $(STAMPS)/venv requirements/site.txt pyproject.toml
	@echo "Installing packages ..."
	@$(PIP) install --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(STAMPS)/tools: $(STAMPS)/installed requirements/dev.txt
	@echo "Installing test tools ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@sh tests/browser/find_chromium.sh >/dev/null
	@touch $@

$(STAMPS)/audits: $(STAMPS)/tools audits/package-lock.json
	@command -v npm >/dev/null || { echo "The audits need Node 20 or newer with npm."; exit 1; }
	@npm --prefix audits ci --silent
	@touch $@

# Needs uv; the lock files name packages and hashes, and no index.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --quiet --upgrade --group build
lock:
	$(LOCK) -o requirements/site.txt
	$(LOCK) --group dev -o requirements/dev.txt

clean:
	@rm -rf $(VENV) $(STAMPS) site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis audits/node_modules
	@find site_src -mindepth 1 -not -name .gitignore -delete
