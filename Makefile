# Needs only python3 (3.11 or newer) and make; builds .venv itself.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test test-server check sql docs screens package bench fuzz clean

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("listenlog needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[encrypt,postgres]" --group dev
	touch $@

demo: $(READY)
	@$(BIN)/listenlog demo

test: $(READY)
	@$(BIN)/python -m pytest

# The tests of everything that keeps or reads a store, on a PostgreSQL server that is started for them and stopped again.
test-server: $(READY)
	@BIN=$(BIN) sh tests/on-server.sh

# What CI runs beside the tests: lint, format, types, import contracts, freshness of what is generated.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

sql: $(READY)
	$(BIN)/python -m listenlog.store.compiler

# The pages, the man page, the pictures of README and what TAB knows, all from the program itself.
docs screens: $(READY)
	$(BIN)/python docs/generate.py

# Builds wheel and sdist, installs them as users do, and takes them off again.
package: $(READY)
	@sh tests/packaging.sh $(BIN)/python

# LARGE=1 adds 1,000,000 notes. Wants a machine that does nothing else.
bench: $(READY)
	$(BIN)/python benchmarks/startup.py $(if $(LARGE),--large)

# Every reader and the notation, by hypothesis and by coverage, SECONDS each.
SECONDS ?= 20
fuzz: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzz
	$(BIN)/python -m pytest tests/fuzz
	$(BIN)/python tests/fuzz/run.py --seconds $(SECONDS)

clean:
	rm -rf .venv
