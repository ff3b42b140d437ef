# Two commands do all the set-up on a fresh machine: `make run` and `make test`. Python 3.11 or newer with venv is all they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?=
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test test-all lint benchmark clean

run: $(VENV)/installed
	@$(BIN)/tutor $(EXERCISE)

test: $(VENV)/tested lint
	$(BIN)/python -m pytest -n auto --dist loadscope -m "not long"

test-all: $(VENV)/tested lint
	$(BIN)/python -m pytest -n auto --dist loadscope

lint: $(VENV)/tested
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmark: $(VENV)/measured
	$(BIN)/python -m tests.benchmarks $(SUBJECTS)

clean:
	rm -rf $(VENV) build dist

# A stamp each, so that nothing is installed twice.
$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("The tutor needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 run" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -m compileall -q tutor  # the first start is as quick as the second
	@touch $@

$(VENV)/tested: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'  # the first that reads dependency groups
	@$(BIN)/python -m pip install --quiet --group test
	@touch $@

$(VENV)/measured: $(VENV)/tested
	@$(BIN)/python -m pip install --quiet --group benchmark
	@touch $@
