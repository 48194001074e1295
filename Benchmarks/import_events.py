#!/usr/bin/env python3
"""Rows a second and peak memory of importing events, and the time of country-month totals, against DuckDB and pandas.

The Syria file of UCDP GED 19.1 is written out again and again, each time under other ids, until it has the rows
asked for. Each run is a process of its own. DuckDB and pandas keep every column as text or number; Avow also
resolves states, checks every row, keeps totals, and writes one transaction. Time is that of the whole process.
"""

import argparse
import csv
import gzip
import importlib.util
import os
import pathlib
import sys
import tempfile

from import_votes import ROOT, timed

PEERS = {
    "DuckDB": ("duckdb", """
import duckdb, time
db = duckdb.connect(DATABASE)
db.execute("CREATE TABLE event AS FROM read_csv(?, sample_size = 100000)", [EVENTS])
db.execute("CREATE UNIQUE INDEX by_id ON event (id)")
start = time.perf_counter()
db.execute("SELECT country_id, date_trunc('month', date_start) m, count(*), sum(low), sum(best), sum(high) FROM event GROUP BY ALL").fetchall()
print("TOTALS", time.perf_counter() - start)
"""),
    "pandas": ("pandas", """
import pandas, time
table = pandas.read_csv(EVENTS)
start = time.perf_counter()
table.groupby(["country_id", table["date_start"].str[:7]])[["low", "best", "high"]].sum()
print("TOTALS", time.perf_counter() - start)
"""),
}


def replicate(source: pathlib.Path, target: pathlib.Path, rows: int) -> None:
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    header, events = table[0], table[1:]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number in range(rows):
            event = events[number % len(events)]
            writer.writerow([int(float(event[0])) + number // len(events) * 1_000_000] + event[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    shared = pathlib.Path(os.environ.get("AVOW_SHARED") or ROOT.parent / "shared")
    parser.add_argument("--events", type=pathlib.Path, default=shared / "data/events/ged191_syria.csv.gz")
    parser.add_argument("--binary", type=pathlib.Path,
                        default=pathlib.Path(os.environ.get("AVOW_BINARY") or ROOT / ".build/release/avow"))
    parser.add_argument("--rows", type=int, default=10_000_000)
    options = parser.parse_args()
    for needed in (options.events, options.binary):
        if not needed.exists():
            raise SystemExit(f"{needed} is not there")
    with tempfile.TemporaryDirectory(prefix="avow-bench-", dir="/var/tmp") as temporary:
        there = pathlib.Path(temporary)
        table = there / "ged191.csv"
        replicate(options.events, table, options.rows)
        print(f"{options.rows:,} rows, {table.stat().st_size >> 20} MiB")
        print(f"{'':10} {'s':>8} {'rows/s':>10} {'peak MB':>8} {'totals s':>9}")
        data = str(there / "data")
        timed([str(options.binary), "--data", data, "check"])  # the shipped tables are loaded before the clock runs
        seconds, megabytes, _ = timed([str(options.binary), "--data", data, "import", "--quiet", str(table)])
        totals, _, _ = timed([str(options.binary), "--data", data, "events", "query", "--by", "state", "--by", "month", "--csv"])
        print(f"{'Avow':10} {seconds:8.1f} {options.rows / seconds:10,.0f} {megabytes:8.0f} {totals:9.3f}  (totals: the whole process)")
        for name, (module, script) in PEERS.items():
            if importlib.util.find_spec(module) is None:
                print(f"{name} is not installed (Python module {module}): left out")
                continue
            names = f"DATABASE, EVENTS = {str(there / 'peer.db')!r}, {str(table)!r}\n"
            seconds, megabytes, text = timed([sys.executable, "-c", names + script])
            print(f"{name:10} {seconds:8.1f} {options.rows / seconds:10,.0f} {megabytes:8.0f} {float(text.split()[-1]):9.3f}")


if __name__ == "__main__":
    main()
