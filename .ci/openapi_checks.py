#!/usr/bin/env python3
"""Asks a running site for everything its OpenAPI document describes, valid and not, through schemathesis: no answer is outside
the document, errors keep their one shape, nothing invalid is accepted, and the server's memory stays flat."""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import made_up_votes
from product import Tally, avow, resident, served_process


def told(said: str) -> str:
    """What was found, a line each: the kind of failure, what the site said, and the request."""
    kept = re.compile(r"^\s*(- ST\d+ .*|\[\d{3}\] .*|\"(title|detail)\" : .*|curl .*)$")
    return "\n".join(line.strip()[:300] for line in said.splitlines() if kept.match(line)) or said[-4000:]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=3, help="made-up requests to an address and phase (3)")
    parser.add_argument("--seconds", type=int, default=420, help="stop after this long (420)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is made up (1)")
    options = parser.parse_args()
    tally = Tally("OpenAPI")
    with tempfile.TemporaryDirectory(prefix="avow-openapi-") as temporary:
        there = pathlib.Path(temporary)
        imported = avow(there / "data", "import", *made_up_votes.write(there / "tables", roll_calls=20))
        tally.check(imported.code == 0, "the made-up table imports", imported.said[-800:])
        with served_process(there / "data") as (address, pid):
            before = resident(pid)
            # Refused beyond 2,000 characters, whatever its parts may have; moved (301) to the usual form, which is then judged.
            (there / "schemathesis.toml").write_text(
                "[checks]\npositive_data_acceptance.expected-statuses = ['2xx', '3xx', 404, 414]\n"
                "negative_data_rejection.expected-statuses = [301, 400, 404, 405, 414]\n")
            command = [
                str(pathlib.Path(sys.executable).with_name("schemathesis")), "run", f"{address}/openapi.json", "--seed", str(options.seed),
                "--max-examples", str(options.examples), "--workers", "2", "--phases", "examples,coverage,fuzzing", "--no-color",
                "--suppress-health-check", "all",
            ]
            try:
                run = subprocess.run(command, cwd=there, capture_output=True, text=True, timeout=options.seconds)
                said, code = run.stdout + run.stderr, run.returncode
            except subprocess.TimeoutExpired as late:
                said, code = (late.stdout or b"").decode(), -1
            after = resident(pid)
    counts = re.search(r"(\d+) generated(?:, (\d+) found)?", said)
    selected = re.search(r"Tested: (\d+)", said)
    tally.check(code == 0, "nothing answers outside the document", told(said))
    tally.check(bool(counts) and int(counts.group(1)) > 500, "many requests were made", said[-600:])
    tally.check(after < before + 150, "the server's memory stays flat", f"{before:.0f} MB before, {after:.0f} MB after")
    if counts and selected:
        print(f"{counts.group(1)} requests to {selected.group(1)} addresses; memory {before:.0f} MB before, {after:.0f} MB after")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
