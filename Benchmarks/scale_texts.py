"""Wordfish on the speeches of the Irish budget debate of 2010: time and log-posterior against peers.

    make release
    python3 Benchmarks/scale_texts.py

Needs the counts of words (see --texts; the default is data/text in the folder named by AVOW_SHARED, else in ../shared).
The peer is an alternating fit in numpy, written here from the formulas, where numpy is installed. The figures of quanteda
are not measured here but restated: they were taken with quanteda.textmodels on one core of another machine.
"""

import argparse
import csv
import gzip
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
QUANTEDA = {"seconds": 4.9, "log-posterior": 74811.2}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    shared = pathlib.Path(os.environ.get("AVOW_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--texts", type=pathlib.Path, default=shared / "data" / "text")
    parser.add_argument("--avow", type=pathlib.Path, default=ROOT / ".build" / "release" / "avow")
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


def avow(binary, tables, runs):
    """Processor seconds of the whole process, median; the answer of the last run."""
    command = [str(binary), "scale", "wordfish", "--json"]
    for name, path in tables.items():
        command += [f"--{name}", str(path)]
    seconds = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds), json.loads(answer)


def counts(tables):
    import numpy

    with open(tables["docs"], newline="") as file:
        documents = len(list(csv.DictReader(file)))
    with open(tables["features"], newline="") as file:
        features = len(list(csv.DictReader(file)))
    table = numpy.zeros((documents, features))
    with gzip.open(tables["dfm"], "rt") as file:
        for row in csv.DictReader(file):
            table[int(row["doc"]) - 1, int(row["feat"]) - 1] += float(row["n"])
    return table


def alternating(table, tolerance=1e-8):
    """Newton steps of two parameters for all words, then for all documents, until a sweep gains little."""
    import numpy

    documents, _ = table.shape
    rows, columns = table.sum(1), table.sum(0)
    expected = numpy.outer(rows, columns) / table.sum()
    left, _, _ = numpy.linalg.svd((table - expected) / numpy.sqrt(expected), full_matrices=False)
    theta = (left[:, 0] - left[:, 0].mean()) / left[:, 0].std()
    alpha, psi = numpy.log(rows * documents / table.sum()), numpy.log(columns / documents)
    beta = numpy.zeros(len(psi))

    def objective():
        line = alpha[:, None] + psi[None] + numpy.outer(theta, beta)
        return (table * line - numpy.exp(line)).sum() - theta @ theta / 2 - beta @ beta / 18

    def step(one, other, curve_one, curve_both, curve_other):
        determinant = curve_one * curve_other - curve_both**2
        first = (curve_other * one - curve_both * other) / determinant
        second = (curve_one * other - curve_both * one) / determinant
        size = numpy.maximum(numpy.abs(first), numpy.abs(second))
        short = numpy.where(size > 1, 1 / numpy.maximum(size, 1e-300), 1)
        return first * short, second * short

    best = objective()
    for sweep in range(5000):
        mean = numpy.exp(alpha[:, None] + psi[None] + numpy.outer(theta, beta))
        rest = table - mean
        first, second = step(
            rest.sum(0), theta @ rest - beta / 9, mean.sum(0), theta @ mean, (theta * theta) @ mean + 1 / 9)
        psi, beta = psi + first, beta + second
        mean = numpy.exp(alpha[:, None] + psi[None] + numpy.outer(theta, beta))
        rest = table - mean
        first, second = step(
            rest.sum(1), rest @ beta - theta, mean.sum(1), mean @ beta, mean @ (beta * beta) + 1)
        alpha, theta = alpha + first, theta + second
        now = objective()
        if sweep > 5 and abs(now - best) < tolerance * abs(now):
            break
        best = now
    return now, sweep + 1


def main():
    options = arguments()
    tables = {
        "dfm": options.texts / "irish2010_dfm_triplets.csv.gz",
        "features": options.texts / "irish2010_features.csv",
        "docs": options.texts / "irish_docs.csv",
    }
    missing = [str(path) for path in [options.avow, *tables.values()] if not path.exists()]
    if missing:
        sys.exit("Not here: " + ", ".join(missing) + ". See --texts and make release.")
    seconds, answer = avow(options.avow, tables, options.runs)
    print(f"{'Avow':24} {seconds:8.2f} s   log-posterior {answer['objective']:.1f}   gradient {answer['gradient']:.1e}")
    try:
        table = counts(tables)
        before = time.process_time()
        objective, sweeps = alternating(table)
        peer = time.process_time() - before
        print(f"{'numpy, alternating':24} {peer:8.2f} s   log-posterior {objective:.1f}   {sweeps} sweeps")
    except ImportError:
        print("numpy is not installed and was left out.")
    print(
        f"{'quanteda, restated':24} {QUANTEDA['seconds']:8.2f} s   log-posterior {QUANTEDA['log-posterior']:.1f}"
        f"   (stops short of an optimum); {QUANTEDA['seconds'] / seconds:.1f} times Avow's time")


if __name__ == "__main__":
    main()
