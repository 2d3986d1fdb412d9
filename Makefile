# Every verb explains itself: make help
UV ?= $(shell command -v uv || echo .uv/bin/uv)
.PHONY: help setup play line test lint format check schema golden bench pictures ci

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: ## get uv into .uv and install everything the checks need
	python3 -m venv .uv && .uv/bin/python -m pip install -q uv && .uv/bin/uv sync --all-groups

play: ## play on the screen
	$(UV) run putilovets

line: ## play in plain lines
	$(UV) run putilovets play --line

test: ## run the tests
	$(UV) run pytest

lint: ## ruff, mypy, layers, and the content against its schema
	$(UV) run --group lint ruff check .
	$(UV) run --group lint ruff format --check .
	$(UV) run --group lint mypy
	$(UV) run --group lint lint-imports
	$(UV) run --group lint tombi lint --offline content

format: ## put every Python file into the house form
	$(UV) run --group lint ruff format .
	$(UV) run --group lint ruff check --fix .

check: ## say everything that is wrong in the content
	$(UV) run putilovets check

schema: ## write the JSON Schemas and the reference anew after a model has changed
	$(UV) run putilovets schema content/schema
	$(UV) run putilovets schema --reference docs/authors/format.md --examples docs/authors/every-key

golden: ## write the golden transcripts, screens and tables anew; read the diff as prose
	PUTILOVETS_UPDATE_GOLDENS=1 $(UV) run pytest -n 0 tests/walkthroughs tests/tui tests/bots

bench: ## measure what must be fast, beside a peer
	$(UV) run --group benchmarks python -m benchmarks

pictures: ## make the pictures in the docs from real plays
	$(UV) run python scripts/pictures.py

ci: ## everything, as on a bare machine
	.ci/run
