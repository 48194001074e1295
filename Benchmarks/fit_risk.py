"""An elastic-net logistic path with ten-fold cross-validation: Avow against glmnet, on one machine, in one run.

    make release
    python3 Benchmarks/fit_risk.py

Needs a training table with folds (see --train; the default is data/risk/ewp2024_train.csv.gz in the folder named by
AVOW_SHARED, else in ../shared). Avow's time is that of the whole process, with reading the table; glmnet's (R, Debian:
r-cran-glmnet) is that of cv.glmnet alone, after the table was read. The chosen penalties are compared.
"""

import argparse
import csv
import gzip
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTCOMES = {"mk_onset", "mk_onset_1", "mk_onset_2", "mk_onset_1or2", "ewp_name", "ccode", "foldid"}
SCRIPT = """
suppressMessages(library(glmnet))
d <- read.csv(gzfile("{train}"), check.names = FALSE)
x <- as.matrix(d[, readLines("{names}")])
for (run in 1:{runs}) {{
  t <- system.time(fit <- cv.glmnet(x, d[["{outcome}"]], family = "binomial", alpha = .5, foldid = d[["{folds}"]]))
  cat(t[["elapsed"]], t[["user.self"]], format(fit$lambda.min, digits = 17), "\\n")
}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    shared = pathlib.Path(os.environ.get("AVOW_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--train", type=pathlib.Path, default=shared / "data" / "risk" / "ewp2024_train.csv.gz")
    parser.add_argument("--outcome", default="mk_onset_1or2")
    parser.add_argument("--folds", default="foldid")
    parser.add_argument("--avow", default=os.environ.get("AVOW_BINARY", ROOT / ".build" / "release" / "avow"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with gzip.open(options.train, "rt") as file:
        names = [name for name in next(csv.reader(file)) if name not in OUTCOMES | {options.outcome, options.folds}]
    with tempfile.TemporaryDirectory() as folder:
        listed = pathlib.Path(folder, "predictors.txt")
        listed.write_text("\n".join(names) + "\n")
        command = [str(options.avow), "risk", "fit", "--train", str(options.train), "--outcome", options.outcome,
                   "--predictors", f"@{listed}", "--folds", options.folds, "--json"]
        times = []
        for _ in range(options.runs):
            start = time.perf_counter()
            answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            times.append(time.perf_counter() - start)
        ours = statistics.median(times)
        print(f"Avow: {ours:.2f} s, penalty {answer['lambda']!r}")
        known = shutil.which("Rscript") and subprocess.run(
            ["Rscript", "-e", "library(glmnet)"], capture_output=True).returncode == 0
        if not known:
            print("glmnet is not installed (Debian: r-cran-glmnet): left out")
            return
        script = pathlib.Path(folder, "fit.R")
        script.write_text(SCRIPT.format(train=options.train, names=listed, runs=options.runs, outcome=options.outcome, folds=options.folds))
        lines = [line.split() for line in subprocess.run(["Rscript", str(script)], check=True, capture_output=True, text=True).stdout.splitlines()]
        theirs = statistics.median(float(line[0]) for line in lines)
        print(f"glmnet: {theirs:.2f} s, penalty {lines[-1][2]}")
        print(f"Avow is {theirs / ours:.1f} times faster; the penalties differ by {abs(answer['lambda'] / float(lines[-1][2]) - 1):.1e}, relatively")


if __name__ == "__main__":
    main()
