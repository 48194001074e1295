#!/usr/bin/env python3
"""Time and peak memory of importing the General Assembly's roll calls, against DuckDB, sqlite3 and sqlite-utils.

Everybody reads the same two gzip files into a fresh file with the same primary keys: votes (rcid, ccode) and
resolutions (rcid). Each run is a process of its own; the times are medians. For the Python peers the time
without the start of Python is what ratios are made of, which favours them; Avow's is that of the whole
process, with the embedded record loaded, every ballot resolved to a state, and every total checked.
"""

import argparse
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Each reads RESOLUTIONS and VOTES, writes DATABASE, and prints the seconds that took.
PEERS = {
    "DuckDB": ("duckdb", """
import duckdb
db = duckdb.connect(DATABASE)
db.execute("CREATE TABLE resolutions AS FROM read_csv(?, sample_size = -1)", [RESOLUTIONS])
db.execute("ALTER TABLE resolutions ADD PRIMARY KEY (rcid)")
db.execute("CREATE TABLE votes AS FROM read_csv(?)", [VOTES])
db.execute("ALTER TABLE votes ADD PRIMARY KEY (rcid, ccode)")
db.close()
"""),
    "DuckDB, INSERT": ("duckdb", """
import duckdb
db = duckdb.connect(DATABASE)
db.execute("CREATE TABLE resolutions AS FROM read_csv(?, sample_size = -1)", [RESOLUTIONS])
db.execute("ALTER TABLE resolutions ADD PRIMARY KEY (rcid)")
db.execute("CREATE TABLE votes (rcid INTEGER, ccode SMALLINT, vote TINYINT, source VARCHAR, PRIMARY KEY (rcid, ccode))")
db.execute("INSERT INTO votes FROM read_csv(?)", [VOTES])
db.close()
"""),
    "sqlite3 from Python": ("sqlite3", """
import csv, gzip, sqlite3
db = sqlite3.connect(DATABASE)
with gzip.open(RESOLUTIONS, "rt", encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    header = next(rows)
    db.execute(f"CREATE TABLE resolutions ({', '.join(header)}, PRIMARY KEY (rcid))")
    db.executemany(f"INSERT INTO resolutions VALUES ({', '.join('?' * len(header))})", rows)
with gzip.open(VOTES, "rt", encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    db.execute("CREATE TABLE votes (rcid INTEGER, ccode INTEGER, vote INTEGER, source TEXT, PRIMARY KEY (rcid, ccode)) WITHOUT ROWID")
    db.executemany("INSERT INTO votes VALUES (?, ?, ?, ?)", rows)
db.commit()
db.close()
"""),
    "sqlite-utils": ("sqlite_utils", """
import csv, gzip, sqlite_utils
db = sqlite_utils.Database(DATABASE)
with gzip.open(RESOLUTIONS, "rt", encoding="utf-8", newline="") as file:
    db["resolutions"].insert_all(csv.DictReader(file), pk="rcid")
with gzip.open(VOTES, "rt", encoding="utf-8", newline="") as file:
    db["votes"].insert_all(csv.DictReader(file), pk=("rcid", "ccode"))
db.conn.close()
"""),
}


def votes_folder() -> pathlib.Path:
    return pathlib.Path(os.environ.get("AVOW_SHARED") or ROOT.parent / "shared") / "data/votes"


def timed(command: list[str]) -> tuple[float, float, str]:
    """Seconds, peak megabytes, and what was printed."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise SystemExit(f"{' '.join(command)[:300]} ended with code {code}:\n{text[-2000:]}")
    return seconds, usage.ru_maxrss / 1024, text


def avow_run(binary: pathlib.Path, resolutions, votes, there: pathlib.Path) -> tuple[float, float, float]:
    seconds, megabytes, _ = timed([str(binary), "--data", str(there / "data"), "import", str(resolutions), str(votes)])
    return seconds, seconds, megabytes


def peer_run(script: str, resolutions, votes, there: pathlib.Path) -> tuple[float, float, float]:
    names = f"DATABASE, RESOLUTIONS, VOTES = {str(there / 'peer.db')!r}, {str(resolutions)!r}, {str(votes)!r}\n"
    clock = "import time; start = time.perf_counter()\n"
    imports = "\n".join(line for line in script.splitlines() if line.startswith("import "))
    code = names + imports + "\n" + clock + script + "\nprint(time.perf_counter() - start)"
    whole, megabytes, text = timed([sys.executable, "-c", code])
    return float(text.split()[-1]), whole, megabytes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--votes", type=pathlib.Path, default=votes_folder(), help="folder of the two gzip files")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/avow")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    resolutions, votes = (options.votes / name for name in ("resolutions_1946_2020.csv.gz", "votes_1946_2020.csv.gz"))
    for needed in (resolutions, votes, options.binary):
        if not needed.exists():
            raise SystemExit(f"{needed} is not there")
    runners = {"Avow": lambda there: avow_run(options.binary, resolutions, votes, there)}
    for name, (module, script) in PEERS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name} is not installed (Python module {module}): left out")
            continue
        runners[name] = lambda there, script=script: peer_run(script, resolutions, votes, there)

    measured: dict[str, list[tuple[float, float, float]]] = {name: [] for name in runners}
    for _ in range(options.rounds):
        for name, run in runners.items():  # in turn, so that a slow minute is everybody's
            with tempfile.TemporaryDirectory(prefix="avow-bench-") as temporary:
                measured[name].append(run(pathlib.Path(temporary)))

    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in measured.items()}
    ours = medians["Avow"]
    print(f"\nImport of votes_1946_2020.csv.gz and resolutions_1946_2020.csv.gz, median of {options.rounds}, in turn")
    print(f"{'':26} {'s':>7} {'whole s':>8} {'peak MB':>8}   Avow's time ÷ this one's")
    for name, (seconds, whole, megabytes) in medians.items():
        print(f"{name:26} {seconds:7.2f} {whole:8.2f} {megabytes:8.0f}   {ours[0] / seconds:.2f}")
    for name, goal, meets in (("DuckDB", "≤ 1.5", lambda r: r <= 1.5), ("sqlite-utils", "≤ 0.125", lambda r: r <= 0.125)):
        if name in medians:
            ratio = ours[0] / medians[name][0]
            print(f"against {name}: {ratio:.2f} (goal {goal}: {'met' if meets(ratio) else 'not met'})")


if __name__ == "__main__":
    main()
