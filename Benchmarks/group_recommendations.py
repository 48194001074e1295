"""Recommendations that say the same: how long the comparison of all texts takes.

    make release
    python3 Benchmarks/group_recommendations.py --table …/upr_info_recommendations_s01_s16.csv.gz

Without a table, rows of fictional states are written here by a fixed rule: half of them say again, with a word changed, what an
earlier one said. The figure is the time of the whole process, with the opening of the record and the keeping of the groups.
"""

import argparse
import csv
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
STATES = ["Arlania", "Brevonia", "Cordavia"]
WORDS = "otters seals lakes ponds rivers harbours lighthouses lamps geese swans voles reeds ferries boats nets sails".split()


def made_up(path, count):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow("kind,from,to,session,date,text,response,source".split(","))
        for n in range(count):
            m = n // 2
            words = [WORDS[(m * k + k * k) % len(WORDS)] for k in range(3, 15)] + [f"place{m}"]
            if n % 2:
                words[-2] = "again"
            writer.writerow(["UPR", STATES[n % 3], STATES[(m + 1) % 3], 1 + n % 12, "", "Protect " + " ".join(words), "", "a benchmark"])
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--avow", type=pathlib.Path, default=os.environ.get("AVOW_BINARY", ROOT / ".build" / "release" / "avow"))
    parser.add_argument("--table", type=pathlib.Path)
    parser.add_argument("--records", type=int, default=30_000)
    chosen = parser.parse_args()
    states = ROOT / "Tests" / "Fixtures" / "FurtherAuthority"
    environment = os.environ | ({} if chosen.table else {"AVOW_AUTHORITY": str(states)})
    with tempfile.TemporaryDirectory() as folder:
        there = pathlib.Path(folder)
        table = chosen.table or made_up(there / "table.csv", chosen.records)

        def avow(*words):
            start = time.perf_counter()
            done = subprocess.run([chosen.avow, "--data", there / "data", *words], check=True, capture_output=True, text=True, env=environment)
            return time.perf_counter() - start, done.stdout

        avow("import", table)
        seconds, said = avow("recommendations", "--group", "--json")
        answer = json.loads(said)
        print(f"{answer['recommendations']:,} recommendations compared: {seconds:.2f} s, whole process; {answer['run']['cpuSeconds']:.2f} s of "
              f"processor time in the comparison; peak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB of the largest child")
        for group in answer["groups"]:
            print(f"  {group['scope']}: {group['groups']:,} groups with {group['members']:,} recommendations")
        print(f"the same again, nothing to do: {avow('recommendations', '--group')[0]:.2f} s")


if __name__ == "__main__":
    main()
