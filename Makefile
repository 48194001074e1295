# The inner loop. ./start and ./test do all the set-up on a fresh machine; these assume it is done.
.PHONY: build release test lint format golden serve checks bench clean help

help:            ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 12

build:           ## everything, debug, tests included
	swift build --build-tests

release:         ## the product, release
	swift build -c release --product avow

test:            ## all tests; make test FILTER=Ballot for some
	./test $(if $(FILTER),--filter $(FILTER))

lint:            ## is the format as agreed?
	swift format lint --strict --recursive Sources Tests Package.swift

format:          ## put the format right
	swift format --in-place --recursive Sources Tests Package.swift

golden:          ## write the golden files anew; look at the difference before you commit
	UPDATE_GOLDEN=1 ./test

serve:           ## build the release and serve the site
	./start

checks: release  ## the checks of the built product, as CI runs them
	PYTHONDONTWRITEBYTECODE=1 python3 .ci/broken_inputs.py
	PYTHONDONTWRITEBYTECODE=1 python3 .ci/kill_test.py
	PYTHONDONTWRITEBYTECODE=1 python3 .ci/desk_kills.py
	PYTHONDONTWRITEBYTECODE=1 python3 .ci/browser_checks.py

bench: release   ## time and memory against peers, see Benchmarks/README.md
	PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/import_votes.py
	PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/serve_state_page.py

clean:           ## remove what was built; the data folder stays
	rm -rf .build
