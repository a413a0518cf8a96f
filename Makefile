# Two doors: `make serve` and `make test`. Each makes the environment first; only Python 3.11 to 3.13 and make are needed.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

.PHONY: serve test test-whoosh3 check index env bench clean

serve: env
	$(BIN)/python server.py

test: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/kb check
	$(BIN)/pytest

# The search tests once more, on the successor of the engine.
test-whoosh3: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --upgrade --target .venv/whoosh3 -r .ci/whoosh3.txt
	PYTHONPATH=.venv/whoosh3 $(BIN)/python -m pytest tests/search tests/web

check: env
	$(BIN)/kb check

index: env
	$(BIN)/python indexer.py

bench: env
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	$(BIN)/kb bench check
	$(BIN)/kb bench relevance
	$(BIN)/kb bench speed

env: .venv/ready

.venv/ready: .ci/requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11 to 3.13 found; install one, or name it: make serve PYTHON=/path/to/python3.12"; exit 2; }
	$(PYTHON) -m venv --clear .venv || { echo "error: the environment could not be made; on Debian or Ubuntu install python3-venv first"; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf .venv index/[0-9a-f]* index/CURRENT index/.[!.]*
