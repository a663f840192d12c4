.DEFAULT_GOAL := help
PYTHON ?= .venv/bin/python

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

venv: ## Make the virtual environment with everything that development needs
	python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]'

fmt: ## Format the code
	$(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .

lint: ## Check format and style
	$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check .

types: ## Check the types
	$(PYTHON) -m mypy

test: ## Run the tests
	$(PYTHON) -m pytest

golden: ## Write the golden reports of the tests anew; read the diff before you commit it
	WRITE_GOLDEN=1 $(PYTHON) -m pytest tests/golden

docs: ## Write the generated documentation
	$(PYTHON) tools/build_docs.py

reports: ## Write our own reports anew
	$(PYTHON) -m claimcheck update

bench: ## Measure speed against what a user's own script would do
	$(PYTHON) benchmarks/compare_articles.py

pins: ## Choose anew, by hash, what CI installs (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --extra dev --extra browser --python-version 3.10 \
		--custom-compile-command 'make pins' pyproject.toml -o requirements/ci.txt

ci: ## Run everything that guards main
	bash .ci/run

.PHONY: help venv fmt lint types test golden docs reports bench pins ci
