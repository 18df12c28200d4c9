# Every target sets up what it needs. A second run finds the stamps and sets up nothing.
.DEFAULT_GOAL := help
export SE_AVOID_STATS = true
export NO_MKDOCS_2_WARNING = 1
# Compiled once, so that a command starts in a tenth of a second.
unexport PYTHONDONTWRITEBYTECODE

RUN = .venv/.publish
TEST = .venv/.test
NODE = node_modules/.ready
BROWSER = .venv/.browser

.PHONY: help publish serve check test bench bench-languages bench-calendar lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

publish: $(RUN) $(NODE) $(BROWSER) ## Check, build, audit and publish the site into site/
	@.venv/bin/inclusief publish $(ARGS)

serve: $(RUN) $(NODE) ## Live preview on http://127.0.0.1:8000 (stop with Ctrl-C)
	@.venv/bin/mkdocs serve $(ARGS)

check: $(RUN) ## Check texts, calendar and translations, without a browser
	@.venv/bin/inclusief check $(ARGS)

test: $(TEST) $(RUN) $(NODE) $(BROWSER) ## Run all tests
	@.venv/bin/python -m pytest $(ARGS)

bench: $(TEST) $(RUN) $(NODE) $(BROWSER) ## Measure speed and size against named floors
	@.venv/bin/python benchmarks/run.py $(ARGS)

bench-languages: $(TEST) $(RUN) $(NODE) ## Measure builds in eight languages against mkdocs-static-i18n
	@.venv/bin/python benchmarks/languages.py $(ARGS)

bench-calendar: $(TEST) $(RUN) $(NODE) ## Measure what 1,000 entries of the calendar cost a build
	@.venv/bin/python benchmarks/large_calendar.py $(ARGS)

lock: $(RUN) ## Make the lock files anew from pyproject.toml and package.json
	@tools/lock

clean: ## Remove what set-up and builds made; the published site stays
	@rm -rf .venv node_modules .inclusief reports

$(RUN): requirements.txt requirements-uv.txt pyproject.toml
	@tools/setup python requirements.txt
	@touch $@

$(TEST): requirements-test.txt $(RUN)
	@tools/setup python requirements-test.txt
	@touch $@

$(NODE): package-lock.json package.json
	@tools/setup node
	@touch $@

$(BROWSER): $(RUN)
	@tools/setup browser
	@touch $@
