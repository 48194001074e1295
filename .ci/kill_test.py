#!/usr/bin/env python3
"""Kills an import at random moments and looks whether the store survived.

Each time: a fresh data folder, `avow import`, SIGKILL somewhere in the middle. Then `avow check` must be
clean, importing again must complete, and what the store exports must be, digest for digest, what an
undisturbed import gives. Uses the real votes where they are, a made-up table where not.
"""

import argparse
import json
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

import made_up_votes
from product import Tally, avow, binary, real_votes


def digests(data, folder) -> dict[str, str]:
    """File → digest as the export's manifest has them."""
    export = avow(data, "export", "--to", folder)
    assert export.code == 0, f"export ended with code {export.code}: {export.said}"
    manifest = json.loads((pathlib.Path(folder) / "manifest.json").read_text())
    return {entry["name"]: entry["sha256"] for entry in manifest["files"]}


def kill_during_import(data, files, moment: float) -> bool:
    """Starts an import and kills it after `moment` seconds; False when it had ended before."""
    child = subprocess.Popen(
        [str(binary()), "--data", str(data), "import", *map(str, files)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(moment)
        return False
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGKILL)
        child.wait()
        return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=50, help="how often to kill (50)")
    parser.add_argument("--seed", type=int, default=2005, help="seed of the random moments (2005)")
    parser.add_argument("--made-up", action="store_true", help="use the made-up table even where the real votes are")
    options = parser.parse_args()
    tally = Tally("Kills")
    moments = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="avow-kill-") as temporary:
        there = pathlib.Path(temporary)
        files = [] if options.made_up else real_votes()
        if files:
            print("table: the General Assembly's roll calls 1946-2020")
        else:
            files = made_up_votes.write(there / "tables", roll_calls=2500)
            print("table: 2,500 made-up roll calls")

        start = time.monotonic()
        undisturbed = avow(there / "undisturbed", "import", *files, "--json")
        length = time.monotonic() - start
        if not tally.check(undisturbed.code == 0, "an undisturbed import completes", undisturbed.said[:800]):
            return tally.close()
        expected = digests(there / "undisturbed", there / "undisturbed-export")
        print(f"an undisturbed import takes {length:.2f} s; killing {options.times} times, seed {options.seed}")

        killed = 0
        for number in range(options.times):
            data = there / f"killed-{number}"
            # One moment in each of as many equal slices, so that early, middle and late are all met.
            moment = length * (number + moments.random()) / options.times
            was_killed = kill_during_import(data, files, moment)
            killed += was_killed
            place = f"kill {number + 1} after {moment:.3f} s" + ("" if was_killed else " (it had ended)")
            check = avow(data, "check", "--json")
            tally.check(check.code == 0 and check.json()["clean"] is True, f"{place}: check is clean", check.said[:800])
            again = avow(data, "import", *files, "--json")
            tally.check(again.code == 0, f"{place}: importing again completes", again.said[:800])
            found = digests(data, there / f"export-{number}")
            differing = sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))
            tally.check(not differing, f"{place}: the content is that of an undisturbed import", f"differs: {differing}")
        tally.check(killed >= options.times * 0.6, f"most imports were killed before their end ({killed} of {options.times})")
        print(f"{killed} of {options.times} imports were killed before their end")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
