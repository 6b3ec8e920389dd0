# Two commands on a fresh machine: `make run` and `make test`. Needs Python 3.11 or newer, and make.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
PY := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types bench clean outage python

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-8s %s\n", $$1, $$2}'

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is expected on the PATH (or PYTHON=/path/to/python3)"; exit 2; }

$(VENV)/ready-to-run: requirements.txt | python
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the bot needs into $(VENV), once."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/ready-to-test: requirements.txt requirements-dev.txt | python
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the tests need into $(VENV), once."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/ready-to-run

run: $(VENV)/ready-to-run ## the bot with a phone page, no accounts, no servers
	@$(PY) -m bot run $(ARGS)

test: $(VENV)/ready-to-test ## everything, with a real Redis and a real Postgres
	@$(PY) -m pytest $(ARGS)

check: $(VENV)/ready-to-test ## format, lint, types, tests
	@$(PY) -m ruff format --check --quiet bot tests bench
	@$(PY) -m ruff check --quiet bot tests bench
	@$(PY) -m mypy
	@$(PY) -m pytest $(ARGS)

format: $(VENV)/ready-to-test ## put the code in its form
	@$(PY) -m ruff check --fix --quiet bot tests bench
	@$(PY) -m ruff format --quiet bot tests bench

bench: $(VENV)/ready-to-test ## measure: medians and ratios side by side
	@$(PY) -m bench

outage: $(VENV)/ready-to-test ## Redis away for two minutes under real processes
	@$(PY) -m tests.flows.outage --seconds 120

clean: ## remove what was made
	rm -rf $(VENV) var .pytest_cache .mypy_cache .ruff_cache .hypothesis
