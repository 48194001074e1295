#!/usr/bin/env python3
"""Processor time and peak memory of reading verbatim records, against pdftotext, PyMuPDF and pdfplumber.

Avow's time is that of its whole import: it reads, takes columns, speakers and votes apart, resolves every name, and
writes the record; what an import of nothing costs (the shipped record, made once) is measured apart and taken off in
the column "reading". The peers only give text with boxes. Each run is a process of its own; times are medians of
user and system time, children included.
"""

import argparse
import importlib.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORDS = ["A_65_PV.71.pdf", "A_79_PV.29.pdf", "A_61_PV.107.pdf"]

PEERS = {
    "PyMuPDF, words": ("fitz", "import fitz\nfor f in FILES:\n    for page in fitz.open(f): page.get_text('words')"),
    "pdfplumber, words": ("pdfplumber", "import pdfplumber\nfor f in FILES:\n    for page in pdfplumber.open(f).pages: page.extract_words()"),
}


def run(command: list[str]) -> tuple[float, float, int]:
    """Seconds of processor time, peak megabytes of the largest process, exit code."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def median(command, times: int, before=None) -> tuple[float, float]:
    results = []
    for _ in range(times):
        if before:
            before()
        seconds, megabytes, code = run(command)
        if code != 0:
            sys.exit(f"{command[0]} ended with {code}")
        results.append((seconds, megabytes))
    return statistics.median(r[0] for r in results), max(r[1] for r in results)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    shared = pathlib.Path(os.environ.get("AVOW_SHARED", ROOT.parent / "shared"))
    arguments.add_argument("--records", type=pathlib.Path, default=shared / "data" / "verbatim")
    arguments.add_argument("--avow", type=pathlib.Path, default=ROOT / ".build" / "release" / "avow")
    arguments.add_argument("--times", type=int, default=5)
    options = arguments.parse_args()
    files = [str(options.records / name) for name in RECORDS]
    missing = [name for name in files + [str(options.avow)] if not pathlib.Path(name).exists()]
    if missing:
        sys.exit("missing: " + ", ".join(missing))

    with tempfile.TemporaryDirectory(prefix="avow-verbatim-") as temporary:
        fresh, warm = pathlib.Path(temporary) / "fresh", pathlib.Path(temporary) / "warm"
        subprocess.run([options.avow, "--data", fresh, "rollcalls", "--limit", "1"], capture_output=True, check=True)

        def renew():
            shutil.rmtree(warm, ignore_errors=True)
            shutil.copytree(fresh, warm)

        text = median(["sh", "-c", 'for f in "$@"; do pdftotext -bbox-layout "$f" /dev/null; done', "sh", *files], options.times)
        html = median(["sh", "-c", 'for f in "$@"; do pdftohtml -xml -hidden -i -nomerge -nodrm -stdout "$f" > /dev/null; done', "sh", *files], options.times)
        empty = median([str(options.avow), "--data", str(warm), "rollcalls", "--limit", "1"], options.times, renew)
        whole = median([str(options.avow), "--data", str(warm), "import", "--quiet", *files], options.times, renew)
        rows = [
            ("pdftotext -bbox-layout", *text, 1.0),
            ("pdftohtml -xml, as Avow calls it", *html, html[0] / text[0]),
            ("Avow: the start of a command", *empty, empty[0] / text[0]),
            ("Avow: whole import", *whole, whole[0] / text[0]),
            ("Avow: reading (whole less the start)", whole[0] - empty[0], whole[1], (whole[0] - empty[0]) / text[0]),
        ]
        for name, (module, code) in PEERS.items():
            if importlib.util.find_spec(module) is None:
                print(f"{name}: not installed, left out")
                continue
            seconds, megabytes = median([sys.executable, "-c", f"FILES = {files!r}\n{code}"], options.times)
            rows.append((name, seconds, megabytes, seconds / text[0]))
    print(f"\n{len(files)} records; median of {options.times}\n")
    print(f"{'':38} {'s':>7} {'MB':>6} {'÷ pdftotext':>12}")
    for name, seconds, megabytes, ratio in rows:
        print(f"{name:38} {seconds:>7.3f} {megabytes:>6.0f} {ratio:>12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
